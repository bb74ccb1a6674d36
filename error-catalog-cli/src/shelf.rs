//! The catalogs that `explain` and `list` look into: the bundled ones, and files that were asked for.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use error_catalog_schema::model;
use error_catalog_schema::text::Text;
use serde::Serialize;

use crate::bundled::BUNDLED;
use crate::checked::{self, Origin};
use crate::report::{Failure, Report};
use crate::terminal::Terminal;
use crate::{compiled, files, folder};

/// A catalog, and where it comes from.
pub(crate) struct Catalog {
    pub(crate) model: model::Catalog,
    origin: Origin,
    /// The catalog of a file in the library's form, made when it is first asked for.
    compiled: OnceCell<&'static error_catalog::Catalog>,
}

/// An error of a catalog.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) group: &'a model::Group,
    pub(crate) error: &'a model::Entry,
    /// Whether it is the group's catch-all: no row lists the code.
    pub(crate) is_other: bool,
}

/// The bundled catalogs and these: files, folders of files, or names of bundled ones. Faults are shown aside; what can be
/// read of a file with faults is looked into all the same.
pub(crate) fn open(paths: &[PathBuf], terminal: Terminal, report: &mut Report) -> Vec<Catalog> {
    let mut catalogs: Vec<Catalog> =
        BUNDLED.iter().map(|bundled| Catalog::new(bundled.catalog(), Origin::Bundled(bundled))).collect();
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths {
        if path.is_dir() {
            let found = folder::catalogs(path, report);
            if found.is_empty() {
                report.fail(&Failure::new(format!("no catalog found in `{}`", files::shown(path))));
            }
            files.extend(found);
        } else {
            files.push(path.clone());
        }
    }
    let mut seen: Vec<&Path> = Vec::new();
    for path in &files {
        if !seen.contains(&path.as_path()) {
            seen.push(path);
            if let Some((model, _, origin @ Origin::File(_))) = checked::read(path, terminal, report) {
                catalogs.push(Catalog::new(model, origin));
            }
        }
    }
    catalogs
}

impl Catalog {
    fn new(model: model::Catalog, origin: Origin) -> Self {
        Self { model, origin, compiled: OnceCell::new() }
    }

    /// The catalog as the library has it, which reads replies.
    pub(crate) fn library(&self) -> &'static error_catalog::Catalog {
        match &self.origin {
            Origin::Bundled(bundled) => bundled.library,
            Origin::File(_) => self.compiled.get_or_init(|| compiled::compile(&self.model)),
        }
    }

    /// The errors of all groups; catch-alls are left out.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.model.groups.iter().flat_map(move |group| {
            group.errors.iter().map(move |error| Entry { catalog: self, group, error, is_other: false })
        })
    }

    /// The file, if the catalog is not a bundled one.
    pub(crate) fn file(&self) -> Option<&str> {
        match &self.origin {
            Origin::Bundled(_) => None,
            Origin::File(path) => Some(path),
        }
    }

    /// The module of the library, if the catalog is a bundled one.
    pub(crate) fn module(&self) -> Option<String> {
        match &self.origin {
            Origin::Bundled(bundled) => Some(bundled.path()),
            Origin::File(_) => None,
        }
    }

    /// The feature of the library, if the catalog is a bundled one.
    pub(crate) fn feature(&self) -> Option<String> {
        match &self.origin {
            Origin::Bundled(bundled) => Some(bundled.feature()),
            Origin::File(_) => None,
        }
    }
}

impl<'a> Entry<'a> {
    /// What the catch-all of this entry's group says of a code, if the group has one.
    pub(crate) fn other(self, code: i64) -> Option<Self> {
        let description = self.group.other.clone()?;
        let code = model::Code::Int(code);
        let error = model::Entry { code, key: None, status: None, aliases: Vec::new(), description };
        // The process ends with the answer to the question.
        Some(Self { error: Box::leak(Box::new(error)), is_other: true, ..self })
    }

    pub(crate) fn name(self) -> &'a str {
        &self.error.description.name
    }

    /// The variant's name, and those that it used to have.
    pub(crate) fn names(self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.name()).chain(self.error.aliases.iter().map(String::as_str))
    }

    /// The code as the catalog writes it.
    pub(crate) fn code(self) -> String {
        self.error.code.written(self.group.notation)
    }

    pub(crate) fn key(self) -> Option<&'a str> {
        self.error.key.as_deref()
    }

    pub(crate) fn message(self) -> &'a str {
        &self.error.description.message
    }

    pub(crate) fn detail(self) -> Option<String> {
        self.error.description.detail.as_ref().map(Text::plain)
    }

    pub(crate) fn action(self) -> Option<String> {
        self.error.description.action.as_ref().map(Text::plain)
    }

    pub(crate) fn links(self) -> impl Iterator<Item = Link<'a>> {
        let description = &self.error.description;
        let texts = description.detail.iter().chain(&description.action);
        texts.flat_map(Text::links).map(|(text, url)| Link { text, url })
    }

    /// The error's page, else the group's, else the catalog's.
    pub(crate) fn docs(self) -> Option<&'a str> {
        let own = self.error.description.docs.as_deref();
        own.or(self.group.docs.as_deref()).or(self.catalog.model.docs.as_deref())
    }

    /// Whether both say the same: a catalog may be bundled and lie in a folder as well.
    pub(crate) fn is_same(self, other: Self) -> bool {
        let texts = |entry: Self| {
            let model = &entry.catalog.model;
            [&model.vendor, &model.service, &entry.group.name].map(String::as_str)
        };
        texts(self) == texts(other) && self.docs() == other.docs() && {
            let mut error = other.error.clone();
            error.description.span = self.error.description.span;
            error == *self.error
        }
    }

    /// The error in JSON.
    pub(crate) fn json(self) -> serde_json::Value {
        let model = &self.catalog.model;
        let description = &self.error.description;
        serde_json::json!({
            "vendor": model.vendor,
            "service": model.service,
            "module": self.catalog.module(),
            "file": self.catalog.file(),
            "group": self.group.name,
            "code": match &self.error.code {
                model::Code::Int(code) => serde_json::json!(code),
                model::Code::Str(code) => serde_json::json!(code),
            },
            "other": self.is_other,
            "name": self.name(),
            "aliases": self.error.aliases,
            "deprecated": description.deprecated,
            "key": self.key(),
            "message": self.message(),
            "detail": self.detail(),
            "action": self.action(),
            "links": self.links().collect::<Vec<_>>(),
            "status": self.error.status,
            "kind": description.kind.id(),
            "retry": description.retry,
            "retry_after": description.retry_after,
            "docs": self.docs(),
        })
    }
}

/// A link of a text.
#[derive(Serialize)]
pub(crate) struct Link<'a> {
    pub(crate) text: &'a str,
    pub(crate) url: &'a str,
}
