//! The benchmarks: `cargo bench -p error-catalog-tests [-- WHAT… [--short]]`.
mod lookup;
mod project;
mod report;
mod rows;

fn main() {
    let short = std::env::args().any(|argument| argument == "--short");
    for cell in lookup::run(short) {
        println!("{:18} {:12} {:24} {:8.2}", cell.set, cell.case, cell.contestant, cell.value);
    }
}
