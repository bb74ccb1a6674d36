//! Invented pages, each of a shape that vendors' pages have, beside the reading that is right: what `import` makes of
//! them is compared code by code and text by text.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use error_catalog_schema::model::{Code, Entry, Group};
use error_catalog_schema::text::Text;
use serde_json::Value;

use crate::command::{package, run};
use crate::vendor_pages::read;

/// The share of the expected fields that must be found, and of the found fields that must be expected.
const LEAST: f64 = 0.97;

/// How much of something was expected, was found, and was both.
#[derive(Clone, Copy, Default)]
struct Score {
    expected: u32,
    found: u32,
    right: u32,
}

impl Score {
    fn add(&mut self, expected: bool, found: bool, right: bool) {
        self.expected += u32::from(expected);
        self.found += u32::from(found);
        self.right += u32::from(right);
    }

    fn recall(self) -> f64 {
        if self.expected == 0 { 1.0 } else { f64::from(self.right) / f64::from(self.expected) }
    }

    fn precision(self) -> f64 {
        if self.found == 0 { 1.0 } else { f64::from(self.right) / f64::from(self.found) }
    }
}

/// What became of all pages, and what is wrong, in words.
#[derive(Default)]
struct Judgement {
    codes: Score,
    texts: Score,
    more: Score,
    titles: Score,
    unsaid: usize,
    notes: String,
}

impl Judgement {
    fn note(&mut self, page: &str, text: &str) {
        writeln!(self.notes, "{page}: {text}").expect("a string takes all");
    }

    /// Compares one field; the value in a catalog is right if it is one of those that are expected.
    fn field(&mut self, page: &str, field: &str, expected: &Value, found: Option<String>) {
        let all: Vec<String> = match expected {
            Value::Array(all) => all.iter().map(shown).collect(),
            Value::Null => Vec::new(),
            one => vec![shown(one)],
        };
        let all: Vec<String> = all.into_iter().filter(|text| !text.is_empty()).collect();
        let found = found.filter(|text| !text.is_empty());
        let right = found.as_ref().is_some_and(|found| all.iter().any(|one| fold(one) == fold(found)));
        let score = if matches!(field, "detail" | "status") { &mut self.more } else { &mut self.texts };
        score.add(!all.is_empty(), found.is_some(), right);
        if !right && (found.is_some() || !all.is_empty()) {
            self.note(page, &format!("{field}: expected {all:?}, found {found:?}"));
        }
    }

    fn row(&mut self, page: &str, expected: &Value, found: &Entry) {
        let description = &found.description;
        let text = |text: &Option<Text>| text.as_ref().map(|text| text.source().to_owned());
        let code = found.code.to_string();
        let key = found.key.clone().filter(|key| *key != code);
        self.field(page, "message", &expected["message"], Some(description.message.clone()));
        self.field(page, "key", &expected["key"], key);
        self.field(page, "action", &expected["action"], text(&description.action));
        self.field(page, "detail", &expected["detail"], text(&description.detail));
        self.field(page, "status", &expected["status"], found.status.map(|status| status.to_string()));
    }

