//! The laws of placeholders: `message_with` fills them in, `captures` takes them back out.
//!
//! The bundled messages are tested with arguments that imitate the words around them; generated templates also with
//! placeholders that touch and that stand at the ends. What `captures` finds is held against a matcher that tries
//! everything.

use std::fmt::Display;

use error_catalog::__private::{captures, filled};
use error_catalog::nhn_image_manager::ImageManagerError;
use error_catalog::tencent_ci::DownloadError;
use error_catalog::{CATALOGS, Entry, ErrorCode};
use proptest::prelude::*;

const PLACEHOLDER: &str = "{}";

fn fill(template: &str, arguments: &[impl Display]) -> String {
    let arguments: Vec<&dyn Display> = arguments.iter().map(|argument| argument as &dyn Display).collect();
    filled(template, &arguments).to_string()
}

/// Every bundled error whose message has a placeholder.
fn with_placeholders() -> Vec<Entry> {
    let entries = CATALOGS.iter().flat_map(|catalog| catalog.groups()).flat_map(|group| group.entries());
    entries.filter(|entry| entry.message().contains(PLACEHOLDER)).collect()
}

/// Holds the three laws for this template and as many arguments as it has placeholders.
fn assert_laws(template: &str, arguments: &[String]) {
    let literals: Vec<&str> = template.split(PLACEHOLDER).collect();
    assert_eq!(literals.len(), arguments.len() + 1);
    let text = fill(template, arguments);

    let captured = captures(template, &text).expect("a filled message is one");
    assert_eq!(fill(template, &captured), text, "the captures give the text back");

    let is_clear = arguments.iter().zip(&literals[1..]).enumerate().all(|(at, (argument, literal))| {
        let is_last = at + 1 == arguments.len();
        // The last literal stands at the end, wherever else its words are.
        is_last
            || (!literal.is_empty()
                && fill("{}{}", &[argument, *literal]).find(literal) == Some(argument.len()))
    });
    if is_clear {
        assert_eq!(captured, arguments, "the captures are the arguments");
    }
}

/// The captures with the first as short as possible, then the second, and so on, by trying every length.
fn tried<'t>(literals: &[&str], text: &'t str) -> Option<Vec<&'t str>> {
    let Some((first, rest)) = literals.split_first() else { return text.is_empty().then(Vec::new) };
    let text = text.strip_prefix(first)?;
    if rest.is_empty() {
        return text.is_empty().then(Vec::new);
    }
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.into_iter().find_map(|end| {
        let mut captures = tried(rest, &text[end..])?;
        captures.insert(0, &text[..end]);
        Some(captures)
    })
}

/// Pieces of the template, and text that has nothing to do with it.
fn argument(template: &str) -> impl Strategy<Value = String> + use<> {
    let pieces: Vec<String> = template
        .split(PLACEHOLDER)
        .flat_map(|literal| {
            let middle = literal.char_indices().nth(literal.chars().count() / 2).map_or(0, |(at, _)| at);
            [literal.to_owned(), literal[..middle].to_owned(), literal[middle..].to_owned()]
        })
        .chain([PLACEHOLDER.to_owned(), "'".to_owned(), "10".to_owned(), "ü".to_owned(), String::new()])
        .collect();
    prop::collection::vec(prop_oneof![prop::sample::select(pieces), ".{0,6}"], 0..4)
        .prop_map(|pieces| pieces.concat())
}

fn arguments(template: &str) -> impl Strategy<Value = Vec<String>> + use<> {
    prop::collection::vec(argument(template), template.matches(PLACEHOLDER).count())
}

proptest! {
    #[test]
    fn bundled_messages_keep_the_laws(
        (entry, arguments) in prop::sample::select(with_placeholders())
            .prop_flat_map(|entry| (Just(entry), arguments(entry.message())))
    ) {
        assert_laws(entry.message(), &arguments);
        let values: Vec<&dyn Display> = arguments.iter().map(|argument| argument as &dyn Display).collect();
        let text = entry.message_with(&values).to_string();
        prop_assert_eq!(entry.captures(&text), captures(entry.message(), &text));
    }

    // Few letters make literals overlap with themselves, with arguments and with each other.
    #[test]
    fn generated_templates_keep_the_laws(
        (template, arguments) in "([ab']{0,3}|\\{\\}){0,7}".prop_flat_map(|template| {
            let arguments = arguments(&template);
            (Just(template), arguments)
        })
    ) {
        assert_laws(&template, &arguments);
    }

    #[test]
    fn captures_are_those_of_a_matcher_that_tries_everything(
        template in "([ab]{0,2}|\\{\\}){0,6}",
        text in "[ab]{0,12}",
    ) {
        let literals: Vec<&str> = template.split(PLACEHOLDER).collect();
        prop_assert_eq!(captures(&template, &text), tried(&literals, &text));
    }
}

#[test]
fn placeholders_are_found_in_the_bundled_messages() {
    let entries = with_placeholders().into_iter().filter(|entry| entry.group().name() == "ImageManagerError");
    let codes: Vec<String> = entries.map(|entry| entry.code().to_string()).collect();
    assert_eq!(codes, ["5000", "5001", "5002", "5003", "5004", "5005", "5006", "5007", "20000"]);
}

