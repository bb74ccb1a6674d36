//! What rustdoc shows of a catalog.
//!
//! Text is text: `markdown` of the schema escapes it, so that nothing a vendor writes turns into HTML, a heading, a link or a
//! doctest.

use error_catalog_schema::markdown::{
    Reader, protect_start, write_code, write_page, write_plain, write_text, write_verbatim,
};
use error_catalog_schema::model::{By, Catalog, Description, Entry, Group, Kind, Place, Response};
use error_catalog_schema::text::Text;

/// Documentation, paragraph by paragraph.
struct Docs(Vec<String>);

impl Docs {
    fn new(first: &str) -> Self {
        Self(vec![protect_start(first)])
    }

    /// Adds a paragraph of Markdown.
    fn add(&mut self, paragraph: impl Into<String>) {
        self.0.push(paragraph.into());
    }

    /// Adds a text, if there is one, behind a label.
    fn add_text(&mut self, label: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.add(protect_start(&format!("{label}{}", write_text(text, Reader::Rustdoc))));
        }
    }

    fn add_source(&mut self, page: Option<&String>) {
        if let Some(page) = page {
            self.add(format!("Source: {}", write_page(page)));
        }
    }

    fn finish(self) -> String {
        self.0.join("\n\n")
    }
}

/// The documentation of an enum.
pub(crate) fn describe_group(group: &Group, catalog: &Catalog) -> String {
    let mut docs = Docs::new(&match &group.title {
        Some(title) => format!("{}: {}.", plain(&catalog.service), plain(title)),
        None => format!("Errors of {} {}.", plain(&catalog.vendor), plain(&catalog.service)),
    });
    docs.add_text("", group.summary.as_ref());
    if let Some(response) = &group.response {
        docs.add(describe_response(response));
    }
    docs.add("`as` gives the position of a variant, not its code: use `code()`.");
    docs.add_source(group.docs.as_ref().or(catalog.docs.as_ref()));
    docs.finish()
}

/// Where a reply carries the code, in a sentence.
fn describe_response(response: &Response) -> String {
    let what = match response.by {
        By::Code => "code",
        By::Key => "key",
    };
    let places: Vec<String> = response.places.iter().map(describe_place).collect();
    format!("A reply carries the {what} {}.", places.join(", or "))
}

fn describe_place(place: &Place) -> String {
    match place {
        Place::Header(name) => format!("in the header {}", write_verbatim(name)),
        Place::Json(pointer) => format!("in its JSON body at {}", write_verbatim(pointer)),
        Place::Xml(path) => format!("in its XML body at {}", write_verbatim(path)),
        Place::Status => "as its HTTP status".to_owned(),
    }
}

/// The documentation of the static `CATALOG`.
pub(crate) fn describe_catalog(catalog: &Catalog) -> String {
    let (vendor, service) = (plain(&catalog.vendor), plain(&catalog.service));
    let mut docs = Docs::new(&format!("The catalog of {vendor} {service} as data."));
    docs.add_text("", catalog.summary.as_ref());
    docs.add_source(catalog.docs.as_ref());
    docs.finish()
}

/// The documentation of an error's variant.
pub(crate) fn describe_variant(error: &Entry, group: &Group) -> String {
    let row = &error.description;
    let code = write_code(&error.code.written(group.notation), Reader::Rustdoc);
    let mut docs = Docs::new(&format!("{code}: {}", plain(&row.message)));
    if let Some(key) = &error.key {
        docs.add(format!("Key: {}", plain(key)));
    }
    add_row(&mut docs, row, error.status);
    docs.finish()
}

/// The documentation of the catch-all variant.
pub(crate) fn describe_other(other: &Description) -> String {
    let mut docs = Docs::new(&format!("Any other code: {}", plain(&other.message)));
    add_row(&mut docs, other, None);
    docs.finish()
}

/// What a row says beside its message: status, kind and retry in one line, so that editors show them, then the texts.
fn add_row(docs: &mut Docs, row: &Description, status: Option<u16>) {
    if let Some(deprecated) = &row.deprecated {
        docs.add(format!("Retired: {}", plain(deprecated)));
    }
    let status = status.map(|status| format!("HTTP {status}"));
    let kind = (row.kind != Kind::Unknown).then(|| row.kind.id().to_owned());
    let retry = match (row.retry, row.retry_after) {
        (_, Some(seconds)) => Some(format!("retry within {seconds} s")),
        (Some(true), None) => Some("retry".to_owned()),
        (Some(false), None) => Some("do not retry".to_owned()),
        (None, None) => None,
    };
    let facts: Vec<String> = [status, kind, retry].into_iter().flatten().collect();
    if !facts.is_empty() {
        docs.add(facts.join(" · "));
    }
    docs.add_text("", row.detail.as_ref());
    docs.add_text("Action: ", row.action.as_ref());
    docs.add_source(row.docs.as_ref());
}

/// The words by which rustdoc's search finds an error's variant: its code, in hex if the group is, its
/// digits without the sign, and its key.
pub(crate) fn list_aliases(error: &Entry, group: &Group) -> Vec<String> {
    let code = error.code.to_string();
    let digits = code.strip_prefix('-').unwrap_or(&code).to_owned();
    let mut aliases: Vec<String> = Vec::new();
    for alias in [error.code.written(group.notation), code, digits].into_iter().chain(error.key.clone()) {
        if is_alias(&alias) && alias != error.description.name && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    aliases
}

/// Whether rustdoc takes the text as an alias: it refuses an empty one, quotes, and white space but for inner spaces.
fn is_alias(text: &str) -> bool {
    !text.is_empty()
        && text.trim_matches(' ') == text
        && !text.chars().any(|c| matches!(c, '"' | '\'') || (c.is_whitespace() && c != ' '))
}

fn plain(text: &str) -> String {
    write_plain(text, Reader::Rustdoc)
}
