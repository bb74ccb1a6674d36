//! Reading the keys of a TOML table. `values` reads what they are set to.

use toml::Spanned as TomlSpanned;
use toml::de::{DeString, DeTable, DeValue};

use super::broken::Broken;
use crate::character::quoted;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Notation;
use crate::nearest::nearest;
use crate::rule::Rule;
use crate::shape::{OTHER, Shape};
use crate::span::Span;

/// Takes values out of tables and reports what is not as the format wants it.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) faults: &'a mut Diagnostics,
    /// Where the TOML of the section in hand is at fault: there nothing is said to be missing.
    broken: Broken<'a>,
}

/// A key that the table may have, with its value.
pub(super) struct Field<'s> {
    pub(super) key: &'static str,
    pub(super) value: DeValue<'s>,
    /// Where the value stands.
    pub(super) span: Span,
}

impl Field<'_> {
    /// How the value is written, if it is an integer.
    pub(super) fn notation(&self) -> Notation {
        match self.value.as_integer() {
            Some(integer) if integer.radix() == 16 => Notation::Hex,
            _ => Notation::Decimal,
        }
    }
}

/// Which of a shape's keys the table has; no shape has more keys than this.
type Seen = [bool; 16];

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, faults: &'a mut Diagnostics, broken: Broken<'a>) -> Self {
        Self { text, faults, broken }
    }

    /// Whether nothing was found at fault since there were `known` faults.
    pub(super) fn is_sound(&self, known: usize) -> bool {
        self.broken.is_empty() && self.faults.len() == known
    }

    /// The fields of a table that can be read.
    ///
    /// A key that is probably misspelt is read as the one that was meant, so that it is not also missing.
    pub(super) fn fields<'s>(&mut self, table: DeTable<'s>, header: Span, shape: &Shape) -> Vec<Field<'s>> {
        let mut fields = Vec::with_capacity(table.len());
        let mut seen = Seen::default();
        let mut strange = Vec::new();
        for (key, value) in table {
            match shape.index(key.get_ref()) {
                Some(index) => {
                    seen[index] = true;
                    self.push_field(&mut fields, shape.keys[index], &key, value);
                }
                None => strange.push((key, value)),
            }
        }
        for (key, value) in strange {
            if let Some(index) = self.unknown_key(&key, shape)
                && !std::mem::replace(&mut seen[index], true)
            {
                self.push_field(&mut fields, shape.keys[index], &key, value);
            }
        }
        if self.broken.is_empty() {
            self.missing_keys(seen, header, shape);
        }
        fields
    }

    /// Reports the required keys that the table lacks.
    fn missing_keys(&mut self, seen: Seen, header: Span, shape: &Shape) {
        let mut missing = Vec::new();
        for (index, key) in shape.keys[..shape.required].iter().enumerate() {
            if !seen[index] {
                missing.push(format!("`{key}`"));
            }
        }
        if !missing.is_empty() {
            let keys = if missing.len() == 1 { "key" } else { "keys" };
            let missing = missing.join(" and ");
            let fault = Diagnostic::new(Rule::MissingKey, format!("missing {keys} {missing}"));
            self.faults.push(fault.label(header, format!("{} needs {missing}", shape.title)));
        }
    }

    fn push_field<'s>(
        &self,
        fields: &mut Vec<Field<'s>>,
        key: &'static str,
        written: &TomlSpanned<DeString<'_>>,
        value: TomlSpanned<DeValue<'s>>,
    ) {
        let span = Span::from(value.span());
        if !self.broken.touches(written.span().start, span.end) {
            fields.push(Field { key, value: value.into_inner(), span });
        }
    }

    /// Reports a key that the table does not have, and returns the one that was probably meant.
    fn unknown_key(&mut self, key: &TomlSpanned<DeString<'_>>, shape: &Shape) -> Option<usize> {
        let span = Span::from(key.span());
        let key: &str = key.get_ref();
        if self.broken.touches(span.start, span.end) {
            return None;
        }
        // What is no longer shown is not guessed at either: that takes longer than reading it.
        if self.faults.is_full() {
            self.faults.push_with(|| Diagnostic::new(Rule::UnknownKey, key));
            return None;
        }
        let fault = Diagnostic::new(Rule::UnknownKey, format!("unknown key {}", quoted(key)))
            .label(span, format!("not a key of {}", shape.title));
        let mut meant = None;
        let help = if let Some(home) = Shape::home(key) {
            let is_catch_all = shape.title == OTHER.title;
            Some(if is_catch_all && matches!(key, "code" | "key" | "status" | "aliases") {
                format!("the catch-all stands for every code that has no row, so it has no `{key}`")
            } else {
                format!("`{key}` belongs to {}", home.title)
            })
        } else {
            let near = nearest(key, shape.keys.iter().copied());
            meant = near.and_then(|near| shape.index(near));
            near.map(|near| format!("did you mean `{near}`?"))
        };
        self.faults.push(Diagnostic { help, ..fault });
        meant
    }
}
