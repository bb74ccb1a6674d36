//! All rows with all their keys, in each format.

use std::fs;

use crate::command::{catalogs, run};
use crate::vendor_pages::read;

/// The keys of an error in JSON.
const KEYS: [&str; 13] = [
    "code",
    "name",
    "aliases",
    "deprecated",
    "key",
    "message",
    "detail",
    "action",
    "status",
    "kind",
    "retry",
    "retry_after",
    "docs",
];

#[test]
fn json_has_every_row_with_every_key() {
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let exported = run(["export", name, "--format", "json"]);
        let value: serde_json::Value = serde_json::from_str(&exported.out).expect("JSON");
        assert_eq!(value["version"], 1);
        let catalog = read(name, &fs::read_to_string(&path).expect("the catalog"));
        let groups = value["groups"].as_array().expect("groups");
        assert_eq!(groups.len(), catalog.groups.len(), "{name}");
        for (group, expected) in groups.iter().zip(&catalog.groups) {
            let errors = group["errors"].as_array().expect("errors");
            assert_eq!(errors.len(), expected.errors.len());
            for (error, expected) in errors.iter().zip(&expected.errors) {
                let keys: Vec<&String> = error.as_object().expect("an object").keys().collect();
                assert_eq!(keys, KEYS, "{name}");
                let code = &error["code"];
                assert_eq!(
                    code.as_str().map_or_else(|| code.to_string(), str::to_owned),
                    expected.code.to_string()
                );
                assert_eq!(error["name"], expected.description.name);
                assert_eq!(error["message"], expected.description.message);
                assert_eq!(error["kind"], expected.description.kind.id());
            }
        }
    }
}

#[test]
fn csv_has_a_line_for_every_row() {
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let exported = run(["export", name, "--format", "csv"]);
        let mut reader = csv::Reader::from_reader(exported.out.as_bytes());
        let catalog = read(name, &fs::read_to_string(&path).expect("the catalog"));
        let mut expected = catalog.groups.iter().flat_map(|group| {
            let errors =
                group.errors.iter().map(|error| (error.code.to_string(), &error.description.message));
            errors.chain(group.other.iter().map(|other| ("Other".to_owned(), &other.message)))
        });
        for line in reader.records() {
            let line = line.expect("a line");
            let (code, message) = expected.next().expect("no line too many");
            assert_eq!((&line[1], &line[6]), (code.as_str(), message.as_str()), "{name}");
        }
        assert_eq!(expected.next(), None, "{name}");
    }
}

/// A catalog with every key that says something of its rows, in the command's own form.
const EVERY_KEY: &str = r#"[catalog]
vendor = "Acme"
service = "Billing"
docs = "https://acme.example/errors"
summary = "All of it."
retrieved = 2026-11-20

[import]
table = ["Errors", 3]
skip = ["History"]
column = { code = 1, message = "Cause" }
group_by = "Module"
one_group = "BillingError"
codes = "integer"
record = "^(?<code>\\d+) (?<message>.*)$"
rows = "/errors"

[[group]]
name = "BillingError"
title = "Errors"
docs = "https://acme.example/errors#billing"
common = true
response = { json = ["/code", "/error/code"], by = "key", message = "/message", request_id = { header = "X-Request-Id" }, success = ["OK"] }
repeats = [0x1002]

[[group.error]]
code = 0x1001
name = "CardExpired"
aliases = ["Expired", "TooOld"]
deprecated = "use 0x1002 since v3"
key = "EXPIRED"
message = "The card {number} is expired."
detail = "See [there](https://acme.example)."
action = "Renew it."
status = 402
kind = "failed-precondition"
retry = false
docs = "https://acme.example/errors#1001"

[[group.error]]
code = 0x1002
name = "Busy"
message = "Busy."
retry_after = 60

[[group.error]]
code = 0x1002
name = "Overloaded"
message = "Too many requests."
retry = true

[group.other]
name = "Other"
deprecated = "not sent since v2"
message = "Internal error."
retry_after = 5

[[group]]
name = "GatewayError"
response = { xml = "/Error/Code", message = "/Error/Message" }

[[group.error]]
code = "NO_SUCH_KEY"
message = "No such key."
"#;

#[test]
fn every_key_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("acme.toml");
    fs::write(&path, EVERY_KEY).expect("written");
    let export = |format: &str| run(["export", path.to_str().expect("a path"), "--format", format]).out;
    assert_eq!(export("toml"), EVERY_KEY);

    let value: serde_json::Value = serde_json::from_str(&export("json")).expect("JSON");
    assert_eq!(value["retrieved"], "2026-11-20");
    assert_eq!(value["import"]["table"], serde_json::json!(["Errors", 3]));
    assert_eq!(value["import"]["column"], serde_json::json!({ "code": 1, "message": "Cause" }));
    let group = &value["groups"][0];
    assert_eq!((&group["common"], &group["notation"]), (&true.into(), &"hex".into()));
    assert_eq!(group["response"]["json"], serde_json::json!(["/code", "/error/code"]));
    assert_eq!(group["response"]["by"], "key");
    assert_eq!(group["response"]["request_id"]["header"], "X-Request-Id");
    assert_eq!(group["errors"][0]["aliases"], serde_json::json!(["Expired", "TooOld"]));
    assert_eq!(group["errors"][0]["deprecated"], "use 0x1002 since v3");
    assert_eq!(
        (&group["errors"][1]["retry_after"], &group["errors"][1]["retry"]),
        (&60.into(), &true.into())
    );
    assert_eq!(value["groups"][1]["response"]["message"], "/Error/Message");

    let csv = export("csv");
    let lines: Vec<&str> = csv.lines().collect();
    assert!(
        lines[1].starts_with("BillingError,0x1001,CardExpired,Expired TooOld,use 0x1002 since v3,EXPIRED,")
    );
    assert_eq!(lines[2], "BillingError,0x1002,Busy,,,,Busy.,,,,,true,60,");
    let markdown = export("markdown");
    assert!(markdown.contains("| Retry | Retry after | Deprecated | Docs |"), "{markdown}");
    let row = "| 0x1001 | EXPIRED | The card \\{number\\} is expired. | See [there](https://acme.example). |";
    assert!(markdown.contains(row), "{markdown}");
    assert!(
        markdown.contains("| yes | 60 s |") && markdown.contains("| use 0x1002 since v3 |"),
        "{markdown}"
    );

    let typescript = export("typescript");
    assert!(
        typescript.contains("   * @deprecated use 0x1002 since v3\n   */\n  CardExpired: 0x1001,\n"),
        "{typescript}"
    );
    let alias = "  /** @deprecated renamed to `CardExpired` */\n  TooOld: 0x1001,\n";
    assert!(typescript.contains(alias), "{typescript}");
}
