//! The tokens of a pasted text: what may be a code, a key or a name.

/// A piece of a text, and what stood before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// The token before it on the same line, as in `X-ErrNo: -46618`.
    label: Option<&'a str>,
}

/// What parts tokens, beside blanks.
const MARKS: &[char] = &[
    ',', ';', '"', '\'', '`', '{', '}', '(', ')', '[', ']', '<', '>', '|', '=', '“', '”', '‘', '’', '，',
    '；', '：', '（', '）', '「', '」', '【', '】', '、', '。',
];

/// The tokens of a text, in order. Times of day are left out.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for line in text.lines() {
        let mut label = None;
        let chunks = line.split(|c: char| c.is_whitespace() || MARKS.contains(&c));
        for text in chunks.flat_map(split_at_colons) {
            let text = text.trim_end_matches(['.', '!', '?', ':', '%']).trim_start_matches(['#', '*', '.']);
            if !text.is_empty() {
                tokens.push(Token { text, label });
                label = Some(text);
            }
        }
    }
    tokens
}

/// Parts `code:10044` but neither `Enum::Variant` nor `10:23:05`.
fn split_at_colons(chunk: &str) -> Vec<&str> {
    let starts_with_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let ends_with_digit = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    match chunk.trim_end_matches(':').split_once(':') {
        Some((before, after)) if ends_with_digit(before) && starts_with_digit(after) => Vec::new(),
        Some(_) if chunk.contains("::") => vec![chunk],
        Some(_) => chunk.split(':').collect(),
        None => vec![chunk],
    }
}

impl Token<'_> {
    /// The integer that the token is, in decimal or hex.
    pub(super) fn integer(self) -> Option<i64> {
        integer(self.text)
    }

    /// The number of an HTTP status that is said to be one: `HTTP 429`, `HTTP/1.1 429`, `status=429`, `429 Too Many …`.
    pub(super) fn http_status(self) -> Option<u16> {
        let label = self.label?.to_ascii_lowercase();
        let is_status = label.starts_with("http") || label.contains("status");
        self.text.parse().ok().filter(|status| is_status && (100..=599).contains(status))
    }

    /// Whether the text says that this is a code, or it is nothing else than one: other numbers of few digits are times,
    /// sizes and ports as well.
    pub(super) fn is_surely_code(self) -> bool {
        match self.integer() {
            Some(number) => {
                self.text.starts_with("0x") || !(0..1000).contains(&number) || self.is_labelled_code()
            }
            None => self.text.contains("::") || self.is_symbol(),
        }
    }

    /// Whether the word before it says that this is a code.
    pub(super) fn is_labelled_code(self) -> bool {
        let Some(label) = self.label else { return false };
        let label = label.to_ascii_lowercase();
        ["code", "errno", "error", "err", "ret"].iter().any(|word| label.contains(word))
    }

    /// Whether this is not written like a word of prose: `FAILED_PRECONDITION`, `InvalidAppId`, `ABORTED`.
    fn is_symbol(self) -> bool {
        let letters = self.text.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = self.text.chars().filter(|c| c.is_uppercase()).count();
        letters > 1 && (self.text.contains('_') || (capitals > 1 && letters > 3))
    }
}

/// An integer in decimal or hex; a sign of Unicode's is one too.
pub(super) fn integer(text: &str) -> Option<i64> {
    let text = text.strip_prefix('+').unwrap_or(text);
    let (sign, digits) = match text.strip_prefix(['-', '−', '–', '‐']) {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    let is_number = digits.chars().all(|c| c.is_digit(radix));
    is_number.then(|| i64::from_str_radix(&format!("{sign}{digits}"), radix).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn a_text_is_parted_where_logs_and_json_part_it() {
        assert_eq!(texts("X-ErrNo: -46618"), ["X-ErrNo", "-46618"]);
        assert_eq!(texts(r#"{"code":"10044","n":[1, 2]}"#), ["code", "10044", "n", "1", "2"]);
        assert_eq!(texts("a DownloadError::InvalidAppId."), ["a", "DownloadError::InvalidAppId"]);
        assert_eq!(texts("[10:23:05] errcode=5, host:80 #7"), ["errcode", "5", "host", "80", "7"]);
        assert_eq!(texts("错误码：-104。"), ["错误码", "-104"]);
    }

    #[test]
    fn integers_are_read() {
        for (text, number) in [("-46618", -46618), ("+7", 7), ("0x1001", 4097), ("-0X10", -16), ("−5", -5)]
        {
            assert_eq!(integer(text), Some(number), "{text}");
        }
        for text in ["", "-", "0x", "1a", "--1", "-+1", "9223372036854775808", "0x-1"] {
            assert_eq!(integer(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_surely_a_code() {
        let sure = |text| tokens(text).last().expect("a token").is_surely_code();
        for text in
            ["-1", "10044", "0x1", "code: 7", "X-ErrNo=7", "FAILED_PRECONDITION", "InvalidAppId", "a::b"]
        {
            assert!(sure(text), "{text}");
        }
        for text in ["7", "port 443", "signature", "Signature", "HTTP 429"] {
            assert!(!sure(text), "{text}");
        }
        assert_eq!(tokens("HTTP/1.1 429 Too")[1].http_status(), Some(429));
        assert_eq!(tokens("status=429")[1].http_status(), Some(429));
        assert_eq!(tokens("port 429")[1].http_status(), None);
    }
}
