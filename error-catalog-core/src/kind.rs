//! What an error is about, in terms that all vendors share.

use core::fmt;

/// Declares [`Kind`] from one list, in the order of `google.rpc.Code`. Generated code stores a kind as its number.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What an error is about, so that a program can handle several vendors with one `match`.
        ///
        /// The names and meanings are those of [`google.rpc.Code`][code], and [`PartialSuccess`](Self::PartialSuccess),
        /// which that list lacks. A catalog sets a kind only where the vendor's text settles it.
        ///
        /// ```
        /// use error_catalog::Kind;
        ///
        /// assert_eq!(Kind::PermissionDenied.id(), "permission-denied");
        /// assert_eq!(Kind::default(), Kind::Unknown);
        /// ```
        ///
        /// [code]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// Every kind, in the order of `google.rpc.Code`.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The kind as catalog files write it: `permission-denied`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }

            /// The kind with this spelling in catalog files.
            ///
            /// ```
            /// use error_catalog::Kind;
            ///
            /// assert_eq!(Kind::from_id("not-found"), Some(Kind::NotFound));
            /// assert_eq!(Kind::from_id("NotFound"), None);
            /// ```
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id {
                    $($id => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    /// Not an error; returned on success.
    Ok = "ok",
    /// The operation was cancelled, as a rule by the caller.
    Cancelled = "cancelled",
    /// The vendor's text does not settle what the error is about.
    #[default]
    Unknown = "unknown",
    /// The caller gave an argument that is wrong whatever the state of the system.
    InvalidArgument = "invalid-argument",
    /// The deadline passed before the operation was complete.
    DeadlineExceeded = "deadline-exceeded",
    /// Something that was asked for does not exist.
    NotFound = "not-found",
    /// Something that was to be created exists.
    AlreadyExists = "already-exists",
    /// The caller is known, and may not do this.
    PermissionDenied = "permission-denied",
    /// A quota, a rate or room is used up.
    ResourceExhausted = "resource-exhausted",
    /// The system is not in the state that the operation needs.
    FailedPrecondition = "failed-precondition",
    /// The operation was aborted, as a rule by a conflict with another one.
    Aborted = "aborted",
    /// The operation went past the valid range.
    OutOfRange = "out-of-range",
    /// The operation is not implemented, not supported or not enabled.
    Unimplemented = "unimplemented",
    /// Something inside the vendor's system is broken.
    Internal = "internal",
    /// The service is not available at the moment.
    Unavailable = "unavailable",
    /// Data is lost or damaged beyond recovery.
    DataLoss = "data-loss",
    /// The caller's credentials are missing or not valid.
    Unauthenticated = "unauthenticated",
    /// A part of the request succeeded, a part did not.
    PartialSuccess = "partial-success",
}

impl fmt::Display for Kind {
    /// Writes [`Kind::id`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
