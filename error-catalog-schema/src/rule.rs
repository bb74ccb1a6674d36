//! The registry of rules: what can be wrong with a catalog file.
//!
//! Every [`Diagnostic`](crate::Diagnostic) breaks one rule. The long explanations stand in `rules/<id>.md`. Where a
//! catalog's text can break the rule, it holds a failing catalog and the same one mended, and `rules/<id>.txt` beside it
//! is what a user sees of the failing one. The tests hold all three against the checks.

macro_rules! rules {
    ($($rule:ident $id:literal $summary:literal,)*) => {
        /// What can be wrong with a catalog file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`: ", $summary, ".")] $rule,)*
        }

        impl Rule {
            /// Every rule, from the file to its details.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)*];

            /// The rule's name in kebab-case, as diagnostics show it and `error-catalog explain` takes it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$rule => $id,)* }
            }

            /// What is wrong when the rule is broken, in one line.
            #[must_use]
            pub const fn summary(self) -> &'static str {
                match self { $(Self::$rule => $summary,)* }
            }

            /// What the rule is about and how to mend what breaks it: Markdown, with the examples in it.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$rule => include_str!(concat!("../rules/", $id, ".md")),)* }
            }
        }
    };
}

rules! {
    FileMissing "file-missing" "the catalog file does not exist",
    FileIsDirectory "file-is-directory" "the path names a folder, not a catalog file",
    FileUnreadable "file-unreadable" "the catalog file cannot be read",
    FileTooLarge "file-too-large" "the catalog file is larger than 64 MiB",
    NotUtf8 "not-utf8" "the catalog file is not UTF-8 text",
    TomlSyntax "toml-syntax" "the file is not valid TOML",
    UnknownKey "unknown-key" "a key or table that the catalog format does not know",
    MissingKey "missing-key" "a required key or table is missing",
    WrongType "wrong-type" "a value has another type than its key takes",
    BlankText "blank-text" "nothing of a text can be seen",
    ControlCharacter "control-character" "a text holds a character that cannot be seen",
    InvalidUrl "invalid-url" "`docs` is not an http(s) URL",
    NoGroups "no-groups" "the catalog has no group",
    TooManyGroups "too-many-groups" "the catalog has more than 1,000 groups",
    NoErrors "no-errors" "a group has no error",
    TooManyErrors "too-many-errors" "a group has more than 65,536 errors",
    CodeOutOfRange "code-out-of-range" "an integer code does not fit into 64 bits",
    MixedCodeTypes "mixed-code-types" "some codes of a group are integers and others are strings",
    MixedNotations "mixed-notations" "some codes of a group are written in hex and others are not",
    DuplicateCode "duplicate-code" "a code repeats within a group that does not list it in `repeats`",
    StaleRepeat "stale-repeat" "an entry of `repeats` does not repeat",
    DuplicateRepeat "duplicate-repeat" "`repeats` lists a code twice",
    SameAfterNfc "same-after-nfc" "two codes or keys of a group are the same text in Unicode's normal form",
    InvalidName "invalid-name" "a name is not an identifier in UpperCamelCase, or is a keyword",
    NameTooLong "name-too-long" "a name has more than 100 bytes",
    UnderivableName "underivable-name" "an error has no name, and no key or code that gives one",
    DuplicateVariant "duplicate-variant" "two variants of a group have the same name",
    DuplicateGroup "duplicate-group" "two groups have the same name",
    ReservedName "reserved-name" "a name collides with a generated item",
    StatusOutOfRange "status-out-of-range" "`status` is not within 100 to 999",
    RetryAfterOutOfRange "retry-after-out-of-range" "`retry_after` is not within 1 to 4,294,967,295 seconds",
    RetryContradiction "retry-contradiction" "`retry = false` contradicts `retry_after`",
    UnknownKind "unknown-kind" "`kind` is not in the list of kinds",
    CatchAllInStringGroup "catch-all-in-string-group" "a group of string codes has a catch-all",
    ResponseForm "response-form" "`response` does not say in exactly one way where the code is",
    JsonPointer "json-pointer" "a JSON pointer is not valid",
    XmlPath "xml-path" "an XML path is not valid",
    HeaderName "header-name" "a header name is not valid",
    SuccessCode "success-code" "a code in `success` is not possible there",
    ImportControl "import-control" "a value in `[import]` is not one that `import` takes",
    UnknownGroup "unknown-group" "a hand-written enum is for a group that the catalog does not have",
    VariantWithoutRow "variant-without-row" "a hand-written enum has a variant without an error in its group",
    RowWithoutVariant "row-without-variant" "a hand-written enum has no variant for an error of its group",
}

