//! Where fences and comments close.

/// Where the next closing marks stand, as they were found last: looking for them again at each opening mark would take
/// quadratic time.
#[derive(Default)]
pub(super) struct Closings {
    pub(super) backquotes: Option<Closing>,
    pub(super) tildes: Option<Closing>,
    pub(super) comment: Option<Closing>,
}

/// From `from` on, the first closing mark stands in line `at`, or none does.
#[derive(Clone, Copy)]
pub(super) struct Closing {
    from: usize,
    at: Option<usize>,
}

impl Closing {
    /// The first line from `from` on that closes, by what was found before if it still holds.
    pub(super) fn find(
        known: &mut Option<Self>,
        lines: &[&str],
        from: usize,
        closes: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let holds = known.filter(|known| known.from <= from && known.at.is_none_or(|at| from <= at));
        let found = holds.unwrap_or_else(|| {
            let rest = lines.get(from..).unwrap_or_default();
            Self { from, at: rest.iter().position(|line| closes(line)).map(|length| from + length) }
        });
        *known = Some(found);
        found.at
    }
}
