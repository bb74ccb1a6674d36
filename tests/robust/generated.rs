//! Generated catalogs: whatever the rows say, the file is read as it was written, and expands to the same code each time.

mod catalog;

use error_catalog_schema::model::Code;
use error_catalog_schema::text::Text;
use error_catalog_schema::{Source, check};
use error_catalog_tests::oracle::{Judge, Verdict};
use proptest::prelude::*;

use self::catalog::{Catalog, Group, Row, catalogs};

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(written in catalogs()) {
        let source = Source::new("generated.toml", written.to_toml());
        let (read, faults) = check(&source);
        prop_assert!(faults.is_empty(), "{:?}\n{}", faults, source.text());
        let groups = read.groups.iter().map(|group| {
            let rows = group.errors.iter().map(|error| {
                let row = &error.description;
                Row {
                    code: error.code.clone(),
                    name: row.name.clone(),
                    key: error.key.clone(),
                    message: row.message.clone(),
                    detail: row.detail.as_ref().map(|text| text.source().to_owned()),
                    action: row.action.as_ref().map(|text| text.source().to_owned()),
                    status: error.status,
                    kind: row.kind,
                    retry: row.retry,
                }
            });
            Group { name: group.name.clone(), rows: rows.collect(), has_other: group.other.is_some() }
        });
        let read = Catalog { vendor: read.vendor, service: read.service, groups: groups.collect() };
        prop_assert_eq!(read, written);
    }

    #[test]
    fn it_expands(written in catalogs()) {
        prop_assert_eq!(Judge::default().judge(written.to_toml().as_bytes()), Verdict::Accepted);
    }

    #[test]
    fn a_text_is_its_pieces(text in "[\\[\\]()a:/ ]{0,20}|(\\[a\\]\\(https://b\\)|[\\[\\]() ]){0,6}") {
        let read = Text::new(text.clone());
        let links: Vec<_> = read.links().collect();
        let written: usize = links.iter().map(|(words, url)| words.len() + url.len() + "[]()".len()).sum();
        let plain: usize = links.iter().map(|(words, _)| words.len()).sum();
        prop_assert_eq!(read.plain().len() - plain, text.len() - written);
        let mut written = links.iter().map(|(words, url)| format!("[{words}]({url})"));
        prop_assert!(written.all(|link| text.contains(&link)));
    }
}

#[test]
fn codes_of_both_types_are_generated() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let drawn: Vec<Catalog> =
        (0..50).map(|_| catalogs().new_tree(&mut runner).expect("a catalog").current()).collect();
    let groups = || drawn.iter().flat_map(|catalog| &catalog.groups);
    assert!(groups().any(|group| matches!(group.rows[0].code, Code::Int(_)) && group.has_other));
    assert!(groups().any(|group| matches!(group.rows[0].code, Code::Str(_))));
    assert!(groups().any(|group| !group.repeats().is_empty()));
}
