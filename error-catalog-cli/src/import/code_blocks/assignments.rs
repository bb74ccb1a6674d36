//! Constants that source code gives their numbers one by one, and maps from numbers to texts.

use super::constants::{Constant, Reader, integer, unescaped};
use crate::import::code_tokens::Kind;
use crate::import::page::fold;

impl<'t> Reader<'t> {
    /// `NAME = 1 // text`, with a type on either side of the name or none; `NAME: 1,`; or `NAME = iota` and the names
    /// below it, which count on. The reader stands behind it afterwards, or behind the word if it is no such constant.
    pub(super) fn assignment(&mut self) -> Vec<Constant<'t>> {
        let (start, line) = (self.at, self.line());
        let Some(Kind::Word(name)) = self.next() else { return Vec::new() };
        let behind = self.at;
        let begins_line = start == 0 || self.tokens[start - 1].line < line;
        let is_typed = (begins_line || self.is_word_before("const", start))
            && matches!(self.peek(), Some(Kind::Word(_)))
            || self.take(':') && matches!(self.peek(), Some(Kind::Word(_)));
        self.at += usize::from(is_typed);
        let is_entry = self.at > behind && !is_typed;
        let is_assigned = is_entry || self.take('=');
        let is_name = name.trim_start_matches('k').starts_with(|c: char| c.is_uppercase());
        // A setting is no constant: `Port = 8080`.
        let is_name = is_name && (self.declares || is_typed || !name.contains(char::is_lowercase));
        let value = self.at;
        let number = self.number();
        let counts = self.tokens[value..self.at].iter().any(|token| token.kind == Kind::Word("iota"));
        let is_plain = match self.peek() {
            Some(Kind::Mark(',')) => true,
            // `final Integer NAME = 1;` has its type first.
            Some(Kind::Mark(';')) => !is_typed || self.tokens[behind].kind == Kind::Mark(':'),
            kind => !is_entry && (matches!(kind, None | Some(Kind::Comment(_))) || self.line() > line),
        };
        let Some(number) = number.filter(|_| is_assigned && is_name && is_plain) else {
            self.at = behind;
            return Vec::new();
        };
        let mut constants = vec![self.constant(start, name, number)];
        let mut next = number;
        while let (true, Some(Kind::Word(name))) = (counts, self.peek()) {
            let (start, line) = (self.at, self.line());
            self.at += 1;
            if self.line() == line && !matches!(self.peek(), Some(Kind::Comment(_))) {
                self.at = start;
                break;
            }
            next = next.saturating_add(1);
            let constant = self.constant(start, name, next);
            constants.extend((name != "_").then_some(constant));
        }
        constants
    }

    /// The constant at a place, whose value the reader has just passed.
    fn constant(&mut self, start: usize, name: &'t str, number: i64) -> Constant<'t> {
        let line = self.tokens[start].line;
        self.known.insert(name, number);
        let text = self.beside(line).or_else(|| self.above(start)).unwrap_or_default();
        Constant { line, name, code: Some(number.to_string()), text }
    }

    fn is_word_before(&self, word: &str, at: usize) -> bool {
        at > 0 && self.tokens[at - 1].kind == Kind::Word(word)
    }

    /// `7001: "text",` as maps from codes to texts have it.
    pub(super) fn mapping(&mut self) -> Option<Constant<'t>> {
        let line = self.line();
        let is_negative = self.at > 0 && self.tokens[self.at - 1].kind == Kind::Mark('-');
        let Some(Kind::Number(number)) = self.next() else { return None };
        let number = integer(number)?;
        let is_entry = self.take(':') || self.take('=') && self.take('>');
        let Some(Kind::Text(text)) = self.peek().filter(|_| is_entry) else { return None };
        self.at += 1;
        let code = if is_negative { -number } else { number };
        Some(Constant { line, name: "", code: Some(code.to_string()), text: fold(&unescaped(text)) })
    }
}
