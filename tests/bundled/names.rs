//! The names of the bundled variants share one wording, and each vendor's module lists its groups.

use error_catalog::{Code, Entry};
use error_catalog_schema::naming::upper_camel;
use error_catalog_tests::groups::catalogs;

/// Slips of the vendors' keys and string codes, and words that the shared wording replaces.
const IN_NO_NAME: [&str; 8] =
    ["NotExist", "NotExists", "Fail", "Fails", "Binded", "Unbinded", "Exceed", "NotSupport"];

/// Words that a person does not choose: `…Missing`, `Invalid…` and `…NotFound` say the same. A key may begin with them.
const AT_NO_START: [&str; 7] = ["Missing", "No", "Wrong", "Illegal", "Incorrect", "Absent", "Lacking"];

/// The words of a name: `NotFound` is `Not` and `Found`.
fn words(name: &str) -> Vec<&str> {
    let starts = name.match_indices(|c: char| c.is_ascii_uppercase()).map(|(at, _)| at);
    let starts: Vec<usize> = starts.chain([name.len()]).collect();
    starts.windows(2).map(|pair| &name[pair[0]..pair[1]]).collect()
}

/// Whether a name has these words one after the other.
fn has(name: &str, phrase: &str) -> bool {
    let phrase = words(phrase);
    words(name).windows(phrase.len()).any(|part| part == phrase)
}

/// Whether a person chose the name: it is not the key, or the string code, in other letters.
fn is_chosen(entry: Entry) -> bool {
    let source = match (entry.key(), entry.code()) {
        (Some(key), _) | (None, Code::Str(key)) => upper_camel(key),
        _ => None,
    };
    source.as_deref() != Some(entry.name())
}

/// What is wrong with a name, if anything.
fn objection(name: &str, is_chosen: bool) -> Option<String> {
    let words = words(name);
    if let Some(letters) = words.windows(2).find(|pair| pair.iter().all(|word| word.len() == 1)) {
        return Some(format!("`{}` is an acronym, which is written as a word", letters.concat()));
    }
    if let Some(slip) = IN_NO_NAME.into_iter().find(|slip| has(name, slip)) {
        return Some(format!("`{slip}`"));
    }
    let start = AT_NO_START.into_iter().find(|start| is_chosen && words[0] == *start);
    start.map(|start| format!("`{start}` at its start, though no key says so"))
}

#[test]
fn the_names_share_one_wording() {
    let mut objections = Vec::new();
    for (module, catalog) in catalogs() {
        for entry in catalog.groups().iter().flat_map(|group| group.entries()) {
            if let Some(objection) = objection(entry.name(), is_chosen(entry)) {
                objections.push(format!("{module} {}: {}: {objection}", entry.code(), entry.name()));
            }
        }
    }
    assert!(objections.is_empty(), "{objections:#?}");
}

#[test]
fn names_are_judged_by_their_words() {
    for name in ["FileNotExist", "OperationFail", "FailToDelete", "BucketAlreadyBinded", "InvalidURL"] {
        assert!(objection(name, false).is_some(), "{name}");
    }
    for name in ["MissingSignature", "NoCiRole", "WrongAppKey"] {
        assert!(objection(name, true).is_some(), "{name}");
        assert_eq!(objection(name, false), None);
    }
    for name in
        ["FileNotFound", "OperationFailed", "QuotaExceeded", "NotFound", "NotAllowed", "Failed", "InvalidUrl"]
    {
        assert_eq!(objection(name, true), None, "{name}");
    }
}

#[test]
fn the_documentation_of_a_module_lists_its_groups() {
    for (module, catalog) in catalogs() {
        let path = format!("{}/../error-catalog/src/vendor/{module}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(&path).expect("a module of this name");
        let prose: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("//!")).collect();
        let prose = prose.join("\n");
        for group in catalog.groups() {
            assert!(
                prose.contains(&format!("[`{}`]", group.name())),
                "{module} does not name {}",
                group.name()
            );
        }
    }
}
