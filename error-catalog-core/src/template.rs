//! Messages with placeholders, taken apart.

/// The pieces of a message, in order: words and placeholders in turn. The first and the last piece are words, which may
/// be empty.
///
/// A placeholder is `{}` or `{name}`, where the name is an ASCII identifier. Any other brace is a word like the rest.
///
/// ```
/// use error_catalog_core::Pieces;
///
/// let words: Vec<_> = Pieces::new("'{}' is over {limit} {KB!}").map(|piece| piece.words).collect();
/// assert_eq!(words, ["'", "' is over ", " {KB!}"]);
/// let placeholders: Vec<_> = Pieces::new("'{}' is over {limit}.").map(|piece| piece.placeholder).collect();
/// assert_eq!(placeholders, [Some("{}"), Some("{limit}"), None]);
/// ```
#[derive(Clone, Debug)]
pub struct Pieces<'t> {
    rest: Option<&'t str>,
}

/// Words of a message, and the placeholder that follows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The words, which may be none.
    pub words: &'t str,
    /// The placeholder as it is written; `None` at the end of the message.
    pub placeholder: Option<&'t str>,
}

impl<'t> Pieces<'t> {
    /// The pieces of this message; taking all of them costs time linear in its length.
    #[must_use]
    #[inline]
    pub const fn new(message: &'t str) -> Self {
        Self { rest: Some(message) }
    }
}

impl<'t> Piece<'t> {
    /// The name of the placeholder, if there is one and it has one.
    #[must_use]
    #[inline]
    pub fn name(self) -> Option<&'t str> {
        let name = self.placeholder?.strip_prefix('{')?.strip_suffix('}')?;
        (!name.is_empty()).then_some(name)
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    #[inline]
    fn next(&mut self) -> Option<Piece<'t>> {
        let text = self.rest?;
        let mut from = 0;
        while let Some(brace) = text[from..].find('{') {
            let start = from + brace;
            if let Some(length) = placeholder_length(&text.as_bytes()[start..]) {
                let (placeholder, rest) = text[start..].split_at(length);
                self.rest = Some(rest);
                return Some(Piece { words: &text[..start], placeholder: Some(placeholder) });
            }
            from = start + 1;
        }
        self.rest = None;
        Some(Piece { words: text, placeholder: None })
    }
}

/// How many bytes the placeholder has that begins here, if one does.
#[inline]
fn placeholder_length(text: &[u8]) -> Option<usize> {
    let is_part = |byte: &u8| *byte == b'_' || byte.is_ascii_alphanumeric();
    let name = &text[1..];
    let length = name.iter().position(|byte| !is_part(byte))?;
    let is_identifier = length == 0 || (!name[0].is_ascii_digit() && &name[..length] != b"_");
    (name[length] == b'}' && is_identifier).then_some(length + 2)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn only_identifiers_are_names() {
        let names = |message| Pieces::new(message).filter_map(Piece::name).collect::<Vec<_>>();
        assert_eq!(names("{a}{_b}{c9}{_}{9}{a-b}{ü}{a b}{{d}}{e"), ["a", "_b", "c9", "d"]);
        assert_eq!(Pieces::new("{}{{}}{ }").filter(|piece| piece.placeholder == Some("{}")).count(), 2);
    }

    #[test]
    fn the_pieces_are_the_message() {
        for message in ["", "{}", "a", "{}{x}", "a {} b {x} c", "{{x} {", "}{", "{x"] {
            let pieces = Pieces::new(message).flat_map(|piece| [Some(piece.words), piece.placeholder]);
            let joined: alloc::string::String = pieces.flatten().collect();
            assert_eq!(joined, message);
        }
    }
}
