//! Files in, files out: bounded in size, and never half-written.

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use error_catalog_schema::character::visible;
use error_catalog_schema::file::{self as faults, Request};
use error_catalog_schema::limits::MOST_BYTES;
use error_catalog_schema::{Diagnostic, Source};
use tempfile::Builder;

use crate::report::Failure;

/// Pages with more bytes are refused; the largest that vendors publish have a few.
const LARGEST_PAGE: u64 = 64 << 20;

/// A reply or some lines of a log have fewer bytes.
const LARGEST_PASTE: u64 = 256 << 10;

/// The most bytes of a catalog that are read.
const LARGEST_CATALOG: u64 = MOST_BYTES as u64;

/// The path that stands for standard input.
const STDIN: &str = "-";

/// What people call it.
const STDIN_NAME: &str = "standard input";

/// Reads a catalog file.
///
/// # Errors
///
/// The diagnostic that the compiler would give.
pub(crate) fn catalog(path: &Path) -> Result<Source, Diagnostic> {
    let name = path.display().to_string();
    faults::read(Request { path, written: &name, shown: &name, looked_in: "the current folder" })
}

/// Reads a catalog file, or standard input if the path is `-`.
///
/// # Errors
///
/// The diagnostic that the compiler would give.
pub(crate) fn catalog_or_stdin(path: &Path) -> Result<Source, Diagnostic> {
    if !is_stdin(path) {
        return catalog(path);
    }
    match stdin(LARGEST_CATALOG) {
        Ok(Content::Whole(bytes)) => faults::decode(STDIN_NAME, bytes),
        Ok(Content::TooLarge(bytes)) => Err(faults::too_large(STDIN_NAME, bytes)),
        Err(error) => Err(faults::unreadable(STDIN_NAME, error)),
    }
}

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path == Path::new(STDIN)
}

/// What people call a page.
pub(crate) fn page_name(path: &Path) -> String {
    if is_stdin(path) { STDIN_NAME.to_owned() } else { shown(path) }
}

/// Reads a vendor's page, from standard input if the path is `-`.
///
/// # Errors
///
/// Says what is in the way.
pub(crate) fn page(path: &Path) -> Result<Vec<u8>, Failure> {
    let name = page_name(path);
    let content = if is_stdin(path) { stdin(LARGEST_PAGE) } else { read(path, LARGEST_PAGE) };
    match content {
        Ok(Content::Whole(bytes)) => Ok(bytes),
        Ok(Content::TooLarge(_)) => Err(Failure::new(format!(
            "`{name}` has more than {LARGEST_PAGE} bytes; no page of error codes has"
        ))),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Failure::new(format!("no file `{name}`"))),
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            Err(Failure::new(format!("`{name}` is a folder, not a page")))
        }
        Err(error) => Err(Failure::new(format!("cannot read `{name}`: {error}"))),
    }
}

/// The bytes of a file that an output is compared with; `None` if there is none.
///
/// # Errors
///
/// Says what is in the way.
pub(crate) fn existing(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let name = shown(path);
    match regular(path).and_then(|()| fs::read(path)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::new(format!("cannot read `{name}`: {error}"))),
    }
}

/// Reads what was pasted into standard input; what is not UTF-8 in it is marked.
///
/// # Errors
///
/// Says what is in the way.
pub(crate) fn pasted() -> Result<String, Failure> {
    match stdin(LARGEST_PASTE) {
        Ok(Content::Whole(bytes)) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Ok(Content::TooLarge(_)) => {
            Err(Failure::new(format!("standard input has more than {LARGEST_PASTE} bytes"))
                .help("cut out the line or the reply that is meant"))
        }
        Err(error) => Err(Failure::new(format!("cannot read standard input: {error}"))),
    }
}

/// A path as people see it: on one line, hidden characters spelled out.
pub(crate) fn shown(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}

enum Content {
    Whole(Vec<u8>),
    /// More than the limit: this many bytes, if the size is known, else the limit plus one.
    TooLarge(u64),
}

/// Fails unless the path leads to a file: a pipe would block, and a device has no end.
fn regular(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.is_file() { Ok(()) } else { Err(io::Error::other("it is not a regular file")) }
}

fn stdin(limit: u64) -> io::Result<Content> {
    bounded(&mut io::stdin().lock(), limit)
}

fn read(path: &Path, limit: u64) -> io::Result<Content> {
    // Asked before the file is opened, as not every system opens a folder and says what is wrong.
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if metadata.len() > limit {
        return Ok(Content::TooLarge(metadata.len()));
    }
    bounded(&mut File::open(path)?, limit)
}

/// Reads what has no length beforehand, or one that may grow.
fn bounded(reader: &mut dyn Read, limit: u64) -> io::Result<Content> {
    let mut bytes = Vec::new();
    reader.take(limit + 1).read_to_end(&mut bytes)?;
    let length = bytes.len() as u64;
    Ok(if length > limit { Content::TooLarge(length) } else { Content::Whole(bytes) })
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Writes a file whole or not at all. The folders that lead to it are made.
///
/// # Errors
///
/// Says what is in the way; what was at the path is then as it was. A file that is there already is in the way unless
/// `force` is set.
pub(crate) fn write(path: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let name = shown(path);
    let exists = || Failure::new(format!("`{name}` exists already")).help("replace it with `--force`");
    let cannot = |error: &dyn std::fmt::Display| Failure::new(format!("cannot write `{name}`: {error}"));
    // A link is followed, so that it is still one afterwards.
    let target: PathBuf = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::symlink_metadata(&target).ok();
    let written = match &old {
        Some(old) if old.is_dir() => return Err(cannot(&"it is a folder")),
        Some(_) if !force => return Err(exists()),
        Some(old) if old.permissions().readonly() => return Err(cannot(&"it is read-only")),
        // A device or a pipe cannot be replaced, only written to.
        Some(old) if !old.is_file() => {
            File::options().write(true).open(&target).and_then(|mut device| device.write_all(text.as_bytes()))
        }
        _ => {
            let folder = folder(&target);
            fs::create_dir_all(folder).map_err(|error| {
                cannot(&format_args!("cannot make the folder `{}`: {error}", shown(folder)))
            })?;
            replace(&target, text, old.as_ref().map(Metadata::permissions), force)
        }
    };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(),
        _ => cannot(&error),
    })
}

/// Writes under another name in the same folder, and then puts the file in one step under its own.
fn replace(target: &Path, text: &str, permissions: Option<Permissions>, force: bool) -> io::Result<()> {
    let mut builder = Builder::new();
    builder.prefix(".error-catalog-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file; the umask takes from it what it must.
        builder.permissions(Permissions::from_mode(0o666));
    }
    let mut temporary = builder.tempfile_in(folder(target))?;
    temporary.write_all(text.as_bytes())?;
    temporary.as_file().sync_all()?;
    // What is replaced keeps its mode.
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    if force {
        temporary.persist(target)?
    } else {
        temporary.persist_noclobber(target)?
    };
    Ok(())
}
