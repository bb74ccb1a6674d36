//! The benchmarks: `cargo bench -p error-catalog-benches [-- NAME…] [--short] [--save]`.
//!
//! Each prints tables, and what is to be reached beside what was measured. `--short` is for a look in a minute or two;
//! `--save` writes tables and charts to `docs/bench/`. Without names all run but `sweep`, which is a proof and no race.

mod build;
mod chart;
mod lookup;
mod machine;
mod project;
mod replies;
mod report;
mod rows;
mod size;
mod sweep;
mod targets;
mod weight;

use report::{Document, Section};

/// A benchmark's name, and what runs it; `true` is for `--short`.
type Benchmark = (&'static str, fn(bool) -> Section);

/// In the order in which they run, and stand on the page.
const BENCHMARKS: [Benchmark; 6] = [
    ("lookup", lookup::run),
    ("build", build::run),
    ("weight", weight::run),
    ("size", size::run),
    ("replies", replies::run),
    ("sweep", sweep::run),
];

fn main() {
    if let Some(status) = weight::wrapped_rustc() {
        std::process::exit(status);
    }
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let (options, names): (Vec<String>, Vec<String>) =
        arguments.into_iter().partition(|argument| argument.starts_with("--"));
    let is_set = |name: &str| options.iter().any(|option| option == name);
    for (what, given, known) in [
        ("benchmark", &names, &BENCHMARKS.map(|(name, _)| name)[..]),
        ("option", &options, &["--short", "--save"][..]),
    ] {
        if let Some(unknown) = given.iter().find(|it| !known.contains(&it.as_str())) {
            eprintln!("no {what} is called `{unknown}`; there are {}", known.join(", "));
            std::process::exit(2);
        }
    }

    let is_wanted =
        |name: &str| if names.is_empty() { name != "sweep" } else { names.iter().any(|it| it == name) };
    let mut document = Document::read();
    for (name, run) in BENCHMARKS.into_iter().filter(|(name, _)| is_wanted(name)) {
        let section = run(is_set("--short"));
        let arguments = if is_set("--short") { format!("{name} --short") } else { name.to_owned() };
        println!("{}", section.markdown(&arguments));
        if is_set("--save") {
            document.replace(name, &section, &arguments);
        }
    }
    if is_set("--save") {
        document.write();
    }
}
