//! A page once more, into the catalog that a person has mended since.
//!
//! Pure functions: [`update`] takes the file's text, its checked catalog and the catalog that was drafted from the page,
//! and returns the new text. Data flows one way. [`partners`] says which row of the page is which error, with [`homes`]
//! for whole tables; [`texts`] says which texts change; [`additions`] makes errors of new rows; [`plan`] puts it all
//! together as [`edits`], pieces of text for places that [`layout`] finds with `toml_edit`. What no edit touches is the
//! same byte for byte.
//!
//! Nothing here reads files, knows the date, or prints.

mod additions;
mod edits;
mod homes;
#[cfg(test)]
mod laws;
mod layout;
mod partners;
mod placeholder_names;
mod plan;
mod recognition;
mod texts;

use error_catalog_schema::{Catalog, Diagnostics, Source, check};

use layout::Layout;
use plan::Plan;

/// What is asked for besides.
#[derive(Clone, Debug)]
pub(crate) struct Options<'a> {
    /// The day on which the page was read.
    pub(crate) day: &'a str,
    /// Whether errors that the page no longer has are marked `deprecated`.
    pub(crate) retire: bool,
}

/// A catalog brought up to its page.
#[derive(Debug)]
pub(crate) struct Update {
    /// The file's new text: the old one, if nothing changed.
    pub(crate) text: String,
    /// What the new text says.
    pub(crate) catalog: Catalog,
    /// The errors that the page no longer has, in file order.
    pub(crate) gone: Vec<Gone>,
    /// What was not taken over, and why.
    pub(crate) remarks: Vec<String>,
}

/// An error that the page no longer has.
#[derive(Debug)]
pub(crate) struct Gone {
    pub(crate) group: String,
    pub(crate) error: String,
    /// `None` for a catch-all.
    pub(crate) code: Option<String>,
    /// Whether the catalog said before that it is retired.
    pub(crate) was_deprecated: bool,
}

/// Why a catalog is not updated.
#[derive(Debug)]
pub(crate) enum Obstacle {
    /// The page has none of the catalog's errors.
    OtherPage,
    /// The file is laid out in a way that cannot be edited.
    Layout,
    /// The new text has faults.
    Faulty(Box<(Source, Diagnostics)>),
}

/// Brings a catalog up to its page.
///
/// # Errors
///
/// Says why it is not done; nothing of it is done then.
pub(crate) fn update(
    text: &str,
    catalog: &Catalog,
    page: &Catalog,
    options: &Options<'_>,
) -> Result<Update, Obstacle> {
    let layout = Layout::read(text).ok_or(Obstacle::Layout)?;
    let partners = partners::pair(catalog, page);
    if partners.is_empty() {
        return Err(Obstacle::OtherPage);
    }
    let plan = Plan::make(catalog, page, &partners, options);
    let edited = layout.apply(&plan.edits).ok_or(Obstacle::Layout)?;
    let source = Source::new("the updated catalog", edited);
    let (updated, faults) = check(&source);
    if !faults.is_empty() {
        return Err(Obstacle::Faulty(Box::new((source, faults))));
    }
    if !keeps_all(catalog, &updated) {
        return Err(Obstacle::Layout);
    }
    let Plan { gone, remarks, .. } = plan;
    Ok(Update { text: source.text().to_owned(), catalog: updated, gone, remarks })
}

/// Whether the new version has every group and every error of the old one, by the same names and codes and in the same
/// order.
fn keeps_all(old: &Catalog, new: &Catalog) -> bool {
    new.groups.len() >= old.groups.len()
        && old.groups.iter().zip(&new.groups).all(|(old, new)| {
            let mut errors = new.errors.iter();
            old.name == new.name
                && old
                    .other
                    .as_ref()
                    .is_none_or(|other| new.other.as_ref().is_some_and(|kept| kept.name == other.name))
                && old.errors.iter().all(|error| {
                    errors.any(|kept| {
                        kept.description.name == error.description.name && kept.code == error.code
                    })
                })
        })
}
