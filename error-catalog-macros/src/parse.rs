//! What the macros are handed, token by token.
//!
//! It is little, and the compiler has looked at it before: a parser for all of Rust would cost each user's first build
//! more than the rest of this crate does.

use proc_macro::token_stream::IntoIter;
use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::tokens::compile_error;

/// A fault of what stands in the code; those of a catalog file are the schema's diagnostics.
#[derive(Debug)]
pub(crate) struct Error {
    /// Where the first and the last of the tokens at fault stand.
    spans: (Span, Span),
    message: String,
}

pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Self {
        Self { spans: (span, span), message: message.into() }
    }

    /// A fault of several tokens.
    pub(crate) fn of(tokens: TokenStream, message: impl Into<String>) -> Self {
        let mut spans = tokens.into_iter().map(|token| token.span());
        let first = spans.next().unwrap_or_else(Span::call_site);
        Self { spans: (first, spans.last().unwrap_or(first)), message: message.into() }
    }

    pub(crate) fn into_compile_error(self) -> TokenStream {
        compile_error(&self.message, self.spans.0, self.spans.1)
    }
}

/// Tokens that are taken one after the other.
pub(crate) struct Tokens {
    /// What is left; the innermost of the groups without delimiters comes last.
    rest: Vec<IntoIter>,
    next: Option<TokenTree>,
    /// Where the tokens end.
    end: Span,
}

impl Tokens {
    pub(crate) fn new(tokens: TokenStream, end: Span) -> Self {
        let mut tokens = Self { rest: vec![tokens.into_iter()], next: None, end };
        tokens.advance();
        tokens
    }

    /// The tokens between the delimiters of a group.
    pub(crate) fn within(group: &Group) -> Self {
        Self::new(group.stream(), group.span_close())
    }

    /// Takes the next token. What a `macro_rules!` has put between delimiters that cannot be seen counts as if it had not.
    pub(crate) fn advance(&mut self) -> Option<TokenTree> {
        let token = self.next.take();
        while let Some(innermost) = self.rest.last_mut() {
            match innermost.next() {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                    self.rest.push(group.stream().into_iter());
                }
                Some(next) => {
                    self.next = Some(next);
                    break;
                }
                None => drop(self.rest.pop()),
            }
        }
        token
    }

    pub(crate) fn peek(&self) -> Option<&TokenTree> {
        self.next.as_ref()
    }

    /// Whether all tokens have been taken.
    pub(crate) fn is_empty(&self) -> bool {
        self.next.is_none()
    }

    /// Where the next token stands.
    pub(crate) fn span(&self) -> Span {
        self.next.as_ref().map_or(self.end, TokenTree::span)
    }

    /// Whether this character comes next.
    pub(crate) fn is_next(&self, character: char) -> bool {
        matches!(&self.next, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
    }

    pub(crate) fn punctuation(&mut self, character: char) -> Result<()> {
        if !self.is_next(character) {
            return Err(Error::new(self.span(), format!("expected `{character}`")));
        }
        self.advance();
        Ok(())
    }

    pub(crate) fn identifier(&mut self) -> Result<Ident> {
        match self.next.clone() {
            Some(TokenTree::Ident(ident)) => {
                self.advance();
                Ok(ident)
            }
            _ => Err(Error::new(self.span(), "expected identifier")),
        }
    }

    /// A group with these delimiters, if one comes next.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<Group> {
        match self.next.clone() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {
                self.advance();
                Some(group)
            }
            _ => None,
        }
    }

    /// A string literal; `expected` is the message if something else comes.
    pub(crate) fn text(&mut self, expected: &str) -> Result<Text> {
        if let Some(TokenTree::Literal(token)) = self.next.clone()
            && let Some(value) = value(&token.to_string())
        {
            self.advance();
            return Ok(Text { value, span: token.span() });
        }
        Err(Error::new(self.span(), expected))
    }

    /// A path of names; `expected` is the message if something else comes.
    pub(crate) fn path(&mut self, expected: &str) -> Result<TokenStream> {
        let mut path = TokenStream::new();
        let mut is_name_next = true;
        loop {
            if self.is_next(':') {
                path.extend(self.advance());
                if !self.is_next(':') {
                    return Err(Error::new(self.span(), expected));
                }
                path.extend(self.advance());
                is_name_next = true;
            } else if is_name_next && matches!(self.peek(), Some(TokenTree::Ident(_))) {
                path.extend(self.advance());
                is_name_next = false;
            } else if is_name_next {
                return Err(Error::new(self.span(), expected));
            } else {
                return Ok(path);
            }
        }
    }
}

/// A string literal.
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Span,
}

/// What a string literal says; `None` if the literal is none, or has a suffix.
fn value(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let text = raw.trim_start_matches('#');
        let hashes = &raw[..raw.len() - text.len()];
        return Some(text.strip_prefix('"')?.strip_suffix(hashes)?.strip_suffix('"')?.to_owned());
    }
    let mut rest = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(rest.len());
    while let Some((before, escaped)) = rest.split_once('\\') {
        value.push_str(before);
        let (escape, after) = escaped.split_at_checked(1)?;
        rest = after;
        match escape {
            "n" => value.push('\n'),
            "r" => value.push('\r'),
            "t" => value.push('\t'),
            "0" => value.push('\0'),
            "x" | "u" => {
                let end = if escape == "x" { 2 } else { after.find('}')? + 1 };
                let (digits, after) = after.split_at_checked(end)?;
                let digits = digits.trim_matches(['{', '}']).replace('_', "");
                value.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                rest = after;
            }
            // A line that goes on.
            "\n" => rest = after.trim_start_matches([' ', '\t', '\n', '\r']),
            itself => value.push_str(itself),
        }
    }
    value.push_str(rest);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn string_literals() {
        for (literal, expected) in [
            (r#""catalogs/acme.toml""#, "catalogs/acme.toml"),
            (r#""C:\\work\\acme.toml""#, r"C:\work\acme.toml"),
            (r#""\"\'\n\r\t\0\\""#, "\"\'\n\r\t\0\\"),
            (r#""\x41\u{e9}\u{1F_600}é""#, "Aé\u{1f600}é"),
            ("\"a\\\n   b\"", "ab"),
            (r#"r"C:\work""#, r"C:\work"),
            (r##"r#"a"b"#"##, "a\"b"),
            ("\"\"", ""),
        ] {
            assert_eq!(value(literal).as_deref(), Some(expected), "{literal}");
        }
    }

    #[test]
    fn other_literals() {
        for literal in
            ["17", "1.5", "'a'", "b\"a\"", "br\"a\"", "c\"a\"", "cr\"a\"", "\"a\"suffix", "r\"a\"r"]
        {
            assert_eq!(value(literal), None, "{literal}");
        }
    }
}
