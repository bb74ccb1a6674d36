//! Would the comparison notice? Changes pages in memory and sees it fail.

use crate::fidelity::compare::{Mismatch, compare};
use crate::fidelity::layout::{self, Layout};
use crate::fidelity::page;

/// The mismatches after the first `from` of the page has become `to`.
fn changed(layout: &Layout, from: &str, to: &str) -> Vec<Mismatch> {
    assert!(layout.text.contains(from), "`{from}` is not on {}", layout.page);
    compare(layout, &layout.text.replacen(from, to, 1))
}

/// Changes one cell, and expects one mismatch, in `column`.
fn check(layout: &Layout, from: &str, to: &str, column: &str) {
    let mismatches = changed(layout, from, to);
    let columns: Vec<&str> = mismatches.iter().map(|mismatch| &*mismatch.column).collect();
    assert_eq!(columns, [column], "after `{from}` became `{to}`");
    assert_eq!(mismatches[0].page, layout.page);
    assert_ne!(mismatches[0].expected, mismatches[0].found);
}

#[test]
fn a_changed_cell_of_nhn_image_manager_is_noticed() {
    let layout = layout::nhn_image_manager();
    check(&layout, "some proble while", "some problem while", "column `resultMessage` (Message)");
    check(&layout, "FAIL_TO_SWIFT |", "FAIL_TO_SWIM |", "column `resultKey` (Key)");
    check(&layout, "| 24002 |", "| 24005 |", "column `resultCode` (Code)");
    check(&layout, "'{}' is not defined.", "'{} is not defined.", "column `resultMessage` (Message)");
}

#[test]
fn a_changed_cell_of_nhn_ocr_is_noticed() {
    let layout = layout::nhn_ocr();
    check(&layout, "limit is 5mb", "limit is 6mb", "column `resultMessage` (Message)");
    check(&layout, "OCR_GENERAL_API_FAIL|", "OCR_API_FAIL|", "column `resultKey` (Key)");
    check(&layout, "| -1 |", "| 1 |", "column `resultCode` (Code)");
}

#[test]
fn a_changed_cell_of_jd_cloud_is_noticed() {
    let layout = layout::jd_cloud();
    check(
        &layout,
        "releaser’s API is wrong",
        "releaser's API is wrong",
        "column `Description (message)` (Message)",
    );
    check(&layout, "cannot exceed 2M", "cannot exceed 3M", "column `Specific Description` (Detail)");
    check(&layout, "fail to process", "failed to process", "column `English Description` (Message)");
    check(&layout, "HTTP_FORBIDDEN", "FORBIDDEN", "column `Error Code` (Code)");
    check(&layout, "|499	|", "|500	|", "column `HTTP Status Code` (Status)");
    check(&layout, "Cancel Operation	| |", "Cancel Operation	| Wait |", "column `Solutions` (Action)");
}

#[test]
fn a_changed_cell_of_tencent_ci_is_noticed() {
    let layout = layout::tencent_ci();
    check(&layout, "Signature authentication fails", "Signature fails", "column `Description` (Message)");
    check(&layout, "Check the URL format", "Check the URL", "column `Action` (Action)");
    check(&layout, "workorder/category", "workorder/categories", "column `Action` (Links)");
    check(&layout, "| SlowDown ", "| SlowUp ", "column `Error Message` (Key)");
    check(&layout, "| Frequency control ", "| Frequency ", "column `Description` (Message)");
    check(
        &layout,
        "| The image is blocked.                                             |                   -",
        "| The image is blocked. | Wait",
        "column `Action` (Action)",
    );
    check(&layout, "to contact us. |              - |", "to contact us. | Now |", "a column too many");
    check(&layout, "Internal error  ", "Internal mistake  ", "column `Description` (Message)");
    check(&layout, "document/product/436/7730", "document/product/436/7731", "links of the note");
    check(&layout, "passed through from COS", "passed on from COS", "note");
    check(&layout, "### Download errors", "### Errors", "heading");
}

#[test]
fn a_changed_cell_of_microcms_is_noticed() {
    let layout = layout::microcms();
    check(&layout, "API call limit.", "call limit.", "column `Cause and Solution` (Message)");
    check(&layout, "for any typos", "for typos", "column `Cause and Solution` (Action)");
    check(&layout, "429 Too Many Requests", "429 Many Requests", "Status Code");
    check(&layout, "\n| The requested URL", "\n| m | The requested URL", "Error Message");
}

#[test]
fn a_mismatch_says_where_and_what() {
    let mismatches = changed(&layout::nhn_image_manager(), "some proble while", "some problem while");
    assert_eq!(
        mismatches[0].to_string(),
        "nhn_image_manager.md:42: column `resultMessage` (Message): \
         expected `It occurred some problem while storage deleting`, \
         found `It occurred some proble while storage deleting`"
    );
}

#[test]
fn a_row_more_or_less_or_elsewhere_is_noticed() {
    let layout = layout::nhn_ocr();
    let last = "| 5005003 | OCR_GENERAL_RECOGNITION_FAIL | General OCR failed to recognize the image.";
    let more = compare(&layout, &format!("{}\n| 1 | NEW | New |", layout.text));
    assert_eq!(more.last().map(|mismatch| mismatch.line), Some(35), "{more:?}");
    let less = compare(&layout, &layout.text[..layout.text.find(last).expect("the last row")]);
    assert_eq!(
        less.last().and_then(|mismatch| mismatch.found.as_deref()),
        Some("OcrGeneralRecognitionFailed")
    );
    let (first, second) = ("| 4000001 |", "| 4000003 |");
    let swapped = layout.text.replacen(first, "| |", 1).replacen(second, first, 1).replacen("| |", second, 1);
    assert_eq!(compare(&layout, &swapped).len(), 2);
    assert!(!changed(&layout, "\n| 401 |", "\n\n| 401 |").is_empty(), "rows after a blank line");
}

/// No word of any row goes unread: an `x` behind any of them is noticed, on its line.
#[test]
fn every_word_of_every_row_counts() {
    for layout in layout::all() {
        let words = words(layout.text);
        assert!(words.len() > 100, "{} has only {} words", layout.page, words.len());
        for (line, end) in words {
            let text = format!("{}x{}", &layout.text[..end], &layout.text[end..]);
            let noticed = compare(&layout, &text).iter().any(|mismatch| mismatch.line == line);
            assert!(noticed, "{}:{line}: `{}x` goes unnoticed", layout.page, &layout.text[..end][end - 1..]);
        }
    }
}

/// The words in the rows of the page's tables: their line, and where they end.
fn words(text: &str) -> Vec<(usize, usize)> {
    let page = page::read(text);
    let cells = page.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    let mut lines: Vec<usize> = cells.map(|cell| cell.line).collect();
    lines.dedup();
    let mut words = Vec::new();
    for line in lines {
        let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
        let content = text[start..].lines().next().unwrap_or_default();
        for (at, c) in content.char_indices() {
            let end = at + c.len_utf8();
            let ends_here = content[end..].chars().next().is_none_or(is_gap);
            if !is_gap(c) && ends_here {
                words.push((line, start + end));
            }
        }
    }
    words
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '|'
}
