//! How a body of JSON is read, compared with a reader that keeps the whole body: `serde_json::Value`,
//! wherever that accepts the body. The bodies are random replies and mutated ones, for the rule of every bundled group.
//!
//! Each run of the tests reads 50,000 replies. More of them, faster:
//!
//!     ERROR_CATALOG_REPLIES=1000000 cargo test --release -p error-catalog-tests --test replies oracle

use std::cell::Cell;

use error_catalog::{CATALOGS, Catalog, Code, Group, ResponsePlace, ResponseRule, ServiceError};
use http::{HeaderMap, StatusCode};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

/// How many replies are read: a body by the rule of each group.
fn replies() -> u32 {
    std::env::var("ERROR_CATALOG_REPLIES").ok().and_then(|count| count.parse().ok()).unwrap_or(50_000)
}

/// The bundled groups whose replies carry the code in JSON.
fn rules() -> Vec<(&'static Catalog, &'static Group, ResponseRule, &'static str)> {
    let groups =
        CATALOGS.iter().flat_map(|catalog| catalog.groups().iter().map(move |group| (*catalog, *group)));
    let pointer = |rule: ResponseRule| match rule.places() {
        [ResponsePlace::Json(pointer)] => Some(*pointer),
        _ => None,
    };
    let rule = |(catalog, group): (_, &'static Group)| {
        let rule = group.response()?;
        Some((catalog, group, rule, pointer(rule)?))
    };
    groups.filter_map(rule).collect()
}

/// What a reply has at the place of the code: the code as a text, nothing, or something that is not a code.
fn code_of(value: Option<&Value>) -> Result<Option<String>, ()> {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => Ok(None),
        Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(Value::Number(number)) if number.is_i64() || number.is_u64() => Ok(Some(number.to_string())),
        Some(_) => Err(()),
    }
}

/// Whether `serde_json` has lost how the code is written: to it, `-0` and `-0.0` are one number, and only the first is an
/// integer.
fn is_negative_zero(code: Option<&Value>) -> bool {
    code.and_then(Value::as_f64).is_some_and(|code| code == 0.0 && code.is_sign_negative())
}

/// The code and the live message of the error in a reply of status 200.
type Found = Result<Option<(i64, Option<String>)>, ()>;

/// What a reader makes of it that keeps the whole body.
fn kept(value: &Value, group: &'static Group, rule: ResponseRule, pointer: &str) -> Found {
    let Some(code) = code_of(value.pointer(pointer))? else { return Ok(None) };
    let code: i64 = code.trim().parse().map_err(drop)?;
    let is_success = rule.success().contains(&Code::Int(code))
        || group.find(code).next().is_some_and(|entry| entry.kind() == error_catalog::Kind::Ok);
    let Some(ResponsePlace::Json(message)) = rule.message() else { panic!("every group has a message") };
    let message = value.pointer(message).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    Ok((!is_success).then(|| (code, message.map(str::to_owned))))
}

/// What the library makes of it, which is asked for this group alone.
fn read(group: &'static Group, body: &[u8]) -> Found {
    use error_catalog::jd_cloud::{BusinessError, SystemError};
    use error_catalog::nhn_image_manager::ImageManagerError;
    use error_catalog::nhn_ocr::GeneralOcrError;
    use error_catalog::{ErrorCode, FromResponse, VendorError};

    fn as_group<E: FromResponse + for<'a> ErrorCode<Code<'a> = i64>>(body: &[u8]) -> Found {
        let error = VendorError::<E>::from_parts(StatusCode::OK, &HeaderMap::new(), body).map_err(drop)?;
        Ok(error.map(|error| (error.code(), error.live_message().map(str::to_owned))))
    }
    match group.name() {
        "SystemError" => as_group::<SystemError>(body),
        "BusinessError" => as_group::<BusinessError>(body),
        "ImageManagerError" => as_group::<ImageManagerError>(body),
        "GeneralOcrError" => as_group::<GeneralOcrError>(body),
        other => panic!("{other} is not among them"),
    }
}

