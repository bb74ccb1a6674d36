//! How a vendor's page is read again: the catalog's own notes for the command's `import`.

use super::CodeType;

/// The table `[import]`: which tables of the page are read, and what their columns are.
///
/// The macros check it and use nothing of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The tables to read; all, if there are none.
    pub table: Vec<Selector>,
    /// The tables to leave out.
    pub skip: Vec<Selector>,
    /// Which column has which role, in the order of the roles, each at most once.
    pub column: Vec<(Role, Selector)>,
    /// The header of the column by which a table is split into groups.
    pub group_by: Option<String>,
    /// The name of the one group that all rows go into.
    pub one_group: Option<String>,
    /// What the codes are read as.
    pub codes: Option<CodeType>,
    /// The regular expression that finds a row in plain text.
    pub record: Option<String>,
    /// The JSON pointer to the rows of a JSON page.
    pub rows: Option<String>,
}

/// A table or a column of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selector {
    /// The one with this heading.
    Heading(String),
    /// The one with this number, counted from 1.
    Number(u32),
}

/// Declares [`Role`] from one list.
macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What a column of the page holds: a key of a row.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $($(#[$doc])* $name,)*
        }

        impl Role {
            /// Every role, in the order of a row's keys.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The roles as the file writes them, in the same order.
            pub(crate) const IDS: &'static [&'static str] = &[$($id),*];

            /// The role as the file writes it: the row's key.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The role of this spelling.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$name),)* _ => None }
            }
        }
    };
}

roles! {
    /// The code.
    Code = "code",
    /// The vendor's symbolic name.
    Key = "key",
    /// The message.
    Message = "message",
    /// Further explanation.
    Detail = "detail",
    /// What to do.
    Action = "action",
    /// The HTTP status.
    Status = "status",
    /// The kind.
    Kind = "kind",
    /// Whether to try again.
    Retry = "retry",
}
