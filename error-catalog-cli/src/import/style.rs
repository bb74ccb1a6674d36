//! How a column writes its codes, told from all of its cells.

use super::characters::{is_blank, narrow};
use super::codes::{self, Cells, Reading, Style};
use super::symbols::{is_digits, is_strong_symbol};

impl Style {
    /// The style of these cells; `is_named` says that a heading promises codes.
    pub(super) fn of(cells: &[&str], is_named: bool) -> Self {
        let filled: Vec<&str> = cells.iter().copied().filter(|cell| !is_blank(cell)).collect();
        let grouped = is_grouped(&filled);
        let plain = Self { grouped, ..Self::default() };
        let (mut integers, mut words, mut keyed) = (0_usize, 0_usize, 0_usize);
        for cell in &filled {
            if let Reading::Codes { codes, key, .. } = codes::read(cell, plain) {
                let is_integer = codes.iter().all(|code| code.integer.is_some());
                integers += usize::from(is_integer);
                keyed += usize::from(is_integer && key.is_some());
                words += usize::from(codes.iter().all(|code| is_plain_word(&code.text)));
            }
        }
        let worded = is_named && is_worded(&filled, plain);
        let cells = match () {
            () if 2 * keyed > filled.len() => Cells::KeysAndNumbers,
            () if integers > words => Cells::Numbers,
            () => Cells::Words,
        };
        Self { cells, grouped, worded }
    }
}

/// A word that may be a code and may be any other.
pub(super) fn is_plain_word(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic()) && !is_strong_symbol(text)
}

/// Whether the numbers are written in groups of three. `400,401` may also be two statuses, and is where the other codes
/// are statuses.
fn is_grouped(cells: &[&str]) -> bool {
    let cells: Vec<String> = cells.iter().map(|cell| narrow(cell)).collect();
    let grouped: Vec<String> = cells.iter().filter_map(|cell| codes::without_groups(cell)).collect();
    let plain: Vec<&String> = cells.iter().filter(|cell| is_digits(cell.trim_start_matches('-'))).collect();
    let is_status = |text: &str| text.parse().is_ok_and(|status: u32| (100..=599).contains(&status));
    let are_statuses = cells
        .iter()
        .filter(|cell| codes::without_groups(cell).is_some())
        .all(|cell| cell.split([',', ' ']).all(is_status));
    let others_are_statuses = !plain.is_empty() && plain.iter().all(|cell| is_status(cell));
    !grouped.is_empty()
        && 4 * (grouped.len() + plain.len()) >= 3 * cells.len()
        && !(are_statuses && (others_are_statuses || plain.is_empty()))
}

/// Whether cells of several words are codes: they are short, they differ, and either the others are codes, or all are
/// small words.
fn is_worded(cells: &[&str], plain: Style) -> bool {
    let phrases: Vec<String> = cells
        .iter()
        .map(|cell| narrow(cell))
        .filter(|cell| cell.contains(' ') && !begins_with_number(cell) && has_no_code(cell, plain))
        .collect();
    let is_short = |cell: &String| {
        cell.len() <= 48
            && cell.split(' ').count() <= 5
            && !cell.ends_with(['.', '!', ':'])
            && !cell.contains(", ")
    };
    let mut distinct = phrases.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let is_small = |cell: &String| {
        cell.is_ascii() && !cell.bytes().any(|byte| byte.is_ascii_uppercase()) && cell.split(' ').count() <= 4
    };
    let others = cells.iter().filter(|cell| !narrow(cell).contains(' '));
    let others_are_codes = others.clone().count() > 0
        && others.into_iter().all(|cell| codes::read(cell, plain) != Reading::NoCode);
    let few = 5 * phrases.len() <= 4 * cells.len()
        || phrases.iter().all(|cell| cell.contains(|c: char| c.is_ascii_digit()));
    !phrases.is_empty()
        && distinct.len() == phrases.len()
        && phrases.iter().all(is_short)
        && (few && others_are_codes || cells.len() > 1 && cells.iter().all(|cell| is_small(&narrow(cell))))
}

fn begins_with_number(cell: &str) -> bool {
    cell.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit())
}

/// Whether no code with a mark behind it stands in the cell.
fn has_no_code(cell: &str, style: Style) -> bool {
    match codes::read(cell, style) {
        Reading::NoCode => true,
        Reading::Codes { codes, .. } => codes.len() == 1 && !cell.contains([':', '(', '[']),
        Reading::Blank | Reading::Other | Reading::Refused(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_numbers_in_groups() {
        assert!(Style::of(&["9,998", "10,001", "10 003", "1004"], true).grouped);
        assert!(!Style::of(&["400,401", "403"], true).grouped);
        assert!(!Style::of(&["1001,1002", "1003"], true).grouped);
    }

    #[test]
    fn columns_of_several_words() {
        assert!(Style::of(&["0", "51", "WB 212", "WB 640"], true).worded);
        assert!(Style::of(&["TooManyCoinsIn Request", "Vault was sold", "NoSuchVault", "Late"], true).worded);
        assert!(Style::of(&["door locked", "late parcel"], true).worded);
        assert!(!Style::of(&["The kite falls down", "The line breaks"], true).worded);
        assert!(!Style::of(&["INVALID_KEY the key", "NO_KEY no key is there"], true).worded);
    }

    #[test]
    fn columns_of_keys_and_numbers() {
        let style = Style::of(&["TW_A\n7100", "TW_B\n7101", "TW_C"], true);
        assert_eq!(style.cells, Cells::KeysAndNumbers);
    }
}
