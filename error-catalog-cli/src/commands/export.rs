//! `export`: a catalog in another format.

use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Source, check};

use crate::args::{ExportArgs, ExportFormat};
use crate::report::{Failure, Outcome, Report};
use crate::terminal::Terminal;
use crate::{canonical, files};

mod csv;
mod json;
mod markdown;

/// Writes a catalog that has no faults.
pub(crate) fn run(args: &ExportArgs, terminal: Terminal) -> Result<Report, Failure> {
    let mut report = Report::default();
    let style = Style::Terminal { color: true, width: terminal.width_or_default() };
    let source = match files::catalog(&args.catalog) {
        Ok(source) => source,
        Err(fault) => {
            let nameless = Source::new(args.catalog.display().to_string(), "");
            report.aside(format_args!("{}\n", render(&nameless, &fault, style)));
            report.worsen(Outcome::CannotRun);
            return Ok(report);
        }
    };
    let (catalog, faults) = check(&source);
    if !faults.is_empty() {
        for fault in &faults {
            report.aside(format_args!("{}\n\n", render(&source, fault, style)));
        }
        report.worsen(Outcome::Faults);
        return Ok(report);
    }
    let text = match args.format {
        ExportFormat::Json => json::write(&catalog),
        ExportFormat::Markdown => markdown::write(&catalog),
        ExportFormat::Csv => csv::write(&catalog)?,
        ExportFormat::Toml => canonical::to_toml(&catalog),
    };
    match &args.output {
        Some(output) => files::write(output, &text, args.force)?,
        None => report.say(text),
    }
    Ok(report)
}
