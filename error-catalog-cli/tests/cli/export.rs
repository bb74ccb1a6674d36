//! `export`, and what can be done with its outputs.

use std::fs;

use error_catalog_schema::model::{Catalog, CodeType, Description, Entry};
use error_catalog_schema::span::Span;

use crate::command::{catalogs, repository, run, run_in};
use crate::vendor_pages::read;

#[test]
fn canonical_toml_is_the_catalog_again() {
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let exported = run(["export", name, "--format", "toml"]);
        assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""));
        let catalog = read(name, &fs::read_to_string(&path).expect("the catalog"));
        assert_eq!(without_places(read("export", &exported.out)), without_places(catalog), "{name}");
    }
}

/// The bundled catalogs are what the command would write, but for comments, which stand on lines of their own.
#[test]
fn the_bundled_catalogs_are_canonical() {
    for path in catalogs() {
        let exported = run(["export".as_ref(), path.as_os_str(), "--format".as_ref(), "toml".as_ref()]);
        let file = fs::read_to_string(&path).expect("the catalog");
        let lines = file.split_inclusive('\n').filter(|line| !line.starts_with('#'));
        let uncommented: String = lines.skip_while(|line| line.trim().is_empty()).collect();
        let difference =
            snapbox::Assert::new().try_eq(Some(&path.display()), uncommented.into(), exported.out.into());
        difference.unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn markdown_is_read_back() {
    let folder = tempfile::tempdir().expect("a folder");
    for path in catalogs() {
        let name = path.to_str().expect("a path");
        let page = folder.path().join("page.md");
        let page = page.to_str().expect("a path");
        let exported = run(["export", name, "--format", "markdown", "--variants", "-o", page, "--force"]);
        assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""), "{name}");
        let imported = run(["import", page]);
        assert_eq!(imported.code, Some(0), "{name}: {}", imported.err);
        let (before, after) =
            (read(name, &fs::read_to_string(&path).expect("the catalog")), read("draft", &imported.out));
        let rows = |catalog: Catalog| -> Vec<(CodeType, Vec<Entry>, Option<Description>)> {
            let groups = without_places(catalog).groups.into_iter();
            groups.map(|group| (group.code_type, group.errors, group.other)).collect()
        };
        let mut before = rows(before);
        for error in before.iter_mut().flat_map(|(_, errors, _)| errors) {
            // `import` has no column for it.
            error.description.retry_after = None;
        }
        assert_eq!(before, rows(after), "{name}");
    }
}

fn without_places(mut catalog: Catalog) -> Catalog {
    for group in &mut catalog.groups {
        group.span = Span::default();
        let errors = group.errors.iter_mut().map(|error| &mut error.description);
        for description in errors.chain(&mut group.other) {
            description.span = Span::default();
        }
    }
    catalog
}

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

#[test]
fn a_catalog_with_faults_is_not_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.toml");
    fs::write(&path, "[catalog]\nvendor = \"A\"\n").expect("written");
    let run = run(["export", path.to_str().expect("a path"), "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("error[missing-key]"), "{}", run.err);
}

/// All that a text of TypeScript could stumble over.
const ODD: &str = r#"[catalog]
vendor = "Acme */ `${x}`"
service = "Billing"
summary = """
@deprecated
*/ export const x = 1; /*"""

[[group]]
name = "NumberError"
title = "{@link x} */"

[[group.error]]
code = -9223372036854775808
name = "Size"
message = "*/ alert(1) /*"

[[group.error]]
code = 9007199254740991
name = "NaN"
message = "@see"
detail = "a"
action = "b [c](https://acme.example/*/)"
status = 402

[group.other]
name = "Other"
message = "*/"

[[group]]
name = "Object"

[[group.error]]
code = "a\"b\\c'`${d}*/漢"
name = "Constructor"
message = "\\"
"#;

/// The objects of a module in the form that the command writes: names with their properties and literals.
fn objects(module: &str) -> Vec<(String, Vec<(String, String)>)> {
    // The text between comment marks is not code.
    let mut code = String::new();
    let mut rest = module;
    while let Some((before, comment)) = rest.split_once("/**") {
        code.push_str(before);
        rest = comment.split_once("*/").expect("the comment ends").1;
    }
    code.push_str(rest);
    let mut objects: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut types = Vec::new();
    for line in code.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("export const ").and_then(|line| line.strip_suffix(" = {")) {
            objects.push((name.to_owned(), Vec::new()));
        } else if let Some(line) = line.strip_prefix("export type ") {
            types.push(line.to_owned());
        } else if line != "} as const;" {
            let (property, literal) =
                line.strip_suffix(',').and_then(|line| line.split_once(": ")).expect(line);
            objects.last_mut().expect("an object").1.push((property.to_owned(), literal.to_owned()));
        }
    }
    let expected = objects.iter().map(|(name, _)| format!("{name} = (typeof {name})[keyof typeof {name}];"));
    assert_eq!(types, expected.collect::<Vec<_>>());
    objects
}

