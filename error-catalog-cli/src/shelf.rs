//! The catalogs that `explain` and `list` look into: the bundled ones, and files that were asked for.
//!
//! Both become the same entries here, so that what is shown of them is written once.

use std::borrow::Cow;
use std::path::PathBuf;

use error_catalog::CATALOGS;
use error_catalog_schema::model::{self, Description};
use error_catalog_schema::text::Text;
use serde::Serialize;

use crate::checked;
use crate::report::Report;
use crate::terminal::Terminal;

/// A catalog.
pub(crate) struct Catalog<'a> {
    pub(crate) vendor: &'a str,
    pub(crate) service: &'a str,
    pub(crate) docs: Option<&'a str>,
    /// The file, if the catalog is not a bundled one.
    pub(crate) file: Option<&'a str>,
    pub(crate) groups: Vec<Group<'a>>,
}

/// A group of a catalog.
pub(crate) struct Group<'a> {
    pub(crate) name: &'a str,
    pub(crate) title: Option<&'a str>,
    pub(crate) entries: Vec<Entry<'a>>,
    pub(crate) catch_all: bool,
}

/// An error.
#[derive(Clone, Serialize)]
pub(crate) struct Entry<'a> {
    pub(crate) vendor: &'a str,
    pub(crate) service: &'a str,
    /// The file, if the catalog is not a bundled one.
    pub(crate) file: Option<&'a str>,
    pub(crate) group: &'a str,
    pub(crate) code: Code<'a>,
    pub(crate) name: &'a str,
    pub(crate) key: Option<&'a str>,
    pub(crate) message: &'a str,
    pub(crate) detail: Option<Cow<'a, str>>,
    pub(crate) action: Option<Cow<'a, str>>,
    pub(crate) links: Vec<Link<'a>>,
    pub(crate) status: Option<u16>,
    pub(crate) kind: &'a str,
    pub(crate) retry: Option<bool>,
    pub(crate) docs: Option<&'a str>,
}

/// A code, as a number or a string in JSON.
#[derive(Clone, Copy, Serialize)]
#[serde(untagged)]
pub(crate) enum Code<'a> {
    Int(i64),
    Str(&'a str),
}

impl std::fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Int(code) => code.fmt(f),
            Self::Str(code) => code.fmt(f),
        }
    }
}

#[derive(Clone, Serialize)]
pub(crate) struct Link<'a> {
    pub(crate) text: &'a str,
    pub(crate) url: &'a str,
}

/// The catalogs of files, by the files' names.
pub(crate) type Files = Vec<(String, model::Catalog)>;

/// Reads catalog files. Faults are shown aside; what can be read of a file with faults is looked into all the same.
pub(crate) fn read(paths: &[PathBuf], terminal: Terminal, report: &mut Report) -> Files {
    let read = |path: &PathBuf| Some((path.display().to_string(), checked::read(path, terminal, report)?.0));
    paths.iter().filter_map(read).collect()
}

/// The bundled catalogs and these.
pub(crate) fn catalogs(files: &Files) -> Vec<Catalog<'_>> {
    CATALOGS
        .iter()
        .map(|catalog| bundled(catalog))
        .chain(files.iter().map(|(name, catalog)| of_file(name, catalog)))
        .collect()
}

fn bundled(catalog: &'static error_catalog::Catalog) -> Catalog<'static> {
    let groups = catalog.groups().iter().map(|group| Group {
        name: group.name(),
        title: group.title(),
        entries: group.entries().map(|entry| bundled_entry(catalog, entry)).collect(),
        catch_all: group.has_other(),
    });
    Catalog {
        vendor: catalog.vendor(),
        service: catalog.service(),
        docs: catalog.docs(),
        file: None,
        groups: groups.collect(),
    }
}

fn bundled_entry(catalog: &'static error_catalog::Catalog, entry: error_catalog::Entry) -> Entry<'static> {
    Entry {
        vendor: catalog.vendor(),
        service: catalog.service(),
        file: None,
        group: entry.group().name(),
        code: match entry.code() {
            error_catalog::Code::Str(code) => Code::Str(code),
            error_catalog::Code::Int(code) => Code::Int(code),
            // The runtime may learn more types of codes; this command is released with it.
            _ => Code::Str("?"),
        },
        name: entry.name(),
        key: entry.key(),
        message: entry.message(),
        detail: entry.detail().map(Cow::Borrowed),
        action: entry.action().map(Cow::Borrowed),
        links: entry.links().iter().map(|link| Link { text: link.text, url: link.url }).collect(),
        status: entry.status(),
        kind: entry.kind().id(),
        retry: entry.retry(),
        docs: entry.docs(),
    }
}

fn of_file<'a>(name: &'a str, catalog: &'a model::Catalog) -> Catalog<'a> {
    let groups = catalog.groups.iter().map(|group| Group {
        name: &group.name,
        title: group.title.as_deref(),
        entries: group.errors.iter().map(|error| file_entry(name, catalog, group, error)).collect(),
        catch_all: group.other.is_some(),
    });
    Catalog {
        vendor: &catalog.vendor,
        service: &catalog.service,
        docs: catalog.docs.as_deref(),
        file: Some(name),
        groups: groups.collect(),
    }
}

fn file_entry<'a>(
    file: &'a str,
    catalog: &'a model::Catalog,
    group: &'a model::Group,
    error: &'a model::Entry,
) -> Entry<'a> {
    let Description { name, message, detail, action, kind, retry, docs, .. } = &error.description;
    let links = detail.iter().chain(action).flat_map(Text::links).map(|(text, url)| Link { text, url });
    Entry {
        vendor: &catalog.vendor,
        service: &catalog.service,
        file: Some(file),
        group: &group.name,
        code: match &error.code {
            model::Code::Int(code) => Code::Int(*code),
            model::Code::Str(code) => Code::Str(code),
        },
        name,
        key: error.key.as_deref(),
        message,
        detail: detail.as_ref().map(|detail| Cow::Owned(detail.plain())),
        action: action.as_ref().map(|action| Cow::Owned(action.plain())),
        links: links.collect(),
        status: error.status,
        kind: kind.id(),
        retry: *retry,
        docs: docs.as_deref().or(group.docs.as_deref()).or(catalog.docs.as_deref()),
    }
}
