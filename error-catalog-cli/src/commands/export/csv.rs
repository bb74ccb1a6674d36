//! A catalog as CSV (RFC 4180): one line for each error, a catch-all under the code `Other`.

use error_catalog_schema::model::{Catalog, Description, Entry, Kind};
use error_catalog_schema::text::Text;

use crate::report::Failure;

const HEADER: [&str; 14] = [
    "group",
    "code",
    "name",
    "aliases",
    "deprecated",
    "key",
    "message",
    "detail",
    "action",
    "status",
    "kind",
    "retry",
    "retry_after",
    "docs",
];

/// The catalog as CSV.
pub(super) fn write(catalog: &Catalog) -> Result<String, Failure> {
    lines(catalog).map_err(|error| Failure::new(format!("cannot write CSV: {error}")))
}

fn lines(catalog: &Catalog) -> Result<String, Box<dyn std::error::Error>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    for group in &catalog.groups {
        for error in &group.errors {
            let code = error.code.written(group.notation);
            writer.write_record(line(&group.name, &code, Some(error), &error.description))?;
        }
        if let Some(other) = &group.other {
            writer.write_record(line(&group.name, "Other", None, other))?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// A line; `error` is `None` for a catch-all.
fn line(group: &str, code: &str, error: Option<&Entry>, description: &Description) -> [String; 14] {
    let Description { name, message, detail, action, kind, retry, retry_after, deprecated, docs, .. } =
        description;
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let linked = |linked: &Option<Text>| text(linked.as_ref().map(Text::source));
    [
        group.to_owned(),
        code.to_owned(),
        name.clone(),
        error.map_or(String::new(), |error| error.aliases.join(" ")),
        text(deprecated.as_deref()),
        text(error.and_then(|error| error.key.as_deref())),
        message.clone(),
        linked(detail),
        linked(action),
        error.and_then(|error| error.status).map_or(String::new(), |status| status.to_string()),
        text((*kind != Kind::Unknown).then(|| kind.id())),
        retry.map_or(String::new(), |retry| retry.to_string()),
        retry_after.map_or(String::new(), |seconds| seconds.to_string()),
        text(docs.as_deref()),
    ]
}
