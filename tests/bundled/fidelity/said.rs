//! What the compiled enums say, asked of their own functions.

use crate::fidelity::facts::{Field, show_code, show_links};
use error_catalog::{Code, Entry, Link};

/// What one variant says, in the form in which the page is compared with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) name: &'static str,
    values: [Option<String>; Field::ALL.len()],
    /// Not on the pages, but the same wherever it is asked.
    judgement: String,
}

impl Said {
    pub(crate) fn get(&self, field: Field) -> Option<&str> {
        self.values[field as usize].as_deref()
    }
}

/// The values in the order of `Field::ALL`.
pub(crate) struct Parts {
    pub(crate) code: Code<'static>,
    pub(crate) key: Option<&'static str>,
    pub(crate) message: &'static str,
    pub(crate) detail: Option<&'static str>,
    pub(crate) action: Option<&'static str>,
    pub(crate) links: &'static [Link],
    pub(crate) status: Option<u16>,
}

impl Parts {
    pub(crate) fn into_said(self, name: &'static str, judgement: String) -> Said {
        let own = |text: Option<&str>| text.map(str::to_owned);
        let values = [
            Some(show_code(self.code)),
            own(self.key),
            own(Some(self.message)),
            own(self.detail),
            own(self.action),
            link_text(self.links),
            self.status.map(|status| status.to_string()),
        ];
        Said { name, values, judgement }
    }
}

pub(crate) fn link_text(links: &[Link]) -> Option<String> {
    let links: Vec<(&str, &str)> = links.iter().map(|link| (link.text, link.url)).collect();
    show_links(&links)
}

/// Enums and entries have functions of the same names, but no trait that has them all as such.
macro_rules! said {
    ($error:expr, $code:expr) => {{
        let error = $error;
        let parts = $crate::fidelity::said::Parts {
            code: $code,
            key: error.key(),
            message: error.message(),
            detail: error.detail(),
            action: error.action(),
            links: error.links(),
            status: error.status(),
        };
        let judgement = format!("{:?} {:?} {:?}", error.kind(), error.retry(), error.docs());
        parts.into_said(error.name(), judgement)
    }};
}
pub(crate) use said;

pub(crate) fn entry(entry: Entry) -> Said {
    said!(entry, entry.code())
}
