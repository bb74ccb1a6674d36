//! Reading a catalog file: the one place of the crate that touches the file system.
//!
//! The macros and the command both call it, so that one refuses what the other refuses, in the same words.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::{dangling_link, decode, is_directory, link_as_text, missing, too_large, unreadable};
use crate::diagnostic::Diagnostic;
use crate::limits::MOST_BYTES;
use crate::nearest::nearest;
use crate::ordered::insert_by_key;
use crate::source::Source;

/// A link that was checked out as text holds a path, and nothing longer.
const LONGEST_LINK: u64 = 4096;

/// A catalog file to read.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Where the file is.
    pub path: &'a Path,
    /// The path as the user wrote it. Diagnostics about the file as a whole say it.
    pub written: &'a str,
    /// The path as rustc would print it. Diagnostics about a place in the file say it.
    pub shown: &'a str,
    /// Where a relative path starts from: `the current folder`.
    pub looked_in: &'a str,
}

/// Reads a catalog file of at most [`MOST_BYTES`] bytes.
///
/// # Errors
///
/// The file is missing, a folder, not a regular file, unreadable, too large or not UTF-8. The diagnostic proposes the
/// nearest file or folder if there is one.
pub fn read(request: Request<'_>) -> Result<Source, Diagnostic> {
    match read_bytes(request.path) {
        Ok(bytes) => match read_link_as_text(&bytes).filter(|target| is_catalog_path(target)) {
            Some(target) => Err(link_as_text(request.written, request.written, target)),
            None => decode(request.shown, bytes),
        },
        Err(Obstacle::TooLarge(bytes)) => Err(too_large(request.written, bytes)),
        Err(Obstacle::Io(error)) => Err(explain(request, &error)),
    }
}

/// Why there are no bytes.
enum Obstacle {
    /// The file has more than [`MOST_BYTES`] bytes: this many, if the size is known, else the limit plus one.
    TooLarge(u64),
    Io(io::Error),
}

impl From<io::Error> for Obstacle {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Obstacle> {
    // Asked before the file is opened: not every system says what is wrong with a folder, and a pipe would block.
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::Error::from(ErrorKind::IsADirectory).into());
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a regular file").into());
    }
    let limit = MOST_BYTES as u64;
    if metadata.len() > limit {
        return Err(Obstacle::TooLarge(metadata.len()));
    }
    let mut bytes = Vec::new();
    // The file may grow while it is read.
    let length = File::open(path)?.take(limit + 1).read_to_end(&mut bytes)? as u64;
    if length > limit { Err(Obstacle::TooLarge(length)) } else { Ok(bytes) }
}

fn explain(request: Request<'_>, error: &io::Error) -> Diagnostic {
    if error.kind() == ErrorKind::NotFound
        && let Ok(target) = fs::read_link(request.path)
    {
        return dangling_link(request.written, &target.display().to_string());
    }
    match error.kind() {
        ErrorKind::IsADirectory => is_directory(request.written),
        ErrorKind::NotFound | ErrorKind::NotADirectory => match find_link_as_text(request.path) {
            Some((link, target)) => link_as_text(request.written, &link.display().to_string(), &target),
            None if error.kind() == ErrorKind::NotFound => {
                missing(request.written, request.looked_in, propose(request).as_deref())
            }
            None => unreadable(request.written, error),
        },
        _ => unreadable(request.written, error),
    }
}

/// The first part of the path that is a file instead of a folder and holds nothing but a path, with that path: a symbolic
/// link that git checked out as text.
fn find_link_as_text(path: &Path) -> Option<(PathBuf, String)> {
    let (mut file, mut folder) = (None, path.parent());
    while let Some(above) = folder {
        if above.is_file() {
            file = Some(above);
        }
        folder = above.parent();
    }
    let (file, mut text) = (file?, Vec::new());
    File::open(file).ok()?.take(LONGEST_LINK).read_to_end(&mut text).ok()?;
    read_link_as_text(&text).map(|target| (file.to_owned(), target.to_owned()))
}

/// The path that these bytes are, if they are nothing but one.
fn read_link_as_text(bytes: &[u8]) -> Option<&str> {
    if bytes.len() as u64 > LONGEST_LINK {
        return None;
    }
    let target = str::from_utf8(bytes).ok()?.trim_end();
    let is_path =
        !target.is_empty() && !target.contains(char::is_control) && target.contains(&['/', '.'][..]);
    is_path.then_some(target)
}

/// Whether a line is the path of a catalog file, and no line of one.
fn is_catalog_path(line: &str) -> bool {
    Path::new(line).extension() == Some(OsStr::new("toml")) && !line.contains(&['=', '[', '#', '"', '\''][..])
}

const SEPARATORS: &[char] = &['/', '\\'];

