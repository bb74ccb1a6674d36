//! The title of a table: its caption, or the heading over it, in its own words.

use std::collections::{HashMap, HashSet};

use error_catalog_schema::text::Text;

use super::page::{Paragraph, fold};

/// A longer line is a sentence, however bold.
const LONGEST: usize = 100;

/// The caption that a paragraph is for the table below it: a bold line, or one that counts tables.
pub(super) fn caption(paragraph: &Paragraph) -> Option<String> {
    let text = fold(&paragraph.text);
    let is_bold = paragraph.lead.as_deref().is_some_and(|lead| {
        let rest = text.strip_prefix(&fold(lead));
        rest.is_some_and(|rest| !rest.contains(char::is_alphanumeric))
    });
    let title = text.trim_end_matches([':', '：']).trim_end();
    let is_note = NOTES.contains(&title.to_lowercase().as_str());
    let fits =
        !title.is_empty() && title.chars().count() <= LONGEST && !title.ends_with(['.', '。']) && !is_note;
    (fits && (is_bold || counts_tables(title))).then(|| title.to_owned())
}

/// Bold words that head a note.
const NOTES: &[&str] = &[
    "note",
    "notes",
    "warning",
    "caution",
    "important",
    "tip",
    "example",
    "注意",
    "说明",
    "備考",
    "참고",
    "nota",
];

/// `Table 2`, `表 3-1`.
fn counts_tables(text: &str) -> bool {
    ["Table ", "Tabla ", "Tabela ", "Tabelle ", "Tableau ", "Таблица ", "表", "표"].iter().any(|word| {
        let rest = text.strip_prefix(word).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Makes titles differ that stand in several places: each takes in the heading above it.
pub(super) fn part(titles: &mut [(Option<String>, &[String])]) {
    let mut places: HashMap<String, HashSet<&[String]>> = HashMap::new();
    for (title, headings) in titles.iter() {
        if let Some(title) = title {
            places.entry(title.clone()).or_default().insert(headings);
        }
    }
    for (text, headings) in titles {
        let Some(own) = text.as_ref().filter(|own| places.get(*own).is_some_and(|places| places.len() > 1))
        else {
            continue;
        };
        let above = headings
            .iter()
            .rev()
            .map(|heading| title(heading))
            .find(|above| above != own && !above.is_empty());
        *text = above.map_or_else(|| Some(own.clone()), |above| Some(format!("{above} / {own}")));
    }
}

/// The heading without the number of its section before it: `3.`, `3.1`, `3)`, `一、`. Other numbers are its words.
pub(super) fn title(heading: &str) -> String {
    let heading = fold(&Text::new(heading).plain());
    without_section(&heading).unwrap_or(&heading).to_owned()
}

fn without_section(heading: &str) -> Option<&str> {
    let numbers = heading.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &heading[..heading.len() - numbers.len()];
    if number.is_empty() {
        let rest = heading.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
        return rest.strip_prefix('、').filter(|_| rest.len() < heading.len()).map(str::trim_start);
    }
    let is_short = number.split('.').all(|part| part.len() <= 2);
    let has_point = number.contains('.');
    let rest = match numbers.strip_prefix([')', '、', '）', '．']) {
        Some(rest) => rest,
        None if has_point && (numbers.starts_with(char::is_whitespace) || number.ends_with('.')) => numbers,
        None => return None,
    };
    let rest = rest.trim_start();
    (is_short && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_section_numbers_go() {
        for (heading, expected) in [
            ("3. Gateway errors", "Gateway errors"),
            ("3.1 Gateway errors", "Gateway errors"),
            ("3) Gateway errors", "Gateway errors"),
            ("1、系统错误", "系统错误"),
            ("二、业务错误码", "业务错误码"),
            ("4xx: client errors", "4xx: client errors"),
            ("403 status codes", "403 status codes"),
            ("400 errors", "400 errors"),
            ("403.71 errors", "403.71 errors"),
            ("30xx - Depot and belt", "30xx - Depot and belt"),
        ] {
            assert_eq!(title(heading), expected);
        }
    }

    #[test]
    fn bold_lines_and_counted_ones_are_captions() {
        let paragraph = |text: &str, lead: Option<&str>| Paragraph {
            text: text.to_owned(),
            lead: lead.map(str::to_owned),
            ..Paragraph::default()
        };
        assert_eq!(
            caption(&paragraph("General errors:", Some("General errors"))).as_deref(),
            Some("General errors")
        );
        assert_eq!(caption(&paragraph("Table 2 Codes", Some("Table 2"))).as_deref(), Some("Table 2 Codes"));
        assert_eq!(caption(&paragraph("See the list", Some("See"))), None);
        assert_eq!(caption(&paragraph("Note:", Some("Note:"))), None);
    }
}
