//! What names an error in a text.

use super::*;

fn check(text: &str, codes: &[&str], key: Option<&str>, words: Option<&str>) {
    let found = read(text).unwrap_or_else(|| panic!("{text}"));
    let texts: Vec<&str> = found.codes.iter().map(|code| code.text.as_str()).collect();
    assert_eq!(
        (texts.as_slice(), found.key.as_deref(), found.words.as_deref()),
        (codes, key, words),
        "{text}"
    );
}

#[test]
fn key_and_number_are_one_error() {
    check("-3000 BELT_STOPPED", &["-3000"], Some("BELT_STOPPED"), None);
    check("QDE_OK (0)", &["0"], Some("QDE_OK"), None);
    check("0 - ACME_OK: Success", &["0"], Some("ACME_OK"), Some("Success"));
    check(
        "470 DEPOT_BAD_LABEL 标签太旧，条码少了一段",
        &["470"],
        Some("DEPOT_BAD_LABEL"),
        Some("标签太旧，条码少了一段"),
    );
    check("_DONE 0 办好了", &["0"], Some("_DONE"), Some("办好了"));
    check("-6210 ErrBeltLoop 打结//打结", &["-6210"], Some("ErrBeltLoop"), Some("打结//打结"));
    check("TWD_errDone 0", &["0"], Some("TWD_errDone"), None);
    check("10001 (INVALID_KEY)", &["10001"], Some("INVALID_KEY"), None);
}

#[test]
fn words_stay_as_they_are() {
    check(
        "10001：参数错误，请检查「名称」、「大小」（必填）。",
        &["10001"],
        None,
        Some("参数错误，请检查「名称」、「大小」（必填）。"),
    );
    check("20001: The key is wrong. Check it.", &["20001"], None, Some("The key is wrong. Check it."));
    check(
        "-316 (部分取件) 仓库只交出了一部分包裹",
        &["-316"],
        None,
        Some("(部分取件) 仓库只交出了一部分包裹"),
    );
    check("-71 3BELT 捆扎不紧", &["-71"], None, Some("3BELT 捆扎不紧"));
    check("[1001] Bad wool", &["1001"], None, Some("Bad wool"));
    check("10001参数错误", &["10001"], None, Some("参数错误"));
    check("Obsolete errors (6-7)", &["6", "7"], None, Some("Obsolete errors"));
    check(
        "invalid_branch: The branch is too thick.",
        &["invalid_branch"],
        None,
        Some("The branch is too thick."),
    );
    check("10003 AppId is invalid", &["10003"], None, Some("AppId is invalid"));
}

#[test]
fn the_same_code_again_says_nothing() {
    check("2 (0x2)", &["2"], None, None);
    check("409 Conflict", &["409"], None, None);
    check("429 (TOO MANY REQUESTS)", &["429"], None, None);
    check("502 (GATEWAY ASHORE)", &["502"], None, Some("GATEWAY ASHORE"));
    check("10001 *", &["10001"], None, None);
}

#[test]
fn what_names_no_error() {
    for text in ["the key is missing", "3rd party", "7-day trial", "5xx", "1,000 rows", "2.1 Setup"] {
        assert!(read(text).is_none_or(|found| found.codes[0].integer.is_none()), "{text}: {:?}", read(text));
    }
}
