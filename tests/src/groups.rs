//! The bundled catalogs and their groups, for what is to be called for each of them.

use std::fs;
use std::path::Path;

use error_catalog::{CATALOGS, Catalog};

pub use error_catalog::{jd_cloud, microcms, nhn_image_manager, nhn_ocr, tencent_ci};

/// The bundled catalogs and the names of their files, which are those of their modules.
///
/// # Panics
///
/// If there are more or fewer files in `catalogs/` than entries of [`CATALOGS`].
#[must_use]
pub fn catalogs() -> Vec<(String, &'static Catalog)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogs");
    let files =
        fs::read_dir(folder).expect("the catalogs are there").map(|file| file.expect("a file").path());
    let mut stems: Vec<String> =
        files.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect();
    stems.sort_unstable();
    assert_eq!(stems.len(), CATALOGS.len(), "`CATALOGS` has other catalogs than the files {stems:?}");
    // `CATALOGS` is in the order of the modules.
    stems.into_iter().zip(CATALOGS.iter().copied()).collect()
}

/// Calls a generic function for every bundled group with codes of a type, and collects the results in an array.
#[macro_export]
macro_rules! each_group {
    (integers: $function:ident) => {{
        use $crate::groups::{jd_cloud, microcms, nhn_image_manager, nhn_ocr, tencent_ci};
        [
            $function::<tencent_ci::DownloadError>(),
            $function::<tencent_ci::PersistenceError>(),
            $function::<tencent_ci::FilePreviewError>(),
            $function::<tencent_ci::ContentModerationError>(),
            $function::<tencent_ci::MediaProcessingError>(),
            $function::<nhn_image_manager::ImageManagerError>(),
            $function::<nhn_ocr::GeneralOcrError>(),
            $function::<jd_cloud::SystemError>(),
            $function::<jd_cloud::BusinessError>(),
            $function::<microcms::CommonError>(),
            $function::<microcms::GetContentsError>(),
            $function::<microcms::PatchContentError>(),
            $function::<microcms::GetMediaError>(),
            $function::<microcms::UploadMediaError>(),
            $function::<microcms::DeleteMediaError>(),
            $function::<microcms::GetMemberError>(),
        ]
    }};
    (strings: $function:ident) => {
        [$function::<$crate::groups::jd_cloud::GatewayError>()]
    };
}
