//! Code that was expanded and written to a file: it compiles where the macro's call would stand, and does the same.

use std::time::Duration;

use error_catalog::{Code, CodeErrorKind, Entry, ErrorCode};
use error_catalog_tests::laws;

/// A file of code that is compared with what the generator makes today.
macro_rules! expanded {
    ($name:ident) => {
        #[allow(unreachable_pub, clippy::doc_markdown)]
        mod $name {
            include!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../error-catalog-codegen/tests/expand/",
                stringify!($name),
                ".rs"
            ));
        }
    };
}

expanded!(life);
expanded!(strings);

#[allow(unreachable_pub, dead_code)]
mod implemented {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[deprecated]
    pub(super) enum Labels {
        Other(i64),
        OutOfPaper,
        r#PaperJam,
        PrinterBusy,
        LabelNotFound,
    }

    include!("../../error-catalog-codegen/tests/expand/implemented.rs");
}

use life::LabelError;

#[test]
fn the_laws_hold() {
    laws::integers::<LabelError>();
    laws::strings::<strings::ShortError>();
    laws::strings::<strings::ObjectError>();
    laws::integers::<strings::KeyedError>();
    laws::integers::<strings::StatusError>();
}

#[test]
#[allow(deprecated)]
fn old_names_are_constants() {
    assert_eq!(LabelError::NoSuchLabel, LabelError::LabelNotFound);
    let is_missing = |error| matches!(error, LabelError::LabelMissing);
    assert!(is_missing(LabelError::LabelNotFound) && !is_missing(LabelError::PrinterBusy));
    let derived = implemented::Labels::NoSuchLabel;
    assert_eq!((derived.name(), derived), ("LabelNotFound", implemented::Labels::LabelNotFound));
}

#[test]
#[allow(deprecated)]
fn a_retired_row_says_so() {
    assert_eq!(LabelError::PaperJam.deprecated(), Some("use 0x1002 since v3"));
    assert_eq!(LabelError::OutOfPaper.deprecated(), None);
}

#[test]
fn hex_is_printed_and_read() {
    let error = LabelError::PrinterBusy;
    assert_eq!(error.to_string(), "0x1002: The printer is busy.");
    assert_eq!(format!("{error:#}"), "0x1002 PrinterBusy: The printer is busy.");
    assert_eq!(error.code(), 4098);
    for text in ["0x1002", "4098"] {
        assert_eq!(text.parse(), Ok(error), "{text}");
    }
    for text in ["0x", "0x+1002", "0xg", "x1002", "0x1002 "] {
        let fault = text.parse::<LabelError>().expect_err(text);
        assert_eq!((fault.kind(), fault.code()), (CodeErrorKind::Malformed, Code::Str(text)));
    }
    assert_eq!(LabelError::Other(17).to_string(), "0x11: Internal error");
    let decimal = "0x1".parse::<strings::KeyedError>().expect_err("the group is decimal");
    assert_eq!(decimal.kind(), CodeErrorKind::Malformed);
}

#[test]
fn a_key_finds_its_error() {
    use strings::KeyedError;
    assert_eq!(KeyedError::from_key("ACCESS_DENIED"), Some(KeyedError::AccessDenied));
    assert_eq!(<KeyedError as ErrorCode>::from_key("NOT_FOUND"), Some(KeyedError::NotFound));
    assert_eq!((KeyedError::from_key("not_found"), KeyedError::from_key("")), (None, None));
    assert_eq!(LabelError::from_key("LABEL_NOT_FOUND"), Some(LabelError::LabelNotFound));
}

#[test]
fn the_rest_of_a_row_is_there() {
    let error = LabelError::LabelNotFound;
    assert_eq!(error.placeholders().collect::<Vec<_>>(), [Some("label"), None]);
    assert_eq!(error.message_with(&[&7, &"x"]).to_string(), "There is no label 7 for 'x'.");
    assert_eq!(LabelError::PrinterBusy.retry_after(), Some(Duration::from_secs(60)));
    assert_eq!(LabelError::PrinterBusy.retry(), Some(true));
    assert_eq!(life::CATALOG.retrieved(), Some("2026-11-20"));
    assert_eq!(strings::CATALOG.retrieved(), None);
}

#[test]
#[allow(deprecated)]
fn groups_and_catalogs_know_each_other() {
    let entry = Entry::from(LabelError::LabelNotFound);
    assert!(std::ptr::eq(entry.group().catalog(), &raw const life::CATALOG));
    assert!(entry.group().is_common());
    assert_eq!(life::CATALOG.groups().len(), 1);
    let derived = implemented::Labels::LabelNotFound.entry();
    let groups = derived.group().catalog().groups();
    assert!(groups.len() == 1 && std::ptr::eq(groups[0], derived.group()));
    assert_ne!(entry, derived, "groups are compared by address");
    let error: Box<dyn std::error::Error> = entry.into();
    assert_eq!(error.to_string(), "0x1001: There is no label {label} for '{}'.");
}
