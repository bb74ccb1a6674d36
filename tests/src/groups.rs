//! The bundled groups, for what is to be called for each of them.

pub use error_catalog::{jd_cloud, microcms, nhn_image_manager, nhn_ocr, tencent_ci};

/// Calls a generic function for every bundled group with codes of a type, and makes an array of what it returns.
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