/// Compiles modules, where the compiler of TypeScript is at hand.
fn compile(modules: &[std::path::PathBuf]) {
    let compiler = std::process::Command::new("tsc")
        .args(["--noEmit", "--strict", "--target", "es2020", "--module", "esnext"])
        .args(modules)
        .output();
    if let Ok(output) = compiler {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn typescript_has_every_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let odd = folder.path().join("odd.toml");
    fs::write(&odd, ODD).expect("written");
    let mut modules = Vec::new();
    for path in catalogs().iter().chain([&odd]) {
        let name = path.to_str().expect("a path");
        let module = folder.path().join(path.file_stem().expect("a name")).with_extension("ts");
        let output = module.to_str().expect("a path");
        let exported = run(["export", name, "--format", "typescript", "-o", output]);
        assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""));
        let text = fs::read_to_string(&module).expect("the module");
        let catalog = read(name, &fs::read_to_string(path).expect("the catalog"));
        let expected: Vec<(String, Vec<(String, String)>)> = catalog
            .groups
            .iter()
            .map(|group| {
                let errors = group.errors.iter().map(|error| {
                    let literal = match error.code.as_int() {
                        Some(i64::MIN) => "-9223372036854775808n".to_owned(),
                        Some(code) => code.to_string(),
                        None => serde_json::json!(error.code.as_str()).to_string(),
                    };
                    (error.description.name.clone(), literal)
                });
                (group.name.clone(), errors.collect())
            })
            .collect();
        assert_eq!(objects(&text), expected, "{name}");
        modules.push(module);
    }
    compile(&modules);
}

#[test]
fn bundled_catalogs_go_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = run(["export", "catalogs/nhn_ocr.toml", "--format", "toml"]);
    for name in ["nhn_ocr", "nhn-ocr", "OCR", "NHN Cloud OCR"] {
        let exported = run_in(folder.path(), ["export", name, "--format", "toml"]);
        assert_eq!((exported.code, exported.out.as_str()), (Some(0), file.out.as_str()), "{name}");
    }
    let unknown = run_in(folder.path(), ["export", "nhn_orc", "--format", "toml"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("did you mean the bundled catalog `nhn_ocr`?"), "{}", unknown.err);
    let diff = run_in(folder.path(), ["diff", "nhn_ocr", "OCR"]);
    assert_eq!((diff.code, diff.out.as_str()), (Some(0), "no changes\n"));
    // A file comes first.
    fs::write(folder.path().join("nhn_ocr"), "[catalog]").expect("written");
    assert_eq!(run_in(folder.path(), ["export", "nhn_ocr", "--format", "toml"]).code, Some(1));
}

#[test]
fn an_output_is_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let export = |arguments: &str| {
        let line = format!("export tencent_ci --format typescript -o web/errors.ts {arguments}");
        run_in(folder.path(), line.split_whitespace())
    };
    let file = folder.path().join("web/errors.ts");
    assert_eq!(export("--check").code, Some(1));
    assert!(!file.exists(), "nothing is written");
    assert_eq!(export("").code, Some(0));
    let checked = export("--check");
    assert_eq!((checked.code, checked.out.as_str(), checked.err.as_str()), (Some(0), "", ""));
    let edited = fs::read_to_string(&file).expect("the module") + "// mine\n";
    fs::write(&file, &edited).expect("written");
    let checked = export("--check");
    assert_eq!(checked.code, Some(1));
    assert!(checked.err.contains("`web/errors.ts` is not up to date"), "{}", checked.err);
    assert_eq!(fs::read_to_string(&file).expect("the module"), edited);
    assert_eq!(export("--check --force").code, Some(2));
    assert_eq!(run(["export", "tencent_ci", "--format", "csv", "--check"]).code, Some(2));
}

#[test]
fn markdown_for_the_public_has_no_variants() {
    let public = run(["export", "tencent_ci", "--format", "markdown"]).out;
    assert!(public.contains("| Error code | Message |") && !public.contains("InvalidAppId"), "{public}");
    let all = run(["export", "tencent_ci", "--format", "markdown", "--variants"]).out;
    assert!(all.contains("| Error code | Variant | Message |") && all.contains("| InvalidAppId |"), "{all}");
}

#[test]
fn the_schema_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let schema = fs::read_to_string(repository().join("schema/catalog.schema.json")).expect("the schema");
    assert_eq!(run(["schema"]).out, schema);
    assert_eq!(run_in(folder.path(), ["schema", "-o", "new/catalog.schema.json"]).code, Some(0));
    assert_eq!(
        fs::read_to_string(folder.path().join("new/catalog.schema.json")).expect("the schema"),
        schema
    );
}
