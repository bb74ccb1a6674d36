//! A catalog as CSV (RFC 4180): one line for each error, a catch-all under the code `Other`.

use error_catalog_schema::model::{Catalog, Description, Kind};

use crate::report::Failure;

const HEADER: [&str; 11] =
    ["group", "code", "name", "key", "message", "detail", "action", "status", "kind", "retry", "docs"];

/// The catalog as CSV.
pub(super) fn write(catalog: &Catalog) -> Result<String, Failure> {
    lines(catalog).map_err(|error| Failure::new(format!("cannot write CSV: {error}")))
}

fn lines(catalog: &Catalog) -> Result<String, Box<dyn std::error::Error>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    for group in &catalog.groups {
        for error in &group.errors {
            let status = error.status.map(|status| status.to_string());
            let code = error.code.to_string();
            writer.write_record(line(
                &group.name,
                &code,
                error.key.as_deref(),
                status.as_deref(),
                &error.description,
            ))?;
        }
        if let Some(other) = &group.other {
            writer.write_record(line(&group.name, "Other", None, None, other))?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn line<'a>(
    group: &'a str,
    code: &'a str,
    key: Option<&'a str>,
    status: Option<&'a str>,
    description: &'a Description,
) -> [&'a str; 11] {
    let Description { name, message, detail, action, kind, retry, docs, .. } = description;
    let kind = if *kind == Kind::Unknown { "" } else { kind.id() };
    let retry = retry.map_or("", |retry| if retry { "true" } else { "false" });
    [
        group,
        code,
        name,
        key.unwrap_or_default(),
        message,
        detail.as_ref().map_or("", |detail| detail.source()),
        action.as_ref().map_or("", |action| action.source()),
        status.unwrap_or_default(),
        kind,
        retry,
        docs.as_deref().unwrap_or_default(),
    ]
}
