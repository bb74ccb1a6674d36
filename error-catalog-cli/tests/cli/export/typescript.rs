//! `export --format typescript`, compiled where the compiler is at hand.

use std::fs;

use crate::command::{catalogs, run};
use crate::vendor_pages::read;

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
