//! Texts of elements of an XML document.
//!
//! One pass finds all that is wanted, and keeps that only. A reply has no use for a document type, nor for entities of its
//! own: they are refused, so nothing can grow while it is read.

use alloc::string::String;
use alloc::vec::Vec;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::json::MAX_DEPTH;
use super::paths::{Paths, ROOT};

/// Where a body stops being XML, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The offset in the body.
    pub(super) at: usize,
    /// What the body is; `None` if it is nested deeper than [`MAX_DEPTH`].
    pub(super) what: Option<&'static str>,
}

/// Finds the texts of the elements that are wanted, of each the first.
///
/// Names count without their namespace, texts without the white space around them, which indents a document. The walk
/// ends with the root element.
pub(super) fn find(body: &[u8], paths: &mut Paths<String>) -> Result<(), Fault> {
    // What is not UTF-8 can only be text: XML's own characters are found in any encoding that a reply may have.
    let body = String::from_utf8_lossy(body);
    let mut reader = Reader::from_str(&body);
    let mut walk = Walk { paths, open: Vec::new() };
    let at = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
    loop {
        let start = at(reader.buffer_position());
        let event = reader.read_event();
        let fault = |what| Fault { at: start, what };
        match event.map_err(|_| Fault { at: at(reader.error_position()), what: Some("not XML") })? {
            Event::Start(tag) => walk.open(tag.local_name().as_ref()).ok_or(fault(None))?,
            Event::Empty(tag) => {
                walk.open(tag.local_name().as_ref()).ok_or(fault(None))?;
                walk.close();
            }
            Event::End(_) => walk.close(),
            Event::Text(text) if walk.open.is_empty() => {
                if !text.trim_start_matches('\u{feff}').trim().is_empty() {
                    return Err(fault(Some("not XML")));
                }
                continue;
            }
            Event::Text(text) => walk.push(&text.xml10_content()),
            Event::CData(text) => walk.push(&text),
            Event::GeneralRef(name) => match character(&name) {
                Some(character) => walk.push(character.encode_utf8(&mut [0; 4])),
                None if walk.takes_text() => return Err(fault(Some("XML with an entity of its own"))),
                None => {}
            },
            Event::DocType(_) => return Err(fault(Some("XML with a document type"))),
            Event::Eof => return Err(fault(Some("XML that is cut off"))),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
        }
        if walk.open.is_empty() {
            return Ok(());
        }
    }
}

struct Walk<'p> {
    paths: &'p mut Paths<String>,
    open: Vec<Open>,
}

/// An element that is not closed yet.
#[derive(Clone, Copy)]
struct Open {
    /// Its node, if it lies on the way to something.
    node: Option<usize>,
    /// Whether its text is wanted.
    takes_text: bool,
}

impl Walk<'_> {
    /// Enters an element; `None` if it stands too deep.
    fn open(&mut self, name: &str) -> Option<()> {
        if self.open.len() == MAX_DEPTH as usize {
            return None;
        }
        let parent = self.open.last().map_or(Some(ROOT), |open| open.node);
        let node = parent.and_then(|parent| self.paths.child(parent, name.as_bytes()));
        let wanted = node.filter(|node| self.paths.is_wanted(*node));
        let wanted = wanted.map(|node| self.paths.found_mut(node)).filter(|found| found.is_none());
        let takes_text = wanted.map(|found| *found = Some(String::new())).is_some();
        self.open.push(Open { node, takes_text });
        Some(())
    }

    fn takes_text(&self) -> bool {
        self.open.last().is_some_and(|open| open.takes_text)
    }

    /// The text of the innermost element, if that is wanted.
    fn wanted_text(&mut self) -> Option<&mut String> {
        let node = self.open.last().filter(|open| open.takes_text)?.node?;
        self.paths.found_mut(node).as_mut()
    }

    /// Takes text of the innermost element, if that is wanted.
    fn push(&mut self, text: &str) {
        if let Some(found) = self.wanted_text() {
            found.push_str(text);
        }
    }

    /// Leaves an element.
    fn close(&mut self) {
        if let Some(found) = self.wanted_text() {
            found.truncate(found.trim_end().len());
            found.drain(..found.len() - found.trim_start().len());
        }
        self.open.pop();
    }
}

/// The character that a reference stands for: one of XML's five, or a number.
fn character(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?).filter(|character| *character != '\0')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use std::prelude::rust_2024::*;

    fn text_at(body: impl AsRef<[u8]>, path: &'static str) -> Result<Option<String>, Fault> {
        let mut paths = Paths::new([path].into_iter());
        find(body.as_ref(), &mut paths)?;
        Ok(paths.found(path).cloned())
    }

    #[track_caller]
    fn check(body: impl AsRef<[u8]>, text: Option<&str>) {
        assert_eq!(text_at(body, "/Error/Code").expect("is XML").as_deref(), text);
    }

    #[track_caller]
    fn fault(body: impl AsRef<[u8]>) -> (usize, &'static str) {
        let fault = text_at(body, "/Error/Code").expect_err("is not XML");
        (fault.at, fault.what.unwrap_or("too deep"))
    }

    #[test]
    fn a_path_leads_to_the_text_of_an_element() {
        check("<Error><Code>NoSuchKey</Code></Error>", Some("NoSuchKey"));
        let head = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- reply -->\n";
        check(format!("{head}<Error a='<'>\n <Code>7</Code>\n</Error>"), Some("7"));
        check("<s:Error xmlns:s='urn:s'><s:Code>7</s:Code></s:Error>", Some("7"));
        check("<Error><Code>A&amp;B &#65;&#x42;<![CDATA[<C>]]></Code></Error>", Some("A&B AB<C>"));
        check("<Error><Code>1<Sub>2</Sub>3</Code></Error>", Some("13"));
        check("<Error><Code/></Error>", Some(""));
        check("<Error>\n  <Code>\n    A  B\u{a0}\n  </Code>\n</Error>", Some("A  B"));
        check("<Error><Code> \n </Code></Error>", Some(""));
        for body in ["<Error/>", "<Ok><Code>7</Code></Ok>", "<Error><X><Code>7</Code></X></Error>"] {
            check(body, None);
        }
        assert_eq!(text_at("<Error>7</Error>", "/Error"), Ok(Some("7".into())));
    }

    #[test]
    fn of_several_elements_the_first_counts() {
        check("<Error><Code>1</Code><Code>2</Code></Error>", Some("1"));
    }

    #[test]
    fn the_walk_ends_with_the_root_element() {
        check("<Error><Code>1</Code></Error> & more", Some("1"));
    }

    #[test]
    fn what_lies_beside_the_way_does_no_harm() {
        check(b"<Error><M>\xb0\xa1 &nbsp;</M><Code>1</Code></Error>", Some("1"));
    }

    #[test]
    fn what_is_not_xml_is_refused() {
        for (body, expected) in [
            ("", (0, "XML that is cut off")),
            ("<Error><Code>1", (14, "XML that is cut off")),
            ("Bad Gateway", (0, "not XML")),
            ("{\"code\": 1}", (0, "not XML")),
            ("<Error><Code>&bomb;</Code></Error>", (13, "XML with an entity of its own")),
            ("<!DOCTYPE x [<!ENTITY a 'a'>]><Error/>", (0, "XML with a document type")),
        ] {
            assert_eq!(fault(body), expected, "{body}");
        }
        assert_eq!(fault("<Error><Code>1</Error></Code>").1, "not XML");
        assert_eq!(fault("<a>".repeat(1_000_000)), (384, "too deep"));
        assert_eq!(fault("<a>".repeat(128) + "<a/>"), (384, "too deep"));
    }
}
