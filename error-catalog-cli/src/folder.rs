//! The catalog files in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::files;
use crate::report::{Failure, Report};

/// The catalogs of a folder and of those in it, sorted by path. Hidden folders, `target` and links to folders are passed
/// over; a folder that cannot be read is reported.
pub(crate) fn catalogs(folder: &Path, report: &mut Report) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(folder, &mut found, report);
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>, report: &mut Report) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            report.fail(&Failure::new(format!("cannot read `{}`: {error}", files::shown(folder))));
            return;
        }
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let is_hidden = name.as_encoded_bytes().starts_with(b".");
        // A link is not followed if it leads to a folder: it could lead in a circle.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let path = if folder == Path::new(".") { PathBuf::from(&name) } else { folder.join(&name) };
        if is_folder {
            if !is_hidden && name != "target" {
                collect(&path, found, report);
            }
        } else if path.extension().is_some_and(|extension| extension == "toml")
            && !is_special(&path)
            && may_be_catalog(&path)
        {
            found.push(path);
        }
    }
}

/// Whether a path leads to a folder, a pipe, a socket or a device.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

/// Whether a file has what a catalog has and no other TOML file. What cannot be read may be one: reading it says why.
fn may_be_catalog(path: &Path) -> bool {
    let Ok(source) = files::catalog(path) else { return true };
    source.text().lines().any(|line| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        line.starts_with("[catalog]") || line.starts_with("[[group]]")
    })
}
