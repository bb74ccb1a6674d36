//! `export`: a catalog in another format.

use crate::args::{ExportArgs, ExportFormat};
use crate::report::{Failure, Report};
use crate::terminal::Terminal;
use crate::{canonical, checked, output};

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
    output::deliver(text, &args.output, &mut report)?;
    Ok(report)
}
