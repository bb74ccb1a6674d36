//! A lookup as the generator finds it and the runtime reads it, held against a plain map.

use std::collections::BTreeMap;

use error_catalog_codegen::search::{find_integers, find_texts};
use error_catalog_core::Code;
use error_catalog_core::codes::{Codes, IntCodes, StrCodes};
use error_catalog_core::columns::PackedTexts;
use error_catalog_core::lookup::{Found, Lookup, Table};

/// Holds the lookup of these codes against a plain map, for each code and for its neighbours.
pub(crate) fn check_integers(codes: impl IntoIterator<Item = i64>) -> Table<Vec<u8>> {
    let codes = &codes.into_iter().collect::<Vec<i64>>();
    let lookup = find_integers(codes);
    let column = IntCodes::new(codes);
    let all: Vec<Code> = codes.iter().map(|&code| Code::Int(code)).collect();
    let neighbours = codes.iter().flat_map(|&code| integers_near(code));
    agrees(Codes::Int(column.lend()), lookup, &all, &neighbours.map(Code::Int).collect::<Vec<_>>())
}

/// The same for texts.
pub(crate) fn check_texts(codes: impl IntoIterator<Item = String>) -> Table<Vec<u8>> {
    let owned: Vec<String> = codes.into_iter().collect();
    let codes: Vec<&str> = owned.iter().map(String::as_str).collect();
    let lookup = find_texts(&codes);
    let column = PackedTexts::new(&codes);
    let all: Vec<Code> = codes.iter().map(|&code| Code::Str(code)).collect();
    let neighbours: Vec<String> = codes.iter().flat_map(|code| texts_near(code)).collect();
    let neighbours: Vec<Code> = neighbours.iter().map(|code| Code::Str(code)).collect();
    agrees(Codes::Str(StrCodes::new(column.lend(), codes.len())), lookup, &all, &neighbours)
}

fn agrees(
    column: Codes<'_>,
    lookup: Lookup<Vec<u8>>,
    codes: &[Code<'_>],
    neighbours: &[Code<'_>],
) -> Table<Vec<u8>> {
    let mut rows: BTreeMap<Code, Vec<usize>> = BTreeMap::new();
    for (row, code) in codes.iter().enumerate() {
        rows.entry(*code).or_default().push(row);
    }
    let nothing = Vec::new();
    let hold = |lookup: &Lookup<Vec<u8>>| {
        for code in rows.keys().chain(neighbours) {
            assert_eq!(find(column, lookup, *code), *rows.get(code).unwrap_or(&nothing), "{code}");
        }
    };
    hold(&lookup);
    // The fallback as well, which reads the rows one after the other.
    let Lookup { table, rows: count, repeated, ends } = lookup;
    if count <= 60 {
        hold(&Lookup { table: Table::Scan, rows: count, repeated, ends });
    }
    table
}

fn find(column: Codes<'_>, lookup: &Lookup<Vec<u8>>, code: Code<'_>) -> Vec<usize> {
    match column.find(lookup.lend(), code) {
        Found::Nothing => Vec::new(),
        Found::One(row) => vec![row],
        Found::Several(start, end) => (start..end).map(|at| lookup.lend().repeated_row(at)).collect(),
    }
}

pub(crate) fn is_scan(table: &Table<Vec<u8>>) -> bool {
    matches!(table, Table::Scan)
}

fn integers_near(code: i64) -> impl Iterator<Item = i64> {
    [1, 1 << 20, 1 << 31, 1 << 32, 1 << 46, 1 << 47, 1 << 62, i64::MIN]
        .into_iter()
        .flat_map(move |step| [code.wrapping_add(step), code.wrapping_sub(step), code ^ step])
}

fn texts_near(code: &str) -> [String; 5] {
    let last = code.char_indices().last().map_or(0, |(at, _)| at);
    let shorter = &code[..last];
    [shorter.into(), format!("{code}0"), format!("{shorter}0"), code.to_lowercase(), String::new()]
}
