//! Where the TOML of a section is at fault.

/// The faults of a section, in order. What such a fault touches is left out without a further word.
///
/// Lines are looked for once, on the way from one fault to the next, so that many faults in one long line cost no more
/// than the line.
pub(super) struct Broken<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    /// Where the search for lines has come to, and the start of the line there.
    seen: Fault,
}

/// A fault, and the start of its line.
#[derive(Clone, Copy, Debug, Default)]
struct Fault {
    line_start: usize,
    at: usize,
}

impl<'a> Broken<'a> {
    /// No faults in a section of `text` that starts at this offset, which is the start of a line.
    pub(super) fn new(text: &'a str, start: usize) -> Self {
        Self { text, faults: Vec::new(), seen: Fault { line_start: start, at: start } }
    }

    /// Adds a fault behind those that are known.
    pub(super) fn push(&mut self, at: usize) {
        let at = at.max(self.seen.at);
        let between = self.text.as_bytes().get(self.seen.at..at).unwrap_or_default();
        if let Some(newline) = between.iter().rposition(|byte| *byte == b'\n') {
            self.seen.line_start = self.seen.at + newline + 1;
        }
        self.seen.at = at;
        self.faults.push(self.seen);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// Whether the lines from `start` to `end` hold a fault, at `start` or behind it.
    pub(super) fn touches(&self, start: usize, end: usize) -> bool {
        let next = self.faults.partition_point(|fault| fault.at < start);
        self.faults.get(next).is_some_and(|fault| fault.line_start <= end)
    }

    /// Whether one of the lines was probably meant to be a heading.
    pub(super) fn has_heading(&self) -> bool {
        let is_heading = |fault: &Fault| {
            let line = self.text.as_bytes().get(fault.line_start..).unwrap_or_default();
            line.iter().find(|byte| !matches!(byte, b' ' | b'\t')) == Some(&b'[')
        };
        // A line without its first fault was looked at with that.
        let mut last = None;
        self.faults
            .iter()
            .any(|fault| last.replace(fault.line_start) != Some(fault.line_start) && is_heading(fault))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, faults: impl IntoIterator<Item = usize>) -> Broken<'_> {
        let mut broken = Broken::new(text, 0);
        faults.into_iter().for_each(|at| broken.push(at));
        broken
    }

    #[test]
    fn a_fault_touches_what_shares_a_line_with_it() {
        let broken = broken("aa\nbb\ncc\n", [4]);
        assert!(broken.touches(0, 3) && broken.touches(3, 4) && broken.touches(4, 9));
        assert!(!broken.touches(0, 2) && !broken.touches(5, 9));
        assert!(!broken.is_empty());
    }

    #[test]
    fn headings_are_seen_by_their_bracket() {
        assert!(broken("a\n \t[[?\n", [6]).has_heading());
        assert!(!broken("a [\n?\n", [2, 4]).has_heading());
        assert!(!broken("[a]\n", []).has_heading());
    }

    #[test]
    fn many_faults_in_one_line_are_found_in_linear_time() {
        let text = " ".repeat(1 << 20);
        let broken = broken(&text, 0..1 << 20);
        assert!((0..1 << 20).step_by(64).all(|at| broken.touches(at, at)));
        assert!(!broken.has_heading());
    }
}
