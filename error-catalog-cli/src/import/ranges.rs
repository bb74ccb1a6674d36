//! Ranges of codes: `112～116`, `-4090001 ~ 4`, `E1001-E1005`, `100 to 104`.

use super::code_text::CodeText;
use super::symbols::is_digits;

/// The widest range whose codes are written out; wider ranges only reserve numbers.
const WIDEST: u64 = 32;

/// The codes of a range, or why they are not written out; `None` if the text is not a range.
pub(super) fn read(text: &str) -> Option<Result<Vec<CodeText>, String>> {
    for separator in ["~", "...", "..", "…", " to ", " - ", "至", "到", "から", "-"] {
        // Most texts have none, which this finds in less time than `find` takes to begin.
        if !text.contains(separator) {
            continue;
        }
        // The sign of the first code is not a separator.
        let from = usize::from(text.starts_with('-'));
        let Some(at) = text[from..].find(separator).map(|at| at + from) else { continue };
        let first = End::read(text[..at].trim())?;
        let last = End::read(text[at + separator.len()..].trim().trim_end_matches("まで"))?;
        return between(text, &first, &last, separator == "-");
    }
    None
}

/// An end of a range: letters, a sign, digits.
struct End<'t> {
    prefix: &'t str,
    negative: bool,
    digits: &'t str,
}

impl<'t> End<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
        let head = &text[..text.len() - digits.len()];
        if !is_digits(digits) || digits.len() > 18 || head.contains(char::is_whitespace) {
            return None;
        }
        match head.strip_suffix('-') {
            Some("") => Some(Self { prefix: "", negative: true, digits }),
            _ => Some(Self { prefix: head, negative: false, digits }),
        }
    }
}

fn between(
    text: &str,
    first: &End<'_>,
    last: &End<'_>,
    by_hyphen: bool,
) -> Option<Result<Vec<CodeText>, String>> {
    let alike = first.prefix == last.prefix;
    if !(alike || last.prefix.is_empty()) || (last.negative && !first.negative) {
        return None;
    }
    // A hyphen also stands within codes (`IDX12-34`, `2024-1`): only two of a kind are a range.
    if by_hyphen && (!alike || first.digits.len() != last.digits.len() || (first.negative != last.negative)) {
        return None;
    }
    // `5001~10` is short for `5001~5010`.
    let kept = first.digits.len().saturating_sub(last.digits.len());
    let whole = format!("{}{}", &first.digits[..kept], last.digits);
    let (start, end): (u64, u64) = (first.digits.parse().ok()?, whole.parse().ok()?);
    if start.abs_diff(end) >= WIDEST {
        return Some(Err(format!("`{text}` is a range of more than {WIDEST} codes")));
    }
    if by_hyphen && end <= start {
        return None;
    }
    let width = if first.digits.starts_with('0') { first.digits.len() } else { 0 };
    let sign = if first.negative { "-" } else { "" };
    let code = |number: u64| CodeText::new(format!("{}{sign}{number:0width$}", first.prefix));
    let codes = if start <= end {
        (start..=end).map(code).collect()
    } else {
        (end..=start).rev().map(code).collect()
    };
    Some(Ok(codes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&[&str]>) {
        let codes = read(text).map(|range| range.expect("not too wide"));
        let texts =
            codes.as_ref().map(|codes| codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>());
        assert_eq!(texts.as_deref(), expected, "{text}");
    }

    #[test]
    fn ranges() {
        check("112~114", Some(&["112", "113", "114"]));
        check("-4090001 ~ 3", Some(&["-4090001", "-4090002", "-4090003"]));
        check("-1 ~ -3", Some(&["-1", "-2", "-3"]));
        check("5009~10", Some(&["5009", "5010"]));
        check("E101-E103", Some(&["E101", "E102", "E103"]));
        check("007..009", Some(&["007", "008", "009"]));
        check("100 to 101", Some(&["100", "101"]));
        check("500-502", Some(&["500", "501", "502"]));
    }

    #[test]
    fn no_ranges() {
        for text in
            ["-5", "10001", "IDX12-34", "2024-1", "ORA-00942", "a-b", "~", "1~", "~1", "1~x", "502-500"]
        {
            check(text, None);
        }
        assert!(read("1~1000").expect("a range").is_err());
        assert!(read("1~999999999999999999").expect("a range").is_err());
    }
}
