//! Markdown within a piece of HTML: where blank lines part it from the tags, it is Markdown still.

use super::inline;
use crate::import::page::Remark;

/// The lines of a piece of HTML with the Markdown in them read, line by line as before.
pub(super) fn read(lines: &[&str], before: usize, remarks: &mut Vec<Remark>) -> String {
    if !lines.iter().any(|line| line.trim().is_empty()) {
        return lines.join("\n");
    }
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        if line.trim().is_empty() {
            if parts_text(lines, at) {
                text.push_str("<br>");
            }
            continue;
        }
        let mut rest = *line;
        while !rest.is_empty() {
            let (words, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            push_words(words, before + at + 1, &mut text, remarks);
            let (tag, behind) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
            text.push_str(tag);
            rest = behind;
        }
    }
    text
}

/// Whether a blank line stands between two paragraphs.
fn parts_text(lines: &[&str], at: usize) -> bool {
    let is_text = |line: Option<&&str>| line.is_some_and(|line| !line.trim_start().starts_with('<'));
    let above = lines[..at].iter().rev().find(|line| !line.trim().is_empty());
    let follows = at > 0 && !lines[at - 1].trim().is_empty();
    follows && is_text(above) && is_text(lines[at..].iter().find(|line| !line.trim().is_empty()))
}

fn push_words(words: &str, line: usize, text: &mut String, remarks: &mut Vec<Remark>) {
    if !["**", "\\_", "\\*", "](", "`"].iter().any(|mark| words.contains(mark)) {
        text.push_str(words);
        return;
    }
    let read = inline::read(words, line, remarks);
    if words.starts_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(&read.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>"));
    if words.ends_with(char::is_whitespace) {
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_within_html() {
        let lines = ["<dt>", "", "<a id=\"x\"></a>**A\\_B**", "</dt>", "one", "", "two"];
        let expected = "<dt>\n\n<a id=\"x\"></a>A_B\n</dt>\none\n<br>\ntwo";
        assert_eq!(read(&lines, 0, &mut Vec::new()), expected);
        assert_eq!(read(&["<b>**x**</b>"], 0, &mut Vec::new()), "<b>**x**</b>");
    }
}
