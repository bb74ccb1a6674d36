//! The faults of a file as a whole: what can be wrong before there is a text to check.
//!
//! [`read`] reads a file for the macros and the command, so that both refuse the same files in the same words. None of the diagnostics has a place in a text; their messages name the file.

mod read;

use std::fmt::Display;

use crate::character::quoted;
use crate::diagnostic::Diagnostic;
use crate::limits::MOST_BYTES;
use crate::rule::Rule;
use crate::source::Source;

pub use read::{Request, read};

/// The source of a file's bytes, under this name.
///
/// # Errors
///
/// The bytes are not UTF-8, or more than [`MOST_BYTES`].
pub fn decode(name: impl Into<String>, bytes: Vec<u8>) -> Result<Source, Diagnostic> {
    let name = name.into();
    if bytes.len() > MOST_BYTES {
        return Err(too_large(&name, bytes.len() as u64));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source::new(name, text)),
        Err(error) => Err(not_utf8(&name, error.as_bytes(), error.utf8_error().valid_up_to())),
    }
}

/// There is no such file.
///
/// `looked_in` says where a relative path starts from (`the package's folder`), `near` is the nearest path that exists.
///
/// ```
/// use error_catalog_schema::file;
///
/// let fault = file::missing("catalogs/acne.toml", "the package's folder", Some("catalogs/acme.toml"));
/// assert_eq!(fault.message, "no file `catalogs/acne.toml` in the package's folder");
/// assert_eq!(fault.help.as_deref(), Some("did you mean `catalogs/acme.toml`?"));
/// ```
#[must_use]
pub fn missing(path: &str, looked_in: &str, near: Option<&str>) -> Diagnostic {
    let fault = Diagnostic::new(Rule::FileMissing, format!("no file {} in {looked_in}", quoted(path)));
    match near {
        Some(near) => fault.help(format!("did you mean {}?", quoted(near))),
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

/// The path, or a part of it, is a file that holds nothing but another path: a symbolic link that git checked out as text.
#[must_use]
pub fn link_as_text(path: &str, link: &str, target: &str) -> Diagnostic {
    let reason = format!("{} is a file that holds {}", quoted(link), quoted(target));
    unreadable(path, reason).help(
        "it is a symbolic link that was not checked out as one: clone with `git clone -c core.symlinks=true`",
    )
}

/// The file has more than [`MOST_BYTES`] bytes.
#[must_use]
pub fn too_large(path: &str, bytes: u64) -> Diagnostic {
    let limit = MOST_BYTES;
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
    fn bytes_are_checked() {
        let source = decode("a.toml", b"\xef\xbb\xbfa = 1".to_vec()).expect("UTF-8");
        assert_eq!(source.text(), "a = 1");
        let fault = decode("a.toml", b"a\nb = \xff".to_vec()).expect_err("not UTF-8");
        assert_eq!(fault.rule, Rule::NotUtf8);
        let fault = decode("a.toml", vec![b'#'; MOST_BYTES + 1]).expect_err("too large");
        assert_eq!(fault.rule, Rule::FileTooLarge);
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
