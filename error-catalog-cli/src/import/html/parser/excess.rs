//! What a page of HTML may have too much of.

use std::fmt;

/// Elements may be nested this deep. Browsers have the same limit.
pub(super) const DEEPEST: usize = 512;

/// A tag may have this many attributes: the tokenizer's functions call each other as often.
pub(super) const MOST_ATTRIBUTES: usize = 200;

/// What there is too much of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Excess {
    Nodes,
    Depth,
    Attributes,
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nodes => {
                f.write_str("it has more HTML elements up to here than a page of its size may have")
            }
            Self::Depth => write!(f, "its HTML elements are nested more than {DEEPEST} deep"),
            Self::Attributes => write!(f, "an HTML tag has more than {MOST_ATTRIBUTES} attributes"),
        }
    }
}

impl std::error::Error for Excess {}
