//! The bundled catalogs: their files, and what they are called.

use error_catalog_schema::nearest::nearest;
use error_catalog_schema::{Catalog, Source, check};

/// A bundled catalog's file.
pub(crate) struct Bundled {
    /// The module of `error_catalog`; the feature has `-` for `_`.
    pub(crate) module: &'static str,
    toml: &'static str,
    /// The same catalog as the library has it.
    pub(crate) library: &'static error_catalog::Catalog,
}

/// Every bundled catalog, by module.
pub(crate) static BUNDLED: &[Bundled] = {
    /// The catalogs of these modules.
    macro_rules! bundled {
        ($($module:ident),*) => {
            &[$(Bundled {
                module: stringify!($module),
                toml: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/catalogs/", stringify!($module), ".toml")),
                library: &error_catalog::$module::CATALOG,
            }),*]
        };
    }
    include!(concat!(env!("OUT_DIR"), "/bundled.rs"))
};

impl Bundled {
    /// The feature of `error_catalog`.
    pub(crate) fn feature(&self) -> String {
        self.module.replace('_', "-")
    }

    /// The module's path.
    pub(crate) fn path(&self) -> String {
        format!("error_catalog::{}", self.module)
    }

    /// The catalog's file.
    pub(crate) fn source(&self) -> Source {
        Source::new(format!("{}.toml", self.module), self.toml)
    }

    /// The catalog.
    pub(crate) fn catalog(&self) -> Catalog {
        check(&self.source()).0
    }

    /// Whether the catalog goes by this name: its module, feature, service, or vendor and service.
    fn is_called(&self, name: &str) -> bool {
        self.names().iter().any(|known| known.eq_ignore_ascii_case(name))
    }

    fn names(&self) -> [String; 4] {
        let (vendor, service) = (self.library.vendor(), self.library.service());
        [self.module.to_owned(), self.feature(), service.to_owned(), format!("{vendor} {service}")]
    }
}

/// The bundled catalog that goes by this name, if there is one and no other.
pub(crate) fn find(name: &str) -> Option<&'static Bundled> {
    let mut called = BUNDLED.iter().filter(|bundled| bundled.is_called(name));
    called.next().filter(|_| called.next().is_none())
}

/// The name of a bundled catalog that was probably meant.
pub(crate) fn nearest_name(name: &str) -> Option<String> {
    let names: Vec<String> = BUNDLED.iter().flat_map(Bundled::names).collect();
    nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalog_of_the_library_is_here() {
        let here: Vec<_> = BUNDLED.iter().map(|bundled| std::ptr::from_ref(bundled.library)).collect();
        let library: Vec<_> =
            error_catalog::CATALOGS.iter().map(|catalog| std::ptr::from_ref(*catalog)).collect();
        assert_eq!(here, library);
    }

    #[test]
    fn names_lead_to_catalogs() {
        for (name, module) in [
            ("tencent_ci", "tencent_ci"),
            ("tencent-ci", "tencent_ci"),
            ("cloud infinite", "tencent_ci"),
            ("NHN Cloud OCR", "nhn_ocr"),
            ("OCR", "nhn_ocr"),
        ] {
            assert_eq!(find(name).map(|bundled| bundled.module), Some(module), "{name}");
        }
        assert!(find("NHN Cloud").is_none() && find("").is_none());
        assert_eq!(nearest_name("tencent_cl").as_deref(), Some("tencent_ci"));
    }
}
