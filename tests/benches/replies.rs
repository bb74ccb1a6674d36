//! Reading a reply's body, beside `serde_json` into a struct of the same three fields.

use std::hint::black_box;
use std::time::Instant;

use error_catalog::jd_cloud::{CATALOG, SystemError};
use error_catalog::{ServiceError, VendorError};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::report::{Section, Table};
use crate::targets::Target;

/// What a program would write by hand.
#[derive(Deserialize)]
struct Reply {
    #[serde(rename = "code")]
    _code: String,
    #[serde(rename = "msg")]
    _message: String,
    #[serde(rename = "requestId")]
    _request_id: Option<String>,
}

/// A body, and the reading of it that is timed.
type Reader = (&'static str, fn(&[u8]));

const READERS: [Reader; 3] = [
    ("`VendorError`", |body| {
        black_box(VendorError::<SystemError>::from_parts(StatusCode::OK, &HeaderMap::new(), body).is_ok());
    }),
    ("`ServiceError`, two groups", |body| {
        black_box(ServiceError::from_parts(&CATALOG, StatusCode::OK, &HeaderMap::new(), body).is_ok());
    }),
    ("serde_json, three fields", |body| {
        black_box(serde_json::from_slice::<Reply>(body).is_ok());
    }),
];

/// Runs the benchmark; `short` reads bodies of 10 MB instead of 100.
pub(crate) fn run(short: bool) -> Section {
    let large = if short { 10_000_000 } else { 100_000_000 };
    let records = |bytes: usize| {
        let record = |number: usize| {
            format!(
                r#"{{"id": {number}, "name": "item number {number}", "tags": ["a", "b\n"], "price": 1.5, "ok": true}}, "#
            )
        };
        let mut records = String::new();
        let mut number = 0;
        while records.len() < bytes {
            records.push_str(&record(number));
            number += 1;
        }
        format!("[{records}null]")
    };
    let bodies = [
        ("1 KB of records", body(&records(900))),
        ("100 MB of records", body(&records(large))),
        ("100 MB of numbers", body(&format!("[{}0]", "123456, ".repeat(large / 8)))),
        ("100 MB of text", body(&format!("\"{}\"", "lorem ipsum dolor ".repeat(large / 18)))),
    ];
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    for (name, body) in &bodies {
        let seconds = measure(body.as_bytes());
        let mut row = vec![(*name).to_owned()];
        row.extend(seconds.map(|seconds| format!("{:.0}", megabytes(body) / seconds)));
        row.push(format!("{:.2}", seconds[0] / seconds[2]));
        rows.push(row);
        if body.len() < 2000 {
            let what = format!("{name}, `VendorError` over serde_json");
            targets.push(Target { what, measured: seconds[0] / seconds[2], at_most: 1.5 });
        } else {
            let what = format!("{name}, nanoseconds a byte");
            targets.push(Target { what, measured: seconds[0] * 1000.0 / megabytes(body), at_most: 2.0 });
        }
    }
    let header =
        ["body"].into_iter().chain(READERS.map(|(name, _)| name)).chain(["`VendorError` over serde_json"]);
    Section {
        title: "Replies",
        about: "A body of JSON is read for the code, the message and the request's id. serde_json does the same into a struct \
                of these three fields, and checks the rest of the body; error-catalog checks quotes and brackets there."
            .into(),
        tables: vec![Table {
            caption: "Megabytes a second:".into(),
            header: header.map(str::to_owned).collect(),
            rows,
        }],
        targets,
        charts: Vec::new(),
    }
}

/// A reply that has this among its members.
fn body(result: &str) -> String {
    format!(r#"{{"code": "10020", "msg": "System is busy", "requestId": "r-77", "data": {result}}}"#)
}

#[expect(clippy::cast_precision_loss, reason = "bodies have a few digits")]
fn megabytes(body: &str) -> f64 {
    body.len() as f64 / 1e6
}

/// The seconds of the fastest round of each reader. They take turns, so that what else the machine does hits all alike.
fn measure(body: &[u8]) -> [f64; 3] {
    const ROUNDS: usize = 9;

    let times = u32::try_from((4_000_000 / body.len()).max(1)).unwrap_or(1);
    let mut fastest = [f64::INFINITY; 3];
    for _ in 0..ROUNDS {
        for (fastest, (_, read)) in fastest.iter_mut().zip(READERS) {
            let start = Instant::now();
            for _ in 0..times {
                read(black_box(body));
            }
            *fastest = fastest.min(start.elapsed().as_secs_f64() / f64::from(times));
        }
    }
    fastest
}
