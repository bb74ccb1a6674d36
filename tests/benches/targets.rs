//! What is to be reached, beside what was measured.

use crate::report::{Cell, OURS, Table, figure, value};

/// A bound that a figure is to keep.
pub(crate) struct Target {
    pub(crate) what: String,
    pub(crate) measured: f64,
    pub(crate) at_most: f64,
}

impl Target {
    /// All targets; nothing fails where one is missed, for machines differ.
    pub(crate) fn table(targets: &[Self]) -> Table {
        let row = |target: &Self| {
            let is_met = if target.measured <= target.at_most { "yes" } else { "no" };
            vec![target.what.clone(), figure(target.at_most), figure(target.measured), is_met.into()]
        };
        Table {
            caption: "To be reached:".into(),
            header: ["", "at most", "measured", "reached"].map(str::to_owned).to_vec(),
            rows: targets.iter().map(row).collect(),
        }
    }

    /// Ours by theirs in a case of a set, if both took part.
    fn ratio(cells: &[Cell], set: &str, case: &str, theirs: &str, at_most: f64) -> Option<Self> {
        let measured = value(cells, set, case, OURS)? / value(cells, set, case, theirs)?;
        Some(Self { what: format!("{set}, {case}, by {theirs}"), measured, at_most })
    }
}

/// The integer sets, the smallest first.
pub(crate) const INTEGERS: [&str; 4] = ["50 integers", "54 integers", "1,000 integers", "10,000 integers"];

/// The string sets, the smallest first.
pub(crate) const STRINGS: [&str; 4] = ["23 strings", "50 mixed strings", "260 strings", "10,000 strings"];

/// Those of lookups.
pub(crate) fn of_lookup(cells: &[Cell]) -> Vec<Target> {
    let mut targets = Vec::new();
    for set in INTEGERS {
        let peers = [
            ("match", 1.0 / 6.0),
            ("num_enum", 1.0 / 6.0),
            ("strum", 1.0 / 6.0),
            ("phf", 1.0 / 12.0),
            ("hashbrown+fx", 0.6),
        ];
        targets.extend(
            peers.iter().filter_map(|(peer, at_most)| Target::ratio(cells, set, "hits", peer, *at_most)),
        );
    }
    let strings = [
        (STRINGS[0], "match", 0.4),
        (STRINGS[0], "phf", 1.0 / 7.0),
        (STRINGS[1], "hashbrown+fx", 0.75),
        (STRINGS[2], "phf", 0.1),
        (STRINGS[2], "tokio-postgres", 0.1),
        (STRINGS[3], "hashbrown+fx", 0.75),
        (STRINGS[3], "phf", 0.25),
    ];
    targets.extend(
        strings.iter().filter_map(|(set, peer, at_most)| Target::ratio(cells, set, "hits", peer, *at_most)),
    );
    let hits = |set| value(cells, set, "hits", OURS);
    if let (Some(small), Some(large)) = (hits(INTEGERS[0]), hits(INTEGERS[3])) {
        let what = "10,000 integers, hits, by 50 integers".into();
        targets.push(Target { what, measured: large / small, at_most: 2.2 });
    }
    for set in INTEGERS.into_iter().chain(STRINGS) {
        let ours = |case| value(cells, set, case, OURS);
        if let (Some(measured), Some(by_match)) = (ours("one code"), value(cells, set, "one code", "match")) {
            let what = format!("{set}, one code, ns (the larger of 1 and 1.5 of match)");
            targets.push(Target { what, measured, at_most: (1.5 * by_match).max(1.0) });
        }
        // Measured in turns with the hits; equal figures differ by this much from run to run.
        let alone = |what| value(cells, set, "alone", what);
        for (what, case) in [("misses", "unknown code"), ("candidates", "candidates")] {
            if let (Some(measured), Some(hits)) = (alone(case), alone("known code")) {
                let what = format!("{set}, {what} by hits");
                targets.push(Target { what, measured: measured / hits, at_most: 1.1 });
            }
        }
    }
    targets
}

/// Those of builds.
pub(crate) fn of_build(cells: &[Cell], derives: &str, empty: &str) -> Vec<Target> {
    let (thousand, ten, fifty) = ("1000 rows", "10000 rows", "50000 rows");
    let ours = |set, case| value(cells, set, case, OURS);
    let mut targets = Vec::new();
    let ratios = [
        (thousand, "check, s", 1.0 / 3.0),
        (thousand, "release, s", 1.0 / 8.0),
        (ten, "check, s", 1.0 / 12.0),
        (ten, "release, s", 1.0 / 80.0),
    ];
    targets.extend(
        ratios.iter().filter_map(|(set, case, at_most)| Target::ratio(cells, set, case, derives, *at_most)),
    );
    for case in ["check, MB", "release, MB"] {
        let target = |measured| Target { what: format!("{ten}, {case}"), measured, at_most: 300.0 };
        targets.extend(ours(ten, case).map(target));
    }
    let nothing = |case| value(cells, empty, case, OURS).unwrap_or_default();
    for (small, large, times) in [(thousand, ten, 10.0), (ten, fifty, 5.0)] {
        for case in ["check, s", "release, s"] {
            if let (Some(few), Some(many)) = (ours(small, case), ours(large, case)) {
                let (few, many) = (few - nothing(case), many - nothing(case));
                let what = format!("{large} by {small}, {case}, over an empty crate");
                targets.push(Target { what, measured: many / few, at_most: times });
            }
        }
    }
    for case in ["check, s", "release, s"] {
        let target = |measured: f64| Target {
            what: format!("50 rows, {case}, over an empty crate"),
            measured: measured - nothing(case),
            at_most: 0.1,
        };
        targets.extend(ours("50 rows", case).map(target));
    }
    targets
}
