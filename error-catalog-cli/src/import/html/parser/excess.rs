//! What a page of HTML may have too much of.

use std::fmt;

/// Elements may be nested this deep. Browsers have the same limit.
pub(super) const DEEPEST: usize = 512;

/// A tag may have this many attributes: the tokenizer's functions call each other as often.
pub(super) const MOST_ATTRIBUTES: usize = 200;

/// A page may have this many different names of elements: html5ever's table of names has a fixed size. HTML has 140.
pub(super) const MOST_NAMES: usize = 1_000;

/// What there is too much of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Excess {
    Nodes,
    Depth,
    Attributes,
    Names,
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nodes => {
                f.write_str("it has more HTML elements up to here than a page of its size may have")
            }
            Self::Depth => write!(f, "its HTML elements are nested more than {DEEPEST} deep"),
            Self::Attributes => write!(f, "an HTML tag has more than {MOST_ATTRIBUTES} attributes"),
            Self::Names => write!(f, "its HTML elements have more than {MOST_NAMES} names"),
        }
    }
}

impl std::error::Error for Excess {}
