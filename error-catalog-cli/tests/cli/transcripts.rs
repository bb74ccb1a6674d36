//! What each command prints, on a pipe and, with colours forced, on a narrow terminal.

use std::fmt::Write as _;
use std::fs;

use crate::command::{assert_file, command, package, run, run_in, run_on_terminal};

/// A catalog with three faults.
const FAULTY: &str = r#"[catalog]
vendor = "Acme"
service = "Billing"

[[group]]
name = "BillingError"

[[group.error]]
code = 1
name = "CardExpired"
mesage = "The card is expired."

[[group.error]]
code = 1
name = "CardExpired"
message = "The card is expired."
kind = "not-fuond"
"#;

const OLD: &str = r#"[catalog]
vendor = "Acme"
service = "Billing"

[[group]]
name = "BillingError"

[[group.error]]
code = 1
name = "CardExpired"
message = "The card is expired."
detail = "Every card has a day after which the bank refuses it; the day is printed on the card."
action = "Take another, see [cards](https://acme.example/cards)."
status = 402
retry = false

[[group.error]]
code = 2
name = "NoFunds"
message = "No funds."
"#;

/// Runs commands in a folder with `faulty.toml`, `old.toml`, `new.toml` and `page.md`, and compares all that they print
/// with the transcript of this name, without colours and with them.
fn check(name: &str, lines: &[&str]) {
    for (kind, color) in [("plain", "never"), ("color", "always")] {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |file: &str, text: &str| fs::write(folder.path().join(file), text).expect("written");
        write("faulty.toml", FAULTY);
        write("old.toml", OLD);
        write("new.toml", &OLD.replace("code = 2", "code = 3").replace("Take another", "Use another"));
        write(
            "page.md",
            "# Acme\n\n## Error codes\n\n| Code | Message |\n|---|---|\n| 7 | No. |\n| 8x | Never. |\n",
        );
        let mut transcript = String::new();
        for line in lines {
            // Words within quotes stay together.
            let parts = line.split('"').enumerate();
            let args: Vec<&str> = parts
                .flat_map(
                    |(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() },
                )
                .collect();
            let run = if color == "always" {
                run_on_terminal(folder.path(), &args, 60)
            } else {
                run_in(folder.path(), args.into_iter().chain(["--color", color]))
            };
            writeln!(transcript, "$ error-catalog {line}").expect("a string");
            transcript.push_str(&run.out);
            for line in run.err.lines() {
                writeln!(transcript, "! {line}").expect("a string");
            }
            writeln!(transcript, "? {}\n", run.code.expect("an exit code")).expect("a string");
        }
        let transcript = transcript.replace('\u{1b}', "␛");
        assert!(color == "always" || !transcript.contains('␛'), "{transcript}");
        assert_file(&transcript, &package().join("tests/transcripts").join(format!("{name}.{kind}.txt")));
    }
}

#[test]
fn check_command() {
    check(
        "check",
        &[
            "check old.toml",
            "check",
            "check faulty.toml --format json",
            "check . --format github",
            "check absent.toml",
        ],
    );
}

#[test]
fn explain_command() {
    check(
        "explain",
        &[
            "explain -46618",
            "explain FAILED_PRECONDITION",
            "explain \"signature expired\"",
            "explain signature expired",
            "explain --catalog old.toml 1",
            "explain -4661",
            "explain FAILED_PRECONDITON",
            "explain X-ErrNo: -46618",
            "explain xyzzy",
            "explain stale-repeat",
            "explain 12009 --format json",
            "explain nothing-like-it-at-all --format json",
        ],
    );
}

#[test]
fn list_command() {
    check("list", &["list", "list --catalog old.toml --format json", "list --catalog faulty.toml"]);
}

#[test]
fn import_command() {
    check(
        "import",
        &[
            "import page.md",
            "import page.md --vendor Acme --service Billing --docs https://acme.example/errors -o draft.toml",
            "import page.md -o draft.toml",
            "import page.md -o draft.toml --force --format json",
            "import page.md --format json",
            "import page.md --docs nowhere",
            "import absent.md",
        ],
    );
}

#[test]
fn export_command() {
    check(
        "export",
        &[
            "export old.toml --format json",
            "export old.toml --format markdown",
            "export old.toml --format csv",
            "export old.toml --format typescript",
            "export old.toml --format toml",
            "export old.toml --format toml -o new.toml",
            "export faulty.toml --format toml",
            "export absent.toml --format toml",
        ],
    );
}

#[test]
fn diff_command() {
    check(
        "diff",
        &[
            "diff old.toml old.toml",
            "diff old.toml new.toml",
            "diff old.toml new.toml --allow major",
            "diff old.toml new.toml --format json",
            "diff old.toml faulty.toml",
        ],
    );
}

#[test]
fn help_of_each_command() {
    check(
        "help",
        &[
            "--help",
            "check --help",
            "explain --help",
            "list --help",
            "import --help",
            "export --help",
            "diff --help",
            "schema --help",
            "completions --help",
            "man --help",
            "--version",
            "explain",
            "exlpain 1",
        ],
    );
}

#[test]
fn every_help_has_examples_and_every_command_a_manual_page() {
    for name in ["check", "explain", "list", "import", "export", "diff", "schema", "completions", "man"] {
        assert!(run([name, "--help"]).out.contains("Examples:\n  error-catalog "), "{name}");
        let page = run(["man", name]);
        assert_eq!(page.code, Some(0), "{name}");
        let title = format!(".TH error-catalog-{name} 1  \"error-catalog {}\"", env!("CARGO_PKG_VERSION"));
        assert!(page.out.contains(&title), "{name}: {}", page.out);
    }
    let page = run(["man"]);
    assert!(
        page.out.contains(".TH error-catalog 1") && page.out.contains("error\\-catalog\\-import(1)"),
        "{}",
        page.out
    );
    let unknown = run(["man", "nonsense"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("help: `error-catalog --help` lists the commands"), "{}", unknown.err);
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(["completions", shell]);
        assert_eq!(run.code, Some(0), "{shell}");
        for word in ["explain", "import", "format"] {
            assert!(run.out.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn colours_are_for_those_who_want_them() {
    let colours = |color: &str, variables: &[&str]| {
        let mut command = command(package());
        command.args(["explain", "-46618", "--color", color]);
        command.envs(variables.iter().map(|variable| (variable, "1")));
        command.output().expect("the command starts").stdout.contains(&b'\x1b')
    };
    assert!(!colours("auto", &[]), "a pipe is not a terminal");
    assert!(colours("auto", &["CLICOLOR_FORCE"]));
    assert!(!colours("auto", &["CLICOLOR_FORCE", "NO_COLOR"]));
    assert!(!colours("never", &["CLICOLOR_FORCE"]));
    assert!(colours("always", &["NO_COLOR"]), "the option comes before the variable");
}
