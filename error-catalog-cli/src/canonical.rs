//! A catalog as TOML, in the one form that this command writes.
//!
//! Keys stand in the order of the documentation; a name is left out where the key or the code gives it; tables are
//! parted by one blank line; texts are basic strings with no escape that they can do without.

use std::collections::HashMap;
use std::fmt::Write as _;

use error_catalog_schema::model::{
    By, Catalog, Code, CodeType, Description, Entry, Group, Import, Kind, Notation, Place, Response, Selector,
};
use error_catalog_schema::naming::upper_camel;
use error_catalog_schema::text::Text;

/// The catalog's file, which checks and expands to the same enums.
pub(crate) fn to_toml(catalog: &Catalog) -> String {
    let mut writer = Writer(String::new());
    writer.catalog(catalog);
    writer.0
}

/// A group as its tables stand in the file, the first one at the beginning.
pub(crate) fn group_to_toml(group: &Group) -> String {
    tables(|writer| writer.group(group))
}

/// An error as its table stands in the file.
pub(crate) fn error_to_toml(error: &Entry, notation: Notation) -> String {
    tables(|writer| writer.error(error, notation))
}

/// A catch-all as its table stands in the file.
pub(crate) fn catch_all_to_toml(other: &Description) -> String {
    tables(|writer| writer.catch_all(other))
}

fn tables(write: impl Fn(&mut Writer)) -> String {
    let mut writer = Writer(String::new());
    write(&mut writer);
    writer.0.trim_start().to_owned()
}

struct Writer(String);

impl Writer {
    fn catalog(&mut self, catalog: &Catalog) {
        self.0.push_str("[catalog]\n");
        self.text("vendor", &catalog.vendor);
        self.text("service", &catalog.service);
        self.optional("docs", catalog.docs.as_deref());
        self.optional("summary", catalog.summary.as_ref().map(Text::source));
        if let Some(retrieved) = &catalog.retrieved {
            self.line("retrieved", retrieved);
        }
        if let Some(import) = &catalog.import {
            self.import(import);
        }
        for group in &catalog.groups {
            self.group(group);
        }
    }

    fn import(&mut self, import: &Import) {
        self.0.push_str("\n[import]\n");
        for (key, selectors) in [("table", &import.table), ("skip", &import.skip)] {
            if !selectors.is_empty() {
                self.line(key, &array(selectors.iter().map(selector)));
            }
        }
        let columns =
            import.column.iter().map(|(role, column)| format!("{} = {}", role.id(), selector(column)));
        let columns: Vec<String> = columns.collect();
        if !columns.is_empty() {
            self.line("column", &format!("{{ {} }}", columns.join(", ")));
        }
        self.optional("group_by", import.group_by.as_deref());
        self.optional("one_group", import.one_group.as_deref());
        self.optional("codes", import.codes.map(CodeType::id));
        self.optional("record", import.record.as_deref());
        self.optional("rows", import.rows.as_deref());
    }

    fn group(&mut self, group: &Group) {
        self.0.push_str("\n[[group]]\n");
        self.text("name", &group.name);
        self.optional("title", group.title.as_deref());
        self.optional("summary", group.summary.as_ref().map(Text::source));
        self.optional("docs", group.docs.as_deref());
        if group.common {
            self.line("common", "true");
        }
        if let Some(response) = &group.response {
            self.response(response, group.notation);
        }
        let repeats = repeats(group);
        if !repeats.is_empty() {
            self.line("repeats", &array(repeats.into_iter().map(|repeated| code(repeated, group.notation))));
        }
        for error in &group.errors {
            self.error(error, group.notation);
        }
        if let Some(other) = &group.other {
            self.catch_all(other);
        }
    }

    fn catch_all(&mut self, other: &Description) {
        self.0.push_str("\n[group.other]\n");
        self.text("name", &other.name);
        self.optional("deprecated", other.deprecated.as_deref());
        self.text("message", &other.message);
        self.optional("detail", other.detail.as_ref().map(Text::source));
        self.optional("action", other.action.as_ref().map(Text::source));
        self.traits(other);
    }

