//! How changes of a catalog are shown, for `diff` and `import --update`.

use error_catalog_schema::character::visible;

use crate::comparison::{self, Change, Step};
use crate::report::{BAD, Report, STRONG, count};

/// Says each change, and the step that they make together; the last line is not ended, unless there are no changes.
pub(super) fn say(changes: &[Change], allowed: Step, report: &mut Report) {
    for change in changes {
        let style = if change.step > allowed { BAD } else { STRONG };
        report.say(format_args!(
            "{style}{:<5}{style:#}  {}\n",
            change.step.name(),
            visible(&change.to_string())
        ));
    }
    let Some(step) = comparison::step(changes) else {
        report.say("no changes\n");
        return;
    };
    let size = step.name();
    report.say(format_args!(
        "\n{}: a {STRONG}{size}{STRONG:#} step for a crate that publishes the enums",
        count(changes.len(), "change"),
    ));
}
