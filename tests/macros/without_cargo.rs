//! Builds by other tools than cargo: `CARGO_MANIFEST_DIR` is not set, or relative.

use std::path::PathBuf;
use std::process::Command;

use error_catalog_tests::scratch::{Project, checkout};

/// A program that says what it read.
const PROGRAM: &str = r#"
mod in_package {
    error_catalog::error_catalog!("catalogs/microcms.toml");
}
mod beside {
    error_catalog::error_catalog!("../catalogs/jd_cloud.toml");
}
fn main() {
    print!("{} {}", in_package::CATALOG.vendor(), beside::CATALOG.vendor());
}
"#;

/// The runtime, as cargo has built it for the project.
fn runtime(project: &Project) -> PathBuf {
    let built = project.cargo(&["build", "--message-format=json"]).expect_success();
    let mut words = built.stdout.split('"').map(PathBuf::from);
    let runtime = words.find(|file| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("liberror_catalog-") && file.extension().is_some_and(|it| it == "rlib")
    });
    runtime.expect("the runtime is built")
}

#[test]
fn the_macros_find_their_files() {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), "without-cargo");
    project.write_manifest("Cargo.toml", "without-cargo");
    project.write("src/main.rs", PROGRAM);
    project.copy(&checkout().join("catalogs"), "catalogs");
    let runtime = runtime(&project);
    let folder = project.folder().display().to_string();
    for manifest_dir in [None, Some("."), Some("src/.."), Some(folder.as_str())] {
        let mut rustc = Command::new("rustc");
        rustc.current_dir(project.folder()).args(["--edition", "2024", "src/main.rs", "-o", "program"]);
        rustc.arg("--extern").arg(format!("error_catalog={}", runtime.display()));
        rustc.arg("-L").arg(runtime.parent().expect("a folder"));
        match manifest_dir {
            Some(folder) => rustc.env("CARGO_MANIFEST_DIR", folder),
            None => rustc.env_remove("CARGO_MANIFEST_DIR"),
        };
        let built = rustc.output().expect("rustc runs");
        assert!(built.status.success(), "{manifest_dir:?}: {}", String::from_utf8_lossy(&built.stderr));
        let said = Command::new(project.folder().join("program")).output().expect("it runs").stdout;
        assert_eq!(String::from_utf8_lossy(&said), "microCMS JD Cloud", "{manifest_dir:?}");
    }
}
