//! The laws, over every group of every bundled catalog.
//!
//! `shapes.rs` and `derive.rs` hold catalogs of unusual shapes and enums written by hand to the same laws.

use error_catalog::{CATALOGS, ErrorCode};
use error_catalog_tests::{each_group, laws};

#[test]
fn every_bundled_group_obeys_the_laws() {
    use laws::{integers, strings};
    each_group!(integers: integers);
    each_group!(strings: strings);
}

#[test]
fn no_bundled_group_is_left_out() {
    fn name<E: ErrorCode>() -> &'static str {
        laws::group::<E>().name()
    }
    let mut tested: Vec<_> =
        each_group!(integers: name).into_iter().chain(each_group!(strings: name)).collect();
    let mut bundled: Vec<_> =
        CATALOGS.iter().flat_map(|catalog| catalog.groups()).map(|group| group.name()).collect();
    tested.sort_unstable();
    bundled.sort_unstable();
    assert_eq!(tested, bundled, "`each_group!` of src/groups.rs has other groups");
}
