//! The example programs of the runtime that read replies: each runs here, and says what it is to say.
//!
//! A test at the end of each holds its output against what is expected.

#[path = "../../error-catalog/examples/five_vendors.rs"]
mod five_vendors;
#[path = "../../error-catalog/examples/jd_cloud_business.rs"]
mod jd_cloud_business;
#[path = "../../error-catalog/examples/jd_cloud_system.rs"]
mod jd_cloud_system;
#[path = "../../error-catalog/examples/microcms.rs"]
mod microcms;
#[path = "../../error-catalog/examples/nhn_image_manager.rs"]
mod nhn_image_manager;
#[path = "../../error-catalog/examples/nhn_ocr.rs"]
mod nhn_ocr;
#[path = "../../error-catalog/examples/tencent_ci_download.rs"]
mod tencent_ci_download;

use error_catalog::{CATALOGS, Group};

/// One for each group that has a rule; microCMS' seven are in one program.
#[test]
fn every_group_with_a_rule_has_an_example() {
    let programs = [
        include_str!("../../error-catalog/examples/jd_cloud_business.rs"),
        include_str!("../../error-catalog/examples/jd_cloud_system.rs"),
        include_str!("../../error-catalog/examples/microcms.rs"),
        include_str!("../../error-catalog/examples/nhn_image_manager.rs"),
        include_str!("../../error-catalog/examples/nhn_ocr.rs"),
        include_str!("../../error-catalog/examples/tencent_ci_download.rs"),
    ];
    let groups = CATALOGS.iter().flat_map(|catalog| catalog.groups());
    for group in groups.filter(|group| group.response().is_some()).map(|group| Group::name(group)) {
        assert!(programs.iter().any(|program| program.contains(&format!("<{group}>"))), "none of `{group}`");
    }
}
