//! Values of a JSON text, as they stand there.
//!
//! One pass finds all that is wanted. Nothing is kept but where it stands, so a body costs no memory, and time linear in
//! its length. On the way to a wanted place the text has to be JSON; what lies beside the way is skipped by its quotes and
//! brackets. It must not know what the values are for.

mod cursor;
mod string;

pub(super) use cursor::{Fault, FaultKind, MAX_DEPTH};
pub(super) use string::{Odd, string};

use super::paths::{Paths, ROOT};
use cursor::Cursor;

/// Finds the wanted values, as they stand in the body. A byte order mark is allowed.
///
/// Of several members with one name the last one counts, as for most readers of JSON. The walk ends with the root value:
/// what follows it is not looked at.
pub(super) fn find<'b>(body: &'b [u8], paths: &mut Paths<&'b [u8]>) -> Result<(), Fault> {
    let mark = if body.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let mut walk = Walk { cursor: Cursor { text: body, at: mark }, paths };
    match walk.cursor.peek()? {
        b'{' | b'[' | b'"' => walk.value(ROOT, 0),
        _ => walk.root_scalar(),
    }
}

struct Walk<'b, 'p> {
    cursor: Cursor<'b>,
    paths: &'p mut Paths<&'b [u8]>,
}

impl Walk<'_, '_> {
    /// Passes the value of a node, and takes down what is wanted of it. `depth` is how deep it stands.
    fn value(&mut self, node: usize, depth: u32) -> Result<(), Fault> {
        let first = self.cursor.peek()?;
        let start = self.cursor.at;
        match first {
            b'{' | b'[' if depth == MAX_DEPTH => {
                return Err(Fault { at: start, kind: FaultKind::TooDeep });
            }
            b'{' if self.paths.leads_on(node) => self.members(node, depth + 1)?,
            b'[' if self.paths.leads_into_array(node) => self.elements(node, depth + 1)?,
            _ => self.cursor.skip_value(depth)?,
        }
        if self.paths.is_wanted(node) {
            *self.paths.found_mut(node) = Some(&self.cursor.text[start..self.cursor.at]);
        }
        Ok(())
    }

    /// Passes an object.
    fn members(&mut self, parent: usize, depth: u32) -> Result<(), Fault> {
        self.cursor.expect(b'{')?;
        if self.cursor.peek()? == b'}' {
            self.cursor.at += 1;
            return Ok(());
        }
        loop {
            let name = self.cursor.skip_string()?;
            self.cursor.expect(b':')?;
            match self.member(parent, name) {
                Some(node) => {
                    // The member may be there a second time.
                    self.paths.forget(node);
                    self.value(node, depth)?;
                }
                None => self.cursor.skip_value(depth)?,
            }
            if self.ends(b'}')? {
                return Ok(());
            }
        }
    }

    /// The node for a member of this name.
    #[inline]
    fn member(&self, parent: usize, name: &[u8]) -> Option<usize> {
        if let Some(node) = self.paths.child(parent, name) {
            return Some(node);
        }
        if !name.contains(&b'\\') {
            return None;
        }
        let name = string::unescape(name, Odd::Refuse)?;
        self.paths.child(parent, name.as_bytes())
    }

    /// Passes an array.
    fn elements(&mut self, parent: usize, depth: u32) -> Result<(), Fault> {
        self.cursor.expect(b'[')?;
        if self.cursor.peek()? == b']' {
            self.cursor.at += 1;
            return Ok(());
        }
        for index in 0.. {
            match self.paths.element(parent, index) {
                Some(node) => self.value(node, depth)?,
                None => self.cursor.skip_value(depth)?,
            }
            if self.ends(b']')? {
                break;
            }
        }
        Ok(())
    }

    /// Passes a comma or the closing bracket, and tells whether it was the bracket.
    #[inline]
    fn ends(&mut self, bracket: u8) -> Result<bool, Fault> {
        let byte = self.cursor.peek()?;
        if byte != bracket && byte != b',' {
            return Err(self.cursor.fault());
        }
        self.cursor.at += 1;
        Ok(byte == bracket)
    }

    /// Passes a body that is one number or word. It has to be valid JSON; otherwise any text would be a value.
    fn root_scalar(&mut self) -> Result<(), Fault> {
        let start = self.cursor.at;
        let rest = &self.cursor.text[start..];
        let end = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'+' | b'-' | b'.' | b'E'));
        let scalar = &rest[..end.unwrap_or(rest.len())];
        if !matches!(scalar, b"null" | b"true" | b"false") && !is_number(scalar) {
            return Err(self.cursor.fault());
        }
        if self.paths.is_wanted(ROOT) {
            *self.paths.found_mut(ROOT) = Some(scalar);
        }
        Ok(())
    }
}

/// Whether this is a number as JSON writes them.
fn is_number(scalar: &[u8]) -> bool {
    fn digits(text: &[u8]) -> (usize, &[u8]) {
        let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        (count, &text[count..])
    }

    let scalar = scalar.strip_prefix(b"-").unwrap_or(scalar);
    let (whole, mut rest) = digits(scalar);
    if whole == 0 || (whole > 1 && scalar[0] == b'0') {
        return false;
    }
    if let [b'.', fraction @ ..] = rest {
        let (count, after) = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = after;
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = exponent.strip_prefix(b"-").or(exponent.strip_prefix(b"+")).unwrap_or(exponent);
        let (count, after) = digits(exponent);
        return count > 0 && after.is_empty();
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests;
