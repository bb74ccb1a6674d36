//! What a dependency costs a cold build: one bundled vendor beside the derives that a developer would use instead.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::process::Command;
use std::time::Instant;

use wait4::Wait4;

use crate::project::{Project, runtime};
use crate::report::{OURS, Section, Table, figure};
use crate::targets::Target;

/// Where the benchmark's own program, run by cargo in place of rustc, writes what each crate took.
const LOG: &str = "ERROR_CATALOG_BENCH_RUSTC_LOG";

/// A crate that uses one thing: its name, what it uses, and its source.
const USERS: [(&str, &str, &str); 4] = [
    (
        OURS,
        "error-catalog = { path = RUNTIME, default-features = false, features = [\"tencent-ci\"] }",
        "use error_catalog::tencent_ci::DownloadError;\n\
         pub fn message(code: i64) -> Option<&'static str> { Some(DownloadError::from_code(code)?.message()) }\n",
    ),
    (
        "thiserror",
        "thiserror = \"2\"",
        "#[derive(Debug, thiserror::Error)]\npub enum Error {\n#[error(\"not found\")] NotFound,\n\
         #[error(\"denied\")] Denied,\n}\n",
    ),
    (
        "strum",
        "strum = { version = \"0.28\", features = [\"derive\"] }",
        "#[derive(strum::EnumMessage)]\npub enum Error {\n#[strum(message = \"not found\")] NotFound,\n\
         #[strum(message = \"denied\")] Denied,\n}\n",
    ),
    (
        "serde with derive",
        "serde = { version = \"1\", features = [\"derive\"] }",
        "#[derive(serde::Deserialize)]\npub enum Error {\nNotFound,\nDenied,\n}\n",
    ),
];

/// Runs the benchmark; `short` measures once.
pub(crate) fn run(short: bool) -> Section {
    let project = Project::new("weight");
    let names: Vec<String> = (0..USERS.len()).map(|at| format!("user{at}")).collect();
    project.write_workspace(names.iter().map(String::as_str));
    for (name, (_, dependency, source)) in names.iter().zip(USERS) {
        project.write_manifest(name, &dependency.replace("RUNTIME", &runtime()));
        project.write(&format!("{name}/src/lib.rs"), source);
    }
    project.run(&["fetch", "-q"]);

    // In turn, so that what else the machine does falls on all of them.
    let rounds = if short { 1 } else { 5 };
    let mut builds: Vec<Vec<Build>> = USERS.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (name, builds) in names.iter().zip(&mut builds) {
            builds.push(Build::new(&project, name));
        }
    }
    let medians: Vec<Build> = builds
        .into_iter()
        .map(|mut builds| {
            builds.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
            builds.swap_remove(rounds / 2)
        })
        .collect();
    let target = Target {
        what: "one bundled vendor, s, by thiserror".into(),
        measured: medians[0].seconds / medians[1].seconds,
        at_most: 1.0,
    };
    Section {
        title: "Weight",
        about: "Seconds of a cold build (`cargo build -j2`, an empty target folder, sources fetched) of a crate that uses \
                the one dependency, and what the processor spends on each crate in it, two crates at a time."
            .into(),
        tables: vec![totals(&medians), parts(&medians)],
        targets: vec![target],
        charts: Vec::new(),
    }
}

/// One cold build.
struct Build {
    seconds: f64,
    /// The processor's seconds for each crate; those for its build script are among them.
    crates: BTreeMap<String, f64>,
}

impl Build {
    fn new(project: &Project, name: &str) -> Self {
        let (target, log) = (project.path("cold"), project.path("rustc.log"));
        if target.exists() {
            fs::remove_dir_all(&target).expect("the target folder is writable");
        }
        File::create(&log).expect("the target folder is writable");
        let mut cargo = project.cargo();
        cargo
            .args(["build", "-q", "-j2", "--offline", "-p", name])
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTC_WRAPPER", env::current_exe().expect("a program has a path"))
            .env(LOG, &log);
        let start = Instant::now();
        assert!(cargo.status().expect("cargo runs").success(), "{name} does not build");
        let seconds = start.elapsed().as_secs_f64();
        let mut crates = BTreeMap::new();
        for line in fs::read_to_string(&log).expect("rustc has been run").lines() {
            let (package, seconds) = line.split_once('\t').expect("two fields");
            *crates.entry(package.to_owned()).or_default() += seconds.parse::<f64>().expect("a number");
        }
        crates.remove(name);
        Self { seconds, crates }
    }
}

fn totals(builds: &[Build]) -> Table {
    let row = |((name, ..), build): (&(&str, &str, &str), &Build)| {
        let ratio = build.seconds / builds[0].seconds;
        vec![
            (*name).to_owned(),
            format!("{:.2}", build.seconds),
            format!("{ratio:.2}×"),
            format!("{:.2}", build.crates.values().sum::<f64>()),
            build.crates.len().to_string(),
        ]
    };
    Table {
        caption: "The build:".into(),
        header: ["uses", "seconds", "", "processor seconds", "crates"].map(str::to_owned).to_vec(),
        rows: USERS.iter().zip(builds).map(row).collect(),
    }
}

fn parts(builds: &[Build]) -> Table {
    let mut packages: BTreeMap<&str, f64> = BTreeMap::new();
    for (package, seconds) in builds.iter().flat_map(|build| &build.crates) {
        let most = packages.entry(package).or_default();
        *most = most.max(*seconds);
    }
    let mut packages: Vec<(&str, f64)> = packages.into_iter().collect();
    packages.sort_by(|a, b| b.1.total_cmp(&a.1));
    let row = |&(package, _): &(&str, f64)| {
        let seconds = builds
            .iter()
            .map(|build| build.crates.get(package).map_or("–".into(), |seconds| figure(*seconds)));
        std::iter::once(package.to_owned()).chain(seconds).collect()
    };
    let users = USERS.map(|(name, ..)| name.to_owned());
    Table {
        caption: "Processor seconds of each crate, its build script's compilation included:".into(),
        header: std::iter::once("crate".to_owned()).chain(users).collect(),
        rows: packages.iter().map(row).collect(),
    }
}

/// Runs rustc and notes what it took, if cargo has this program run in rustc's place; returns what rustc returned.
pub(crate) fn wrapped_rustc() -> Option<i32> {
    let log = env::var_os(LOG)?;
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let (rustc, arguments) = arguments.split_first()?;
    let mut rustc = Command::new(rustc).args(arguments).spawn().expect("rustc runs");
    let ended = rustc.wait4().expect("rustc ends");
    // Cargo asks rustc for its version, too; that is for no package.
    if let Ok(package) = env::var("CARGO_PKG_NAME") {
        let line = format!("{package}\t{:.4}\n", (ended.rusage.utime + ended.rusage.stime).as_secs_f64());
        let mut log = File::options().append(true).open(log).expect("the log is there");
        log.write_all(line.as_bytes()).expect("the log is writable");
    }
    Some(ended.status.code().unwrap_or(1))
}
