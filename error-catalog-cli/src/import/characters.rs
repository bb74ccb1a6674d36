//! Characters that pages write in more than one way: full-width digits and letters, dashes, blanks.

use error_catalog_schema::text::Text;

use super::page::is_hidden;

/// The text with full-width forms made narrow, every kind of dash a hyphen, and without its links; for codes, keys and
/// headers, where only the meaning counts.
pub(super) fn narrow(text: &str) -> String {
    let text = Text::new(text).plain();
    text.chars()
        .filter(|c| !is_hidden(*c) && !is_joiner(*c))
        .map(narrow_character)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn narrow_character(c: char) -> char {
    match c {
        '〜' | '∼' | '∽' => '~',
        '\u{3000}' | '\u{a0}' | '\n' => ' ',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' => '-',
        // Full-width forms of ASCII, the wide minus and tilde among them.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '、' | '﹐' => ',',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        c => c,
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The letter without its accent; `ё` is `е`, as most Russian texts write it.
pub(super) fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'ã' | 'â' | 'ä' | 'å' => 'a',
        'Á' | 'À' | 'Ã' | 'Â' | 'Ä' | 'Å' => 'A',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'Í' | 'Ì' | 'Î' | 'Ï' => 'I',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ö' | 'Ø' => 'O',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'Ú' | 'Ù' | 'Û' | 'Ü' => 'U',
        'ñ' => 'n',
        'Ñ' => 'N',
        'ç' => 'c',
        'Ç' => 'C',
        'ё' => 'е',
        c => c,
    }
}

/// Whether a cell says that there is nothing to say.
pub(super) fn is_blank(text: &str) -> bool {
    let text = narrow(text);
    text.chars().all(|c| matches!(c, '-' | '/' | '\\' | '.' | '_' | ' ' | '*'))
        || ["n/a", "na", "none", "null", "nil", "无", "無", "なし", "없음", "нет", "ninguno", "ninguna"]
            .contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_become_narrow() {
        assert_eq!(narrow("－１０１（ａ）～　ｂ"), "-101(a)~ b");
        assert_eq!(narrow("\u{200b}−5\u{200d}"), "-5");
    }

    #[test]
    fn blank_cells() {
        for blank in ["", " ", "-", "--", "—", "－", "N/A", "无", "없음", "/"] {
            assert!(is_blank(blank), "{blank}");
        }
        assert!(!is_blank("-1"));
        assert!(!is_blank("no"));
    }
}
