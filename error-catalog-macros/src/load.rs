//! From the macro's path to the catalog file.

use std::env;
use std::path::{Component, Path, PathBuf};

use error_catalog_schema::file::{self, Request};
use error_catalog_schema::{Diagnostic, Rule, Source};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::LitStr;

/// A catalog file that was read.
pub(crate) struct Loaded {
    pub(crate) source: Source,
    /// Makes cargo rebuild the crate when the file changes.
    pub(crate) tracking: Option<TokenStream>,
    /// Makes the compiler warn of an absolute path.
    pub(crate) remark: Option<TokenStream>,
}

/// Reads the file that `path` names.
pub(crate) fn load(path: &LitStr) -> Result<Loaded, Diagnostic> {
    let written = path.value();
    // `file!()` and `include_bytes!` count from where the compiler runs; an absolute path does not depend on that.
    let caller = path.span().unwrap().local_file().and_then(|file| std::path::absolute(file).ok());
    let site =
        Site { package: package(), caller: caller.as_deref().and_then(Path::parent).map(Path::to_owned) };
    let (file, looked_in) = site.locate(&written);
    let shown = show(&file);
    let request = Request { path: &file, written: &written, shown: &shown, looked_in: &looked_in };
    let source = file::read(request).map_err(|fault| site.explain_missing(fault, &file, &written))?;
    Ok(Loaded { source, tracking: site.track(&file), remark: remark_absolute(path) })
}

/// A warning, if the path is absolute. A macro cannot warn but by what it writes: here, the use of a deprecated constant.
fn remark_absolute(path: &LitStr) -> Option<TokenStream> {
    const NOTE: &str = "the path of the catalog is absolute, so the crate builds on this machine only: write it relative to \
                        the package's folder, or begin it with `./`";
    Path::new(&path.value()).is_absolute().then(|| {
        quote_spanned! {path.span()=>
            const _: () = {
                #[deprecated(note = #NOTE)]
                const ABSOLUTE_PATH: () = ();
                ABSOLUTE_PATH
            };
        }
    })
}

/// The folders that paths start from; each is absolute.
struct Site {
    /// The folder of the package that is being compiled. Only cargo and tools like it say which that is.
    package: Option<PathBuf>,
    /// The folder of the source file that calls the macro, where the compiler knows it.
    caller: Option<PathBuf>,
}

/// `CARGO_MANIFEST_DIR`, which other build tools set to a relative path or not at all.
fn package() -> Option<PathBuf> {
    let folder = env::var_os("CARGO_MANIFEST_DIR").filter(|folder| !folder.is_empty())?;
    std::path::absolute(folder).ok()
}

impl Site {
    /// The file, and where its path starts from, in words: beside the calling source file if the path starts with a dot,
    /// else in the package's folder.
    fn locate(&self, written: &str) -> (PathBuf, String) {
        let wanted = Path::new(written);
        let starts_with_dot =
            matches!(wanted.components().next(), Some(Component::CurDir | Component::ParentDir));
        // `./` says where the path starts. It would only make what is shown longer.
        let wanted = wanted.strip_prefix(".").unwrap_or(wanted);
        match (&self.caller, &self.package) {
            (Some(caller), _) if starts_with_dot => {
                (caller.join(wanted), describe(caller, "the folder of the calling file"))
            }
            (None, Some(package)) if starts_with_dot => {
                let start = "the package's folder (the compiler does not say where the calling file is)";
                (package.join(wanted), describe(package, start))
            }
            (_, Some(package)) => (package.join(wanted), describe(package, "the package's folder")),
            (_, None) => {
                let start = "the compiler's working folder (`CARGO_MANIFEST_DIR` is not set)";
                (std::path::absolute(wanted).unwrap_or_else(|_| wanted.to_owned()), start.to_owned())
            }
        }
    }

    /// Says more of a missing file where its name alone proposes nothing: a path that leads out of the package, or a file
    /// that is in a folder above the package.
    fn explain_missing(&self, fault: Diagnostic, file: &Path, written: &str) -> Diagnostic {
        if fault.rule != Rule::FileMissing || fault.help.is_some() {
            return fault;
        }
        let Some(package) = &self.package else { return fault };
        if leads_out(file, package) {
            return fault.help(
                "the path leads out of the package, and `cargo package` carries only what is inside: put the file, or a \
                 symbolic link to it, into the package",
            );
        }
        let above =
            package.ancestors().skip(1).map(|folder| folder.join(written)).find(|file| file.is_file());
        match above {
            Some(above) if Path::new(written).is_relative() => fault.help(format!(
                "there is `{}`, outside of the package: move it, or put a symbolic link to it, into the package",
                show(&above)
            )),
            _ => fault,
        }
    }

    /// `include_bytes!` of the file by a path that holds in any checkout: cargo rebuilds the crate when the file changes, and
    /// nothing absolute is written into the expansion.
    fn track(&self, file: &Path) -> Option<TokenStream> {
        let below_package =
            self.package.as_ref().and_then(|package| file.strip_prefix(package).ok()?.to_str());
        let path = match below_package {
            // `env!` gives what cargo set, and `include_bytes!` needs it to be absolute.
            Some(below)
                if env::var_os("CARGO_MANIFEST_DIR").is_some_and(|it| Path::new(&it).is_absolute()) =>
            {
                let below = format!("/{below}");
                quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #below))
            }
            _ => {
                let path = relative(file, self.caller.as_deref()?)?;
                quote!(#path)
            }
        };
        Some(quote!(
            const _: &[u8] = ::core::include_bytes!(#path);
        ))
    }
}

/// Where a path starts from: the folder, unless the compiler runs in it, and what it is.
fn describe(folder: &Path, role: &str) -> String {
    match show(folder).as_str() {
        "" => role.to_owned(),
        shown => format!("`{shown}`, {role}"),
    }
}

/// The path as rustc would print it: relative to where the compiler runs, if it is below that.
fn show(path: &Path) -> String {
    let working = env::current_dir().ok();
    let below = working.and_then(|working| path.strip_prefix(working).ok().map(Path::to_path_buf));
    below.as_deref().unwrap_or(path).display().to_string()
}

/// Whether the path leads out of the package's folder by its `..`.
fn leads_out(file: &Path, package: &Path) -> bool {
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

/// The path of a file from a folder; both are absolute.
fn relative(file: &Path, folder: &Path) -> Option<String> {
    let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(file.components().skip(shared)).collect();
    path.to_str().map(str::to_owned)
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
            assert_eq!(leads_out(&package.join(path), package), leaves, "{path}");
        }
        assert!(!leads_out(Path::new("/etc/acme.toml"), package), "it is absolute on purpose");
    }

    #[test]
    fn a_path_counts_from_the_calling_file() {
        for (file, folder, path) in [
            ("/a/catalogs/acme.toml", "/a/src", "../catalogs/acme.toml"),
            ("/a/src/acme.toml", "/a/src", "acme.toml"),
            ("/b/acme.toml", "/a/src/deep", "../../../b/acme.toml"),
        ] {
            assert_eq!(relative(Path::new(file), Path::new(folder)).as_deref(), Some(path));
        }
    }
}
