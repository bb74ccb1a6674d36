//! What can be done to a catalog file.

use super::Lot;
use super::fragments::{HEADINGS, KEYS, LINES, TEXTS, VALUES};

type Lines = Vec<String>;

/// The edits that know of lines.
pub(super) const OF_LINES: &[fn(&mut Lines, &mut Lot)] = &[
    line_left_out,
    line_doubled,
    line_moved,
    line_put_in,
    lines_joined,
    line_split,
    table_left_out,
    table_doubled,
    table_moved,
    value_replaced,
    value_replaced,
    values_swapped,
    key_replaced,
    key_replaced,
    heading_replaced,
    text_put_in,
    text_put_in,
    word_put_in,
    word_put_in,
    word_put_in,
    table_moved,
    characters_left_out,
    text_repeated,
];

/// The edits that do not.
pub(super) const OF_BYTES: &[fn(&mut Vec<u8>, &mut Lot)] =
    &[bit_flipped, byte_put_in, cut_off, cut_in, bom_put_in];

fn line_left_out(lines: &mut Lines, lot: &mut Lot) {
    if !lines.is_empty() {
        lines.remove(lot.below(lines.len()));
    }
}

fn line_doubled(lines: &mut Lines, lot: &mut Lot) {
    if !lines.is_empty() {
        let at = lot.below(lines.len());
        lines.insert(at, lines[at].clone());
    }
}

fn line_moved(lines: &mut Lines, lot: &mut Lot) {
    if !lines.is_empty() {
        let line = lines.remove(lot.below(lines.len()));
        lines.insert(lot.below(lines.len() + 1), line);
    }
}

fn line_put_in(lines: &mut Lines, lot: &mut Lot) {
    lines.insert(lot.below(lines.len() + 1), lot.pick(LINES).to_owned());
}

fn lines_joined(lines: &mut Lines, lot: &mut Lot) {
    let at = lot.below(lines.len());
    if at + 1 < lines.len() {
        let next = lines.remove(at + 1);
        lines[at].push_str(&next);
    }
}

fn line_split(lines: &mut Lines, lot: &mut Lot) {
    if let Some((at, line)) = any(lines, lot) {
        let rest = line.split_off(boundary(line, lot));
        lines.insert(at + 1, rest);
    }
}

/// The lines of a table: from its heading to the next one.
fn table(lines: &Lines, lot: &mut Lot) -> std::ops::Range<usize> {
    let is_heading = |line: &String| line.starts_with('[');
    let start = lot.below(lines.len());
    let start = lines[..start].iter().rposition(is_heading).unwrap_or_default();
    let length = lines.iter().skip(start + 1).position(is_heading);
    start..length.map_or(lines.len(), |length| start + 1 + length)
}

fn table_left_out(lines: &mut Lines, lot: &mut Lot) {
    let table = table(lines, lot);
    lines.drain(table);
}

fn table_doubled(lines: &mut Lines, lot: &mut Lot) {
    let range = table(lines, lot);
    let copy = lines[range].to_vec();
    let at = table(lines, lot).start;
    lines.splice(at..at, copy);
}

fn table_moved(lines: &mut Lines, lot: &mut Lot) {
    let taken: Lines = lines.drain(table(lines, lot)).collect();
    let at = table(lines, lot).start;
    lines.splice(at..at, taken);
}

/// A line that sets a key, and where its `=` is.
fn setting(lines: &Lines, lot: &mut Lot) -> Option<(usize, usize)> {
    let from = lot.below(lines.len());
    let places = (from..lines.len()).chain(0..from);
    places.into_iter().find_map(|at| Some((at, lines[at].find(" = ")?)))
}

fn value_replaced(lines: &mut Lines, lot: &mut Lot) {
    if let Some((at, equals)) = setting(lines, lot) {
        lines[at].replace_range(equals + 3.., lot.pick(VALUES));
    }
}

fn values_swapped(lines: &mut Lines, lot: &mut Lot) {
    let (Some(one), Some(other)) = (setting(lines, lot), setting(lines, lot)) else { return };
    let [first, second] = [one, other].map(|(at, equals)| lines[at][equals + 3..].to_owned());
    lines[one.0].replace_range(one.1 + 3.., &second);
    if one.0 != other.0 {
        lines[other.0].replace_range(other.1 + 3.., &first);
    }
}

fn key_replaced(lines: &mut Lines, lot: &mut Lot) {
    if let Some((at, equals)) = setting(lines, lot) {
        lines[at].replace_range(..equals, lot.pick(KEYS));
    }
}

fn heading_replaced(lines: &mut Lines, lot: &mut Lot) {
    let at = table(lines, lot).start;
    if let Some(line) = lines.get_mut(at) {
        lot.pick(HEADINGS).clone_into(line);
    }
}

fn text_put_in(lines: &mut Lines, lot: &mut Lot) {
    if let Some((_, line)) = any(lines, lot) {
        line.insert_str(boundary(line, lot), lot.pick(TEXTS));
    }
}

/// A text at the start of a quoted value, which stays well-formed more often than not.
fn word_put_in(lines: &mut Lines, lot: &mut Lot) {
    if let Some((at, equals)) =
        setting(lines, lot).filter(|(at, equals)| lines[*at][equals + 3..].starts_with('"'))
    {
        lines[at].insert_str(equals + 4, lot.pick(TEXTS));
    }
}

fn characters_left_out(lines: &mut Lines, lot: &mut Lot) {
    if let Some((_, line)) = any(lines, lot) {
        let (one, other) = (boundary(line, lot), boundary(line, lot));
        line.drain(one.min(other)..one.max(other));
    }
}

/// Something long, or deep.
fn text_repeated(lines: &mut Lines, lot: &mut Lot) {
    let many = lot.pick(&[2, 10, 100, 1000]);
    let text = lot.pick(TEXTS).repeat(many);
    if let Some((_, line)) = any(lines, lot) {
        line.insert_str(boundary(line, lot), &text);
    }
}

fn any<'a>(lines: &'a mut Lines, lot: &mut Lot) -> Option<(usize, &'a mut String)> {
    let at = lot.below(lines.len());
    lines.get_mut(at).map(|line| (at, line))
}

/// A place between two characters.
fn boundary(line: &str, lot: &mut Lot) -> usize {
    let mut at = lot.below(line.len() + 1);
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A byte, more often than not of a kind that means something.
pub(super) fn byte(lot: &mut Lot) -> u8 {
    if lot.one_in(2) {
        lot.pick(b"\"'\\\n\r\t=[]{}#,. 0aA\0\xff\xc3\xed")
    } else {
        lot.below(256).to_le_bytes()[0]
    }
}

#[expect(clippy::ptr_arg, reason = "it is one of `OF_BYTES`")]
fn bit_flipped(bytes: &mut Vec<u8>, lot: &mut Lot) {
    let at = lot.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << lot.below(8);
    }
}

fn byte_put_in(bytes: &mut Vec<u8>, lot: &mut Lot) {
    bytes.insert(lot.below(bytes.len() + 1), byte(lot));
}

fn cut_off(bytes: &mut Vec<u8>, lot: &mut Lot) {
    bytes.truncate(lot.below(bytes.len() + 1));
}

fn cut_in(bytes: &mut Vec<u8>, lot: &mut Lot) {
    bytes.drain(..lot.below(bytes.len() + 1));
}

fn bom_put_in(bytes: &mut Vec<u8>, _lot: &mut Lot) {
    bytes.splice(0..0, *b"\xef\xbb\xbf");
}
