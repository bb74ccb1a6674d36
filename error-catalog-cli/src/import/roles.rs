//! What the columns of a table, and the labels of a record, can be about.

/// What a heading of a column promises. Within a role, the higher rank fits better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Promise {
    pub(super) role: Role,
    pub(super) rank: u8,
    /// Whether the heading says nothing else.
    pub(super) exact: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Code,
    Variant,
    Key,
    Status,
    Message,
    Detail,
    Action,
    /// Cause and solution in one cell.
    CauseAndAction,
    Kind,
    Retry,
    Docs,
    /// Where errors come from: calls, platforms, modules. It names none of them.
    Scope,
    /// What only tables have that are about something else: types, defaults, limits.
    Foreign,
}

impl Role {
    /// Whether the role is that of a text.
    pub(super) const fn is_text(self) -> bool {
        matches!(self, Self::Message | Self::Detail | Self::Action | Self::CauseAndAction)
    }
}
