//! The pages: which columns their tables have, and which enum each table became.

use crate::fidelity::facts::Column;
use crate::fidelity::said::{Said, said};
use error_catalog::{Catalog, Group, jd_cloud, microcms, nhn_image_manager, nhn_ocr, tencent_ci};

/// A code that no page lists: its catch-all stands for every such code.
pub(crate) const UNLISTED: i64 = i64::MAX;

/// A page, and what became of it.
pub(crate) struct Layout {
    /// The file in `fixtures/pages/`.
    pub(crate) page: &'static str,
    pub(crate) text: &'static str,
    pub(crate) catalog: &'static Catalog,
    /// In the order of the page.
    pub(crate) tables: Vec<Table>,
}

/// A table of a page, and the enum that it became.
pub(crate) struct Table {
    pub(crate) columns: &'static [(&'static str, Column)],
    pub(crate) enum_name: &'static str,
    pub(crate) group: &'static Group,
    /// What each variant in `ALL` says, in that order.
    pub(crate) rows: Vec<Said>,
    /// What the catch-all says of [`UNLISTED`].
    pub(crate) other: Option<Said>,
}

const KEYED: &[(&str, Column)] =
    &[("resultCode", Column::Code), ("resultKey", Column::Key), ("resultMessage", Column::Message)];
const ACTED: &[(&str, Column)] =
    &[("Error Code", Column::Code), ("Description", Column::Message), ("Action", Column::Action)];
const MEDIA: &[(&str, Column)] =
    &[("Error Code", Column::Code), ("Error Message", Column::Key), ("Description", Column::Message)];
const SYSTEM: &[(&str, Column)] =
    &[("Return Code (code)", Column::Code), ("Description (message)", Column::Message)];
const BUSINESS: &[(&str, Column)] = &[
    ("Error Code", Column::Code),
    ("English Description", Column::Message),
    ("Specific Description", Column::Detail),
];
const GATEWAY: &[(&str, Column)] = &[
    ("Error Code", Column::Code),
    ("HTTP Status Code", Column::Status),
    ("Error Information", Column::Message),
    ("Solutions", Column::Action),
];
const MICROCMS: &[(&str, Column)] = &[
    ("Status Code", Column::StatusLine),
    ("Error Message", Column::Lost),
    ("Cause and Solution", Column::CauseAndSolution),
];

/// `tables!(module, columns => Enum, columns => Enum with Other, …)`
macro_rules! tables {
    ($module:ident, $($columns:ident => $name:ident $(with $other:ident)?),+ $(,)?) => {{
        let mut groups = $module::CATALOG.groups().iter();
        vec![$(Table {
            columns: $columns,
            enum_name: stringify!($name),
            group: groups.next().expect("the catalog has a group for each table"),
            rows: $module::$name::ALL.iter().map(|error| said!(*error, error.code().into())).collect(),
            other: tables!(@other $($module::$name::$other)?),
        }),+]
    }};
    (@other) => { None };
    (@other $other:path) => { Some(said!($other(UNLISTED), UNLISTED.into())) };
}

macro_rules! page {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pages/", $name))
    };
}

pub(crate) fn all() -> Vec<Layout> {
    vec![tencent_ci(), nhn_image_manager(), nhn_ocr(), jd_cloud(), microcms()]
}

pub(crate) fn tencent_ci() -> Layout {
    let tables = tables!(
        tencent_ci,
        ACTED => DownloadError,
        ACTED => PersistenceError,
        ACTED => FilePreviewError,
        ACTED => ContentModerationError with Other,
        MEDIA => MediaProcessingError,
    );
    Layout { page: "tencent_ci.md", text: page!("tencent_ci.md"), catalog: &tencent_ci::CATALOG, tables }
}

pub(crate) fn nhn_image_manager() -> Layout {
    Layout {
        page: "nhn_image_manager.md",
        text: page!("nhn_image_manager.md"),
        catalog: &nhn_image_manager::CATALOG,
        tables: tables!(nhn_image_manager, KEYED => ImageManagerError),
    }
}

pub(crate) fn nhn_ocr() -> Layout {
    let tables = tables!(nhn_ocr, KEYED => GeneralOcrError);
    Layout { page: "nhn_ocr.md", text: page!("nhn_ocr.md"), catalog: &nhn_ocr::CATALOG, tables }
}

pub(crate) fn jd_cloud() -> Layout {
    let tables = tables!(
        jd_cloud,
        SYSTEM => SystemError,
        BUSINESS => BusinessError,
        GATEWAY => GatewayError,
    );
    Layout { page: "jd_cloud.md", text: page!("jd_cloud.md"), catalog: &jd_cloud::CATALOG, tables }
}

pub(crate) fn microcms() -> Layout {
    let tables = tables!(
        microcms,
        MICROCMS => CommonError,
        MICROCMS => GetContentsError,
        MICROCMS => PatchContentError,
        MICROCMS => GetMediaError,
        MICROCMS => UploadMediaError,
        MICROCMS => DeleteMediaError,
        MICROCMS => GetMemberError,
    );
    Layout { page: "microcms.md", text: page!("microcms.md"), catalog: &microcms::CATALOG, tables }
}
