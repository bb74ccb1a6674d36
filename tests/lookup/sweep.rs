//! Law 3, sampled; `cargo bench -p error-catalog-benches -- sweep` goes through all integers of 32 bits.

use error_catalog_tests::each_group;
use error_catalog_tests::sweep::{Sweep, of};

#[test]
fn integers_of_32_bits_lead_to_their_errors_and_no_others() {
    for Sweep { check, .. } in each_group!(integers: of) {
        // Around zero stand the codes of vendors; at powers of two and at the ends of `i64` arithmetic goes wrong.
        check(-70_000..=70_000);
        for bits in [31, 32, 46, 47, 62] {
            check((1 << bits) - 2_000..=(1 << bits) + 2_000);
            check(-(1 << bits) - 2_000..=-(1 << bits) + 2_000);
        }
        check(i64::MIN..=i64::MIN + 2_000);
        check(i64::MAX - 2_000..=i64::MAX - 1);
        for sample in (i64::from(i32::MIN)..=i64::from(i32::MAX)).step_by(104_729) {
            check(sample..=sample);
        }
    }
}
