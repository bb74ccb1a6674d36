//! Reading values: each of the type that its key wants, or a fault that says what it is instead.

use toml::de::{DeTable, DeValue};

use super::reader::{Field, Reader};
use crate::character::quoted;
use crate::diagnostic::Diagnostic;
use crate::draft::{PlacesDraft, SpannedText};
use crate::model::{Code, Selector};
use crate::rule::Rule;
use crate::span::{Span, Spanned};

impl Reader<'_> {
    /// A string.
    pub(super) fn text(&mut self, field: Field<'_>) -> Option<SpannedText> {
        let Field { value, span, .. } = field;
        match value {
            DeValue::String(text) => Some(Spanned { value: text.into_owned(), span }),
            value => {
                self.wrong_type(field.key, span, "a string", &value);
                None
            }
        }
    }

    /// `true` or `false`.
    pub(super) fn boolean(&mut self, field: &Field<'_>) -> Option<Spanned<bool>> {
        let value = field.value.as_bool();
        if value.is_none() {
            self.wrong_type(field.key, field.span, "`true` or `false`", &field.value);
        }
        Some(Spanned { value: value?, span: field.span })
    }

    /// An integer; one that 64 bits do not hold breaks `rule`.
    pub(super) fn integer(&mut self, field: &Field<'_>, rule: Rule) -> Option<Spanned<i64>> {
        let Field { key, span, .. } = *field;
        let Some(integer) = field.value.as_integer() else {
            self.wrong_type(key, span, "an integer", &field.value);
            return None;
        };
        let value = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        if value.is_none() {
            let fault = Diagnostic::new(rule, format!("`{key}` is out of range"));
            self.faults.push(fault.label(span, "does not fit into 64 bits"));
        }
        Some(Spanned { value: value?, span })
    }

    /// A code: an integer or a string.
    pub(super) fn code(&mut self, field: Field<'_>) -> Option<Spanned<Code>> {
        let Field { key, value, span } = field;
        match value {
            DeValue::String(code) => Some(Spanned { value: Code::Str(code.into_owned()), span }),
            DeValue::Integer(_) => {
                let Spanned { value, span } =
                    self.integer(&Field { key, value, span }, Rule::CodeOutOfRange)?;
                Some(Spanned { value: Code::Int(value), span })
            }
            value => {
                let wanted =
                    if key == "code" { "an integer or a string" } else { "an array of integers or strings" };
                self.wrong_type(key, span, wanted, &value);
                None
            }
        }
    }

    /// A day, as TOML writes one.
    pub(super) fn date(&mut self, field: &Field<'_>) -> Option<String> {
        let day = day(&field.value);
        if day.is_none() {
            self.wrong_type(field.key, field.span, "a date", &field.value);
        }
        day
    }

    /// A table or a column of a page: its heading or its number.
    pub(super) fn selector(&mut self, field: Field<'_>) -> Option<Spanned<Selector>> {
        let Field { key, value, span } = field;
        match value {
            DeValue::String(heading) => {
                Some(Spanned { value: Selector::Heading(heading.into_owned()), span })
            }
            DeValue::Integer(number) => {
                let number = u32::from_str_radix(number.as_str(), number.radix()).ok();
                let number = number.filter(|number| *number > 0);
                if number.is_none() {
                    let fault = Diagnostic::new(Rule::ImportControl, format!("`{key}` counts from 1"));
                    self.faults.push(fault.label(span, "not a number of a table or a column"));
                }
                Some(Spanned { value: Selector::Number(number?), span })
            }
            value => {
                self.wrong_type(key, span, "a heading or a number", &value);
                None
            }
        }
    }

    /// One value, or the elements of an array of them.
    pub(super) fn one_or_more<'s, T>(
        &mut self,
        field: Field<'s>,
        read: fn(&mut Self, Field<'s>) -> Option<T>,
    ) -> Vec<T> {
        if field.value.is_array() {
            return self.each(field, read);
        }
        read(self, field).map_or_else(Vec::new, |value| vec![value])
    }

    /// The elements of an array, each read as if it were a field of its own.
    pub(super) fn each<'s, T>(
        &mut self,
        field: Field<'s>,
        read: fn(&mut Self, Field<'s>) -> Option<T>,
    ) -> Vec<T> {
        let Field { key, value, span } = field;
        let mut all = Vec::new();
        if let DeValue::Array(elements) = value {
            all.reserve(elements.len());
            for element in elements {
                let field = Field { key, span: element.span().into(), value: element.into_inner() };
                if let Some(value) = read(self, field) {
                    all.push(value);
                }
            }
        } else {
            self.wrong_type(key, span, "an array", &value);
        }
        all
    }

    /// A place of a reply, or an array of places.
    pub(super) fn places(&mut self, field: Field<'_>) -> Option<PlacesDraft> {
        let span = field.span;
        let is_empty_array = field.value.as_array().is_some_and(|places| places.is_empty());
        let value = self.one_or_more(field, Self::text);
        (is_empty_array || !value.is_empty()).then_some(Spanned { value, span })
    }

    /// A table.
    pub(super) fn table<'s>(&mut self, field: Field<'s>) -> Option<(DeTable<'s>, Span)> {
        let Field { key, value, span } = field;
        match value {
            DeValue::Table(table) => Some((table, span)),
            value => {
                self.wrong_type(key, span, "a table", &value);
                None
            }
        }
    }

    fn wrong_type(&mut self, key: &str, span: Span, wanted: &str, found: &DeValue<'_>) {
        let fault = Diagnostic::new(Rule::WrongType, format!("`{key}` must be {wanted}"));
        let fault = fault.label(span, format!("this is {}", described(found)));
        let written = self.text.get(span.start..span.end).unwrap_or_default();
        let help = match (wanted, found) {
            ("a string", DeValue::Boolean(_)) if key == "deprecated" => {
                Some("say what to use instead, or since when: `\"since v3\"`".to_owned())
            }
            ("a string", DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_)) => {
                Some(format!("write {}", quoted(&format!("\"{written}\""))))
            }
            ("a date", DeValue::String(text)) if is_day(text) => {
                Some(format!("write `{text}` without the quotes"))
            }
            ("a date", found) => {
                let date = found.as_datetime().and_then(|time| time.date);
                let date = date.map_or("2026-11-20".to_owned(), |date| date.to_string());
                Some(format!("write the day alone: `{date}`"))
            }
            ("an integer", DeValue::String(text)) if text.parse::<i64>().is_ok() => {
                Some(format!("write {} without the quotes", quoted(text)))
            }
            ("`true` or `false`", DeValue::String(text)) if text.parse::<bool>().is_ok() => {
                Some(format!("write `{text}` without the quotes"))
            }
            _ => None,
        };
        self.faults.push(Diagnostic { help, ..fault });
    }
}

/// The value, if it is a day without a time.
fn day(value: &DeValue<'_>) -> Option<String> {
    let datetime = value.as_datetime().filter(|datetime| datetime.time.is_none())?;
    Some(datetime.date?.to_string())
}

/// Whether TOML reads this text as a day.
fn is_day(text: &str) -> bool {
    DeValue::parse(text).is_ok_and(|value| day(value.get_ref()).is_some())
}

/// A value's type with its article.
fn described(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(datetime) if datetime.time.is_some() => "a time",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}
