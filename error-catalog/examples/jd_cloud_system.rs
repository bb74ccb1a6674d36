//! JD Cloud's gateway in front of an API: the code is an integer written as a string, and some codes ask for patience.
//!
//! `cargo run --example jd_cloud_system --features http` calls a recorded service until it answers.

use std::time::Duration;

use error_catalog::{Advice, ServiceError, jd_cloud};
use http::Response;

fn main() {
    let mut replies = RECORDED.iter().copied();
    println!("{}", search(|| replies.next(), |wait| println!("waiting for {wait:?}")));
}

const RECORDED: [(u16, &str); 4] = [
    (200, r#"{"code": "10020", "msg": "System is busy, please try again later"}"#),
    (503, "<html>Service Unavailable</html>"),
    (200, r#"{"code": "11010", "msg": "Call of releaser’s API is abnormal, please try it later"}"#),
    (200, r#"{"code": "10000", "msg": "ok", "result": {"code": 0}}"#),
];

/// Calls until the advice is not to, and waits twice as long each time where nobody says how long.
fn search<'r>(mut call: impl FnMut() -> Option<(u16, &'r str)>, mut sleep: impl FnMut(Duration)) -> String {
    let mut wait = Duration::from_millis(100);
    let mut tries = 0;
    while let Some((status, body)) = call() {
        tries += 1;
        let response = Response::builder().status(status).body(body).expect("a reply");
        let error = match ServiceError::from_response(&jd_cloud::CATALOG, &response) {
            Ok(None) => return format!("answered at try {tries}"),
            Ok(Some(error)) => error,
            Err(unreadable) => return format!("try {tries} was not answered by JD: {unreadable}"),
        };
        match error.advice() {
            Advice::RetryAfter(wait) => sleep(wait),
            Advice::Retry => {
                sleep(wait);
                wait *= 2;
            }
            _ => return format!("try {tries} failed for good: {error}"),
        }
    }
    format!("no answer after {tries} tries")
}

#[test]
fn it_runs() {
    main();
    let outcome = |replies: &[(u16, &'static str)]| {
        let (mut replies, mut waits) = (replies.iter().copied(), Vec::new());
        let outcome = search(|| replies.next(), |wait| waits.push(wait.as_millis()));
        (outcome, waits)
    };
    assert_eq!(outcome(&RECORDED), ("answered at try 4".to_owned(), vec![100, 200, 400]));
    assert_eq!(outcome(&RECORDED[..2]).0, "no answer after 2 tries");
    let failed = outcome(&[RECORDED[0], (200, r#"{"code": "10001"}"#), RECORDED[3]]);
    assert_eq!(failed.0, "try 2 failed for good: 10001: Wrong Request appkey [JD Cloud, API gateway]");
}
