//! The oldest Rust that the project promises: what it depends on asks for none later, and the documents name it.
//!
//! That the project's own code uses nothing later is for clippy's `incompatible_msrv`, which reads the same key.

use std::process::Command;

use serde_json::Value;

/// `1.88` and `1.88.0` are the same.
fn version(text: &str) -> Vec<u32> {
    let mut parts: Vec<u32> = text.split('.').map(|part| part.parse().expect("a number")).collect();
    parts.resize(3, 0);
    parts
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Every package of the lock file that this machine builds: others need not have been fetched.
fn packages() -> Vec<Value> {
    let rustc = run("rustc", &["-vV"]);
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let metadata = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host];
    let metadata: Value = serde_json::from_str(&run(env!("CARGO"), &metadata)).expect("JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

#[test]
fn no_dependency_asks_for_a_later_rust() {
    let later = |package: &&Value| {
        package["rust_version"].as_str().is_some_and(|asked| version(asked) > version(OLDEST))
    };
    let packages = packages();
    assert!(packages.len() > 100, "{} packages", packages.len());
    let later: Vec<String> = packages
        .iter()
        .filter(later)
        .map(|it| format!("{} {} asks for {}", it["name"], it["version"], it["rust_version"]))
        .collect();
    assert!(later.is_empty(), "{later:#?}");
}

#[test]
fn the_documents_name_the_oldest_rust() {
    for (name, page) in [
        ("README.md", include_str!("../../README.md")),
        ("CONTRIBUTING.md", include_str!("../../CONTRIBUTING.md")),
    ] {
        assert!(page.contains(&format!("Rust {OLDEST} or later")), "{name} does not name Rust {OLDEST}");
    }
}
