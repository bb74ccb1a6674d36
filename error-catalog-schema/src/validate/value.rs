//! Values out of a fixed range: urls, statuses and kinds.

use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::draft::{Draft, RowDraft, SpannedText};
use crate::limits::STATUSES;
use crate::nearest::nearest;
use crate::rule::Rule;
use crate::text::is_url;
use error_catalog_core::Kind;

/// Checks the values, and takes out what is at fault.
pub(super) fn check(draft: &mut Draft<'_>, faults: &mut Diagnostics) {
    url(&mut draft.catalog.docs, faults);
    for group in &mut draft.groups {
        url(&mut group.docs, faults);
        for row in group.rows_mut() {
            url(&mut row.docs, faults);
            status(row, faults);
            retry_after(row, faults);
            kind(row, faults);
        }
    }
}

fn url(docs: &mut Option<SpannedText>, faults: &mut Diagnostics) {
    let Some(url) = docs.take_if(|docs| !is_url(&docs.value)) else { return };
    let fault = Diagnostic::new(Rule::InvalidUrl, format!("{} is not a URL", quoted(&url.value)));
    let fault = fault.label(url.span, "want `https://…` or `http://…`");
    let has_scheme = url.value.contains("://");
    faults.push(if !has_scheme && is_url(&format!("https://{}", url.value)) && url.value.contains('.') {
        fault.help(format!("write {}", quoted(&format!("https://{}", url.value))))
    } else if url.value.contains(&['(', ')'][..]) && is_url(&url.value.replace(&['(', ')'][..], "")) {
        fault.help("write `%28` for `(`, and `%29` for `)`")
    } else {
        fault
    });
}

fn status(row: &mut RowDraft, faults: &mut Diagnostics) {
    let is_status = |status: i64| u16::try_from(status).is_ok_and(|status| STATUSES.contains(&status));
    if let Some(status) = row.status.take_if(|status| !is_status(status.value)) {
        let message = format!("`{}` is not an HTTP status", status.value);
        let fault = Diagnostic::new(Rule::StatusOutOfRange, message);
        let (first, last) = STATUSES.into_inner();
        faults.push(fault.label(status.span, format!("want {first} to {last}")));
    }
}

/// `retry_after` is a number of seconds, and says that trying again helps.
fn retry_after(row: &mut RowDraft, faults: &mut Diagnostics) {
    let is_seconds = |seconds: i64| u32::try_from(seconds).is_ok_and(|seconds| seconds > 0);
    if let Some(seconds) = row.retry_after.take_if(|seconds| !is_seconds(seconds.value)) {
        let message = format!("`retry_after` cannot be {} seconds", seconds.value);
        let fault = Diagnostic::new(Rule::RetryAfterOutOfRange, message);
        let fault = fault.label(seconds.span, format!("want 1 to {}", u32::MAX));
        faults.push(if seconds.value == 0 {
            fault.help("write `retry = true` where the request may be tried again at once")
        } else {
            fault
        });
    }
    if let Some(retry) = &row.retry
        && !retry.value
        && let Some(seconds) = row.retry_after.take()
    {
        let message = "`retry = false` contradicts `retry_after`";
        let fault = Diagnostic::new(Rule::RetryContradiction, message).label(retry.span, "");
        let fault = fault.label(seconds.span, "says that trying again helps");
        faults.push(fault.help("remove one of them"));
    }
}

fn kind(row: &mut RowDraft, faults: &mut Diagnostics) {
    if let Some(kind) = row.kind.take_if(|kind| Kind::from_id(&kind.value).is_none()) {
        let fault = Diagnostic::new(Rule::UnknownKind, format!("unknown kind {}", quoted(&kind.value)));
        let fault = fault.label(kind.span, "");
        faults.push(match nearest(&kind.value, Kind::ALL.iter().map(|kind| kind.id())) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None => {
                let mut kinds = String::from("the kinds are");
                for (number, kind) in Kind::ALL.iter().enumerate() {
                    let before = if number == 0 { " `" } else { ", `" };
                    kinds.extend([before, kind.id(), "`"]);
                }
                fault.help(kinds)
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;
    use crate::model::Catalog;
    use crate::testing::*;

    #[test]
    fn urls() {
        check_row("docs = 'https://a.example/b'", &[]);
        check_row(
            "docs = «'a.example/b'»",
            &["invalid-url: `a.example/b` is not a URL (write `https://a.example/b`)"],
        );
        check_row("docs = «'ftp://a.example/b'»", &["invalid-url: `ftp://a.example/b` is not a URL"]);
        check_row("docs = «'see there'»", &["invalid-url: `see there` is not a URL"]);
        check_row("docs = «''»", &["invalid-url: `` is not a URL"]);
        check_group(
            &format!("docs = «'https://a.example/(b)'»\n{ROW}"),
            &["invalid-url: `https://a.example/(b)` is not a URL (write `%28` for `(`, and `%29` for `)`)"],
        );
    }

    #[test]
    fn statuses() {
        check_row("status = 100", &[]);
        check_row("status = 999", &[]);
        check_row("status = «99»", &["status-out-of-range: `99` is not an HTTP status"]);
        check_row("status = «1_000»", &["status-out-of-range: `1000` is not an HTTP status"]);
        let catalog = check_row("status = «-403»", &["status-out-of-range: `-403` is not an HTTP status"]);
        assert_eq!(catalog.groups[0].errors[0].status, None);
    }

    #[test]
    fn seconds_until_a_retry() {
        let traits = |catalog: Catalog| {
            let row = &catalog.groups[0].errors[0].description;
            (row.retry, row.retry_after)
        };
        assert_eq!(traits(check_row("retry_after = 60", &[])), (Some(true), Some(60)));
        assert_eq!(
            traits(check_row("retry_after = 4_294_967_295\nretry = true", &[])),
            (Some(true), Some(u32::MAX))
        );
        let zero = "retry-after-out-of-range: `retry_after` cannot be 0 seconds (write `retry = true` where the request may be tried again at once)";
        assert_eq!(traits(check_row("retry_after = «0»", &[zero])), (None, None));
        check_row("retry_after = «-1»", &["retry-after-out-of-range: `retry_after` cannot be -1 seconds"]);
        check_row(
            "retry_after = «4294967296»",
            &["retry-after-out-of-range: `retry_after` cannot be 4294967296 seconds"],
        );
        check_row("retry_after = «1.5»", &["wrong-type: `retry_after` must be an integer"]);
        let both = "retry-contradiction: `retry = false` contradicts `retry_after` (remove one of them)";
        let catalog = check_row("retry = «false»\nretry_after = ‹60›", &[both]);
        assert_eq!(traits(catalog), (Some(false), None));
    }

    #[test]
    fn kinds() {
        let catalog = check_row("kind = 'partial-success'", &[]);
        assert_eq!(catalog.groups[0].errors[0].description.kind, Kind::PartialSuccess);
        check_row(
            "kind = «'NOT_FOUND'»",
            &["unknown-kind: unknown kind `NOT_FOUND` (did you mean `not-found`?)"],
        );
        let kinds = Kind::ALL.iter().map(|kind| format!("`{kind}`")).collect::<Vec<_>>().join(", ");
        let unknown = format!("unknown-kind: unknown kind `fatal` (the kinds are {kinds})");
        let catalog = check_row("kind = «'fatal'»", &[&unknown]);
        assert_eq!(names(&catalog), ["CardExpired"]);
    }
}
