//! Catalogs by lot, and their files.

use std::collections::BTreeMap;
use std::fmt::Write;

use error_catalog_schema::character::{indistinct_name, is_blank};
use error_catalog_schema::model::{Code, Kind};
use proptest::option::of;
use proptest::prelude::*;

/// A catalog as a test writes it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Catalog {
    pub(crate) vendor: String,
    pub(crate) service: String,
    pub(crate) groups: Vec<Group>,
}

/// A group.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) has_other: bool,
}

/// An error.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) code: Code,
    pub(crate) name: String,
    pub(crate) key: Option<String>,
    pub(crate) message: String,
    pub(crate) detail: Option<String>,
    pub(crate) action: Option<String>,
    pub(crate) status: Option<u16>,
    pub(crate) kind: Kind,
    pub(crate) retry: Option<bool>,
}

/// One line of any characters that can be seen.
fn line() -> impl Strategy<Value = String> {
    "[ -~]{1,24}|\\PC{1,24}".prop_filter("a text that says something", |text| {
        !is_blank(text) && !text.contains(['\u{2028}', '\u{2029}'])
    })
}

/// A line of characters that can be told apart, as codes and keys need: no letter is a composition of two.
fn distinct_line() -> impl Strategy<Value = String> {
    "[!-~]([ -~]{0,22}[!-~])?|[\\p{Han}Ж-яα-ω]{1,12}"
        .prop_filter("distinct characters", |text| text.chars().all(|c| indistinct_name(c).is_none()))
}

/// One line or several.
fn lines() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 1..4).prop_map(|lines| lines.join("\n"))
}

/// Codes, few enough that some repeat.
fn codes() -> BoxedStrategy<Vec<Code>> {
    let integers = prop_oneof![any::<i64>(), -9_i64..9, Just(i64::MIN), Just(i64::MAX)].prop_map(Code::Int);
    let strings = prop_oneof![distinct_line(), "[A-C]{1,2}"].prop_map(Code::Str);
    prop_oneof![prop::collection::vec(integers, 1..12), prop::collection::vec(strings, 1..12)].boxed()
}

/// A row but for its code and name.
fn row() -> impl Strategy<Value = Row> {
    let kind = prop::sample::select(Kind::ALL);
    let texts = (line(), of(distinct_line()), of(lines()), of(lines()));
    (texts, of(100..=999_u16), kind, any::<Option<bool>>()).prop_map(|(texts, status, kind, retry)| {
        let (message, key, detail, action) = texts;
        Row { code: Code::Int(0), name: String::new(), key, message, detail, action, status, kind, retry }
    })
}

fn group() -> impl Strategy<Value = Group> {
    let rows = codes().prop_flat_map(|codes| {
        let count = codes.len();
        (Just(codes), prop::collection::vec((row(), "[A-Z][A-Za-z]{0,8}"), count))
    });
    ("[A-Z][A-Za-z]{0,8}", rows, any::<bool>()).prop_map(|(name, (codes, rows), has_other)| {
        let is_int = codes.iter().all(|code| matches!(code, Code::Int(_)));
        let rows = codes.into_iter().zip(rows).enumerate().map(|(number, (code, (row, name)))| {
            // The number behind it makes the name one of its kind.
            Row { code, name: format!("{name}{number}"), ..row }
        });
        Group { name, rows: rows.collect(), has_other: has_other && is_int }
    })
}

/// Catalogs without a fault.
pub(crate) fn catalogs() -> impl Strategy<Value = Catalog> {
    (line(), line(), prop::collection::vec(group(), 1..4)).prop_map(|(vendor, service, mut groups)| {
        for (number, group) in groups.iter_mut().enumerate() {
            let _ = write!(group.name, "{number}");
        }
        Catalog { vendor, service, groups }
    })
}

impl Group {
    /// The codes that several rows have.
    pub(crate) fn repeats(&self) -> Vec<&Code> {
        let mut counts = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(&row.code).or_insert(0) += 1;
        }
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(code, _)| code).collect()
    }

    fn write(&self, toml: &mut String) -> std::fmt::Result {
        let repeats: Vec<_> = self.repeats().into_iter().map(code).collect();
        writeln!(toml, "[[group]]\nname = {:?}\nrepeats = [{}]", self.name, repeats.join(", "))?;
        for row in &self.rows {
            writeln!(toml, "[[group.error]]\ncode = {}\nname = {:?}", code(&row.code), row.name)?;
            let texts = [("key", &row.key), ("detail", &row.detail), ("action", &row.action)];
            for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
                writeln!(toml, "{key} = {}", string(text))?;
            }
            writeln!(toml, "message = {}\nkind = {:?}", string(&row.message), row.kind.id())?;
            row.status.map_or(Ok(()), |status| writeln!(toml, "status = {status}"))?;
            row.retry.map_or(Ok(()), |retry| writeln!(toml, "retry = {retry}"))?;
        }
        if self.has_other {
            writeln!(toml, "[group.other]\nname = 'Other'\nmessage = 'any other'")?;
        }
        Ok(())
    }
}

impl Catalog {
    /// The catalog's file.
    pub(crate) fn to_toml(&self) -> String {
        let [vendor, service] = [&self.vendor, &self.service].map(|text| string(text));
        let mut toml = format!("[catalog]\nvendor = {vendor}\nservice = {service}\n");
        for group in &self.groups {
            group.write(&mut toml).expect("a string takes all");
        }
        toml
    }
}

fn code(code: &Code) -> String {
    match code {
        Code::Int(code) => code.to_string(),
        Code::Str(code) => string(code),
    }
}

/// A TOML string, in the first of these forms that can hold the text: literal, basic with escapes.
fn string(text: &str) -> String {
    if !text.contains(['\'', '\n']) {
        return format!("'{text}'");
    }
    let mut string = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => string.extend(['\\', c]),
            '\n' => string.push_str("\\n"),
            c => string.push(c),
        }
    }
    string + "\""
}
