//! A cargo project of its own, made for a test: what a user has, offline, against this checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder in which cargo runs. All such projects share one target directory, so that each dependency is built once.
#[derive(Debug)]
pub struct Project {
    folder: PathBuf,
    target: PathBuf,
}

/// What a command said.
#[derive(Debug)]
pub struct Outcome {
    /// Whether it succeeded.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Outcome {
    /// The outcome, of a command that must have succeeded.
    ///
    /// # Panics
    ///
    /// If it did not.
    #[must_use]
    pub fn expect_success(self) -> Self {
        assert!(self.success, "{}\n{}", self.stdout, self.stderr);
        self
    }
}

#[expect(clippy::missing_panics_doc, reason = "what can't be done fails the test")]
impl Project {
    /// An empty project in a folder below `temporary`, which is the `CARGO_TARGET_TMPDIR` of the test.
    ///
    /// The versions of its dependencies are those of the workspace.
    #[must_use]
    pub fn new(temporary: &str, folder: &str) -> Self {
        let temporary = Path::new(temporary);
        let project = Self { folder: temporary.join(folder), target: temporary.join("scratch-target") };
        if project.folder.exists() {
            fs::remove_dir_all(&project.folder).expect("a folder that can be emptied");
        }
        project.copy(&checkout().join("Cargo.lock"), "Cargo.lock");
        project
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where cargo puts what it builds.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Writes a file. `$CHECKOUT` in it stands for the root of this workspace.
    pub fn write(&self, path: &str, text: &str) {
        let text = text.replace("$CHECKOUT", &checkout().display().to_string());
        let path = self.parent_of(path);
        fs::write(path, text).expect("a writable folder");
    }

    /// Writes the manifest of a package that is a workspace of its own and has error-catalog, without the bundled vendors.
    pub fn write_manifest(&self, path: &str, package: &str) {
        self.write(
            path,
            &format!(
                "[workspace]\n[package]\nname = '{package}'\nversion = '0.0.0'\nedition = '2024'\n[dependencies]\n\
                 error-catalog = {{ path = '$CHECKOUT/error-catalog', default-features = false }}\n"
            ),
        );
    }

    /// Copies a file, or a folder with all that is in it; in texts `$CHECKOUT` is replaced.
    pub fn copy(&self, from: &Path, to: &str) {
        if !from.is_dir() {
            let bytes = fs::read(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
            match String::from_utf8(bytes) {
                Ok(text) => self.write(to, &text),
                Err(error) => fs::write(self.parent_of(to), error.as_bytes()).expect("a writable folder"),
            }
            return;
        }
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry").path();
            let name = entry.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
            self.copy(&entry, &format!("{to}/{name}"));
        }
    }

    fn parent_of(&self, path: &str) -> PathBuf {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
        path
    }

    /// Runs cargo.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Outcome {
        self.cargo_with(arguments, &[])
    }

    /// Runs cargo with these variables in its environment.
    #[must_use]
    pub fn cargo_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Outcome {
        let mut command = Command::new(option_env!("CARGO").unwrap_or("cargo"));
        // What is set for this test is not meant for the project.
        command.env_remove("RUSTFLAGS").env_remove("RUSTDOCFLAGS");
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_TEST_DEBUG", "0")
            .envs(variables.iter().copied());
        let output = command.output().expect("cargo");
        let [stdout, stderr] =
            [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
        Outcome { success: output.status.success(), stdout, stderr }
    }
}

/// The root of this workspace.
#[expect(clippy::missing_panics_doc, reason = "this package lies in it")]
#[must_use]
pub fn checkout() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder of the workspace")
}
