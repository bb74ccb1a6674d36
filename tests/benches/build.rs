//! What rustc takes for a crate of one enum: by the macro, by derives, by hand.
//!
//! Only the leaf crate is built; its dependencies are there. The macro's own reading, checking and expansion count, at
//! the optimisation level that cargo gives macros in users' builds: none.

use std::fmt::Write;
use std::fs::File;
use std::time::{Instant, SystemTime};

use wait4::Wait4;

use crate::project::{Project, root};
use crate::report::Cell;
use crate::rows::{self, Row};

/// How a crate of these rows is written.
type Contestant = (&'static str, fn(&[Row], &[i64]) -> String);

const CONTESTANTS: [Contestant; 3] = [
    ("error_catalog!", |_, _| OURS.into()),
    ("thiserror + strum + num_enum", derives),
    ("hand-written", by_hand),
];

const OURS: &str = "pub mod acme { error_catalog::error_catalog!(\"catalog.toml\"); }\n";

/// The arguments of cargo, by what they are called.
const MODES: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("dev", &["build"]), ("release", &["build", "--release"])];

/// From so many rows on, only the macro takes part: the peers would take hours.
const PEERS_UP_TO: usize = 10_000;

/// Runs the benchmark: seconds, and megabytes of the largest process.
pub(crate) fn run(short: bool) -> Vec<Cell> {
    let sizes: &[usize] = if short { &[100, 1_000] } else { &[100, 1_000, 10_000, 50_000] };
    let project = Project::new("build");
    let mut members = vec![("empty".to_owned(), 0, "an empty crate")];
    project.write("empty/Cargo.toml", &manifest("empty"));
    project.write("empty/src/lib.rs", "");
    for &size in sizes {
        let (rows, codes) = (rows::rows(size), rows::integers(size));
        for (number, (contestant, write)) in CONTESTANTS.into_iter().enumerate() {
            if number > 0 && size > PEERS_UP_TO {
                continue;
            }
            let name = format!("c{number}_{size}");
            project.write(&format!("{name}/Cargo.toml"), &manifest(&name));
            project.write(&format!("{name}/src/lib.rs"), &write(&rows, &codes));
            if number == 0 {
                let catalog = rows::catalog("AcmeError", &rows, |at| codes[at].to_string());
                project.write(&format!("{name}/catalog.toml"), &catalog);
            }
            members.push((name, size, contestant));
        }
    }
    let list: String = members.iter().map(|(name, ..)| format!("{name:?},")).collect();
    project.write("Cargo.toml", &format!("[workspace]\nmembers = [{list}]\nresolver = \"3\"\n"));

    let mut cells = Vec::new();
    for (mode, arguments) in MODES {
        // The dependencies, which are the same for all members.
        project.run(&[arguments, &["-q", "-p", "empty", "-p", "c1_100"]].concat());
        for (name, size, contestant) in &members {
            let runs = if *size > 1_000 { 1 } else { 3 };
            let mut measured: Vec<(f64, f64)> = (0..runs).map(|_| build(&project, name, arguments)).collect();
            measured.sort_by(|a, b| a.0.total_cmp(&b.0));
            let (seconds, megabytes) = measured[runs / 2];
            let cell = |case: String, value| Cell {
                set: format!("{size} rows"),
                case,
                contestant: (*contestant).into(),
                value,
            };
            cells.push(cell(format!("{mode}, s"), seconds));
            cells.push(cell(format!("{mode}, MB"), megabytes));
            eprintln!("{size} rows, {mode}, {contestant}: {seconds:.2} s, {megabytes:.0} MB");
        }
    }
    cells
}

/// Builds a member anew, and returns the seconds and the megabytes of the largest process.
#[expect(clippy::cast_precision_loss, reason = "a figure of a benchmark")]
fn build(project: &Project, name: &str, arguments: &[&str]) -> (f64, f64) {
    let file =
        File::options().append(true).open(project.path(&format!("{name}/src/lib.rs"))).expect("a member");
    file.set_modified(SystemTime::now()).expect("the target folder is writable");
    let start = Instant::now();
    let mut cargo = project.cargo().args(arguments).args(["-q", "-p", name]).spawn().expect("cargo runs");
    let ended = cargo.wait4().expect("cargo ends");
    assert!(ended.status.success(), "{name} does not build");
    (start.elapsed().as_secs_f64(), ended.rusage.maxrss as f64 / 1e6)
}

fn manifest(name: &str) -> String {
    let checkout = root().join("error-catalog");
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         error-catalog = {{ path = {checkout:?}, default-features = false }}\nnum_enum = \"0.7\"\n\
         strum = {{ version = \"0.28\", features = [\"derive\"] }}\nthiserror = \"2\"\n"
    )
}

/// The enum with the derives that give it what the macro's has: code, name, key, message, action, and a list of all.
fn derives(rows: &[Row], codes: &[i64]) -> String {
    let mut code = String::from(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, strum::VariantArray,\n\
         strum::IntoStaticStr, strum::EnumMessage, num_enum::TryFromPrimitive, num_enum::IntoPrimitive)]\n\
         #[repr(i64)]\npub enum AcmeError {\n",
    );
    for (row, number) in rows.iter().zip(codes) {
        let Row { name, key, message, action } = row;
        let action =
            action.as_ref().map_or(String::new(), |action| format!(", detailed_message = {action:?}"));
        let _ = writeln!(
            code,
            "/// {message}\n#[error({message:?})]\n#[strum(serialize = {key:?}, message = {message:?}{action})]\n\
             {name} = {number},"
        );
    }
    code.push_str("}\n");
    code
}

/// The enum with a `match` for each of code, name, key, message and action.
fn by_hand(rows: &[Row], codes: &[i64]) -> String {
    let mut code = String::from(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum AcmeError {\n",
    );
    for row in rows {
        let _ = writeln!(code, "/// {}\n{},", row.message, row.name);
    }
    code.push_str("}\nimpl AcmeError {\n");
    let mut method = |signature: &str, arm: &dyn Fn(usize, &Row) -> String, rest: &str| {
        let _ = writeln!(
            code,
            "pub const fn {signature} {{ match {} {{",
            if rest.is_empty() { "self" } else { "code" }
        );
        for (at, row) in rows.iter().enumerate() {
            let _ = writeln!(code, "{},", arm(at, row));
        }
        let _ = writeln!(code, "{rest} }} }}");
    };
    let variant = |row: &Row| format!("Self::{}", row.name);
    method(
        "from_code(code: i64) -> Option<Self>",
        &|at, row| format!("{} => Some({})", codes[at], variant(row)),
        "_ => None",
    );
    method("code(self) -> i64", &|at, row| format!("{} => {}", variant(row), codes[at]), "");
    method("name(self) -> &'static str", &|_, row| format!("{} => {:?}", variant(row), row.name), "");
    method("key(self) -> &'static str", &|_, row| format!("{} => {:?}", variant(row), row.key), "");
    method("message(self) -> &'static str", &|_, row| format!("{} => {:?}", variant(row), row.message), "");
    method(
        "action(self) -> Option<&'static str>",
        &|_, row| format!("{} => {:?}", variant(row), row.action),
        "",
    );
    code.push_str("}\nimpl core::fmt::Display for AcmeError {\nfn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\nwrite!(f, \"{}: {}\", self.code(), self.message()) } }\nimpl core::error::Error for AcmeError {}\n");
    code
}
