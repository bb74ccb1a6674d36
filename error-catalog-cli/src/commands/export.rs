//! `export`: a catalog in another format.

use crate::args::{ExportArgs, ExportFormat};
use crate::report::{Failure, Report};
use crate::terminal::Terminal;
use crate::{canonical, checked, files};

mod csv;
mod json;
mod markdown;

/// Writes a catalog that has no faults.
pub(crate) fn run(args: &ExportArgs, terminal: Terminal) -> Result<Report, Failure> {
    let mut report = Report::default();
    let Some(catalog) = checked::read_sound(&args.catalog, terminal, &mut report) else { return Ok(report) };
    let text = match args.format {
        ExportFormat::Json => json::write(&catalog),
        ExportFormat::Markdown => markdown::write(&catalog),
        ExportFormat::Csv => csv::write(&catalog)?,
        ExportFormat::Toml => canonical::to_toml(&catalog),
    };
    match &args.output {
        Some(output) => files::write(output, &text, args.force)?,
        None => report.say_data(text),
    }
    Ok(report)
}
