//! A vendor's page to a draft of a catalog.
//!
//! Data flows one way, each stage a module: bytes to text ([`encoding`]), text to a [`page`] ([`markdown`] with [`mdx`]
//! before it, [`html`], [`rst`], [`json`], [`csv`], each with [`code_blocks`] in it), a page to [`sections`], each of
//! which is a table with what stands over it. A section is a table of the page, or what describes errors without one:
//! [`heading_records`], [`list_records`], [`paragraph_records`] (by [`evidence`] and [`labels`]) and definition lists
//! become tables in [`records`], [`flat_tables`] are put together again. Then tables to columns whose meaning is known
//! ([`columns`], [`code_column`], by [`headers`] and [`look`]), rows to codes and texts ([`rows`], [`error_row`],
//! [`codes`], [`identity`]), and rows to a catalog ([`draft`], [`names`], [`titles`]). Nothing is dropped in silence: a
//! stage that leaves something out says so in the [`summary`].
//!
//! Nothing here reads or writes files, and nothing here knows of the command line.

mod aligned_tables;
mod budget;
mod characters;
mod code_blocks;
mod code_column;
mod code_text;
mod code_tokens;
mod codes;
mod column;
mod columns;
pub(crate) mod controls;
mod csv;
mod draft;
pub(crate) mod encoding;
mod entries;
mod error_row;
mod evidence;
mod flat_tables;
mod headers;
mod heading_records;
mod html;
mod identity;
mod json;
mod labels;
mod list_records;
mod look;
mod markdown;
pub(crate) mod markup;
mod mdx;
mod names;
mod outline;
mod page;
mod paragraph_records;
mod placeholders;
mod ranges;
mod reasons;
mod records;
pub(crate) mod refusal;
mod retired;
mod roles;
mod rows;
mod rst;
mod sections;
mod shape;
mod style;
mod summary;
mod symbols;
mod texts;
mod titles;
mod values;
mod vocabulary;
mod words;

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use budget::Budget;
use controls::Controls;
use markup::Markup;
use refusal::Refusal;

pub(crate) use draft::{Draft, Facts};
pub(crate) use page::fold;

use crate::escapes;

/// Reads a page and drafts a catalog of it.
///
/// # Errors
///
/// Says at which line the page has more of something than a page may have.
pub(crate) fn import(
    text: &str,
    markup: Markup,
    facts: &Facts,
    controls: &Controls,
) -> Result<Draft, Refusal> {
    // Letters and their accents come composed or apart; names and look-ups need them composed.
    let text: Cow<'_, str> = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into(),
        _ => text.nfc().collect::<String>().into(),
    };
    let text = escapes::strip(&text);
    let mut budget = Budget::new(text.len());
    if controls.import.rows.is_some() && markup != Markup::Json {
        let help = "name the table with `--table`, or say `--from json`";
        return Err(Refusal::control("`--rows` is for JSON pages, which this is not", help));
    }
    if let Some(page) = controls.records(&text, &mut budget)? {
        return draft::draft(page, facts, controls, &mut budget);
    }
    let page = match markup {
        Markup::Markdown => markdown::read(&text, &mut budget),
        Markup::Mdx => markdown::read(&mdx::to_markdown(&text), &mut budget),
        Markup::Html => html::read(&text, &mut budget),
        Markup::Rst => rst::read(&text, &mut budget),
        Markup::Csv => csv::read(&text, &mut budget),
        Markup::Json => json::read(&text, controls.import.rows.as_deref(), &mut budget),
    };
    draft::draft(page?, facts, controls, &mut budget)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use error_catalog_schema::{Source, check};

    use super::*;
    use crate::dice::Dice;

    /// The text with pieces of it cut out, doubled, or replaced by what pages trip over.
    fn damaged(text: &str, dice: &mut Dice) -> String {
        const PIECES: &[&str] = &[
            "|",
            "\n",
            "\n|",
            "|---|",
            "`",
            "```\n",
            "<table>",
            "</td>",
            "<tr><td rowspan=9>",
            "&#",
            "[a](",
            "](https://x.y)",
            "-",
            "~",
            "～",
            "9999999999",
            "\u{feff}",
            "\u{200b}",
            "ß",
            "İ",
            "错误",
            "😀",
            "\0",
            ": ",
            "# ",
            "其他",
            "<!--",
            "**",
            "\n\n",
            "\n- ",
            "\n### ",
            "0x1F ",
            "BAD_KEY ",
            "%1$s {0} <x>",
            "~~",
            "<dl><dt>",
            "(6-7)",
            "deprecated ",
        ];
        let mut characters: Vec<char> = text.chars().collect();
        for _ in 0..=dice.below(8) {
            let at = dice.below(characters.len());
            let end = (at + dice.below(30)).min(characters.len());
            match dice.below(3) {
                0 => drop(characters.drain(at..end)),
                1 => {
                    let piece: Vec<char> = characters[at..end].to_vec();
                    characters.splice(at..at, piece);
                }
                _ => drop(characters.splice(at..at, PIECES[dice.below(PIECES.len())].chars())),
            }
        }
        characters.into_iter().collect()
    }

    #[test]
    fn damaged_pages_are_read_and_counted_all_the_same() {
        // More of them, faster: `ERROR_CATALOG_FUZZ=20000 cargo test --release -p error-catalog-cli damaged`.
        let pages =
            std::env::var("ERROR_CATALOG_FUZZ").ok().and_then(|pages| pages.parse().ok()).unwrap_or(1200);
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders = ["tests/import", "tests/import-cases", "../tests/fixtures/pages"];
        let entries = folders.iter().flat_map(|folder| fs::read_dir(package.join(folder)).expect("pages"));
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a page").path()).collect();
        paths.retain(|path| {
            let readable = ["md", "mdx", "html", "rst", "csv", "json"];
            let is_expected = path.to_string_lossy().ends_with(".expected.json");
            !is_expected && path.extension().is_some_and(|ending| readable.iter().any(|page| ending == *page))
        });
        paths.sort();
        let mut dice = Dice(7);
        for run in 0..pages {
            let path = &paths[run % paths.len()];
            let name = path.display().to_string();
            let page = encoding::decode(fs::read(path).expect("a page"), None).expect("text").text;
            let page = damaged(&page, &mut dice);
            let Ok(draft) =
                import(&page, markup::sniff(&name, &page), &Facts::default(), &Controls::default())
            else {
                let is_json = path.extension().is_some_and(|ending| ending == "json");
                assert!(is_json, "{name}: only JSON can be too broken to read");
                continue;
            };
            let counts = draft.summary.counts();
            assert_eq!(counts.tables_seen, counts.tables_taken + counts.tables_left_out, "{name}\n{page}");
            assert_eq!(counts.rows_seen, counts.rows_taken + counts.rows_left_out, "{name}\n{page}");
            assert_eq!(counts.tables_taken, draft.catalog.groups.len(), "{name}\n{page}");
            if !draft.catalog.groups.is_empty() {
                let toml = crate::canonical::to_toml(&draft.catalog);
                let (_, faults) = check(&Source::new("draft", toml.as_str()));
                assert!(faults.is_empty(), "{name}: {faults:?}\n{page}\n{toml}");
            }
        }
    }
}
