//! The expansions compile wherever a user puts them; `pass/` has the crates.

use std::fs;

use error_catalog_tests::scratch::{Project, checkout};

#[test]
fn odd_crates_compile_without_a_warning() {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "pass");
    project.copy(&checkout().join("tests/pass"), ".");
    let lints = ["--all-targets", "--", "-D", "warnings", "-D", "clippy::pedantic"];
    for features in [&[][..], &["--features", "strict/everything"]] {
        let clippy = project.cargo(&[&["clippy", "--workspace"], features, &lints].concat()).expect_success();
        assert!(!clippy.stderr.contains("warning"), "{}", clippy.stderr);
        _ = project.cargo(&[&["test", "--workspace"], features].concat()).expect_success();
    }
    let docs = [("RUSTDOCFLAGS", "-D warnings")];
    _ = project.cargo_with(&["doc", "--workspace", "--no-deps"], &docs).expect_success();
}

/// All groups of lints that rustc and clippy have, and lints that are in none.
const LINTS: [&str; 26] = [
    "warnings",
    "missing-docs",
    "unreachable-pub",
    "unused-qualifications",
    "single-use-lifetimes",
    "unused-lifetimes",
    "redundant-lifetimes",
    "unit-bindings",
    "variant-size-differences",
    "impl-trait-redundant-captures",
    "missing-copy-implementations",
    "missing-debug-implementations",
    "absolute-paths-not-starting-with-crate",
    "future-incompatible",
    "let-underscore",
    "nonstandard-style",
    "rust-2018-compatibility",
    "rust-2018-idioms",
    "rust-2021-compatibility",
    "rust-2024-compatibility",
    "unused",
    "keyword-idents",
    "clippy::all",
    "clippy::pedantic",
    "clippy::nursery",
    "clippy::restriction",
];

#[test]
fn every_lint_is_quiet_in_every_edition() {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "lints");
    for edition in ["2018", "2021", "2024"] {
        project.write(
            "Cargo.toml",
            &format!(
                "[workspace]\n[package]\nname = 'lints-{edition}'\nversion = '0.0.0'\nedition = '{edition}'\n[dependencies]\n\
                 error-catalog = {{ path = '$CHECKOUT/error-catalog', default-features = false }}\n"
            ),
        );
        project.write(
            "src/lib.rs",
            "//! The documentation.\n\n/// Integers.\npub mod life {\n    error_catalog::error_catalog!(\"life.toml\");\n}\n\n\
             /// Strings.\npub mod strings {\n    error_catalog::error_catalog!(\"strings.toml\");\n}\n",
        );
        for catalog in ["life.toml", "strings.toml"] {
            project.copy(&checkout().join("error-catalog-codegen/tests/expand").join(catalog), catalog);
        }
        let lints = LINTS.iter().flat_map(|lint| ["-D", lint]);
        // Last, for it is in a group itself: it warns of `clippy::restriction` as a group.
        let quiet = ["-A", "clippy::blanket-clippy-restriction-lints"];
        let args: Vec<&str> = ["clippy", "--"].into_iter().chain(lints).chain(quiet).collect();
        _ = project.cargo(&args).expect_success();
    }
}

/// A program that carries all that is generated.
const PROGRAM: &str = r#"
mod in_package {
    error_catalog::error_catalog!("catalogs/tencent_ci.toml");
}
mod beside {
    error_catalog::error_catalog!("../catalogs/jd_cloud.toml");
}
#[derive(error_catalog::ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[error_catalog("./names.toml")]
enum Result {
    Ok,
    Err,
    Error,
    Code(i64),
}
fn main() {
    for code in std::env::args() {
        for group in in_package::CATALOG.groups().iter().chain(beside::CATALOG.groups()) {
            group.entries().for_each(|entry| println!("{entry:#} {entry:?} {:?}", entry.links()));
        }
        println!("{:?} {:?}", code.parse::<in_package::DownloadError>(), code.parse::<Result>());
        println!("{:?}", code.parse::<beside::GatewayError>());
    }
}
"#;

/// A checkout's program, as cargo builds it in a folder, and the folder, which is mapped to another name.
fn program(folder: &str, mapped_to: &str) -> (Vec<u8>, String) {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), folder);
    project.write_manifest("Cargo.toml", "twice");
    project.write("src/main.rs", PROGRAM);
    project.copy(&checkout().join("catalogs"), "catalogs");
    project.copy(&checkout().join("tests/pass/names/names.toml"), "src/names.toml");
    let place = project.folder().display().to_string();
    let remap = format!("--remap-path-prefix={place}={mapped_to}");
    _ = project.cargo_with(&["rustc", "--", &remap], &[("CARGO_PROFILE_DEV_DEBUG", "2")]).expect_success();
    let name = format!("debug/twice{}", std::env::consts::EXE_SUFFIX);
    (fs::read(project.target().join(name)).expect("the program"), place)
}

#[test]
fn two_checkouts_give_the_same_program() {
    let (one, here) = program("twice", "/checkout");
    let (other, there) = program("twice, in another place/below", "/checkout");
    assert!(one == other, "the programs differ");
    assert!(one != program("twice", "/elsewhere").0, "nothing was built anew");
    for place in [here, there] {
        let holds = one.windows(place.len()).any(|window| window == place.as_bytes());
        assert!(!holds, "the program holds {place}");
    }
}
