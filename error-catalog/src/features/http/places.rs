//! The places of a reply, and what stands there.
//!
//! A body is read at most once, and only if a place in it is asked for.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;

use ::http::{HeaderMap, StatusCode};

use super::error::Fault;
use super::json::{self, Odd};
use super::paths::Paths;
use super::value::Value;
#[cfg(feature = "xml")]
use super::xml;
use crate::{ResponsePlace, ResponseRule};

/// A reply in which rules look.
pub(super) struct Places<'b> {
    pub(super) status: StatusCode,
    pub(super) headers: &'b HeaderMap,
    body: &'b [u8],
    rules: Vec<ResponseRule>,
    json: OnceCell<Section<&'b [u8]>>,
    #[cfg(feature = "xml")]
    xml: OnceCell<Section<String>>,
}

/// What a body says in one language, where the rules look.
struct Section<T>(Result<Paths<T>, Fault>);

impl<T> Section<T> {
    /// What stands at a path, which is one of those that the rules have.
    fn at(&self, path: &str) -> Result<Option<&T>, Fault> {
        self.0.as_ref().map(|paths| paths.found(path)).map_err(Fault::clone)
    }
}

impl<'b> Places<'b> {
    pub(super) fn new(
        status: StatusCode,
        headers: &'b HeaderMap,
        body: &'b [u8],
        rules: Vec<ResponseRule>,
    ) -> Self {
        Self {
            status,
            headers,
            body,
            rules,
            json: OnceCell::new(),
            #[cfg(feature = "xml")]
            xml: OnceCell::new(),
        }
    }

    /// The rules that look in this reply.
    pub(super) fn rules(&self) -> impl Iterator<Item = ResponseRule> {
        self.rules.iter().copied()
    }

    /// What stands at a place; `None` if nothing does.
    pub(super) fn at(&self, place: ResponsePlace) -> Result<Option<Value<'b>>, Fault> {
        match place {
            ResponsePlace::Status => Ok(Value::text(String::from(self.status.as_str()))),
            ResponsePlace::Header(name) => self.header(name),
            ResponsePlace::Json(_) | ResponsePlace::Xml(_) if self.has_no_body() => Ok(None),
            ResponsePlace::Json(pointer) => {
                let found = self.json().at(pointer)?;
                Ok(found.copied().and_then(Value::json))
            }
            #[cfg(feature = "xml")]
            ResponsePlace::Xml(path) => {
                let found = self.xml().at(path)?;
                Ok(found.cloned().and_then(Value::text))
            }
            #[cfg(not(feature = "xml"))]
            ResponsePlace::Xml(path) => Err(Fault::no_xml(path)),
        }
    }

    /// A message, which is for people: it is read as well as it can be. `None` if nothing is legible there.
    pub(super) fn message_at(&self, place: ResponsePlace) -> Option<String> {
        let text = match place {
            ResponsePlace::Json(pointer) if !self.has_no_body() => {
                let raw = *self.json().at(pointer).ok()??;
                json::string(raw, Odd::Keep)?.into_owned()
            }
            place => return self.id_at(place),
        };
        (!text.trim().is_empty()).then_some(text)
    }

    /// A name that the vendor gave to the request, which may be a number.
    pub(super) fn id_at(&self, place: ResponsePlace) -> Option<String> {
        Some(String::from(self.at(place).ok()??.as_text()?))
    }

    /// Whether the reply has no body: by its status, or because a success needs none.
    fn has_no_body(&self) -> bool {
        let status = self.status.as_u16();
        let is_blank = || self.body.iter().all(u8::is_ascii_whitespace);
        status < 200 || matches!(status, 204 | 205 | 304) || (status < 300 && is_blank())
    }

    /// The value of a header that is there once, or several times alike.
    fn header(&self, name: &'static str) -> Result<Option<Value<'b>>, Fault> {
        let mut values = self.headers.get_all(name).iter();
        let Some(value) = values.next() else { return Ok(None) };
        let legible = |value: &'b ::http::HeaderValue| String::from_utf8_lossy(value.as_bytes());
        if let Some(other) = values.find(|other| *other != value) {
            let both = [value, other].map(legible).join(", ");
            return Err(Fault::code(ResponsePlace::Header(name), &both, "one value"));
        }
        match core::str::from_utf8(value.as_bytes()) {
            Ok(text) => Ok(Value::text(text)),
            Err(_) => Ok(Some(Value::illegible(legible(value)))),
        }
    }

    /// What the rules look for in the body, by a kind of place.
    fn paths<T>(&self, of: impl Fn(ResponsePlace) -> Option<&'static str>) -> Paths<T> {
        let beside = |rule: &ResponseRule| rule.message().into_iter().chain(rule.request_id());
        let places = self.rules.iter().flat_map(|rule| rule.places().iter().copied().chain(beside(rule)));
        Paths::new(places.filter_map(of))
    }

    fn json(&self) -> &Section<&'b [u8]> {
        self.json.get_or_init(|| {
            let mut paths = self.paths(|place| match place {
                ResponsePlace::Json(pointer) => Some(pointer),
                _ => None,
            });
            let read = json::find(self.body, &mut paths);
            Section(read.map(|()| paths).map_err(|fault| Fault::json(self.body, fault)))
        })
    }

    #[cfg(feature = "xml")]
    fn xml(&self) -> &Section<String> {
        self.xml.get_or_init(|| {
            let mut paths = self.paths(|place| match place {
                ResponsePlace::Xml(path) => Some(path),
                _ => None,
            });
            let read = xml::find(self.body, &mut paths);
            Section(read.map(|()| paths).map_err(|fault| Fault::xml(self.body, fault)))
        })
    }

    /// Whether the body was read in one of its languages without a fault.
    pub(super) fn was_read(&self) -> bool {
        let json = self.json.get().is_some_and(|section| section.0.is_ok());
        #[cfg(feature = "xml")]
        let xml = self.xml.get().is_some_and(|section| section.0.is_ok());
        #[cfg(not(feature = "xml"))]
        let xml = false;
        json || xml
    }
}

#[cfg(all(test, not(feature = "xml")))]
mod tests {
    use super::*;
    use crate::ResponseErrorKind;
    use crate::features::http::ResponseError;

    #[test]
    fn a_place_in_xml_names_the_feature_that_reads_it() {
        let place = ResponsePlace::Xml("/Error/Code");
        let headers = HeaderMap::new();
        let at = |status, body| Places::new(status, &headers, body, Vec::new()).at(place);
        let fault = at(StatusCode::OK, b"<Ok/>").err().expect("can't be read");
        let error = ResponseError::new(StatusCode::OK, fault);
        assert_eq!((error.kind(), error.place()), (ResponseErrorKind::XmlFeature, Some(place)));
        assert!(std::format!("{error}").contains("the feature `xml` of `error-catalog`"), "{error}");
        assert!(at(StatusCode::NO_CONTENT, b"").is_ok_and(|value| value.is_none()));
    }
}