impl Rule {
    /// The rule of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// A catalog that breaks this rule and no other, where a catalog's text can.
    #[must_use]
    pub fn failing(self) -> Option<&'static str> {
        self.example(0)
    }

    /// The failing catalog, mended.
    #[must_use]
    pub fn mended(self) -> Option<&'static str> {
        self.example(1)
    }

    /// The example of this number, from 0.
    fn example(self, number: usize) -> Option<&'static str> {
        let block = self.explanation().split("```toml").nth(number + 1)?;
        Some(block.split_once("```")?.0.trim_start())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use snapbox::{Assert, Data};

    use super::*;
    use crate::render::{Style, render};
    use crate::{Source, check};

    fn broken(example: &str) -> Vec<Rule> {
        let (_, faults) = check(&Source::new("example.toml", example));
        faults.iter().map(|fault| fault.rule).collect()
    }

    #[test]
    fn each_example_breaks_its_rule_and_is_mended() {
        for rule in Rule::ALL {
            if let Some(failing) = rule.failing() {
                assert_eq!(broken(failing), [*rule], "{}", rule.id());
            }
            if let Some(mended) = rule.mended() {
                assert_eq!(broken(mended), [], "{}", rule.id());
            }
            assert_eq!(rule.failing().is_some(), rule.mended().is_some(), "{}", rule.id());
        }
    }

    /// `SNAPSHOTS=overwrite cargo test -p error-catalog-schema rule` writes them anew.
    #[test]
    fn each_failing_example_is_shown_as_its_snapshot_has_it() {
        let mut shown_rules = BTreeSet::new();
        for rule in Rule::ALL {
            let Some(failing) = rule.failing() else { continue };
            shown_rules.insert(rule.id().to_owned());
            let source = Source::new("acme.toml", failing);
            let (_, faults) = check(&source);
            let shown: Vec<_> = faults.iter().map(|fault| render(&source, fault, Style::Compiler)).collect();
            let snapshot = folder().join(rule.id()).with_extension("txt");
            let snapshot = Data::read_from(&snapshot, None).raw();
            Assert::new().action_env("SNAPSHOTS").eq(format!("{}\n", shown.join("\n\n")), snapshot);
        }
        assert_eq!(stems("txt"), shown_rules, "a snapshot without an example");
    }

    #[test]
    fn each_explanation_belongs_to_a_rule() {
        assert_eq!(stems("md"), Rule::ALL.iter().map(|rule| rule.id().to_owned()).collect());
    }

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
    }

    /// The names of the files in the rules' folder that have this extension, without it.
    fn stems(extension: &str) -> BTreeSet<String> {
        let files = fs::read_dir(folder()).expect("the rules").map(|file| file.expect("a file").path());
        let files = files.filter(|file| file.extension().is_some_and(|it| it == extension));
        files.map(|file| file.file_stem().expect("a name").to_str().expect("UTF-8").to_owned()).collect()
    }

    #[test]
    fn rules_without_an_example_are_few() {
        let without: Vec<_> =
            Rule::ALL.iter().filter(|rule| rule.failing().is_none()).map(|rule| rule.id()).collect();
        let of_files = ["file-missing", "file-is-directory", "file-unreadable", "file-too-large", "not-utf8"];
        let of_sizes = ["too-many-groups", "too-many-errors"];
        let of_enums = ["unknown-group", "variant-without-row", "row-without-variant"];
        assert_eq!(without, [&of_files[..], &of_sizes[..], &of_enums[..]].concat());
    }

    #[test]
    fn ids_lead_back_to_their_rules() {
        for rule in Rule::ALL {
            assert_eq!(Rule::from_id(rule.id()), Some(*rule));
            assert!(
                rule.id()
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            );
            assert!(!rule.summary().ends_with('.'));
            assert!(rule.explanation().len() > 80, "{}", rule.id());
        }
        assert_eq!(Rule::from_id("no-such-rule"), None);
    }
}
