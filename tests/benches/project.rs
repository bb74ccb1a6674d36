//! A cargo project that a benchmark writes, below the target folder, and builds with the cargo that runs it.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

use error_catalog_tests::scratch::checkout;

/// The path of the runtime crate, as a TOML string.
pub(crate) fn runtime() -> String {
    let path = checkout().join("error-catalog");
    format!("{:?}", path.to_str().expect("the checkout's path is UTF-8"))
}

/// A project of its own, outside the workspace of the checkout.
pub(crate) struct Project {
    folder: PathBuf,
}

impl Project {
    /// A project of this name; what an earlier run left of it is kept, so that dependencies are built once.
    pub(crate) fn new(name: &str) -> Self {
        let folder = checkout().join("target/bench").join(name);
        fs::create_dir_all(&folder).expect("the target folder is writable");
        Self { folder }
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file; one that says the same already keeps its time, so that cargo sees no change.
    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return;
        }
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("the target folder is writable");
        fs::write(path, text).expect("the target folder is writable");
    }

    /// Makes the project a workspace of these packages.
    pub(crate) fn write_workspace<'a>(&self, members: impl IntoIterator<Item = &'a str>) {
        let members: Vec<&str> = members.into_iter().collect();
        self.write("Cargo.toml", &format!("[workspace]\nmembers = {members:?}\nresolver = \"3\"\n"));
    }

    /// Writes the manifest of a package with these dependencies, in a folder of its name.
    pub(crate) fn write_manifest(&self, package: &str, dependencies: &str) {
        let manifest = format!(
            "[package]\nname = {package:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n"
        );
        self.write(&format!("{package}/Cargo.toml"), &manifest);
    }

    /// Cargo, in the project's folder and with a target folder there; every build is a first one, not an incremental.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.path("target"))
            .env("CARGO_INCREMENTAL", "0");
        for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER"] {
            cargo.env_remove(variable);
        }
        cargo
    }

    /// Runs cargo and returns what it prints; a failure ends the benchmark.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let output = self.cargo().args(arguments).stderr(Stdio::inherit()).output().expect("cargo runs");
        assert!(output.status.success(), "cargo {} failed in {}", arguments.join(" "), self.folder.display());
        String::from_utf8(output.stdout).expect("benchmarks print UTF-8")
    }
}
