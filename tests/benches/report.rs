//! What a benchmark found.

/// One figure: what a contestant needs in a case.
pub struct Cell {
    /// The set of codes, or the number of rows.
    pub set: String,
    /// What was done.
    pub case: String,
    /// By whom.
    pub contestant: String,
    /// How much it took.
    pub value: f64,
}

impl Cell {
    /// Reads a line of four fields between tabulators.
    pub fn parse(line: &str) -> Self {
        let mut fields = line.split('\t').map(str::to_owned);
        let mut next = || fields.next().expect("four fields");
        let (set, case, contestant) = (next(), next(), next());
        Self { set, case, contestant, value: next().parse().expect("a number") }
    }
}