    fn response(&mut self, response: &Response, notation: Notation) {
        let places: Vec<String> = response.places.iter().filter_map(Place::text).map(quoted).collect();
        let key = response.places.first().map_or("status", Place::key);
        let mut parts = vec![match &places[..] {
            [] => format!("{key} = true"),
            [place] => format!("{key} = {place}"),
            places => format!("{key} = {}", array(places.iter().cloned())),
        }];
        if response.by == By::Key {
            parts.push("by = \"key\"".to_owned());
        }
        parts.extend(
            response.message.as_ref().and_then(Place::text).map(|at| format!("message = {}", quoted(at))),
        );
        parts.extend(
            response
                .request_id
                .as_ref()
                .and_then(|id| Some(format!("request_id = {{ {} = {} }}", id.key(), quoted(id.text()?)))),
        );
        if !response.success.is_empty() {
            let codes = response.success.iter().map(|success| code(success, notation));
            parts.push(format!("success = {}", array(codes)));
        }
        self.line("response", &format!("{{ {} }}", parts.join(", ")));
    }

    fn error(&mut self, error: &Entry, notation: Notation) {
        let description = &error.description;
        self.0.push_str("\n[[group.error]]\n");
        self.line("code", &code(&error.code, notation));
        let implied = match (&error.key, &error.code) {
            (Some(key), _) => upper_camel(key),
            (None, Code::Str(code)) => upper_camel(code),
            (None, Code::Int(_)) => None,
        };
        if implied.as_ref() != Some(&description.name) {
            self.text("name", &description.name);
        }
        if !error.aliases.is_empty() {
            self.line("aliases", &array(error.aliases.iter().map(|alias| quoted(alias))));
        }
        self.optional("deprecated", description.deprecated.as_deref());
        self.optional("key", error.key.as_deref());
        self.text("message", &description.message);
        self.optional("detail", description.detail.as_ref().map(Text::source));
        self.optional("action", description.action.as_ref().map(Text::source));
        if let Some(status) = error.status {
            self.line("status", &status.to_string());
        }
        self.traits(description);
    }

    /// The keys that rows and catch-alls share behind the texts.
    fn traits(&mut self, description: &Description) {
        if description.kind != Kind::Unknown {
            self.text("kind", description.kind.id());
        }
        if let Some(seconds) = description.retry_after {
            self.line("retry_after", &seconds.to_string());
        } else if let Some(retry) = description.retry {
            self.line("retry", if retry { "true" } else { "false" });
        }
        self.optional("docs", description.docs.as_deref());
    }

    fn optional(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn text(&mut self, key: &str, value: &str) {
        self.line(key, &quoted(value));
    }

    fn line(&mut self, key: &str, value: &str) {
        for part in [key, " = ", value, "\n"] {
            self.0.push_str(part);
        }
    }
}

/// The codes that several errors of the group have, in the order of their first errors.
fn repeats(group: &Group) -> Vec<&Code> {
    let codes = || group.errors.iter().map(|error| &error.code);
    let mut counts: HashMap<&Code, usize> = HashMap::new();
    for code in codes() {
        *counts.entry(code).or_default() += 1;
    }
    // A count is taken out at the first error, so that each code comes once.
    codes().filter(|code| counts.remove(code).is_some_and(|count| count > 1)).collect()
}

/// A code's value.
pub(crate) fn code(code: &Code, notation: Notation) -> String {
    match code {
        Code::Int(_) => code.written(notation),
        Code::Str(code) => quoted(code),
    }
}

fn array(elements: impl Iterator<Item = String>) -> String {
    format!("[{}]", elements.collect::<Vec<_>>().join(", "))
}

fn selector(selector: &Selector) -> String {
    match selector {
        Selector::Heading(heading) => quoted(heading),
        Selector::Number(number) => number.to_string(),
    }
}

/// A basic string.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped_where_they_must_be() {
        assert_eq!(quoted(r#"a "b" \ 'c' ä 漢"#), r#""a \"b\" \\ 'c' ä 漢""#);
        assert_eq!(quoted("a\u{7f}\u{1}\n"), r#""a\u007F\u0001\n""#);
    }
}
