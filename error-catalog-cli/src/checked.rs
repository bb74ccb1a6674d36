//! Catalogs read for something else than `check`: what can be read of them, with their faults shown aside.

use std::path::Path;

use error_catalog_schema::render::render;
use error_catalog_schema::{Catalog, Diagnostic, Diagnostics, Source, check};

use crate::bundled::{self, Bundled};
use crate::files;
use crate::report::{Outcome, Report};
use crate::terminal::Terminal;

/// Where a catalog comes from.
pub(crate) enum Origin {
    Bundled(&'static Bundled),
    /// The file's path, as it was given.
    File(String),
}

/// What can be read of a catalog, and its faults, which the report shows. The catalog is a file, standard input for
/// `-`, or a bundled one by its name.
pub(crate) fn read(
    path: &Path,
    terminal: Terminal,
    report: &mut Report,
) -> Option<(Catalog, Diagnostics, Origin)> {
    let style = terminal.style();
    let (source, origin) = match open(path) {
        Ok(opened) => opened,
        Err(fault) => {
            let nameless = Source::new(path.display().to_string(), "");
            report.aside(format_args!("{}\n", render(&nameless, &fault, style)));
            report.worsen(Outcome::CannotRun);
            return None;
        }
    };
    let (catalog, faults) = check(&source);
    show(&source, &faults, terminal, report);
    Some((catalog, faults, origin))
}

/// Shows the faults of a catalog aside.
pub(crate) fn show(source: &Source, faults: &Diagnostics, terminal: Terminal, report: &mut Report) {
    for fault in faults {
        report.aside(format_args!("{}\n\n", render(source, fault, terminal.style())));
    }
    if let Some(rest) = faults.rest() {
        report.aside(format_args!("{rest}\n\n"));
    }
    if !faults.is_empty() {
        report.worsen(Outcome::Faults);
    }
}

/// A catalog, if it has no faults; the report shows those that it has.
pub(crate) fn read_sound(path: &Path, terminal: Terminal, report: &mut Report) -> Option<Catalog> {
    let (catalog, faults, _) = read(path, terminal, report)?;
    faults.is_empty().then_some(catalog)
}

/// The text of a catalog. A file comes before a bundled catalog of the same name.
pub(crate) fn open(path: &Path) -> Result<(Source, Origin), Diagnostic> {
    let name = path.to_str().unwrap_or_default();
    if let Some(bundled) = bundled::find(name).filter(|_| path.symlink_metadata().is_err()) {
        return Ok((bundled.source(), Origin::Bundled(bundled)));
    }
    let source = files::catalog_or_stdin(path).map_err(|fault| {
        match bundled::nearest_name(name).filter(|_| fault.help.is_none() && path.symlink_metadata().is_err())
        {
            Some(near) => fault.help(format!("did you mean the bundled catalog `{near}`?")),
            None => fault,
        }
    })?;
    Ok((source, Origin::File(path.display().to_string())))
}
