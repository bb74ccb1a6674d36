//! The names of variants.

use super::*;

fn check(messages: &[&str], expected: &[&str]) {
    let codes: Vec<String> = (0..messages.len()).map(|at| format!("-4660{at}")).collect();
    let materials: Vec<Material<'_>> = messages
        .iter()
        .zip(&codes)
        .map(|(message, code)| Material {
            variant: None,
            key: None,
            code,
            code_is_word: false,
            status: None,
            message,
        })
        .collect();
    assert_eq!(variants(&materials), expected);
}

#[test]
fn messages_give_short_names() {
    check(
        &["Invalid APPID. The APPID contained in the URL is invalid.", "The request frequency is too high."],
        &["InvalidAppid", "RequestFrequencyTooHigh"],
    );
    check(&["'{}' must be more than '{}'."], &["MustMoreThan"]);
    check(&["302 process", "Can't be read"], &["Process", "CantRead"]);
    check(&["签名错误", "参数 id 无效", "Неверный ключ"], &["Code46600", "Code46601", "Code46602"]);
    check(&["{}"], &["Code46600"]);
}

#[test]
fn names_differ() {
    check(&["Blocked.", "Blocked.", "Blocked."], &["Blocked46600", "Blocked46601", "Blocked46602"]);
    check(
        &["The value of limit is too small", "The value of limit is too large"],
        &["ValueLimitTooSmall", "ValueLimitTooLarge"],
    );
    check(
        &["one two three four five", "one two three four six"],
        &["OneTwoThreeFourFive", "OneTwoThreeFourSix"],
    );
}

#[test]
fn keys_come_first_and_codes_tell_them_apart() {
    let material = |key: &'static str, code: &'static str| Material {
        variant: None,
        key: Some(key),
        code,
        code_is_word: false,
        status: None,
        message: "x y",
    };
    let named = [material("BAD_KEY", "12"), material("NO_KEY", "13"), material("BAD_KEY", "14")];
    assert_eq!(variants(&named), ["BadKey12", "NoKey", "BadKey14"]);
}

#[test]
fn rows_of_one_code_are_told_apart_by_status_or_words() {
    let material = |status, message: &'static str| Material {
        variant: None,
        key: None,
        code: "FAILED_PRECONDITION",
        code_is_word: true,
        status,
        message,
    };
    let named = [material(Some(400), "a"), material(Some(409), "b")];
    assert_eq!(variants(&named), ["FailedPrecondition400", "FailedPrecondition409"]);
    let named = [material(None, "The list is empty"), material(None, "The list is long")];
    assert_eq!(variants(&named), ["FailedPreconditionListEmpty", "FailedPreconditionListLong"]);
    let named = [material(None, "不"), material(None, "不")];
    assert_eq!(variants(&named), ["FailedPrecondition", "FailedPreconditionV2"]);
}

#[test]
fn names_do_not_depend_on_where_rows_stand() {
    let codes = ["1", "2", "3", "4"];
    let messages = ["Bad key", "Bad key", "One two three four five", "One two three four six"];
    let material = |at: usize| Material {
        variant: None,
        key: None,
        code: codes[at],
        code_is_word: false,
        status: None,
        message: messages[at],
    };
    let forward = variants(&[material(0), material(1), material(2), material(3)]);
    let mut backward = variants(&[material(3), material(2), material(1), material(0)]);
    backward.reverse();
    assert_eq!(forward, backward);
}

#[test]
fn apostrophes_are_within_words() {
    check(&["File wasn’t found", "Page wasn't found"], &["FileWasntFound", "PageWasntFound"]);
}

#[test]
fn headings_give_names() {
    let mut names = Names::default();
    assert_eq!(names.group(&["Download errors"]), "DownloadError");
    assert_eq!(names.group(&["1. System Level Error Code"]), "SystemLevelError");
    assert_eq!(names.group(&["Content Delivery > Image Manager > Error Code"]), "ImageManagerError");
    assert_eq!(names.group(&["Error codes", "Billing API"]), "BillingApiError");
    assert_eq!(names.group(&["错误码"]), "ApiError");
    assert_eq!(names.group(&[]), "ApiError2");
}
