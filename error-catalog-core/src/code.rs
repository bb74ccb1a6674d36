//! Codes of either type, and the error of converting one.

use alloc::boxed::Box;
use core::{error, fmt};

/// A code as the vendor writes it: an integer or a string.
///
/// ```
/// use error_catalog::Code;
///
/// assert_eq!(Code::from(-46618), Code::Int(-46618));
/// assert_eq!(Code::from("ABORTED").to_string(), "ABORTED");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Code<'a> {
    /// An integer code.
    Int(i64),
    /// A string code.
    Str(&'a str),
}

impl From<i64> for Code<'_> {
    #[inline]
    fn from(code: i64) -> Self {
        Self::Int(code)
    }
}

impl<'a> From<&'a str> for Code<'a> {
    #[inline]
    fn from(code: &'a str) -> Self {
        Self::Str(code)
    }
}

impl fmt::Display for Code<'_> {
    /// Writes the code alone; width and alignment are honoured.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(code) => code.fmt(f),
            Self::Str(code) => code.fmt(f),
        }
    }
}

/// Why a code is no error of a group: what `TryFrom` and `FromStr` of the generated enums fail with.
///
/// It owns the code, so that nothing is lost where a vendor sends one that the catalog does not list.
///
/// ```
/// # #[cfg(feature = "tencent-ci")] {
/// use error_catalog::{Code, CodeErrorKind, tencent_ci::DownloadError};
///
/// let error = DownloadError::try_from(-1).unwrap_err();
/// assert_eq!(error.kind(), CodeErrorKind::Unknown);
/// assert_eq!(error.code(), Code::Int(-1));
/// assert_eq!(error.to_string(), "`-1` is not a code of `DownloadError`");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CodeError {
    kind: CodeErrorKind,
    code: OwnedCode,
    group: &'static str,
}

/// What is wrong with the code that a [`CodeError`] owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CodeErrorKind {
    /// No error of the group has this code.
    Unknown,
    /// Several errors of the group have this code: `candidates` lists them.
    Ambiguous,
    /// The text is not an integer, but the group's codes are.
    Malformed,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum OwnedCode {
    Int(i64),
    Str(Box<str>),
}

impl CodeError {
    /// An error that owns `code`. The macros' code and the runtime call it.
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub fn new(kind: CodeErrorKind, code: Code<'_>, group: &'static str) -> Self {
        let code = match code {
            Code::Int(code) => OwnedCode::Int(code),
            Code::Str(code) => OwnedCode::Str(code.into()),
        };
        Self { kind, code, group }
    }

    /// What is wrong with the code.
    #[must_use]
    #[inline]
    pub const fn kind(&self) -> CodeErrorKind {
        self.kind
    }

    /// The code that was converted; for [`CodeErrorKind::Malformed`] the text that was read.
    #[must_use]
    #[inline]
    pub const fn code(&self) -> Code<'_> {
        match &self.code {
            OwnedCode::Int(code) => Code::Int(*code),
            OwnedCode::Str(code) => Code::Str(code),
        }
    }
}

impl fmt::Display for CodeError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, group) = (self.code(), self.group);
        match self.kind {
            CodeErrorKind::Unknown => write!(f, "`{code}` is not a code of `{group}`"),
            CodeErrorKind::Ambiguous => write!(f, "`{code}` is the code of several errors of `{group}`"),
            CodeErrorKind::Malformed => {
                write!(f, "`{code}` is not an integer, as the codes of `{group}` are")
            }
        }
    }
}

impl error::Error for CodeError {}