/// The written path with the nearest name in it: of a file in its folder, or of a folder that has the file.
fn propose(request: Request<'_>) -> Option<String> {
    let (folder, name) = (request.path.parent()?, request.path.file_name()?.to_str()?);
    let name_start = request.written.rfind(SEPARATORS).map_or(0, |separator| separator + 1);
    let (written_folder, _) = request.written.split_at(name_start);
    // A name that is listed but was not found belongs to a file that was removed just now.
    let files = names_in(folder, &|path| path.is_file() && path != request.path);
    if let Some(near) = nearest(name, files.iter().map(String::as_str)) {
        return Some(format!("{written_folder}{near}"));
    }
    let folder_name = folder.file_name().and_then(OsStr::to_str)?;
    let folders = names_in(folder.parent()?, &|path| path.join(name).is_file());
    let near = nearest(folder_name, folders.iter().map(String::as_str))?;
    let parent = written_folder.trim_end_matches(SEPARATORS).strip_suffix(folder_name)?;
    Some(format!("{parent}{near}/{name}"))
}

/// The names in a folder whose paths are wanted, in order.
fn names_in(folder: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Vec<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut names = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return names };
    for entry in entries {
        if let Ok(entry) = entry
            && is_wanted(&entry.path())
            && let Ok(name) = entry.file_name().into_string()
        {
            insert_by_key(&mut names, name, String::clone);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Rule;

    /// Reads `written` below a new folder with these files; `FOLDER` stands for the folder in what is said.
    fn read_in(files: &[(&str, &str)], written: &str) -> Result<Source, Diagnostic> {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let path = folder.path().join(written);
        let request = Request { path: &path, written, shown: written, looked_in: "the package's folder" };
        read(request).map_err(|mut fault| {
            fault.message = fault.message.replace(&folder.path().display().to_string(), "FOLDER");
            fault
        })
    }

    fn check(files: &[(&str, &str)], written: &str, rule: Rule, message: &str, help: Option<&str>) {
        let fault = read_in(files, written).expect_err(written);
        assert_eq!((fault.rule, fault.message.as_str(), fault.help.as_deref()), (rule, message, help));
    }

    #[test]
    fn a_file_is_read_under_its_shown_name() {
        let source = read_in(&[("a/acme.toml", "x = 1")], "a/acme.toml").expect("a file");
        assert_eq!((source.name(), source.text()), ("a/acme.toml", "x = 1"));
    }

    #[test]
    fn a_missing_file_is_proposed_by_its_whole_path() {
        let files = [("a/acme.toml", ""), ("a/other.toml", ""), ("top.toml", "")];
        for (written, near) in [
            ("a/acne.toml", Some("a/acme.toml")),
            ("b/acme.toml", Some("a/acme.toml")),
            ("topp.toml", Some("top.toml")),
            ("a/quite_different.toml", None),
            ("nowhere/else/acme.toml", None),
        ] {
            let message = format!("no file `{written}` in the package's folder");
            let help = near.map(|near| format!("did you mean `{near}`?"));
            check(&files, written, Rule::FileMissing, &message, help.as_deref());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_said_to_be_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("acme.toml");
        std::os::unix::fs::symlink("gone.toml", &path).expect("a link");
        let request = Request { path: &path, written: "acme.toml", shown: "acme.toml", looked_in: "it" };
        let fault = read(request).expect_err("no file");
        assert_eq!(fault, dangling_link("acme.toml", "gone.toml"));
    }

    #[test]
    fn a_folder_is_said_to_be_one() {
        let message = "`a` is a folder, not a catalog file";
        check(
            &[("a/acme.toml", "")],
            "a",
            Rule::FileIsDirectory,
            message,
            Some("name one `.toml` file in it"),
        );
    }

    #[test]
    fn a_symbolic_link_that_was_checked_out_as_text_is_recognized() {
        let message =
            "cannot read `catalogs/acme.toml`: `FOLDER/catalogs` is a file that holds `../catalogs`";
        let help = "it is a symbolic link that was not checked out as one: clone with `git clone -c core.symlinks=true`";
        check(
            &[("catalogs", "../catalogs")],
            "catalogs/acme.toml",
            Rule::FileUnreadable,
            message,
            Some(help),
        );
        check(
            &[("acme.toml", "../catalogs/acme.toml")],
            "acme.toml",
            Rule::FileUnreadable,
            "cannot read `acme.toml`: `acme.toml` is a file that holds `../catalogs/acme.toml`",
            Some(help),
        );
        for text in ["# see ../acme.toml", "docs = 'acme.toml", "catalog.vendor"] {
            assert!(read_in(&[("acme.toml", text)], "acme.toml").is_ok(), "{text}");
        }
        let fault = read_in(&[("catalogs", "vendor = 'Acme'\n[group]\n")], "catalogs/acme.toml").unwrap_err();
        assert_eq!(fault.help, None, "no link");
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_refused() {
        let path = Path::new("/dev/null");
        let request =
            Request { path, written: "/dev/null", shown: "/dev/null", looked_in: "the current folder" };
        let fault = read(request).expect_err("a device");
        assert_eq!(fault.message, "cannot read `/dev/null`: it is not a regular file");
    }
}
