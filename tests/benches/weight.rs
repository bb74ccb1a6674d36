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

/// The environment variable with the path of another checkout, whose weight is to stand beside this one's.
const BEFORE: &str = "ERROR_CATALOG_BEFORE";

/// The bound on a first build beside thiserror's alone.
const BY_THISERROR: f64 = 1.5;

/// The bound on what error-catalog adds to a crate with derives, beside what the other checkout adds.
const ADDED: f64 = 1.05;

/// A crate: what it uses, its dependencies, and its source.
struct User {
    name: &'static str,
    dependencies: String,
    source: String,
}

/// What a crate can use: the lines of its manifest and the source.
type Use = (&'static str, &'static str);

const CATALOG: Use = (
    "error-catalog = { path = RUNTIME, default-features = false, features = [\"tencent-ci\"] }\n",
    "use error_catalog::tencent_ci::DownloadError;\n\
     pub fn message(code: i64) -> Option<&'static str> { Some(DownloadError::from_code(code)?.message()) }\n",
);

const THISERROR: Use = (
    "thiserror = \"2\"\n",
    "#[derive(Debug, thiserror::Error)]\npub enum Error {\n#[error(\"not found\")] NotFound,\n\
     #[error(\"denied\")] Denied,\n}\n",
);

const STRUM: Use = (
    "strum = { version = \"0.28\", features = [\"derive\"] }\n",
    "#[derive(strum::EnumMessage)]\npub enum Told {\n#[strum(message = \"not found\")] NotFound,\n\
     #[strum(message = \"denied\")] Denied,\n}\n",
);

const SERDE: Use = (
    "serde = { version = \"1\", features = [\"derive\"] }\n",
    "#[derive(serde::Deserialize)]\npub enum Read {\nNotFound,\nDenied,\n}\n",
);

/// The crates: ours and each peer alone, then ours beside the derives that most projects have already.
fn users() -> Vec<User> {
    let user = |name, uses: &[Use], runtime: &str| User {
        name,
        dependencies: uses.iter().map(|(lines, _)| lines.replace("RUNTIME", runtime)).collect(),
        source: uses.iter().map(|(_, source)| *source).collect(),
    };
    let ours = runtime();
    let mut users = vec![
        user(OURS, &[CATALOG], &ours),
        user("thiserror", &[THISERROR], &ours),
        user("strum", &[STRUM], &ours),
        user("serde with derive", &[SERDE], &ours),
        user("thiserror and serde", &[THISERROR, SERDE], &ours),
        user("both and error-catalog", &[THISERROR, SERDE, CATALOG], &ours),
    ];
    if let Ok(before) = env::var(BEFORE) {
        let runtime = format!("{:?}", format!("{before}/error-catalog"));
        users.push(user("both and the other checkout", &[THISERROR, SERDE, CATALOG], &runtime));
    }
    users
}

/// Runs the benchmark; `short` measures once.
pub(crate) fn run(short: bool) -> Section {
    let project = Project::new("weight");
    let users = users();
    let folders: Vec<String> = (0..users.len()).map(|at| format!("user{at}")).collect();
    for (folder, user) in folders.iter().zip(&users) {
        // Each is a workspace of its own: two checkouts have packages of the same names.
        project.write_manifest(folder, &format!("{}\n[workspace]\n", user.dependencies));
        project.write(&format!("{folder}/src/lib.rs"), &user.source);
        let fetched = project.cargo().current_dir(project.path(folder)).args(["fetch", "-q"]).status();
        assert!(fetched.expect("cargo runs").success(), "the sources of {folder} cannot be fetched");
    }

    // In turn, so that what else the machine does falls on all of them.
    let rounds = if short { 1 } else { 5 };
    let mut builds: Vec<Vec<Build>> = users.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for (folder, builds) in folders.iter().zip(&mut builds) {
            builds.push(Build::new(&project, folder));
        }
    }
    let medians: Vec<Build> = builds
        .into_iter()
        .map(|mut builds| {
            builds.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
            builds.swap_remove(rounds / 2)
        })
        .collect();
    let mut targets = vec![Target {
        what: "one bundled vendor, s, by thiserror".into(),
        measured: medians[0].seconds / medians[1].seconds,
        at_most: BY_THISERROR,
    }];
    if let [_, _, _, _, derives, ours, before] = &medians[..] {
        targets.push(Target {
            what: "added to a crate with thiserror and serde, s, by the other checkout".into(),
            measured: (ours.seconds - derives.seconds) / (before.seconds - derives.seconds),
            at_most: ADDED,
        });
    }
    Section {
        title: "Weight",
        about: "Seconds of a cold build (`cargo build -j2`, an empty target folder, sources fetched) of a crate that uses \
                these dependencies, and what the processor spends on each crate in it, two crates at a time. With \
                `ERROR_CATALOG_BEFORE=PATH` another checkout is measured as well."
            .into(),
        tables: vec![totals(&users, &medians), parts(&users, &medians)],
        targets,
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
    fn new(project: &Project, folder: &str) -> Self {
        let (target, log) = (project.path("cold"), project.path("rustc.log"));
        if target.exists() {
            fs::remove_dir_all(&target).expect("the target folder is writable");
        }
        File::create(&log).expect("the target folder is writable");
        let mut cargo = project.cargo();
        cargo
            .current_dir(project.path(folder))
            .args(["build", "-q", "-j2", "--offline"])
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTC_WRAPPER", env::current_exe().expect("a program has a path"))
            .env(LOG, &log);
        let start = Instant::now();
        assert!(cargo.status().expect("cargo runs").success(), "{folder} does not build");
        let seconds = start.elapsed().as_secs_f64();
        let mut crates = BTreeMap::new();
        for line in fs::read_to_string(&log).expect("rustc has been run").lines() {
            let (package, seconds) = line.split_once('\t').expect("two fields");
            *crates.entry(package.to_owned()).or_default() += seconds.parse::<f64>().expect("a number");
        }
        crates.remove(folder);
        Self { seconds, crates }
    }
}

fn totals(users: &[User], builds: &[Build]) -> Table {
    let row = |(user, build): (&User, &Build)| {
        let ratio = build.seconds / builds[0].seconds;
        vec![
            user.name.to_owned(),
            format!("{:.2}", build.seconds),
            format!("{ratio:.2}×"),
            format!("{:.2}", build.crates.values().sum::<f64>()),
            build.crates.len().to_string(),
        ]
    };
    Table {
        caption: "The build:".into(),
        header: ["uses", "seconds", "", "processor seconds", "crates"].map(str::to_owned).to_vec(),
        rows: users.iter().zip(builds).map(row).collect(),
    }
}

fn parts(users: &[User], builds: &[Build]) -> Table {
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
    let users = users.iter().map(|user| user.name.to_owned());
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
