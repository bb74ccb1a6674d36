//! The tables of the project's own documents.

/// The first table of a page that has these titles before others: its rows as cells, the titles first.
///
/// In the documentation of a crate, the marks of the comment are passed over.
///
/// # Panics
///
/// If there is no such table.
#[must_use]
pub fn table<'a>(page: &'a str, titles: &[&str]) -> Vec<Vec<&'a str>> {
    let lines = page.lines().map(|line| line.trim_start_matches("//!").trim());
    let from_titles = lines.map(cells).skip_while(|cells| !cells.starts_with(titles));
    let table: Vec<_> = from_titles.take_while(|cells| !cells.is_empty()).collect();
    assert!(!table.is_empty(), "no table of {titles:?}");
    let is_rule = |cells: &[&str]| cells.iter().all(|cell| cell.starts_with('-'));
    table.into_iter().filter(|cells| !is_rule(cells)).collect()
}

/// The cells of a line, none if it is not in a table.
fn cells(line: &str) -> Vec<&str> {
    let row = line.strip_prefix('|').and_then(|line| line.strip_suffix('|'));
    row.map(|row| row.split('|').map(str::trim).collect()).unwrap_or_default()
}
