//! Running the command.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the command writes UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The command, in a folder, without what the environment says of terminals.
pub(crate) fn command(folder: impl AsRef<Path>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_error-catalog"));
    command.current_dir(folder).stdin(Stdio::null());
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "RUST_BACKTRACE"] {
        command.env_remove(variable);
    }
    // The day on which the tests' pages are read: 2026-11-20.
    command.env("SOURCE_DATE_EPOCH", "1795132800");
    command
}

/// Runs the command in the folder of the repository.
pub(crate) fn run<I: AsRef<OsStr>>(args: impl IntoIterator<Item = I>) -> Run {
    run_in(&repository(), args)
}

/// Runs the command in a folder.
pub(crate) fn run_in<I: AsRef<OsStr>>(folder: &Path, args: impl IntoIterator<Item = I>) -> Run {
    command(folder).args(args).output().expect("the command starts").into()
}

/// Runs the command with colours, as on a terminal of this width.
pub(crate) fn run_on_terminal(folder: &Path, args: &[&str], columns: u16) -> Run {
    let mut command = command(folder);
    command.args(args).args(["--color", "always"]).env("COLUMNS", columns.to_string());
    command.output().expect("the command starts").into()
}

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    package().parent().expect("the package stands in the repository").to_path_buf()
}

/// The folder of this package.
pub(crate) fn package() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The bundled catalogs' files.
pub(crate) fn catalogs() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(repository().join("catalogs")).expect("the catalogs are there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a catalog").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    assert_eq!(paths.len(), error_catalog::CATALOGS.len(), "{paths:?}");
    paths
}

/// Compares a text with a file's, or writes the file if `SNAPSHOTS=overwrite` asks for it.
pub(crate) fn assert_file(text: &str, path: &Path) {
    snapbox::Assert::new().action_env("SNAPSHOTS").eq(text, snapbox::Data::read_from(path, None).raw());
}
