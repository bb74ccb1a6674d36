//! The benchmarks: `cargo bench -p error-catalog-tests [-- lookup|build…] [--short]`.

mod build;
mod lookup;
mod project;
mod report;
mod rows;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let short = arguments.iter().any(|argument| argument == "--short");
    let wanted =
        |name: &str| arguments.iter().all(|it| it.starts_with("--")) || arguments.iter().any(|it| it == name);
    let mut cells = Vec::new();
    if wanted("lookup") {
        cells.extend(lookup::run(short));
    }
    if wanted("build") {
        cells.extend(build::run(short));
    }
    for cell in cells {
        println!("{:18} {:14} {:30} {:8.2}", cell.set, cell.case, cell.contestant, cell.value);
    }
}
