//! Realistic rows, any number of them, the same in every run.

use std::collections::BTreeSet;
use std::fmt::Write;

/// The words in names and messages: 40³ names of three words are more than any benchmark asks for.
const WORDS: [&str; 40] = [
    "access",
    "account",
    "action",
    "address",
    "bucket",
    "cache",
    "certificate",
    "channel",
    "cluster",
    "content",
    "credential",
    "database",
    "device",
    "document",
    "domain",
    "encryption",
    "endpoint",
    "event",
    "file",
    "folder",
    "gateway",
    "header",
    "image",
    "instance",
    "key",
    "license",
    "limit",
    "message",
    "network",
    "object",
    "parameter",
    "permission",
    "policy",
    "quota",
    "region",
    "request",
    "resource",
    "session",
    "signature",
    "template",
];

/// A generator of numbers, Marsaglia's xorshift64.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("a limit fits")
    }
}

/// What may be the matter: in words, the HTTP status, the kind and whether to try again.
type Trouble = (&'static str, u16, &'static str, Option<bool>);

const TROUBLES: [Trouble; 3] = [
    ("does not exist", 404, "not-found", Some(false)),
    ("is not valid for this operation", 400, "failed-precondition", None),
    ("exceeds the limit of the account", 429, "resource-exhausted", Some(true)),
];

/// One row: what every contestant's code is generated from.
pub(crate) struct Row {
    /// `InvalidBucketPolicy`.
    pub(crate) name: String,
    /// `INVALID_BUCKET_POLICY`.
    pub(crate) key: String,
    pub(crate) message: String,
    pub(crate) action: Option<String>,
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) retry: Option<bool>,
}

/// So many rows; names and keys are unique.
pub(crate) fn rows(count: usize) -> Vec<Row> {
    let mut random = Random(0x5eed);
    (0..count)
        .map(|row| {
            // The step has no common factor with 40³: every triple comes once.
            let mixed = row * 7919 % WORDS.len().pow(3);
            let words = [mixed / 1600, mixed / 40 % 40, mixed % 40].map(|at| WORDS[at]);
            let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
            let [a, b, c] = words;
            let (trouble, status, kind, retry) = TROUBLES[random.below(TROUBLES.len())];
            let message = format!("The {b} of the {a} {trouble}: {c}.");
            let action = format!("Check the {c} of the {a}, or ask the owner of the {b} for permission.");
            Row {
                name: words.map(capital).concat(),
                key: words.join("_").to_uppercase(),
                message,
                action: (random.below(10) < 6).then_some(action),
                status,
                kind,
                retry,
            }
        })
        .collect()
}

/// Integer codes as vendors number them: blocks of neighbours, some of them negative.
pub(crate) fn integers(count: usize) -> Vec<i64> {
    let mut random = Random(0xc0de);
    let mut codes = BTreeSet::new();
    while codes.len() < count {
        let block = i64::try_from(random.below(4_000)).expect("small") * 1_000 - 500_000;
        let length = 1 + random.below(40);
        let start = i64::try_from(random.below(900)).expect("small");
        codes.extend((0..).take(length.min(count - codes.len())).map(|step| block + start + step));
    }
    codes.into_iter().collect()
}

/// A catalog of one group of these rows; `code` writes a row's code as TOML.
pub(crate) fn catalog(group: &str, rows: &[Row], code: impl Fn(usize) -> String) -> String {
    let mut toml = format!(
        "[catalog]\nvendor = \"Acme\"\nservice = \"Everything\"\ndocs = \"https://acme.example/errors\"\n\n\
         [[group]]\nname = \"{group}\"\n"
    );
    for (at, row) in rows.iter().enumerate() {
        let _ = write!(
            toml,
            "\n[[group.error]]\ncode = {}\nname = \"{}\"\nkey = \"{}\"\nmessage = \"{}\"\n",
            code(at),
            row.name,
            row.key,
            row.message
        );
        if let Some(action) = &row.action {
            let _ = writeln!(toml, "action = \"{action}\"");
        }
        let _ = write!(toml, "status = {}\nkind = \"{}\"\n", row.status, row.kind);
        if let Some(retry) = row.retry {
            let _ = writeln!(toml, "retry = {retry}");
        }
    }
    toml
}
