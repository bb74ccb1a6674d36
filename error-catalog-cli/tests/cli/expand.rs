//! `expand`, and what can be done with its output.

use std::fs;

use crate::command::run_in;

const CATALOG: &str = r#"[catalog]
vendor = "Acme"
service = "Billing"

[[group]]
name = "BillingError"

[[group.error]]
code = 17
name = "CardExpired"
message = "The card is expired."
"#;

#[test]
fn code_is_written_and_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let catalog = folder.path().join("acme.toml");
    fs::write(&catalog, CATALOG).expect("a catalog");
    let expand = |args: &[&str]| run_in(folder.path(), [&["expand", "acme.toml"], args].concat());

    let printed = expand(&[]);
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    assert!(
        printed.out.starts_with("// Generated from `acme.toml` by `error-catalog expand`.\n\n"),
        "{}",
        printed.out
    );
    assert!(printed.out.contains("    /// **17**: The card is expired.\n"), "{}", printed.out);

    assert_eq!(expand(&["-o", "src/acme.rs", "--check"]).code, Some(1), "nothing is there yet");
    assert_eq!(expand(&["-o", "src/acme.rs"]).code, Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("src/acme.rs")).expect("a file"), printed.out);
    assert_eq!(expand(&["-o", "src/acme.rs", "--check"]).code, Some(0));

    fs::write(&catalog, CATALOG.replace("17", "18")).expect("a catalog");
    let stale = expand(&["-o", "src/acme.rs", "--check"]);
    assert_eq!(stale.code, Some(1));
    assert_eq!(stale.err, "`src/acme.rs` is not up to date: write it again with `--force`\n");
    let refused = expand(&["-o", "src/acme.rs"]);
    assert_eq!(refused.code, Some(2), "a file is not overwritten");
    assert_eq!(expand(&["-o", "src/acme.rs", "--force"]).code, Some(0));

    fs::write(&catalog, CATALOG.replace("17", "true")).expect("a catalog");
    let faulty = expand(&[]);
    assert_eq!((faulty.code, faulty.out.as_str()), (Some(1), ""), "code of a faulty catalog is not written");
}
