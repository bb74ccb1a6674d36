//! Links in a vendor's text.

/// A link that a vendor's text contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Link {
    /// The words that are linked.
    pub text: &'static str,
    /// Where they lead: an `http` or `https` address.
    pub url: &'static str,
}

impl Link {
    /// A link. The macros call it.
    #[doc(hidden)]
    #[must_use]
    #[inline]
    pub const fn new(text: &'static str, url: &'static str) -> Self {
        Self { text, url }
    }
}
