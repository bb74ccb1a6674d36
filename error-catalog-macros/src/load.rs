//! From the macro's path to the bytes of the catalog file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::{env, fmt};

use error_catalog_schema::{Diagnostic, Source, file as faults};
use proc_macro::TokenStream;

use crate::parse::Text;
use crate::tokens::code;

/// A catalog file that was read.
pub(crate) struct Loaded {
    pub(crate) source: Source,
    /// Makes cargo rebuild the crate when the file changes.
    pub(crate) tracking: TokenStream,
}

/// Reads the file that `path` names.
pub(crate) fn load(path: &Text) -> Result<Loaded, Diagnostic> {
    let (file, start) = locate(path);
    let name = shown(&file);
    let bytes = read(&file).map_err(|error| fault(&file, &error, &path.value, &start))?;
    let source = Source::from_bytes(name, bytes)?;
    Ok(Loaded { source, tracking: tracking(&file, path) })
}

/// Where a path starts from.
enum Start {
    /// The folder of the source file that calls the macro.
    Caller(PathBuf),
    /// The folder of the package that is being compiled.
    Package,
    /// The same, for a path that would start from the caller if the compiler said where that is.
    PackageForCaller,
}

impl fmt::Display for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Caller(folder) if folder.as_os_str().is_empty() => {
                f.write_str("the folder of the calling file")
            }
            Self::Caller(folder) => write!(f, "`{}`, the folder of the calling file", shown(folder)),
            Self::Package => f.write_str("the package's folder"),
            Self::PackageForCaller => {
                f.write_str("the package's folder (the compiler does not say where the calling file is)")
            }
        }
    }
}

/// The file: beside the calling source file if the path starts with a dot, else below the package's folder.
fn locate(path: &Text) -> (PathBuf, Start) {
    let wanted = PathBuf::from(&path.value);
    let beside_caller = matches!(wanted.components().next(), Some(Component::CurDir | Component::ParentDir));
    let caller = || path.span.local_file()?.parent().map(Path::to_path_buf);
    // `./` says where the path starts; in front of the file's name it says nothing.
    let wanted = wanted.strip_prefix(".").unwrap_or(&wanted);
    match (beside_caller, beside_caller.then(caller).flatten()) {
        (_, Some(folder)) => (folder.join(wanted), Start::Caller(folder)),
        (true, None) => (package().unwrap_or_default().join(wanted), Start::PackageForCaller),
        (false, None) => (package().unwrap_or_default().join(wanted), Start::Package),
    }
}

/// The folder of the package that is being compiled.
fn package() -> Option<PathBuf> {
    env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)
}

/// The path as rustc would print it: relative to where it runs, or else to the package.
fn shown(file: &Path) -> String {
    let working = env::current_dir().ok();
    let mut folders = [working, package()].into_iter().flatten();
    let relative = folders.find_map(|folder| file.strip_prefix(folder).ok().map(Path::to_path_buf));
    relative.as_deref().unwrap_or(file).display().to_string()
}

/// The bytes of a file, at most one more than a catalog may have.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(file)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(Source::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What is the matter with a path that was right in a workspace, and leads nowhere in the package that was made there.
const OUTSIDE: &str = "the path leads out of the package, and `cargo package` carries only what lies inside; put the \
                       file, or a symbolic link to it, into the package";

/// Whether the path leads out of the package's folder by its `..`.
fn leaves_package(file: &Path) -> bool {
    let (Some(package), Ok(file)) = (package(), std::path::absolute(file)) else { return false };
    let mut folders = PathBuf::new();
    let mut has_parent = false;
    for component in file.components() {
        if component == Component::ParentDir {
            has_parent = true;
            folders.pop();
        } else {
            folders.push(component);
        }
    }
    has_parent && !folders.starts_with(package)
}

/// Why the file could not be read, in the words that the command has as well.
fn fault(file: &Path, error: &io::Error, path: &str, start: &Start) -> Diagnostic {
    match error.kind() {
        io::ErrorKind::NotFound => {
            if let Ok(target) = fs::read_link(file) {
                return faults::dangling_link(path, &target.display().to_string());
            }
            let siblings = siblings(file);
            let fault = faults::missing(path, &start.to_string(), siblings.iter().map(String::as_str));
            if fault.help.is_none() && leaves_package(file) { fault.help(OUTSIDE) } else { fault }
        }
        io::ErrorKind::IsADirectory => faults::is_directory(path),
        _ => faults::unreadable(path, error),
    }
}

/// The names of the files beside the one that is missing.
fn siblings(file: &Path) -> Vec<String> {
    let Some(Ok(entries)) = file.parent().map(fs::read_dir) else { return Vec::new() };
    let name = |entry: io::Result<fs::DirEntry>| entry.ok()?.file_name().into_string().ok();
    let mut names: Vec<String> = entries.filter_map(name).collect();
    names.sort_unstable();
    names
}

/// `include_bytes!` of the file by a path that holds in any checkout: cargo rebuilds the crate when the file changes,
/// and nothing absolute is written into the expansion.
fn tracking(file: &Path, path: &Text) -> TokenStream {
    let relative = package().and_then(|package| {
        let file = std::path::absolute(file).ok()?;
        Some(file.strip_prefix(package).ok()?.to_str()?.to_owned())
    });
    let file = match relative {
        Some(relative) => {
            format!("::core::concat!(::core::env!(\"CARGO_MANIFEST_DIR\"), {:?})", format!("/{relative}"))
        }
        None => format!("{:?}", path.value),
    };
    code(&format!("const _: &[u8] = ::core::include_bytes!({file});"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_out_of_the_package() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (path, leaves) in [
            ("src/../../catalogs/acme.toml", true),
            ("../acme.toml", true),
            ("src/../catalogs/acme.toml", false),
            ("catalogs/acme.toml", false),
        ] {
            assert_eq!(leaves_package(&package.join(path)), leaves, "{path}");
        }
        assert!(!leaves_package(Path::new("/etc/acme.toml")), "it is absolute on purpose");
    }
}
