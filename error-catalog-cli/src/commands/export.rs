//! `export`: a catalog in another format.

use std::path::Path;

use crate::args::{ExportArgs, ExportFormat};
use crate::report::{Failure, Outcome, Report};
use crate::terminal::Terminal;
use crate::{canonical, checked, files};

mod csv;
mod json;
mod markdown;
mod typescript;

/// Writes a catalog that has no faults, or says whether it is written already.
pub(crate) fn run(args: &ExportArgs, terminal: Terminal) -> Result<Report, Failure> {
    let mut report = Report::default();
    let Some(catalog) = checked::read_sound(&args.catalog, terminal, &mut report) else { return Ok(report) };
    let text = match args.format {
        ExportFormat::Json => json::write(&catalog),
        ExportFormat::Markdown => markdown::write(&catalog, args.variants),
        ExportFormat::Csv => csv::write(&catalog)?,
        ExportFormat::Toml => canonical::to_toml(&catalog),
        ExportFormat::Typescript => typescript::write(&catalog),
    };
    match &args.output {
        Some(output) if args.check => check(output, &text, &mut report)?,
        Some(output) => files::write(output, &text, args.force)?,
        None => report.say_data(text),
    }
    Ok(report)
}

/// Whether the file is what would be written.
fn check(output: &Path, text: &str, report: &mut Report) -> Result<(), Failure> {
    let name = files::shown(output);
    let is_up_to_date = match files::existing(output)? {
        Some(bytes) => bytes == text.as_bytes(),
        None => false,
    };
    if !is_up_to_date {
        report.aside(format_args!("`{name}` is not up to date: export it again with `--force`\n"));
        report.worsen(Outcome::Faults);
    }
    Ok(())
}
