//! Law 3 over all integers of 32 bits: every bundled integer group against a plain sorted table.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use error_catalog_tests::each_group;
use error_catalog_tests::sweep::of;

use crate::report::{Section, Table};

/// The parts into which the integers are cut, for the threads to take one after another.
const PARTS: i64 = 64;

/// Runs the proof, and panics where it fails; `short` takes one part of each group.
pub(crate) fn run(short: bool) -> Section {
    let groups = each_group!(integers: of);
    let parts = if short { 1 } else { PARTS };
    let length = (1_i64 << 32) / PARTS;
    let mut rows = Vec::new();
    for group in groups {
        let start = Instant::now();
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some(part) = (0..parts).nth(next.fetch_add(1, Ordering::Relaxed)) {
                // The middle part first: there the codes are.
                let part = (part + PARTS / 2) % PARTS;
                let first = i64::from(i32::MIN) + part * length;
                (group.check)(first..=first + length - 1);
            }
        };
        thread::scope(|scope| {
            let threads = thread::available_parallelism().map_or(1, usize::from);
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            for thread in threads {
                thread.join().expect("every integer leads where the sorted table says");
            }
        });
        let seconds = start.elapsed().as_secs_f64();
        rows.push(vec![group.name.to_owned(), (parts * length).to_string(), format!("{seconds:.1}")]);
    }
    Section {
        title: "Sweep",
        about: "Every integer of 32 bits looked up by `from_code` and `candidates`, and held against a plain sorted table."
            .into(),
        tables: vec![Table {
            caption: "All agree:".into(),
            header: ["group", "integers", "seconds"].map(str::to_owned).to_vec(),
            rows,
        }],
        targets: Vec::new(),
        charts: Vec::new(),
    }
}
