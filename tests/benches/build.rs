//! What rustc takes for a crate of one enum: by the macro, by derives, by hand.
//!
//! Only the leaf crate is built; its dependencies are there. The macro's own reading, checking and expansion count, at
//! the optimisation level that cargo gives macros in users' builds: none.

use std::fmt::Write;
use std::fs::File;
use std::time::{Instant, SystemTime};

use wait4::Wait4;

use crate::chart::Chart;
use crate::project::{Project, runtime};
use crate::report::{Cell, OURS, Section, Table};
use crate::rows::{self, Row};
use crate::targets;

/// How a crate of these rows is written.
type Contestant = (&'static str, fn(&[Row], &[i64]) -> String);

const CONTESTANTS: [Contestant; 3] =
    [(OURS, |_, _| CALL.into()), (DERIVES, derives), ("hand-written", by_hand)];

const DERIVES: &str = "thiserror + strum + num_enum";

const EMPTY: &str = "an empty crate";

const CALL: &str = "pub mod acme { error_catalog::error_catalog!(\"catalog.toml\"); }\n";

/// The arguments of cargo, by what they are called.
const MODES: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("dev", &["build"]), ("release", &["build", "--release"])];

/// The peers take part up to this many rows; with more they would take hours.
const PEERS_UP_TO: usize = 10_000;

/// A crate to build: its package's name, what its rows are called, and whose it is.
struct Member {
    package: String,
    set: String,
    rows: usize,
    contestant: &'static str,
}

/// Runs the benchmark: seconds, and megabytes of the largest process.
pub(crate) fn run(short: bool) -> Section {
    let sizes: &[usize] = if short { &[50, 100, 1_000] } else { &[50, 100, 1_000, 10_000, 50_000] };
    let project = Project::new(if short { "build-short" } else { "build" });
    let members = members(&project, sizes);
    let mut cells = Vec::new();
    for (mode, arguments) in MODES {
        // The dependencies, which are the same for all members.
        project.run(&[arguments, &["-q", "-p", "empty", "-p", "c1_50"]].concat());
        for Member { package, set, rows, contestant } in &members {
            let runs = if short || *rows > 1_000 { 1 } else { 5 };
            let mut measured: Vec<(f64, f64)> =
                (0..runs).map(|_| build(&project, package, arguments)).collect();
            measured.sort_by(|a, b| a.0.total_cmp(&b.0));
            let (seconds, megabytes) = measured[runs / 2];
            let cell = |case: String, value| Cell {
                set: set.clone(),
                case,
                contestant: (*contestant).into(),
                value,
            };
            cells.push(cell(format!("{mode}, s"), seconds));
            cells.push(cell(format!("{mode}, MB"), megabytes));
            eprintln!("{set}, {mode}, {contestant}: {seconds:.2} s, {megabytes:.0} MB");
        }
    }
    section(&cells)
}

/// Writes the crates.
fn members(project: &Project, sizes: &[usize]) -> Vec<Member> {
    let dependencies = dependencies();
    project.write_manifest("empty", &dependencies);
    project.write("empty/src/lib.rs", "");
    let mut members = vec![Member { package: "empty".into(), set: EMPTY.into(), rows: 0, contestant: OURS }];
    for &size in sizes {
        let (rows, codes) = (rows::rows(size), rows::integers(size));
        for (number, (contestant, write)) in CONTESTANTS.into_iter().enumerate() {
            if number > 0 && size > PEERS_UP_TO {
                continue;
            }
            let package = format!("c{number}_{size}");
            project.write_manifest(&package, &dependencies);
            project.write(&format!("{package}/src/lib.rs"), &write(&rows, &codes));
            if number == 0 {
                let catalog = rows::catalog("AcmeError", &rows, |at| codes[at].to_string());
                project.write(&format!("{package}/catalog.toml"), &catalog);
            }
            members.push(Member { package, set: format!("{size} rows"), rows: size, contestant });
        }
    }
    project.write_workspace(members.iter().map(|member| &*member.package));
    members
}

fn section(cells: &[Cell]) -> Section {
    let cases = MODES.iter().flat_map(|(mode, _)| [format!("{mode}, s"), format!("{mode}, MB")]);
    let charted = |(case, suffix)| Chart::groups(cells, case, suffix);
    let mut groups: Vec<_> =
        [("check, s", ", check"), ("release, s", ", release")].into_iter().flat_map(charted).collect();
    groups.retain(|group| group.bars.len() > 1);
    Section {
        title: "Build",
        about: "Seconds of `cargo check`, `build` and `build --release` for a crate of one enum with codes, names, keys, \
                messages, actions, statuses, kinds and retry, and megabytes of the largest process. Only that crate is \
                built; what the macro does itself, unoptimised as in any build, is in it."
            .into(),
        tables: cases.map(|case| Table::of_case(cells, &case, format!("{case}:"))).collect(),
        targets: targets::of_build(cells, DERIVES, EMPTY),
        charts: vec![Chart {
            file: "build.svg",
            title: "Seconds to build the crate of one enum (logarithmic)".into(),
            groups,
        }],
    }
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

/// What every member depends on, whosever enum it has.
fn dependencies() -> String {
    let runtime = runtime();
    format!(
        "error-catalog = {{ path = {runtime}, default-features = false }}\nnum_enum = \"0.7\"\n\
         strum = {{ version = \"0.28\", features = [\"derive\"] }}\nthiserror = \"2\""
    )
}

/// The enum with the derives that give it what the macro's has: code, name, key, message, action, status, kind, retry, and
/// a list of all.
fn derives(rows: &[Row], codes: &[i64]) -> String {
    let mut code = String::from(
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, strum::VariantArray,\n\
         strum::IntoStaticStr, strum::EnumMessage, strum::EnumProperty, num_enum::TryFromPrimitive, num_enum::IntoPrimitive)]\n\
         #[repr(i64)]\npub enum AcmeError {\n",
    );
    for (row, number) in rows.iter().zip(codes) {
        let Row { name, key, message, action, status, kind, retry } = row;
        let action =
            action.as_ref().map_or(String::new(), |action| format!(", detailed_message = {action:?}"));
        let retry = retry.map_or(String::new(), |retry| format!(", retry = {retry}"));
        let _ = writeln!(
            code,
            "/// {message}\n#[error({message:?})]\n#[strum(serialize = {key:?}, message = {message:?}{action}, \
             props(status = {status}, kind = {kind:?}{retry}))]\n\
             {name} = {number},"
        );
    }
    code.push_str("}\n");
    code
}

/// The same by hand: a `match` for each.
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
    method("status(self) -> u16", &|_, row| format!("{} => {}", variant(row), row.status), "");
    method("kind(self) -> &'static str", &|_, row| format!("{} => {:?}", variant(row), row.kind), "");
    method("retry(self) -> Option<bool>", &|_, row| format!("{} => {:?}", variant(row), row.retry), "");
    code.push_str("}\nimpl core::fmt::Display for AcmeError {\nfn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\nwrite!(f, \"{}: {}\", self.code(), self.message()) } }\nimpl core::error::Error for AcmeError {}\n");
    code
}
