//! JD Cloud's gateway in front of an API: the code is an integer written as a string, and some codes ask for patience.
//!
//! `cargo run --example jd_cloud_system --features http` calls a recorded service until it answers.

use error_catalog::VendorError;
use error_catalog::jd_cloud::SystemError;
use http::Response;

fn main() {
    let mut replies = RECORDED.iter().copied();
    println!("{}", search(|| replies.next()));
}

const RECORDED: [&str; 3] = [
    r#"{"code": "10020", "msg": "System is busy, please try again later"}"#,
    r#"{"code": "11010", "msg": "Call of releaser’s API is abnormal, please try it later"}"#,
    r#"{"code": "10000", "msg": "ok", "result": {"code": 0}}"#,
];

/// Calls until the vendor stops saying that another try may help.
fn search<'r>(mut call: impl FnMut() -> Option<&'r str>) -> String {
    let mut tries = 0;
    while let Some(body) = call() {
        tries += 1;
        match VendorError::<SystemError>::from_response(&Response::new(body)) {
            Ok(None) => return format!("answered at try {tries}"),
            Ok(Some(error)) if error.retry() == Some(true) => {}
            Ok(Some(error)) => return format!("try {tries} failed for good: {error}"),
            Err(fault) => return format!("try {tries} was not answered by JD: {fault}"),
        }
    }
    format!("no answer after {tries} tries")
}

#[test]
fn it_runs() {
    main();
    let outcome = |replies: &[&'static str]| {
        let mut replies = replies.iter().copied();
        search(|| replies.next())
    };
    assert_eq!(outcome(&RECORDED), "answered at try 3");
    assert_eq!(outcome(&RECORDED[..2]), "no answer after 2 tries");
    let failed = outcome(&[RECORDED[0], r#"{"code": "10001"}"#, RECORDED[2]]);
    assert_eq!(failed, "try 2 failed for good: 10001: Wrong Request appkey");
}
