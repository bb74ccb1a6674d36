//! Where a generated file goes: to standard output, into a file, or nowhere if a file is only compared with it.

use crate::args::OutputArgs;
use crate::files;
use crate::report::{Failure, Outcome, Report};

/// Prints the text, writes it, or says whether it is written already.
pub(crate) fn deliver(text: String, output: &OutputArgs, report: &mut Report) -> Result<(), Failure> {
    let Some(file) = &output.file else {
        report.say_data(text);
        return Ok(());
    };
    if !output.check {
        return files::write(file, &text, output.force);
    }
    if files::existing(file)?.is_none_or(|bytes| bytes != text.as_bytes()) {
        let name = files::shown(file);
        report.aside(format_args!("`{name}` is not up to date: write it again with `--force`\n"));
        report.worsen(Outcome::Faults);
    }
    Ok(())
}
