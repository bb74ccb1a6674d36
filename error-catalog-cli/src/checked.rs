//! Catalog files read for something else than `check`: what can be read of them, with their faults shown aside.

use std::path::Path;

use error_catalog_schema::render::render;
use error_catalog_schema::{Catalog, Diagnostics, Source, check};

use crate::files;
use crate::report::{Outcome, Report};
use crate::terminal::Terminal;

/// What can be read of a catalog file, or of standard input for `-`, and its faults, which the report shows.
pub(crate) fn read(path: &Path, terminal: Terminal, report: &mut Report) -> Option<(Catalog, Diagnostics)> {
    let style = terminal.style();
    let source = match files::catalog_or_stdin(path) {
        Ok(source) => source,
        Err(fault) => {
            let nameless = Source::new(path.display().to_string(), "");
            report.aside(format_args!("{}\n", render(&nameless, &fault, style)));
            report.worsen(Outcome::CannotRun);
            return None;
        }
    };
    let (catalog, faults) = check(&source);
    for fault in &faults {
        report.aside(format_args!("{}\n\n", render(&source, fault, style)));
    }
    if !faults.is_empty() {
        report.worsen(Outcome::Faults);
    }
    Some((catalog, faults))
}

/// A catalog file, if it has no faults; the report shows those that it has.
pub(crate) fn read_sound(path: &Path, terminal: Terminal, report: &mut Report) -> Option<Catalog> {
    let (catalog, faults) = read(path, terminal, report)?;
    faults.is_empty().then_some(catalog)
}
