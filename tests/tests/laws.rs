//! The laws, over every group of every bundled catalog.
//!
//! `generated.rs` holds generated catalogs to the same laws.

use error_catalog::{CATALOGS, ErrorCode};
use error_catalog::{jd_cloud, microcms, nhn_image_manager, nhn_ocr, tencent_ci};
use error_catalog_tests::laws;

/// Calls a generic function for every bundled group with codes of a type, and makes an array of what it returns.
macro_rules! each {
    (integers: $law:ident) => {
        [
            $law::<tencent_ci::DownloadError>(),
            $law::<tencent_ci::PersistenceError>(),
            $law::<tencent_ci::FilePreviewError>(),
            $law::<tencent_ci::ContentModerationError>(),
            $law::<tencent_ci::MediaProcessingError>(),
            $law::<nhn_image_manager::ImageManagerError>(),
            $law::<nhn_ocr::GeneralOcrError>(),
            $law::<jd_cloud::SystemError>(),
            $law::<jd_cloud::BusinessError>(),
            $law::<microcms::CommonError>(),
            $law::<microcms::GetContentsError>(),
            $law::<microcms::PatchContentError>(),
            $law::<microcms::GetMediaError>(),
            $law::<microcms::UploadMediaError>(),
            $law::<microcms::DeleteMediaError>(),
            $law::<microcms::GetMemberError>(),
        ]
    };
    (strings: $law:ident) => {
        [$law::<jd_cloud::GatewayError>()]
    };
}

#[test]
fn every_bundled_group_obeys_the_laws() {
    use laws::{integers, strings};
    each!(integers: integers);
    each!(strings: strings);
}

#[test]
fn no_bundled_group_is_left_out() {
    fn name<E: ErrorCode>() -> &'static str {
        laws::group::<E>().name()
    }
    let mut tested: Vec<_> = each!(integers: name).into_iter().chain(each!(strings: name)).collect();
    let mut bundled: Vec<_> =
        CATALOGS.iter().flat_map(|catalog| catalog.groups()).map(|group| group.name()).collect();
    tested.sort_unstable();
    bundled.sort_unstable();
    assert_eq!(tested, bundled);
}