    fn page(&mut self, path: &Path, expected: &Value, folder: &Path) {
        let page = path.file_name().expect("a name").to_string_lossy().into_owned();
        let draft = folder.join(format!("{page}.toml"));
        let imported =
            run(["import".as_ref(), path.as_os_str(), "-o".as_ref(), draft.as_os_str(), "--force".as_ref()]);
        assert!(matches!(imported.code, Some(0 | 1)), "{page}: {}", imported.err);
        let groups = match std::fs::read_to_string(&draft) {
            Ok(text) => read(&page, &text).groups,
            Err(_) => Vec::new(),
        };
        let mut pool: HashMap<Code, Vec<(&Group, &Entry)>> = HashMap::new();
        for (group, entry) in
            groups.iter().flat_map(|group| group.errors.iter().map(move |entry| (group, entry)))
        {
            pool.entry(entry.code.clone()).or_default().push((group, entry));
            self.codes.found += 1;
        }
        for expected in expected["groups"].as_array().expect("groups") {
            let title = &expected["title"];
            let mut fits = true;
            for row in expected["rows"].as_array().expect("rows") {
                self.codes.expected += 1;
                let found = pool.get_mut(&code(&row["code"])).filter(|found| !found.is_empty());
                let Some(found) = found else {
                    fits = false;
                    self.missing(&page, row);
                    continue;
                };
                let near = |(group, entry): &&(&Group, &Entry)| {
                    let is_title =
                        title.is_null() || group.title.as_deref().map(fold) == title.as_str().map(fold);
                    (fold(&shown(&row["message"])) == fold(&entry.description.message), is_title)
                };
                let best = found.iter().max_by_key(near).copied().expect("not empty");
                fits &= near(&&best).1;
                found.retain(|one| !std::ptr::eq(one.1, best.1));
                self.codes.right += 1;
                self.row(&page, row, best.1);
            }
            self.titles.add(!title.is_null(), !title.is_null(), fits && !title.is_null());
            if !fits {
                self.note(&page, &format!("the title {title} is not over all of its errors"));
            }
        }
        for (group, entry) in pool.into_values().flatten() {
            let title = group.title.as_deref().unwrap_or_default();
            self.note(&page, &format!("`{}` under \"{title}\" is not an error", entry.code));
            self.texts.found +=
                1 + u32::from(entry.key.is_some()) + u32::from(entry.description.action.is_some());
        }
        let said = (imported.err + &imported.out).to_lowercase();
        for words in expected["said"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !said.contains(&words.to_lowercase()) {
                self.unsaid += 1;
                self.note(&page, &format!("the summary does not say `{words}`"));
            }
        }
    }

    fn missing(&mut self, page: &str, row: &Value) {
        self.note(page, &format!("{} is missing", row["code"]));
        for field in ["message", "key", "action"] {
            let is_there = !matches!(&row[field], Value::Null) && row[field] != "";
            self.texts.expected += u32::from(is_there);
        }
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(all) => all.first().map(shown).unwrap_or_default(),
        other => other.to_string(),
    }
}

fn code(value: &Value) -> Code {
    match value.as_i64() {
        Some(code) => Code::Int(code),
        None => Code::Str(shown(value)),
    }
}

/// What of a text counts: white space, links, the marks of lists, outer quotes and a last full stop do not.
fn fold(text: &str) -> String {
    let plain = Text::new(text).plain();
    let words: Vec<&str> =
        plain.split_whitespace().filter(|word| !matches!(*word, "-" | "*" | "•" | "+" | "·")).collect();
    let mut text = words.join(" ");
    for (open, close) in [("\"", "\""), ("'", "'"), ("“", "”"), ("`", "`")] {
        if let Some(inner) = text.strip_prefix(open).and_then(|text| text.strip_suffix(close)) {
            text = inner.trim().to_owned();
        }
    }
    text.trim_end_matches(['.', '。', ' ']).to_owned()
}

/// The expected readings, each beside the page of its name.
fn cases() -> Vec<(PathBuf, PathBuf)> {
    let folder = package().join("tests/import-cases");
    let entries = std::fs::read_dir(folder).expect("the cases are there");
    let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    let stem = |path: &Path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        name.strip_suffix(".expected.json").map(str::to_owned)
    };
    let mut cases = Vec::new();
    for path in &paths {
        let Some(stem) = stem(path) else { continue };
        let is_page = |page: &&PathBuf| {
            let name = page.file_name().expect("a name").to_string_lossy().into_owned();
            name.rsplit_once('.').is_some_and(|(own, _)| own == stem)
        };
        let page = paths.iter().find(is_page).unwrap_or_else(|| panic!("{stem} has no page"));
        cases.push((page.clone(), path.clone()));
    }
    cases.sort();
    cases
}

#[test]
fn invented_pages_are_read_as_a_person_would() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut judgement = Judgement::default();
    let cases = cases();
    assert!(cases.len() > 30, "{}", cases.len());
    for (page, expected) in cases {
        let expected = std::fs::read_to_string(expected).expect("a reading");
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        judgement.page(&page, &expected, folder.path());
    }
    let Judgement { codes, texts, more, titles, unsaid, notes } = judgement;
    for (what, score) in
        [("codes", codes), ("texts", texts), ("details and statuses", more), ("titles", titles)]
    {
        let (recall, precision) = (score.recall(), score.precision());
        assert!(recall >= LEAST && precision >= LEAST, "{what}: {recall:.3} {precision:.3}\n{notes}");
    }
    assert_eq!(unsaid, 0, "{notes}");
}
