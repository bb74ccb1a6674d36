//! What the figures were measured on.

use std::process::Command;
use std::{env, fs, thread};

/// Processor, cores and compiler, in a line.
pub(crate) fn machine() -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    format!("{}, {cores} cores, {}", processor(), rustc())
}

/// The processor's name where the system tells it, else its architecture.
fn processor() -> String {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let field = |name: &str| {
        let line = told.lines().find(|line| line.starts_with(name))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    match (field("model name"), field("cpu family"), field("model\t")) {
        // A virtual machine may hide the product behind the brand; the numbers tell it.
        (Some(name), Some(family), Some(model)) => format!("{name} (family {family}, model {model})"),
        _ => env::consts::ARCH.to_owned(),
    }
}

fn rustc() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let told = Command::new(rustc).arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&told.stdout).trim().to_owned()
}
