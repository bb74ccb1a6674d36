//! The constants that source code defines by `#define`, or in enums.

use std::collections::HashMap;

use crate::import::code_tokens::{Kind, Token};
use crate::import::page::fold;
use crate::import::symbols::bare;

/// A constant, or a member of an enum.
pub(super) struct Constant<'t> {
    pub(super) line: usize,
    pub(super) name: &'t str,
    /// Its number, where the code says one; a string as it stands.
    pub(super) code: Option<String>,
    pub(super) text: String,
}

/// Goes through the tokens of a piece of source code.
pub(super) struct Reader<'t> {
    pub(super) tokens: &'t [Token<'t>],
    pub(super) at: usize,
    /// The constants so far, as later ones are counted from them.
    pub(super) known: HashMap<&'t str, i64>,
    /// Whether the code says of anything that it is constant.
    pub(super) declares: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(tokens: &'t [Token<'t>]) -> Self {
        let declares = |token: &Token<'_>| {
            matches!(token.kind, Kind::Word("const" | "constexpr" | "final" | "let" | "val"))
        };
        let declares = tokens.iter().any(declares);
        Self { tokens, at: 0, known: HashMap::from([("iota", 0)]), declares }
    }

    /// Passes over the next token.
    pub(super) fn pass(&mut self) {
        self.at += 1;
    }

    pub(super) fn peek(&self) -> Option<Kind<'t>> {
        self.tokens.get(self.at).map(|token| token.kind)
    }

    pub(super) fn next(&mut self) -> Option<Kind<'t>> {
        let next = self.peek()?;
        self.at += 1;
        Some(next)
    }

    /// Takes a mark, if it is the next token.
    pub(super) fn take(&mut self, mark: char) -> bool {
        let is_next = self.peek() == Some(Kind::Mark(mark));
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn line(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |token| token.line)
    }

    /// `#define NAME 1 // text`, up to the end of its line.
    pub(super) fn define(&mut self) -> Option<Constant<'t>> {
        let (start, line) = (self.at, self.line());
        self.at += 1;
        let end = start + self.tokens[start..].iter().take_while(|token| token.line == line).count();
        let (Some(Kind::Word("define")), Some(Kind::Word(name))) = (self.next(), self.next()) else {
            self.at = end.max(start + 1);
            return None;
        };
        let number = self.number();
        let is_plain = matches!(self.peek(), None | Some(Kind::Comment(_))) || self.at >= end;
        let after = self.tokens[start..end].iter().find_map(comment).map(fold);
        let text = after.or_else(|| self.above(start)).unwrap_or_default();
        self.at = end;
        let number = number.filter(|_| is_plain)?;
        self.known.insert(name, number);
        Some(Constant { line, name, code: Some(number.to_string()), text: bare_text(&text) })
    }

    /// What the comments say that have the lines above to themselves.
    pub(super) fn above(&self, at: usize) -> Option<String> {
        let tokens = &self.tokens[..=at];
        // `public const int` before a name, `case` before a member.
        let line = tokens[at].line;
        let words =
            tokens.iter().rev().take_while(|token| token.line == line && matches!(token.kind, Kind::Word(_)));
        let mut start = at + 1 - words.count().max(1);
        let mut line = line;
        let mut lines = Vec::new();
        while let Some((token, before)) = tokens[..start].split_last() {
            let Some(text) = comment(token) else { break };
            let is_own = before.last().is_none_or(|before| before.line < token.line);
            if !is_own || line - token.line > 1 + text.matches('\n').count() {
                break;
            }
            lines.push(text.trim());
            (start, line) = (start - 1, token.line);
        }
        lines.reverse();
        // The tags of C#; the mark that opens a comment takes in what stands before their names.
        let text = lines.join(" ").replace("</summary>", "").replace("<summary>", "").replace("summary>", "");
        (!text.trim().is_empty()).then(|| fold(&text))
    }

    /// A number, which may be counted from a constant: `-3`, `(BASE + 1)`.
    pub(super) fn number(&mut self) -> Option<i64> {
        let open = std::iter::from_fn(|| self.take('(').then_some(())).count();
        let mut number = self.term()?;
        if self.take('+') {
            number = number.checked_add(self.term()?)?;
        }
        for _ in 0..open {
            self.take(')');
        }
        Some(number)
    }

    fn term(&mut self) -> Option<i64> {
        let negative = self.take('-');
        let number = match self.peek()? {
            Kind::Number(number) => integer(number)?,
            Kind::Word(name) => *self.known.get(name)?,
            _ => return None,
        };
        self.at += 1;
        Some(if negative { number.checked_neg()? } else { number })
    }

    /// The name of an enum and its members; the reader stands behind it afterwards.
    pub(super) fn enumeration(&mut self) -> (Option<&'t str>, Vec<Constant<'t>>) {
        // `NS_ENUM(NSInteger, Name) {`
        let is_macro = self.next() != Some(Kind::Word("enum"));
        let mut name = None;
        while let Some(kind) = self.next() {
            match kind {
                Kind::Mark('{') => break,
                // The fields that each member of an enum of Kotlin has.
                Kind::Mark('(') if matches!(self.peek(), Some(Kind::Word("val" | "var" | "private"))) => {
                    while self.next().is_some_and(|kind| kind != Kind::Mark(')')) {}
                }
                Kind::Mark(')') if is_macro => {}
                Kind::Mark(';' | '}' | ')') => return (None, Vec::new()),
                Kind::Word(word) if is_macro => name = Some(word),
                Kind::Word(word) if name.is_none() && word != "class" && word != "struct" => {
                    name = Some(word);
                }
                _ => {}
            }
        }
        let mut members: Vec<Constant<'t>> = Vec::new();
        let mut counts = false;
        let mut next: i64 = 0;
        while let Some(kind) = self.peek() {
            match kind {
                Kind::Mark('}') => break,
                Kind::Word("case") => self.at += 1,
                Kind::Word(member) => {
                    let (start, line) = (self.at, self.line());
                    self.at += 1;
                    let (code, text) = self.value();
                    let is_number = code.as_deref().is_some_and(|code| code.parse::<i64>().is_ok());
                    counts |= is_number;
                    let number = code.as_deref().and_then(|code| code.parse().ok()).unwrap_or(next);
                    self.known.insert(member, number);
                    next = number.saturating_add(1);
                    let text = text.or_else(|| self.beside(line)).or_else(|| self.above(start));
                    let code = code.or_else(|| Some(number.to_string()));
                    members.push(Constant { line, name: member, code, text: text.unwrap_or_default() });
                    // Whatever follows the members is not a member.
                    if self.tokens[start..self.at].iter().any(|token| token.kind == Kind::Mark(';'))
                        && self.peek().is_some_and(|kind| !matches!(kind, Kind::Word(_) | Kind::Comment(_)))
                    {
                        break;
                    }
                }
                _ => self.at += 1,
            }
        }
        self.skip_to_end();
        if !counts {
            let is_text = |code: &String| code.parse::<i64>().is_err();
            for member in &mut members {
                member.code = member.code.take().filter(is_text);
            }
        }
        let behind = match self.peek() {
            Some(Kind::Word(name)) => Some(name),
            _ => None,
        };
        (behind.or(name), members)
    }

    /// Passes over what is left of an enum.
    fn skip_to_end(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next() {
                Some(Kind::Mark('{')) => depth += 1,
                Some(Kind::Mark('}')) => depth -= 1,
                None => return,
                _ => {}
            }
        }
    }

    /// The code of a member and the text beside it: `= 1`, `(1, "text")`, `= "A1"`; up to the mark behind it.
    fn value(&mut self) -> (Option<String>, Option<String>) {
        let mut code = None;
        let mut text = None;
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                None | Some(Kind::Mark('}') | Kind::Word("case")) => return (code, text),
                Some(Kind::Mark(',' | ';')) if depth == 0 => {
                    self.at += 1;
                    return (code, text);
                }
                Some(Kind::Comment(_)) if depth == 0 => return (code, text),
                Some(Kind::Mark('(' | '{')) => {
                    depth += 1;
                    self.at += 1;
                }
                Some(Kind::Mark(')')) => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                Some(Kind::Text(string)) => {
                    let string = fold(&unescaped(string));
                    if code.is_none() {
                        code = Some(string);
                    } else {
                        text = text.or(Some(string));
                    }
                    self.at += 1;
                }
                Some(Kind::Number(_) | Kind::Mark('-') | Kind::Word(_)) if code.is_none() => {
                    let start = self.at;
                    code = self.number().map(|number| number.to_string());
                    self.at = self.at.max(start + 1);
                }
                Some(_) => self.at += 1,
            }
        }
    }

    /// The comment that stands on the line of a member, behind it.
    pub(super) fn beside(&mut self, line: usize) -> Option<String> {
        let mut at = self.at;
        if self.tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Mark(',' | ';'))) {
            at += 1;
        }
        let token = self.tokens.get(at).filter(|token| token.line == line)?;
        let text = comment(token)?;
        self.at = at + 1;
        Some(fold(text))
    }
}

fn comment<'t>(token: &Token<'t>) -> Option<&'t str> {
    match token.kind {
        Kind::Comment(text) => Some(text),
        _ => None,
    }
}

/// A text without the marks before its quotes and before these marks.
pub(super) fn unescaped(text: &str) -> String {
    let mut unescaped = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let escaped = characters.next_if(|next| c == '\\' && matches!(next, '\\' | '"' | '\''));
        unescaped.push(escaped.unwrap_or(c));
    }
    unescaped
}

/// A text without the quotes around it.
fn bare_text(text: &str) -> String {
    if text.starts_with('"') { bare(text).to_owned() } else { text.to_owned() }
}

/// The value of an integer as source code has it: `801`, `0x0325`, `1_000`, `7UL`.
pub(super) fn integer(text: &str) -> Option<i64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    match text.strip_prefix("0x") {
        Some(digits) => i64::from_str_radix(digits.trim_end_matches(['u', 'l']), 16).ok(),
        None => text.trim_end_matches(['u', 'l']).parse().ok(),
    }
}
