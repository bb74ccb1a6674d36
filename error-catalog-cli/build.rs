//! Lists the bundled catalogs: a macro call for each file in `catalogs/`, which `src/bundled.rs` includes.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=catalogs");
    println!("cargo::rerun-if-changed=build.rs");
    let entries = fs::read_dir("catalogs").expect("the package holds the catalogs");
    let files = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut modules: Vec<String> = files
        .filter(|file| file.extension().is_some_and(|extension| extension == "toml"))
        .map(|file| file.file_stem().and_then(|stem| stem.to_str()).expect("a module's name").to_owned())
        .collect();
    modules.sort_unstable();
    let list = format!("bundled![{}]\n", modules.join(", "));
    let target = env::var_os("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&target).join("bundled.rs"), list).expect("cargo's folder can be written to");
}
