//! What a benchmark found.

/// One figure: what a contestant needs in a case.
pub(crate) struct Cell {
    /// The set of codes, or the number of rows.
    pub(crate) set: String,
    /// What was done.
    pub(crate) case: String,
    /// By whom.
    pub(crate) contestant: String,
    /// How much it took.
    pub(crate) value: f64,
}

impl Cell {
    /// Reads a line of four fields between tabulators.
    pub(crate) fn parse(line: &str) -> Self {
        let mut fields = line.split('\t').map(str::to_owned);
        let mut next = || fields.next().expect("four fields");
        let (set, case, contestant) = (next(), next(), next());
        Self { set, case, contestant, value: next().parse().expect("a number") }
    }
}
