//! `explain`: what people paste leads to the errors that are meant.

mod catalogs;
mod replies;

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use crate::command::{Run, command, run_in};

/// What a question finds, each error as `Group::Name`.
fn found_in(folder: &Path, args: &[&str]) -> Vec<String> {
    named(&run_in(folder, ["explain", "--format", "json"].iter().chain(args)))
}

fn named(run: &Run) -> Vec<String> {
    let value: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("JSON: {run:?}"));
    let errors = value["errors"].as_array().expect("errors");
    assert_eq!(run.code, Some(i32::from(errors.is_empty() && value["rule"].is_null())), "{}", run.out);
    let text = |error: &Value, key: &str| error[key].as_str().expect("a text").to_owned();
    errors.iter().map(|error| format!("{}::{}", text(error, "group"), text(error, "name"))).collect()
}

/// A folder without `./catalogs`.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[track_caller]
fn check(what: &[&str], expected: &[&str]) {
    assert_eq!(found_in(folder().path(), what), expected, "{what:?}");
}

#[test]
fn colours_of_a_log_line_are_no_part_of_it() {
    check(&["\u{1b}[31mERROR\u{1b}[0m code=\u{1b}[1m-46618\u{1b}[0m"], SIGNATURE);
}

#[test]
fn nothing_is_not_looked_up() {
    for nothing in ["", " ", "\u{1b}[0m"] {
        let run = run_in(folder().path(), ["explain", nothing]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert_eq!(run.err, "error: the text is empty\nhelp: paste a reply, a log line or a code\n");
    }
}

#[test]
fn a_misspelt_variant_has_near_ones() {
    for misspelt in ["InvalidApId", "DownloadError::InvalidApId"] {
        let run = run_in(folder().path(), ["explain", misspelt]);
        assert!(run.out.contains("  -104     InvalidAppId: Invalid APPID."), "{}", run.out);
    }
}

const SIGNATURE: &[&str] = &["DownloadError::SignatureAuthenticationFailed"];

const QPS: &[&str] = &["SystemError::ClusterQpsLimitExceeded"];

#[test]
fn codes_in_every_form() {
    for what in ["-46618", "46618", "−46618", "-0xb61a", " -46618 ", "-46618.", "\"-46618\"", "(46618)"] {
        check(&[what], SIGNATURE);
    }
    check(&["10044"], QPS);
    check(&["0x273c"], QPS);
    check(
        &["failed_precondition"],
        &["GatewayError::ResourceNotAvailableInState", "GatewayError::ParametersDependentInSize"],
    );
    check(&["-4661x"], &[]);
    check(&["99999999999999999999"], &[]);
}

#[test]
fn keys_variants_and_paths() {
    check(&["SignatureAuthenticationFailed"], SIGNATURE);
    check(&["DownloadError::SignatureAuthenticationFailed"], SIGNATURE);
    check(&["error_catalog::tencent_ci::DownloadError::SignatureAuthenticationFailed"], SIGNATURE);
    check(&["downloaderror::signatureauthenticationfailed"], SIGNATURE);
    check(&["SystemError::SignatureAuthenticationFailed"], &[]);
}

#[test]
fn lines_of_this_library_and_of_logs() {
    for what in [
        "-46618: Signature authentication fails.",
        "-46618 SignatureAuthenticationFailed: Signature authentication fails. (Check whether the signature is correct.)",
        "Error: -46618: Signature authentication fails.",
        "X-ErrNo: -46618",
        "2026-11-20T10:00:03.123Z WARN worker[7] upload failed: X-ErrNo=-46618 status=400 took 12 ms",
        "Err(DownloadError::SignatureAuthenticationFailed)",
        "x-errno: -46618\r\nx-request-id: 7\r\n",
    ] {
        check(&[what], SIGNATURE);
    }
    // Arguments are one text.
    check(&["X-ErrNo:", "-46618"], SIGNATURE);
    check(&["error[E0080]: [duplicate-code]"], &[]);
}

#[test]
fn a_line_with_code_and_message_means_one_of_several() {
    for name in ["ResourceNotAvailableInState", "ParametersDependentInSize"] {
        let entry = error_catalog::jd_cloud::CATALOG
            .find("FAILED_PRECONDITION")
            .find(|entry| entry.name() == name)
            .expect("the error");
        check(&[&entry.to_string()], &[&format!("GatewayError::{name}")]);
        check(&[&format!("{entry:#}")], &[&format!("GatewayError::{name}")]);
    }
}

/// Each line that the library prints of an error leads back to it.
#[test]
fn every_error_is_found_by_what_is_printed_of_it() {
    let folder = folder();
    for catalog in error_catalog::CATALOGS {
        let entries: Vec<_> = catalog.groups().iter().flat_map(|group| group.entries()).collect();
        // Some of each, as each question starts the command.
        for entry in entries.iter().step_by(13) {
            let expected = format!("{}::{}", entry.group().name(), entry.name());
            let question = format!("{} {}: {entry}", catalog.vendor(), catalog.service());
            let found = found_in(folder.path(), &[&question]);
            assert!(found.contains(&expected), "{question}: {found:?}");
            let path = found_in(folder.path(), &[&expected]);
            assert!(path.contains(&expected), "{expected}: {path:?}");
        }
    }
}

#[test]
fn statuses() {
    for what in ["HTTP 429", "HTTP/1.1 429 Too Many Requests", "status=429", "status code: 429"] {
        let found = found_in(folder().path(), &[what]);
        assert!(found.contains(&"CommonError::ApiCallLimitExceeded".to_owned()), "{what}: {found:?}");
    }
    let narrowed = found_in(folder().path(), &["microCMS HTTP 429"]);
    assert_eq!(narrowed, ["CommonError::ApiCallLimitExceeded"]);
}

#[test]
fn messages_filled_in_and_words() {
    check(&["'width' must be more than '10'."], &["ImageManagerError::InvalidParamTooSmall"]);
    check(
        &["upload: 'width' must be more than '10'. giving up"],
        &["ImageManagerError::InvalidParamTooSmall"],
    );
    check(&["signature", "authentication", "fails"], SIGNATURE);
    let words = found_in(folder().path(), &["signature"]);
    assert!(words.len() > 3 && words.contains(&SIGNATURE[0].to_owned()), "{words:?}");
}

#[test]
fn names_narrow() {
    for what in ["microcms 404", "microCMS 404", "Management API 404", "microcms: 404"] {
        let found = found_in(folder().path(), &[what]);
        assert!(
            !found.is_empty() && !found.iter().any(|name| name.starts_with("GatewayError")),
            "{what}: {found:?}"
        );
    }
    check(&["jd 10044"], QPS);
    check(&["JD Cloud 10044"], QPS);
    check(&["jd-cloud", "10044"], QPS);
    check(&["GetMemberError 404"], &["GetMemberError::MemberNotFoundOrPending"]);
    // A name that rules everything out does not count.
    check(&["microcms -46618"], SIGNATURE);
}

#[test]
fn what_is_unknown_is_compared_with_what_is_known() {
    let nearest = |what: &str| -> Vec<String> {
        let run = run_in(folder().path(), ["explain", "--format", "json", what]);
        assert_eq!(run.code, Some(1), "{what}");
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        let near = value["nearest"].as_array().expect("a list").iter();
        near.map(|near| near["what"].as_str().expect("a text").to_owned()).collect()
    };
    assert!(nearest("-46610").contains(&"-46618".to_owned()));
    assert!(nearest("2026-11-20 X-ErrNo: -46610 took 5 ms").contains(&"-46618".to_owned()));
    assert!(nearest("jd FAILED_PRECONDITON").contains(&"FAILED_PRECONDITION".to_owned()));
    // A name narrows the proposals too.
    assert!(nearest("jd 100440").iter().all(|code| code.starts_with("10")), "{:?}", nearest("jd 100440"));
}

#[test]
fn the_name_of_a_catalog_alone_narrows_nothing() {
    let run = run_in(folder().path(), ["explain", "microCMS"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("it is the name of a catalog: put a code or words behind it"), "{}", run.out);
}

#[test]
fn rules_by_id_and_in_lines() {
    for what in
        ["duplicate-code", "error[duplicate-code]: duplicate code `1`", "duplicate code `1` [duplicate-code]"]
    {
        let run = run_in(folder().path(), ["explain", what]);
        assert_eq!(run.code, Some(0), "{what}");
        assert!(run.out.starts_with("duplicate-code: "), "{what}: {}", run.out);
    }
}

/// The longest input that is read, made of the worst pieces for each reading.
#[test]
fn long_texts_are_read_in_time() {
    let folder = folder();
    for piece in ["microcms ", "a b ", "{", "code: 7 ", "HTTP/1.1 404\n", "<a>"] {
        let mut child = command(folder.path())
            .args(["explain", "-", "--format", "json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("the command starts");
        let text = piece.repeat((256 << 10) / piece.len());
        let started = std::time::Instant::now();
        child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("written");
        let status = child.wait().expect("the command ends");
        assert!(matches!(status.code(), Some(0 | 1)), "{piece:?}: {status}");
        // Unoptimised, on a machine that does other things as well.
        assert!(started.elapsed().as_secs() < 30, "{piece:?}: {:?}", started.elapsed());
    }
}
