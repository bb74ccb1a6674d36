//! The checks: a draft to a catalog.
//!
//! Each check looks at one subject and knows nothing of the others. It takes out of the draft what is at fault, so that
//! no later one complains of it and what remains at the end is valid.

mod aliases;
mod codes;
mod import;
mod lower;
mod names;
mod place;
mod response;
mod same_text;
mod size;
mod text;
mod value;

use crate::diagnostic::Diagnostics;
use crate::draft::Draft;
use crate::model::Catalog;
use crate::source::Source;

/// Checks what was read of `source`.
pub(crate) fn validate(source: &Source, mut draft: Draft, faults: &mut Diagnostics) -> Catalog {
    let text = source.text();
    size::check(&mut draft, faults);
    text::check(text, &mut draft, faults);
    value::check(&mut draft, faults);
    names::check(&mut draft, faults);
    aliases::check(&mut draft, faults);
    codes::check(text, &mut draft, faults);
    same_text::check(text, &draft, faults);
    lower::catalog(text, draft, faults)
}
