//! The checks: a draft to a catalog.
//!
//! Each check looks at one subject and knows nothing of the others. It takes out of the draft what is at fault, so that
//! no later one complains of it and what remains at the end is valid.

mod aliases;
mod codes;
mod import;
mod lower;
mod names;
mod notation;
mod place;
mod response;
mod same_text;
mod size;
mod text;
mod value;

use crate::diagnostic::Diagnostics;
use crate::draft::Draft;
use crate::model::Catalog;

/// Checks what was read of a file.
pub(crate) fn validate(mut draft: Draft<'_>, faults: &mut Diagnostics) -> Catalog {
    size::check(&mut draft, faults);
    text::check(&mut draft, faults);
    value::check(&mut draft, faults);
    names::check(&mut draft, faults);
    aliases::check(&mut draft, faults);
    codes::check(&mut draft, faults);
    notation::check(&mut draft, faults);
    same_text::check(&draft, faults);
    lower::catalog(draft, faults)
}
