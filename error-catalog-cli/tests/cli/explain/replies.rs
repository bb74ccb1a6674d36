//! Replies lead to the errors that a program would read from them.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use super::catalogs::OWN;
use super::{QPS, SIGNATURE, check, folder, found_in, named};
use crate::command::{Run, command, run_in};

/// The catalog of a bundled module reads the reply by its own rules, as a program would.
#[test]
fn replies_are_read_by_the_rules_of_the_catalogs() {
    // Only the inner code is the error's: the gateway let the call through.
    let business = r#"{"code": "10000", "charge": false, "result": {"code": 12009, "message": "x"}}"#;
    let found = found_in(folder().path(), &[business]);
    assert!(found.iter().all(|name| name.starts_with("BusinessError::")) && found.len() == 1, "{found:?}");
    // Other numbers of the reply are not codes.
    let nhn =
        r#"{"header": {"isSuccessful": false, "resultCode": 4010002, "resultMessage": "x"}, "took": 1014}"#;
    let found = found_in(folder().path(), &[nhn]);
    assert!(found.len() == 1 && found[0].starts_with("GeneralOcrError::"), "{found:?}");
    let tencent = "HTTP/1.1 400 Bad Request\r\nContent-Length: 1014\r\nX-ErrNo: -46618\r\nDate: Mon, 01 Jan 2024 10:00:00 GMT\r\n\r\n";
    check(&[tencent], SIGNATURE);
    // The live message tells errors of one status apart.
    let rows = error_catalog::microcms::CATALOG.find(400);
    let row = rows.into_iter().next().expect("a row with this status");
    let reply = format!("HTTP/2 400\ncontent-type: application/json\n\n{{\"message\": {:?}}}", row.message());
    let found = found_in(folder().path(), &[&reply]);
    assert!(
        found.contains(&format!("{}::{}", row.group().name(), row.name())) && found.len() < 4,
        "{found:?}"
    );
    // As a string of a log's own JSON, and as curl shows it.
    let log = serde_json::json!({ "level": "error", "at": 1014, "body": r#"{"code":"10044"}"# }).to_string();
    check(&[&log], QPS);
    let verbose =
        format!("* Connected\n> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< a: b\n<\n{business}\n* Closing\n");
    assert_eq!(found_in(folder().path(), &[&verbose]).len(), 1);
}

#[test]
fn replies_are_read_by_the_rules_of_files() {
    let folder = folder();
    let rule = "response = { json = [\"/error/code\", \"/code\"], message = \"/message\" }\n";
    let catalog = OWN.replace("17017", "7").replace("[[group.error]]", &format!("{rule}\n[[group.error]]"));
    let header = "\n[[group]]\nname = \"KeyError\"\nresponse = { header = \"X-Acme-Error\", by = \"key\" }\n\n\
                  [[group.error]]\ncode = 1\nname = \"Locked\"\nkey = \"LCK\"\nmessage = \"Locked.\"\n";
    fs::write(folder.path().join("a.toml"), catalog + header).expect("written");
    for (reply, expected) in [
        (r#"{"error": {"code": "7", "n": 10044}}"#, "BillingError::CardExpired"),
        (r#"{"error": {}, "code": 7}"#, "BillingError::CardExpired"),
        ("HTTP/1.1 500 Oops\nX-Acme-Error: LCK\n\n7", "KeyError::Locked"),
    ] {
        assert_eq!(found_in(folder.path(), &["--catalog", "a.toml", reply]), [expected], "{reply}");
    }
}

/// A catalog with replies in XML, and with a catch-all.
const STORE: &str = r#"
[catalog]
vendor = "Acme"
service = "Store"

[[group]]
name = "StoreError"
response = { xml = "/Error/Code", message = "/Error/Message" }
repeats = ["Busy"]

[[group.error]]
code = "NoSuchKey"
message = "The key does not exist."

[[group.error]]
code = "Busy"
name = "ShardBusy"
message = "The shard {} is busy."

[[group.error]]
code = "Busy"
name = "StoreBusy"
message = "The store is busy."

[[group]]
name = "QueueError"
response = { json = "/queue/code", success = [0] }

[[group.error]]
code = 3
name = "Full"
message = "The queue is full."

[group.other]
name = "Other"
message = "The queue is at fault."
"#;

#[test]
fn a_file_reads_replies_in_xml() {
    let folder = folder();
    fs::write(folder.path().join("store.toml"), STORE).expect("written");
    for (reply, expected) in [
        // The code is a word of the message too.
        ("<Error><Code>NoSuchKey</Code><Message>Busy</Message></Error>", &["StoreError::NoSuchKey"][..]),
        ("<s:Error><s:Code>Busy</s:Code></s:Error>", &["StoreError::ShardBusy", "StoreError::StoreBusy"]),
        (
            "HTTP/1.1 503 Busy\n\n<Error><Code>Busy</Code><Message>The shard 7 is busy.</Message></Error>",
            &["StoreError::ShardBusy"],
        ),
    ] {
        assert_eq!(found_in(folder.path(), &["--catalog", "store.toml", reply]), expected, "{reply}");
    }
}

#[test]
fn an_unlisted_code_leads_to_the_catch_all() {
    let folder = folder();
    fs::write(folder.path().join("store.toml"), STORE).expect("written");
    let explain = |what: &str| {
        let args = ["explain", "--catalog", "store.toml", "--format", "json", what];
        let run = run_in(folder.path(), args);
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        let name = |error: &Value| format!("{} {} {}", error["group"], error["code"], error["other"]);
        let names =
            |key: &str| -> Vec<String> { value[key].as_array().expect("a list").iter().map(name).collect() };
        (run.code, names("errors"), names("others"))
    };
    let other = || vec!["\"QueueError\" 70707 true".to_owned()];
    // A reply and a name say whose code it is.
    for what in [r#"{"queue": {"code": 70707}}"#, "Acme 70707", "QueueError 70707", "Acme: error code 70707"]
    {
        assert_eq!(explain(what), (Some(0), other(), vec![]), "{what}");
    }
    // A number alone does not.
    let (code, errors, others) = explain("70707");
    assert_eq!((code, errors), (Some(1), vec![]));
    assert!(others.contains(&other()[0]), "{others:?}");
    // Nor is it one of a group that lists the code, or that means success by it.
    assert_eq!(explain("Acme 3").1, ["\"QueueError\" 3 false"]);
    assert!(!explain(r#"{"queue": {"code": 0}}"#).1.contains(&"\"QueueError\" 0 true".to_owned()));
    let run = run_in(folder.path(), ["explain", "--catalog", "store.toml", "Acme 70707"]);
    assert!(run.out.contains("any other code: no row lists this one"), "{}", run.out);
}

#[test]
fn a_reply_in_json() {
    check(&[r#"{"code":"10044","msg":"x"}"#], QPS);
    check(&[r#"{"header":{"isSuccessful":false,"resultCode":-46618}}"#], SIGNATURE);
}

#[test]
fn standard_input() {
    for (text, code) in [("HTTP/1.1 200 OK\r\nX-ErrNo: -46618\r\n\r\n", 0), ("", 2), ("nothing like it", 1)] {
        let folder = folder();
        let mut child = command(folder.path())
            .args(["explain", "-", "--format", "json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("written");
        let run: Run = child.wait_with_output().expect("the command ends").into();
        assert_eq!(run.code, Some(code), "{text:?}: {run:?}");
        if code == 0 {
            assert_eq!(named(&run), SIGNATURE);
        }
    }
}
