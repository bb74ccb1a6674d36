//! Messages with placeholders: filling them in, and taking them back out of a vendor's live message.
//!
//! It must not know where a message comes from: a template is a text in which `{}` marks a placeholder.

use alloc::vec::Vec;
use core::fmt::{self, Display};

use crate::display::pad;

/// What marks a placeholder.
const PLACEHOLDER: &str = "{}";

/// A template and what stands in its placeholders; printing it fills them in.
///
/// A placeholder without an argument stays as it is, surplus arguments are ignored.
#[derive(Clone, Copy)]
pub(crate) struct Filled<'a> {
    template: &'a str,
    arguments: &'a [&'a dyn Display],
}

impl<'a> Filled<'a> {
    pub(crate) const fn new(template: &'a str, arguments: &'a [&'a dyn Display]) -> Self {
        Self { template, arguments }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut literals = self.template.split(PLACEHOLDER);
        f.write_str(literals.next().unwrap_or_default())?;
        for (at, literal) in literals.enumerate() {
            match self.arguments.get(at) {
                Some(argument) => write!(f, "{argument}")?,
                None => f.write_str(PLACEHOLDER)?,
            }
            f.write_str(literal)?;
        }
        Ok(())
    }
}

impl Display for Filled<'_> {
    /// Writes the message; width and alignment are honoured.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Plain<'a>(Filled<'a>);

        impl Display for Plain<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.write(f)
            }
        }

        pad(f, format_args!("{}", Plain(*self)))
    }
}

/// What stands in `text` where `template` has its placeholders, or `None` where the text is no filled template.
///
/// The first capture is the shortest with which the whole matches, then the second is, and so on: what the regular
/// expression `^literal(.*?)literal(.*?)literal$` captures.
///
/// Nothing is ever tried twice. The first and the last literal stand at the ends of the text; each literal between them
/// is taken at the first place after the one before it. If any places match, these do: moving a literal to an earlier
/// place leaves more room for those that follow, never less, and the end stays where it is. Each search goes on where
/// the last one ended and `str::find` is linear, so the whole is.
#[must_use]
pub fn captures<'t>(template: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let Some((head, rest)) = template.split_once(PLACEHOLDER) else {
        return (template == text).then(Vec::new);
    };
    let (between, tail) = match rest.rsplit_once(PLACEHOLDER) {
        Some((between, tail)) => (Some(between), tail),
        None => (None, rest),
    };
    // Cutting off both ends refuses a text in which the two would overlap.
    let mut text = text.strip_prefix(head)?.strip_suffix(tail)?;
    let mut captures = Vec::new();
    for literal in between.into_iter().flat_map(|between| between.split(PLACEHOLDER)) {
        let (capture, rest) = text.split_once(literal)?;
        captures.push(capture);
        text = rest;
    }
    captures.push(text);
    Some(captures)
}
