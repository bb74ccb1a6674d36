//! What an error is about, in terms that all vendors share.

/// What an error is about: the seventeen names of `google.rpc.Code`, and `partial-success`.
///
/// The discriminants are the numbers of `google.rpc.Code` and those of the runtime's `Kind`: generated code holds a kind
/// as its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the runtime's `Kind` documents each name")]
pub enum Kind {
    Ok,
    Cancelled,
    #[default]
    Unknown,
    InvalidArgument,
    DeadlineExceeded,
    NotFound,
    AlreadyExists,
    PermissionDenied,
    ResourceExhausted,
    FailedPrecondition,
    Aborted,
    OutOfRange,
    Unimplemented,
    Internal,
    Unavailable,
    DataLoss,
    Unauthenticated,
    PartialSuccess,
}

impl Kind {
    /// Every kind with its spelling in catalog files, in the order of the discriminants.
    pub const ALL: [(Self, &'static str); 18] = [
        (Self::Ok, "ok"),
        (Self::Cancelled, "cancelled"),
        (Self::Unknown, "unknown"),
        (Self::InvalidArgument, "invalid-argument"),
        (Self::DeadlineExceeded, "deadline-exceeded"),
        (Self::NotFound, "not-found"),
        (Self::AlreadyExists, "already-exists"),
        (Self::PermissionDenied, "permission-denied"),
        (Self::ResourceExhausted, "resource-exhausted"),
        (Self::FailedPrecondition, "failed-precondition"),
        (Self::Aborted, "aborted"),
        (Self::OutOfRange, "out-of-range"),
        (Self::Unimplemented, "unimplemented"),
        (Self::Internal, "internal"),
        (Self::Unavailable, "unavailable"),
        (Self::DataLoss, "data-loss"),
        (Self::Unauthenticated, "unauthenticated"),
        (Self::PartialSuccess, "partial-success"),
    ];

    /// The kind as catalog files write it: `permission-denied`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The kind of this spelling in catalog files.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == id).map(|(kind, _)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stand_at_their_discriminants() {
        for (kind, id) in Kind::ALL {
            assert_eq!(kind.id(), id);
            assert_eq!(Kind::from_id(id), Some(kind));
        }
    }
}
