//! What must hold of any input: from bytes to diagnostics, from diagnostics to text, from the catalog to code.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;

use error_catalog_codegen::{Existing, Options, expand, implement};
use error_catalog_schema::model::Catalog;
use error_catalog_schema::render::{Style, render};
use error_catalog_schema::{Diagnostic, Source, check, file};
use quote::{format_ident, quote};

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is not text.
    NoText,
    /// It is a text with faults.
    Rejected,
    /// It is a catalog.
    Accepted,
}

/// Judges inputs, and remembers which expansions it has seen parse: most rejected inputs leave the same rest.
#[derive(Debug, Default)]
pub struct Judge {
    seen: Mutex<HashSet<u64>>,
}

impl Judge {
    /// Checks, renders and expands an input as the macros do.
    ///
    /// # Panics
    ///
    /// If anything does not hold: each fault of a text has a line that exists; whatever was read expands to code that parses as
    /// Rust, a whole catalog to the same code each time.
    #[must_use]
    pub fn judge(&self, bytes: &[u8]) -> Verdict {
        let source = match file::decode("acme.toml", bytes.to_vec()) {
            Ok(source) => source,
            Err(fault) => {
                shows(&Source::new("", ""), &fault, &["acme.toml"]);
                return Verdict::NoText;
            }
        };
        let (catalog, faults) = check(&source);
        for fault in &faults {
            has_a_line(&source, fault);
        }
        assert!(faults.iter().is_sorted_by_key(Diagnostic::span), "the faults are not ordered by position");
        let code = expansion(&catalog);
        if !faults.is_empty() {
            self.parses(&code);
            return Verdict::Rejected;
        }
        assert!(!catalog.groups.is_empty(), "an accepted catalog has no groups");
        assert_eq!(code, expansion(&catalog), "two expansions differ");
        self.parses(&code);
        self.derives(&catalog);
        Verdict::Accepted
    }

    /// The derive's expansion, for an enum with its variants the other way round.
    fn derives(&self, catalog: &Catalog) {
        for group in &catalog.groups {
            let names = group.descriptions().into_iter().map(|row| format_ident!("{}", row.name));
            let mut variants: Vec<_> = names.zip(0..).collect();
            variants.reverse();
            let existing = Existing { name: format_ident!("{}", group.name), variants };
            self.parses(&implement(&existing, group, catalog, &options()).to_string());
        }
    }

    fn parses(&self, code: &str) {
        let mut hasher = DefaultHasher::new();
        code.hash(&mut hasher);
        let is_new = self.seen.lock().is_ok_and(|mut seen| seen.insert(hasher.finish()));
        if !is_new {
            return;
        }
        if let Err(error) = syn::parse_file(code) {
            panic!("the expansion does not parse: {error}\n{code}");
        }
    }
}

/// A fault of a text is at a place in it, and shown with this place.
fn has_a_line(source: &Source, fault: &Diagnostic) {
    let span = fault.span().expect("a fault of a text has a place");
    let lines = source.text().split('\n').count();
    let location = source.location(span.start);
    assert!(location.line <= lines, "{fault:?}: there are {lines} lines");
    assert!(fault.labels.iter().all(|label| label.span.end <= source.text().len()), "{fault:?}");
    shows(source, fault, &[&format!("acme.toml:{}:{}", location.line, location.column)]);
}

fn shows(source: &Source, fault: &Diagnostic, pieces: &[&str]) {
    for style in [Style::Compiler, Style::Terminal { color: false, width: 80 }] {
        let shown = render(source, fault, style);
        assert!(shown.contains(fault.rule.id()), "{shown}");
        assert!(pieces.iter().all(|piece| shown.contains(piece)), "{pieces:?}: {shown}");
        assert!(!shown.contains(['\0', '\r', '\u{1b}', '\u{202e}']), "{shown:?}");
    }
}

/// All that a catalog expands to.
fn expansion(catalog: &Catalog) -> String {
    expand(catalog, &options()).to_string()
}

fn options() -> Options {
    Options::new(quote!(::error_catalog))
}