/// A value without parts.
fn any_leaf() -> impl Strategy<Value = String> {
    let leaves = [
        "1",
        "-7",
        "0",
        "10000",
        "\"10020\"",
        "\" 5 \"",
        "\"\\n\"",
        "1.5",
        "1e2",
        "null",
        "true",
        "false",
        "\"\"",
        "\"said \\u0041\\ud83d\\ude00\"",
        "9223372036854775808",
        "\"\\\\\"",
        "\"{[\\\"\"",
        "[]",
        "{}",
        "12010",
        "5001",
    ];
    prop::sample::select(leaves.to_vec()).prop_map(str::to_owned)
}

/// JSON in which the names on the way to codes stand everywhere.
fn any_json() -> impl Strategy<Value = String> {
    let names = [
        "code",
        "co\\u0064e",
        "result",
        "header",
        "resultCode",
        "resultMessage",
        "msg",
        "message",
        "x",
        "\\\"code",
        "",
    ];
    any_leaf().prop_recursive(4, 24, 5, move |inner| {
        let member = (prop::sample::select(names.to_vec()), inner.clone());
        let member = member.prop_map(|(name, value)| format!("\"{name}\": {value}"));
        prop_oneof![
            4 => prop::collection::vec(member, 0..5).prop_map(|members| format!("{{{}}}", members.join(", "))),
            1 => prop::collection::vec(inner, 0..4).prop_map(|elements| format!("[{}]", elements.join(" , "))),
        ]
    })
}

/// A reply in the form of the vendors.
fn any_reply() -> impl Strategy<Value = String> {
    (any_leaf(), any_leaf(), any_leaf(), any_json()).prop_map(|(a, b, c, more)| {
        let header = format!("\"more\": {more}, \"resultCode\": {a}, \"resultMessage\": {b}");
        let result = format!("\"message\": {c}, \"code\": {a}");
        format!("{{\"header\": {{{header}}}, \"msg\": {b}, \"result\": {{{result}}}, \"more\": {more}, \"code\": {c}}}")
    })
}

/// A body, and what is done to its bytes.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    let bytes = b"{}[]:,\"\\ \n0123456789-+.eEtrufalsn\xff\xc3\x00abcx".to_vec();
    let edit = (any::<prop::sample::Index>(), prop::sample::select(bytes), 0..3_u8);
    let edits = prop_oneof![3 => Just(Vec::new()), 2 => prop::collection::vec(edit, 1..4)];
    (prop_oneof![1 => any_json(), 2 => any_reply()], edits).prop_map(|(text, edits)| {
        let mut body = text.into_bytes();
        for (at, byte, what) in edits {
            let at = at.index(body.len() + 1);
            match what {
                0 => body.insert(at, byte),
                1 if at < body.len() => drop(body.remove(at)),
                _ => body.truncate(at.max(1)),
            }
        }
        body
    })
}

#[test]
fn a_body_is_read_as_by_one_who_keeps_it() {
    let rules = rules();
    assert_eq!(rules.len(), 4);
    let config = Config { cases: replies().div_ceil(4), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (accepted, errors) = (Cell::new(0), Cell::new(0));
    let run = runner.run(&any_body(), |body| {
        let value = serde_json::from_slice::<Value>(&body).ok();
        for (catalog, group, rule, pointer) in &rules {
            let found = read(group, &body);
            if let Some(value) = &value
                && !is_negative_zero(value.pointer(pointer))
            {
                prop_assert_eq!(&found, &kept(value, group, *rule, pointer), "{}", body.escape_ascii());
                accepted.set(accepted.get() + 1);
                errors.set(errors.get() + u32::from(matches!(found, Ok(Some(_)))));
            }
            // Whatever the bytes are, a failure is a failure.
            let headers = HeaderMap::new();
            let failed = ServiceError::from_parts(catalog, StatusCode::BAD_GATEWAY, &headers, &body);
            prop_assert!(matches!(failed, Ok(Some(_))), "{}", body.escape_ascii());
        }
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
    // The bodies are worth reading.
    let (accepted, errors) = (accepted.get(), errors.get());
    assert!(accepted > replies() / 2 && errors > replies() / 8, "{accepted} accepted, {errors} errors");
}