#[test]
fn the_example_of_the_vendor() {
    let error = ImageManagerError::from_code(5001).expect("is listed");
    assert_eq!(error.captures("'width' must be more than '10'."), Some(vec!["width", "10"]));
    assert_eq!(error.message_with(&[&"width", &10]).to_string(), "'width' must be more than '10'.");
    // The trait and the handle say the same.
    assert_eq!(ErrorCode::captures(error, "'' must be more than ''."), Some(vec!["", ""]));
    assert_eq!(ErrorCode::message_with(error, &[&1, &2]).to_string(), "'1' must be more than '2'.");
    assert_eq!(error.entry().captures("'width' must be more than 10."), None);
}

#[test]
fn missing_arguments_leave_the_placeholder_and_surplus_ones_are_ignored() {
    let error = ImageManagerError::from_code(5002).expect("is listed");
    assert_eq!(error.message_with(&[]).to_string(), error.message());
    assert_eq!(error.message_with(&[&"w"]).to_string(), "'w' must be more than '{}' or less than '{}'.");
    assert_eq!(
        error.message_with(&[&1, &2, &3, &4]).to_string(),
        "'1' must be more than '2' or less than '3'."
    );
    assert_eq!(DownloadError::InvalidReferer.message_with(&[&1]).to_string(), "Invalid Referer");
}

#[test]
fn width_applies_to_the_whole_message() {
    let filled = format!(
        "{:>8}|{:<8}|{:^8}|{:.2}",
        filled("a{}", &[&1]),
        filled("a{}", &[&1]),
        filled("a{}", &[&1]),
        filled("a{}", &[&12])
    );
    assert_eq!(filled, "      a1|a1      |   a1   |a1");
}

#[test]
fn what_captures_find() {
    for (template, text, found) in [
        ("", "", Some(vec![])),
        ("", "x", None),
        ("plain", "plain", Some(vec![])),
        ("plain", "plain ", None),
        ("{}", "", Some(vec![""])),
        ("{}", "all of\nit", Some(vec!["all of\nit"])),
        // Placeholders at both ends, and touching.
        ("{}-{}", "a-b-c", Some(vec!["a", "b-c"])),
        ("{}{}", "ab", Some(vec!["", "ab"])),
        ("<{}{}{}>", "<ab>", Some(vec!["", "", "ab"])),
        ("{}{}-", "ab-", Some(vec!["", "ab"])),
        // The first and the last literal do not share letters.
        ("aba{}aba", "aba", None),
        ("aba{}aba", "ababa", None),
        ("aba{}aba", "abaaba", Some(vec![""])),
        // The last literal stands at the end, whatever stands before.
        ("'{}'", "'it's'", Some(vec!["it's"])),
        ("{}, {}.", "a. b, c. d.", Some(vec!["a. b", "c. d"])),
        ("{} of {} of", "1 of 2 of 3 of", Some(vec!["1", "2 of 3"])),
        // Braces that are not a placeholder are text.
        ("{{}}", "{x}", Some(vec!["x"])),
        ("{ }{0}", "{ }{0}", Some(vec![])),
        ("größer als {}", "größer als ½", Some(vec!["½"])),
    ] {
        assert_eq!(captures(template, text), found, "{template:?} {text:?}");
    }
}

/// The words that follow a placeholder can be found earlier without any argument containing them: one filled message has
/// several readings then, and the shortest is taken.
#[test]
fn the_words_that_follow_may_begin_inside_an_argument() {
    let text = fill("{}aa{}", &["xa", "y"]);
    assert_eq!(text, fill("{}aa{}", &["x", "ay"]));
    assert_eq!(captures("{}aa{}", &text), Some(vec!["x", "ay"]));
}

/// No clock: a search that goes back over the text would take some 10^10 steps here, or never end.
#[test]
fn ten_megabytes_are_read_in_linear_time() {
    const LENGTH: usize = 10_000_000;

    // Each place of the text nearly matches a long literal.
    let literal = "a".repeat(5_000) + "b";
    let template = format!("{{}}{literal}{{}}{literal}{{}}");
    let text = "a".repeat(LENGTH);
    assert_eq!(captures(&template, &text), None);
    let text = format!("{text}b{text}b");
    let found = captures(&template, &text).expect("both literals stand there");
    assert_eq!(found.iter().map(|part| part.len()).collect::<Vec<_>>(), [LENGTH - 5_000, LENGTH - 5_000, 0]);

    // Many placeholders and no match: whoever tries each place for each placeholder does not come back.
    let template = "{}a".repeat(1_000) + "{}c{}";
    assert_eq!(captures(&template, &"ab".repeat(LENGTH / 2)), None);

    // A message of a vendor, an argument of ten megabytes that repeats the words around it.
    let error = ImageManagerError::from_code(5001).expect("is listed");
    let argument = "' must be more than 10'".repeat(LENGTH / 23);
    let text = error.message_with(&[&"width", &argument]).to_string();
    assert_eq!(error.captures(&text), Some(vec!["width", &*argument]));
}
