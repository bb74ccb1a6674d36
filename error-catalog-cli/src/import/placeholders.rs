//! Placeholders of messages: `%s`, `%1$d`, `{0}`, `${name}` and `<name>` become `{}` and `{name}`, as catalogs write them.

/// How a page writes placeholders that may also be something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlaceholderStyle {
    /// `<name>` stands for a value.
    angles: bool,
}

impl PlaceholderStyle {
    /// The style of these messages: `<name>` is a placeholder if several messages have one and none has another angle
    /// bracket.
    pub(super) fn of<'m>(messages: impl Iterator<Item = &'m str>) -> Self {
        let mut users = 0;
        for message in messages {
            let pieces = pieces(message, Self { angles: true });
            let rest: String = pieces.iter().filter_map(Piece::text).collect();
            if rest.contains(['<', '>']) {
                return Self { angles: false };
            }
            users += usize::from(message.contains('<'));
        }
        Self { angles: users > 1 }
    }

    /// The message with its placeholders as catalogs write them; `None` if it has none, or has them so already.
    pub(super) fn rewrite(self, message: &str) -> Option<String> {
        let mut written = String::with_capacity(message.len());
        for piece in pieces(message, self) {
            match piece {
                Piece::Text(text) => written.push_str(text),
                Piece::Placeholder(name) => {
                    written.push('{');
                    written.push_str(&name);
                    written.push('}');
                }
            }
        }
        (written != message).then_some(written)
    }
}

/// The message without its placeholders.
pub(super) fn without_placeholders(message: &str) -> String {
    let pieces = pieces(message, PlaceholderStyle { angles: true });
    pieces.iter().map(|piece| piece.text().unwrap_or(" ")).collect()
}

enum Piece<'m> {
    Text(&'m str),
    /// A placeholder's name; empty if it has none.
    Placeholder(String),
}

impl<'m> Piece<'m> {
    fn text(&self) -> Option<&'m str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Placeholder(_) => None,
        }
    }
}

fn pieces(message: &str, style: PlaceholderStyle) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = message[at..].find(['%', '{', '$', '<']).map(|found| found + at) {
        match placeholder(&message[..found], &message[found..], style) {
            Some((length, name)) => {
                pieces.push(Piece::Text(&message[start..found]));
                pieces.push(Piece::Placeholder(name));
                start = found + length;
                at = start;
            }
            None => at = found + 1,
        }
    }
    pieces.push(Piece::Text(&message[start..]));
    pieces
}

/// No placeholder is longer.
const LONGEST: usize = 80;

/// The placeholder at the beginning of a text: its length and its name.
fn placeholder(before: &str, text: &str, style: PlaceholderStyle) -> Option<(usize, String)> {
    let text = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    match text.as_bytes()[0] {
        b'%' => printf(before, text).map(|length| (length, String::new())),
        b'<' if style.angles => {
            let inner = &text[1..text.find('>')?];
            let name: String = inner.chars().map(|c| if c == '-' || c == ' ' { '_' } else { c }).collect();
            let is_tag = ["br", "p", "li", "b", "i", "a", "code"].contains(&name.as_str());
            let is_word = inner.starts_with(|c: char| c.is_ascii_alphabetic());
            (is_name(&name) && is_word && !is_tag).then(|| (inner.len() + 2, name))
        }
        b'$' => {
            let inner = text[1..].strip_prefix('{')?;
            let inner = &inner[..inner.find('}')?];
            is_name(inner).then(|| (inner.len() + 3, inner.to_owned()))
        }
        b'{' => {
            let (open, close) = if text.starts_with("{{") { ("{{", "}}") } else { ("{", "}") };
            let inner = &text[open.len()..];
            let inner = &inner[..inner.find(close)?];
            let length = inner.len() + open.len() + close.len();
            let inner = inner.trim();
            // `{0}` and `{0:d}` count.
            let digits = inner.split(':').next().unwrap_or_default();
            if digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Some((length, String::new()));
            }
            is_name(inner).then(|| (length, inner.to_owned()))
        }
        _ => None,
    }
}

/// The length of a placeholder of C's `printf`: `%s`, `%1$s`, `%05d`, `%.2f`, `%ld`. `100% sure` has none.
fn printf(before: &str, text: &str) -> Option<usize> {
    if before.ends_with(|c: char| c.is_ascii_digit() || c == '%') {
        return None;
    }
    let rest = &text[1..];
    let flags =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '$' | '.' | '-' | '+' | '#'));
    let sizes = flags.trim_start_matches(['l', 'h', 'z']);
    let kind = sizes.chars().next()?;
    let behind = sizes[kind.len_utf8()..].chars().next();
    let fits = matches!(kind, 's' | 'd' | 'i' | 'u' | 'f' | 'x' | 'X' | 'q' | 'v' | '@');
    let ends = behind.is_none_or(|c| !c.is_ascii_alphanumeric());
    (fits && ends).then(|| text.len() - sizes.len() + 1)
}

/// Whether the text is an identifier as catalogs want it.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(message: &str, expected: Option<&str>) {
        let style = PlaceholderStyle { angles: true };
        assert_eq!(style.rewrite(message).as_deref(), expected, "{message}");
    }

    #[test]
    fn placeholders_of_many_languages() {
        check("at most %s parcels per %s", Some("at most {} parcels per {}"));
        check("%1$s is not in %2$s", Some("{} is not in {}"));
        check("%ld of %05d, %.2f", Some("{} of {}, {}"));
        check("{0} is not {1}", Some("{} is not {}"));
        check("${name} and {{other}}", Some("{name} and {other}"));
        check("the <bucket-name> is gone", Some("the {bucket_name} is gone"));
        check("'{}' must be more than '{name}'", None);
    }

    #[test]
    fn what_is_no_placeholder() {
        for text in [
            "100% sure",
            "50%s",
            "a < b > c",
            "%%s",
            "{a b}",
            "%1 must wait",
            "5 % d",
            "%set it",
            "{",
            "%",
            "<",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn angles_are_placeholders_where_all_of_them_are() {
        let style_of = |messages: &[&str]| PlaceholderStyle::of(messages.iter().copied()).angles;
        assert!(style_of(&["no <key>", "no <name>", "none"]));
        assert!(!style_of(&["no <key>"]));
        assert!(!style_of(&["no <key>", "no <name>", "a < b"]));
        assert!(!style_of(&["no <key>", "<br> <name>"]));
    }
}
