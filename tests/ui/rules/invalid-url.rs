//! A `docs` is not an http(s) URL.

error_catalog::error_catalog!("./invalid-url.toml");

fn main() {}
