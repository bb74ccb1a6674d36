//! How an error is printed.

use core::fmt::{self, Alignment, Write};

use crate::Entry;

impl fmt::Display for Entry {
    /// Writes the code, then the message: `-108: Invalid Referer`.
    ///
    /// The alternate form, `{:#}`, adds the name and the action:
    /// `-108 InvalidReferer: Invalid Referer (Check the Referer configuration.)`.
    ///
    /// Width, fill, alignment and precision apply to the whole.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, message) = (self.group().notation().write(self.code()), self.message());
        if !f.alternate() {
            return pad(f, format_args!("{code}: {message}"));
        }
        let name = self.name();
        match self.action() {
            Some(action) => pad(f, format_args!("{code} {name}: {message} ({action})")),
            None => pad(f, format_args!("{code} {name}: {message}")),
        }
    }
}

/// Writes `text` in the width and precision that were asked for, like [`fmt::Formatter::pad`], without storing it.
#[inline]
pub(crate) fn pad(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    let (width, precision) = (f.width(), f.precision());
    if width.is_none() && precision.is_none() {
        return f.write_fmt(text);
    }
    let mut counter = Limited { out: Nowhere, left: precision.unwrap_or(usize::MAX), written: 0 };
    counter.write_fmt(text)?;
    let padding = width.unwrap_or(0).saturating_sub(counter.written);
    let before = match f.align() {
        Some(Alignment::Right) => padding,
        Some(Alignment::Center) => padding / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    fill_with(f, fill, before)?;
    Limited { out: &mut *f, left: precision.unwrap_or(usize::MAX), written: 0 }.write_fmt(text)?;
    fill_with(f, fill, padding - before)
}

#[inline]
fn fill_with(f: &mut fmt::Formatter<'_>, fill: char, count: usize) -> fmt::Result {
    for _ in 0..count {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Passes on at most `left` characters, and counts them.
struct Limited<W> {
    out: W,
    left: usize,
    written: usize,
}

impl<W: Write> Write for Limited<W> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars().take(self.left) {
            self.out.write_char(character)?;
            self.left -= 1;
            self.written += 1;
        }
        Ok(())
    }
}

/// Takes everything and keeps nothing.
struct Nowhere;

impl Write for Nowhere {
    #[inline]
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}
