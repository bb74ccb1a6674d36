//! `schema`: the JSON Schema of the catalog file.

use crate::args::SchemaArgs;
use crate::files;
use crate::report::{Failure, Report};

/// The schema as the repository and the package hold it.
const SCHEMA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/schema/catalog.schema.json"));

/// Prints the schema, or writes it to a file.
pub(crate) fn run(args: &SchemaArgs) -> Result<Report, Failure> {
    let mut report = Report::default();
    match &args.output {
        Some(output) => files::write(output, SCHEMA, args.force)?,
        None => report.say_data(SCHEMA),
    }
    Ok(report)
}
