//! A position in a JSON text, and how whole values are skipped.
//!
//! What is skipped need only have its quotes and brackets in order. Vendors put raw line feeds, odd escapes and other
//! encodings into strings, and numbers of any size beside the code; none of it hides where a value ends.

use memchr::memchr2;

/// The deepest nesting accepted; deeper bodies are rejected.
pub(in super::super) const MAX_DEPTH: u32 = 128;

/// Where a body stops being JSON, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Fault {
    /// The offset of the byte that is wrong.
    pub(in super::super) at: usize,
    pub(in super::super) kind: FaultKind,
}

/// How a body stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum FaultKind {
    /// Something stands there that can't stand there.
    Syntax,
    /// The body ends there.
    CutOff,
    /// The nesting is deeper than [`MAX_DEPTH`] there.
    TooDeep,
}

/// A text and a position in it.
pub(super) struct Cursor<'b> {
    pub(super) text: &'b [u8],
    pub(super) at: usize,
}

impl<'b> Cursor<'b> {
    /// The fault that this position is.
    pub(super) fn fault(&self) -> Fault {
        let kind = if self.at < self.text.len() { FaultKind::Syntax } else { FaultKind::CutOff };
        Fault { at: self.at, kind }
    }

    /// The next byte that is not blank, which is not passed.
    #[inline]
    pub(super) fn peek(&mut self) -> Result<u8, Fault> {
        while let Some(byte) = self.text.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(*byte);
            }
            self.at += 1;
        }
        Err(self.fault())
    }

    /// Passes the next byte that is not blank, which has to be this one.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.peek()? != byte {
            return Err(self.fault());
        }
        self.at += 1;
        Ok(())
    }

    /// Passes a value. `depth` is how deep it stands.
    pub(super) fn skip_value(&mut self, depth: u32) -> Result<(), Fault> {
        match self.peek()? {
            b'"' => self.skip_string().map(drop),
            b'{' | b'[' => self.skip_brackets(depth),
            _ => self.skip_scalar(),
        }
    }

    /// Passes a string, and gives what stands between its quotes.
    #[inline]
    pub(super) fn skip_string(&mut self) -> Result<&'b [u8], Fault> {
        self.expect(b'"')?;
        let start = self.at;
        self.at = string_end(self.text, start).ok_or_else(|| self.cut_off())?;
        Ok(&self.text[start..self.at - 1])
    }

    /// Passes an object or an array whatever it holds.
    fn skip_brackets(&mut self, depth: u32) -> Result<(), Fault> {
        // Local, so that it stays in a register.
        let mut at = self.at;
        // The open brackets, the innermost lowest: 1 for an object.
        let (mut open, mut levels) = (0_u128, depth);
        loop {
            at += self.text[at..]
                .iter()
                .position(|byte| IS_STRUCTURE[usize::from(*byte)])
                .ok_or(self.cut_off())?;
            match self.text[at] {
                b'"' => {
                    at = string_end(self.text, at + 1).ok_or(self.cut_off())?;
                    continue;
                }
                bracket @ (b'{' | b'[') => {
                    levels += 1;
                    if levels > MAX_DEPTH {
                        return Err(Fault { at, kind: FaultKind::TooDeep });
                    }
                    open = open << 1 | u128::from(bracket == b'{');
                }
                bracket => {
                    if (open & 1 == 1) != (bracket == b'}') {
                        return Err(Fault { at, kind: FaultKind::Syntax });
                    }
                    open >>= 1;
                    levels -= 1;
                }
            }
            at += 1;
            if levels == depth {
                self.at = at;
                return Ok(());
            }
        }
    }

    /// Passes a number or a word: all that stands before the next blank, comma or closing bracket.
    fn skip_scalar(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while let Some(byte) = self.text.get(self.at) {
            match byte {
                b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' => break,
                b'"' | b'{' | b'[' | b':' => return Err(self.fault()),
                _ => self.at += 1,
            }
        }
        if self.at == start { Err(self.fault()) } else { Ok(()) }
    }

    /// The fault of a text that ends within a string.
    fn cut_off(&self) -> Fault {
        Fault { at: self.text.len(), kind: FaultKind::CutOff }
    }
}

/// Which bytes are a quote or a bracket.
const IS_STRUCTURE: [bool; 256] = {
    let mut is = [false; 256];
    let structure = b"\"{}[]";
    let mut at = 0;
    while at < structure.len() {
        is[structure[at] as usize] = true;
        at += 1;
    }
    is
};

/// The offset after the quote that ends a string, whose characters begin at `at`.
#[inline]
fn string_end(text: &[u8], mut at: usize) -> Option<usize> {
    // Most strings are short: these bytes cost less than the call of a search does.
    const NEAR: usize = 16;

    loop {
        let rest = text.get(at..)?;
        let near = &rest[..rest.len().min(NEAR)];
        let found = near.iter().position(|byte| matches!(byte, b'"' | b'\\'));
        at += found.or_else(|| Some(near.len() + memchr2(b'"', b'\\', &rest[near.len()..])?))?;
        if text[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}
