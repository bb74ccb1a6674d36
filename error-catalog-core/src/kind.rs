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
            #[inline]
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
            #[inline]
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
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// Kinds and the codes of HTTP and gRPC.
impl Kind {
    /// The HTTP status for this kind, as [`google.rpc.Code`][code] maps them: what a service of one's own may answer with.
    ///
    /// [`PartialSuccess`](Self::PartialSuccess), which that list lacks, is 207.
    ///
    /// ```
    /// use error_catalog::Kind;
    ///
    /// assert_eq!(Kind::ResourceExhausted.http_status(), 429);
    /// assert_eq!(Kind::Unknown.http_status(), 500);
    /// ```
    ///
    /// [code]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    #[must_use]
    #[inline]
    pub const fn http_status(self) -> u16 {
        match self {
            Self::Ok => 200,
            Self::PartialSuccess => 207,
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Cancelled => 499,
            Self::Unknown | Self::Internal | Self::DataLoss => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
            Self::DeadlineExceeded => 504,
        }
    }

    /// What an HTTP status says an error is about, where nothing else does; [`Unknown`](Self::Unknown) for a status that
    /// says nothing of the kind.
    ///
    /// ```
    /// use error_catalog::Kind;
    ///
    /// assert_eq!(Kind::from_http_status(502), Kind::Unavailable);
    /// assert_eq!(Kind::from_http_status(418), Kind::Unknown);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_http_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Ok,
            400 | 413 | 414 | 415 | 422 => Self::InvalidArgument,
            401 => Self::Unauthenticated,
            403 => Self::PermissionDenied,
            404 | 410 => Self::NotFound,
            405 | 501 => Self::Unimplemented,
            408 | 504 => Self::DeadlineExceeded,
            409 => Self::Aborted,
            412 => Self::FailedPrecondition,
            416 => Self::OutOfRange,
            425 | 502 | 503 => Self::Unavailable,
            429 => Self::ResourceExhausted,
            499 => Self::Cancelled,
            500 => Self::Internal,
            _ => Self::Unknown,
        }
    }

    /// The number of this kind in gRPC; of [`PartialSuccess`](Self::PartialSuccess), which gRPC lacks, that of
    /// [`Unknown`](Self::Unknown).
    ///
    /// ```
    /// use error_catalog::Kind;
    ///
    /// assert_eq!(Kind::NotFound.grpc_code(), 5);
    /// assert_eq!(Kind::PartialSuccess.grpc_code(), 2);
    /// ```
    #[must_use]
    #[inline]
    pub const fn grpc_code(self) -> i32 {
        match self {
            Self::PartialSuccess => Self::Unknown as i32,
            kind => kind as i32,
        }
    }

    /// The kind with this number in gRPC; `None` for a number that gRPC does not have.
    ///
    /// ```
    /// use error_catalog::Kind;
    ///
    /// assert_eq!(Kind::from_grpc_code(14), Some(Kind::Unavailable));
    /// assert_eq!(Kind::from_grpc_code(17), None);
    /// ```
    #[must_use]
    #[expect(clippy::cast_sign_loss, reason = "the range has no negative numbers")]
    #[inline]
    pub const fn from_grpc_code(code: i32) -> Option<Self> {
        match code {
            0..=16 => Some(Self::ALL[code as usize]),
            _ => None,
        }
    }

    /// Whether such an error passes by itself as a rule: `unavailable`, `resource-exhausted`, `deadline-exceeded` and
    /// `aborted`.
    ///
    /// It does not say whether the call may be repeated: one that was half done may then be done twice.
    #[must_use]
    #[inline]
    pub const fn is_transient(self) -> bool {
        matches!(self, Self::Unavailable | Self::ResourceExhausted | Self::DeadlineExceeded | Self::Aborted)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn grpc_numbers_lead_to_the_kind_and_back() {
        for (number, kind) in (0..).zip(&Kind::ALL[..17]) {
            assert_eq!((kind.grpc_code(), Kind::from_grpc_code(number)), (number, Some(*kind)));
        }
        assert_eq!((Kind::Ok.grpc_code(), Kind::Unauthenticated.grpc_code()), (0, 16));
        for number in [i32::MIN, -1, 17, i32::MAX] {
            assert_eq!(Kind::from_grpc_code(number), None);
        }
    }

    /// As google/rpc/code.proto has them.
    #[test]
    fn http_statuses_are_googles() {
        let statuses = Kind::ALL.iter().map(|kind| kind.http_status());
        let expected =
            [200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401, 207];
        assert!(statuses.eq(expected));
    }

    #[test]
    fn an_http_status_gives_a_kind() {
        let said =
            |kind| -> Vec<u16> { (300..=999).filter(|&s| Kind::from_http_status(s) == kind).collect() };
        assert!((200..300).all(|status| Kind::from_http_status(status) == Kind::Ok));
        assert_eq!(said(Kind::Ok), []);
        assert_eq!(said(Kind::InvalidArgument), [400, 413, 414, 415, 422]);
        assert_eq!(said(Kind::Unauthenticated), [401]);
        assert_eq!(said(Kind::PermissionDenied), [403]);
        assert_eq!(said(Kind::NotFound), [404, 410]);
        assert_eq!(said(Kind::Unimplemented), [405, 501]);
        assert_eq!(said(Kind::DeadlineExceeded), [408, 504]);
        assert_eq!(said(Kind::Aborted), [409]);
        assert_eq!(said(Kind::FailedPrecondition), [412]);
        assert_eq!(said(Kind::OutOfRange), [416]);
        assert_eq!(said(Kind::Unavailable), [425, 502, 503]);
        assert_eq!(said(Kind::ResourceExhausted), [429]);
        assert_eq!(said(Kind::Cancelled), [499]);
        assert_eq!(said(Kind::Internal), [500]);
        assert_eq!(said(Kind::Unknown).len(), 700 - 22);
    }
}
