//! Messages with placeholders: filling them in, and taking them back out of a vendor's live message.
//!
//! It must not know where a message comes from: a template is a text with placeholders.

use alloc::vec::Vec;
use core::fmt::{self, Display};

use error_catalog_core::{Piece, Pieces};

use crate::display::pad;

/// A template and what stands in its placeholders; printing it fills them in.
///
/// A placeholder without an argument stays as it is, surplus arguments are ignored.
#[derive(Clone, Copy)]
pub(crate) struct Filled<'a> {
    template: &'a str,
    arguments: &'a [&'a dyn Display],
}

impl<'a> Filled<'a> {
    #[inline]
    pub(crate) const fn new(template: &'a str, arguments: &'a [&'a dyn Display]) -> Self {
        Self { template, arguments }
    }

    #[inline]
    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, Piece { words, placeholder, .. }) in Pieces::new(self.template).enumerate() {
            f.write_str(words)?;
            match (placeholder, self.arguments.get(at)) {
                (Some(_), Some(argument)) => write!(f, "{argument}")?,
                (Some(placeholder), None) => f.write_str(placeholder)?,
                (None, _) => {}
            }
        }
        Ok(())
    }
}

impl Display for Filled<'_> {
    /// Writes the message; width and alignment are honoured.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Plain<'a>(Filled<'a>);

        impl Display for Plain<'_> {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.write(f)
            }
        }

        pad(f, format_args!("{}", Plain(*self)))
    }
}

/// The names of the placeholders of a template, in order; `None` for one without a name.
#[inline]
pub fn placeholders(template: &str) -> impl Iterator<Item = Option<&str>> {
    Pieces::new(template).filter(|piece| piece.placeholder.is_some()).map(Piece::name)
}

/// The values of `template`'s placeholders in `text`, or `None` if the text is not the filled template.
///
/// The first capture is the shortest with which the whole matches, then the second is, and so on: what the regular
/// expression `^words(.*?)words(.*?)words$` captures.
#[inline]
#[must_use]
pub fn captures<'t>(template: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut captures = Vec::new();
    matches(template, text, |capture| captures.push(capture)).then_some(captures)
}

/// Whether `text` is the filled template. Placeholders alone match every text, so a template that has no words but some
/// placeholders is not counted.
#[inline]
pub(crate) fn is_filled(template: &str, text: &str) -> bool {
    let has_words = |piece: Piece<'_>| piece.words.chars().any(char::is_alphanumeric);
    (template == text || Pieces::new(template).any(has_words)) && matches(template, text, |_| {})
}

/// Whether the text is the filled template. Hands out the placeholders' values, up to where the text stops matching.
///
/// Nothing is ever tried twice. The first and the last words stand at the ends of the text; those between them
/// are taken at the first place after the ones before. If any places match, these do: moving words to an earlier
/// place leaves more room for those that follow, never less, and the end stays where it is. Each search goes on where
/// the last one ended and `str::find` is linear, so the whole is.
#[inline]
fn matches<'t>(template: &str, text: &'t str, mut capture: impl FnMut(&'t str)) -> bool {
    let mut words = Pieces::new(template).map(|piece| piece.words);
    let head = words.next().unwrap_or_default();
    let Some(tail) = words.clone().last() else { return head == text };
    // Cutting off both ends refuses a text in which the two would overlap.
    let Some(mut text) = text.strip_prefix(head).and_then(|text| text.strip_suffix(tail)) else {
        return false;
    };
    let between = words.clone().count() - 1;
    for words in words.take(between) {
        let Some((before, after)) = text.split_once(words) else { return false };
        capture(before);
        text = after;
    }
    capture(text);
    true
}
