//! The faults of a file as a whole: what can be wrong before there is a text to check.
//!
//! The macro and the command do the reading and word what went wrong with these functions, so that both say the same.
//! None of the diagnostics has a place in a text; their messages name the file.

use std::fmt::Display;

use crate::character::quoted;
use crate::diagnostic::Diagnostic;
use crate::nearest::nearest;
use crate::rule::Rule;
use crate::source::Source;

/// There is no such file.
///
/// `looked_in` says where a relative path starts from (`the package's folder`); `siblings` are the names of the files
/// in the folder that the path names, out of which the nearest is proposed.
///
/// ```
/// use error_catalog_schema::file;
///
/// let fault = file::missing("catalogs/acne.toml", "the package's folder", ["acme.toml", "other.toml"]);
/// assert_eq!(fault.message, "no file `catalogs/acne.toml` in the package's folder");
/// assert_eq!(fault.help.as_deref(), Some("did you mean `catalogs/acme.toml`?"));
/// ```
#[must_use]
pub fn missing<'a>(path: &str, looked_in: &str, siblings: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let fault = Diagnostic::new(Rule::FileMissing, format!("no file {} in {looked_in}", quoted(path)));
    let name_start = path.rfind(['/', '\\']).map_or(0, |separator| separator + 1);
    let (folder, name) = path.split_at(name_start);
    // A file that is listed and not found again is not a proposal: it was removed just now.
    match nearest(name, siblings.into_iter().filter(|sibling| *sibling != name)) {
        Some(near) => fault.help(format!("did you mean {}?", quoted(&format!("{folder}{near}")))),
        None => fault,
    }
}

/// The path names a symbolic link to `target`, where no file is.
#[must_use]
pub fn dangling_link(path: &str, target: &str) -> Diagnostic {
    let message = format!("{} is a symbolic link to {}, which does not exist", quoted(path), quoted(target));
    Diagnostic::new(Rule::FileMissing, message).help("make the link lead to a catalog file, or remove it")
}

/// The path names a folder.
#[must_use]
pub fn is_directory(path: &str) -> Diagnostic {
    Diagnostic::new(Rule::FileIsDirectory, format!("{} is a folder, not a catalog file", quoted(path)))
        .help("name one `.toml` file in it")
}

/// The file is there and cannot be read, for this reason.
#[must_use]
pub fn unreadable(path: &str, reason: impl Display) -> Diagnostic {
    Diagnostic::new(Rule::FileUnreadable, format!("cannot read {}: {reason}", quoted(path)))
}

/// The file has more than [`Source::MAX_BYTES`] bytes.
#[must_use]
pub fn too_large(path: &str, bytes: u64) -> Diagnostic {
    let limit = Source::MAX_BYTES;
    let message = format!("{} has {bytes} bytes; a catalog has at most {limit}", quoted(path));
    Diagnostic::new(Rule::FileTooLarge, message).help("split the catalog by service")
}

/// The file is not UTF-8: the byte at `offset` of `bytes` is the first that does not belong there.
#[must_use]
pub fn not_utf8(path: &str, bytes: &[u8], offset: usize) -> Diagnostic {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line = before.split(|byte| *byte == b'\n').count();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let column = String::from_utf8_lossy(before.get(line_start..).unwrap_or_default()).chars().count() + 1;
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let message = format!(
        "{} is not UTF-8: byte 0x{byte:02x} at offset {offset}, line {line}, column {column}",
        quoted(path)
    );
    let help = if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        "the file is UTF-16; save it as UTF-8"
    } else {
        "save the file as UTF-8"
    };
    Diagnostic::new(Rule::NotUtf8, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(fault: &Diagnostic, rule: Rule, message: &str, help: Option<&str>) {
        assert_eq!((fault.rule, fault.message.as_str(), fault.help.as_deref()), (rule, message, help));
        assert!(fault.labels.is_empty());
    }

    #[test]
    fn a_missing_file_is_proposed_by_its_whole_path() {
        let beside = ["acme.toml", "other.toml"];
        let found = missing("a/acne.toml", "the package's folder", beside);
        let message = "no file `a/acne.toml` in the package's folder";
        check(&found, Rule::FileMissing, message, Some("did you mean `a/acme.toml`?"));
        let found = missing("Other.toml", "the current folder", beside);
        let message = "no file `Other.toml` in the current folder";
        check(&found, Rule::FileMissing, message, Some("did you mean `other.toml`?"));
        let found = missing("a/quite_different.toml", "it", beside);
        check(&found, Rule::FileMissing, "no file `a/quite_different.toml` in it", None);
        let found = missing("acme.toml", "it", beside);
        check(&found, Rule::FileMissing, "no file `acme.toml` in it", None);
        let found = missing("", "it", beside);
        check(&found, Rule::FileMissing, "no file `` in it", None);
    }

    #[test]
    fn a_byte_is_located() {
        let found = not_utf8("a.toml", b"a = 1\nb = '\xc3\xa4\xff'", 13);
        let message = "`a.toml` is not UTF-8: byte 0xff at offset 13, line 2, column 7";
        check(&found, Rule::NotUtf8, message, Some("save the file as UTF-8"));
        let found = not_utf8("a.toml", b"\xff\xfea\0", 0);
        let message = "`a.toml` is not UTF-8: byte 0xff at offset 0, line 1, column 1";
        check(&found, Rule::NotUtf8, message, Some("the file is UTF-16; save it as UTF-8"));
        let found = not_utf8("a.toml", b"", 7);
        let message = "`a.toml` is not UTF-8: byte 0x00 at offset 7, line 1, column 1";
        check(&found, Rule::NotUtf8, message, Some("save the file as UTF-8"));
    }

    #[test]
    fn the_others_say_what_they_mean() {
        let help = Some("name one `.toml` file in it");
        let message = "`a` is a symbolic link to `../b`, which does not exist";
        let mend = Some("make the link lead to a catalog file, or remove it");
        check(&dangling_link("a", "../b"), Rule::FileMissing, message, mend);
        check(&is_directory("a"), Rule::FileIsDirectory, "`a` is a folder, not a catalog file", help);
        check(&unreadable("a", "denied"), Rule::FileUnreadable, "cannot read `a`: denied", None);
        let message = "`a` has 67108865 bytes; a catalog has at most 67108864";
        check(
            &too_large("a", (64 << 20) + 1),
            Rule::FileTooLarge,
            message,
            Some("split the catalog by service"),
        );
    }
}
