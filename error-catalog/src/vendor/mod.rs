//! The bundled catalogs: a module for each, of prose and one macro call.

#[cfg(feature = "jd-cloud")]
pub mod jd_cloud;
#[cfg(feature = "microcms")]
pub mod microcms;
#[cfg(feature = "nhn-image-manager")]
pub mod nhn_image_manager;
#[cfg(feature = "nhn-ocr")]
pub mod nhn_ocr;
#[cfg(feature = "tencent-ci")]
pub mod tencent_ci;

/// Every bundled catalog that is compiled in.
///
/// ```
/// for catalog in error_catalog::CATALOGS {
///     println!("{} {}: {} groups", catalog.vendor(), catalog.service(), catalog.groups().len());
/// }
/// ```
pub static CATALOGS: &[&crate::Catalog] = &[
    #[cfg(feature = "jd-cloud")]
    &jd_cloud::CATALOG,
    #[cfg(feature = "microcms")]
    &microcms::CATALOG,
    #[cfg(feature = "nhn-image-manager")]
    &nhn_image_manager::CATALOG,
    #[cfg(feature = "nhn-ocr")]
    &nhn_ocr::CATALOG,
    #[cfg(feature = "tencent-ci")]
    &tencent_ci::CATALOG,
];
