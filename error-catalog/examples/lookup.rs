//! Says what codes of the bundled vendors mean: `cargo run --example lookup [CODE]…`.
//!
//! Without arguments it is fed a code or two of each vendor, as a log might show them.

use std::process::ExitCode;

use error_catalog::{CATALOGS, Catalog, Code, Entry};

/// What a program got from vendors on a bad day.
const SEEN: &[&str] = &["-46618", "-46619", "5001", "4000503", "10044", "FAILED_PRECONDITION", "429", "4711"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let codes: Vec<&str> =
        if arguments.is_empty() { SEEN.to_vec() } else { arguments.iter().map(String::as_str).collect() };
    let unknown = codes.iter().filter(|code| !explain(code)).count();
    if unknown > 0 && !arguments.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Prints every error of any vendor that has this code; returns whether there is one.
fn explain(code: &str) -> bool {
    let typed = code.parse().map_or(Code::Str(code), Code::Int);
    let found: Vec<(&Catalog, Entry)> =
        CATALOGS.iter().flat_map(|catalog| catalog.find(typed).map(|entry| (*catalog, entry))).collect();
    println!("{code}");
    if found.is_empty() {
        println!("    no bundled vendor documents this code");
    }
    for (catalog, entry) in &found {
        println!("    {} {}, {}", catalog.vendor(), catalog.service(), entry.group().name());
        println!("        {entry:#}");
        println!("        kind: {}", entry.kind());
        for link in entry.links() {
            println!("        {}: {}", link.text, link.url);
        }
    }
    !found.is_empty()
}
