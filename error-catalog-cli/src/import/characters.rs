//! Characters that pages write in more than one way: full-width digits and letters, dashes, blanks.

use std::collections::HashMap;
use std::sync::LazyLock;

use error_catalog_schema::text::Text;
use unicode_normalization::UnicodeNormalization as _;

use super::page::is_hidden;

/// The text with full-width forms made narrow, every kind of dash a hyphen, and without its links; for codes, keys and
/// headers, where only the meaning counts.
pub(super) fn narrow(text: &str) -> String {
    if text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_' | b'-' | b'.' | b','))
    {
        return text.trim().to_owned();
    }
    let text = Text::new(text).plain();
    text.chars()
        .filter(|c| !is_hidden(*c) && !is_joiner(*c))
        .map(narrow_character)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The narrow form of a character.
pub(super) fn narrow_character(c: char) -> char {
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

/// The letter without its accent, if it is a Latin one; `ё` is `е`, as most Russian texts write it.
pub(super) fn unaccented(c: char) -> char {
    match c {
        'ø' => 'o',
        'Ø' => 'O',
        'đ' => 'd',
        'Đ' => 'D',
        'ł' => 'l',
        'Ł' => 'L',
        'ı' => 'i',
        'ё' => 'е',
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => std::iter::once(c).nfd().next().unwrap_or(c),
        c => c,
    }
}

/// The simplified form of a traditional Chinese character; only those of the words over columns and beside codes are known.
pub(super) fn simplified(c: char) -> char {
    const PAIRS: &str = "錯错誤误碼码狀状態态應应說说訊讯決决處处議议異异號号編编稱称類类結结業业務务詳详細细備备註注參参數数\
        標标識识鍵键題题義义釋释內内當当與与選选項项預预設设範范圍围單单試试語语國国區区貨货幣币產产場场頻频渠渠長长\
        級级適适對对過过敗败報报應应給给達达執执錄录問问動动關关進进連连總总無无餘余還还從从個个檢检查查詢询擷撷屬属\
        構构圖图檔档權权計计費费響响觸触發发資资訂订購购網网絡络";
    static SIMPLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
        let pairs: Vec<char> = PAIRS.chars().filter(|c| !c.is_whitespace()).collect();
        // Of a character that stands twice, the first counts.
        pairs.chunks_exact(2).rev().map(|pair| (pair[0], pair[1])).collect()
    });
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return c;
    }
    SIMPLE.get(&c).copied().unwrap_or(c)
}

/// The digits of notes and powers.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Raises what the text has from here on, if it is a number, so that it does not go on with one before it.
pub(super) fn raise(text: &mut String, start: usize) {
    let digits: Option<String> = text.get(start..).and_then(|raised| {
        raised.trim().chars().map(|c| Some(RAISED[usize::try_from(c.to_digit(10)?).ok()?])).collect()
    });
    if let Some(digits) = digits {
        text.truncate(start);
        text.push_str(&digits);
    }
}

/// Whether the character is a digit of a note or a power.
pub(super) fn is_raised(c: char) -> bool {
    RAISED.contains(&c)
}

/// Whether a cell says that there is nothing to say.
pub(super) fn is_blank(text: &str) -> bool {
    // A digit says something, unless it stands in the address of a link.
    if text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains('[') {
        return false;
    }
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
