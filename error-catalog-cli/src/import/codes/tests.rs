//! What cells of the code column say.

use super::*;

fn check(cell: &str, expected: &[&str], words: Option<&str>) {
    check_in(Style::default(), cell, expected, None, words);
}

fn check_in(style: Style, cell: &str, expected: &[&str], key: Option<&str>, words: Option<&str>) {
    match read(cell, style) {
        Reading::Codes { codes, key: found_key, words: found } => {
            assert_eq!(codes.iter().map(|code| code.text.as_str()).collect::<Vec<_>>(), expected, "{cell}");
            assert_eq!((found_key.as_deref(), found.as_deref()), (key, words), "{cell}");
        }
        other => panic!("{cell}: {other:?}"),
    }
}

#[test]
fn single_codes() {
    check("10001", &["10001"], None);
    check("-46618", &["-46618"], None);
    check("－１０１", &["-101"], None);
    check("− 5", &["-5"], None);
    check("\"10044\"", &["10044"], None);
    check("0x80070005", &["0x80070005"], None);
    check("InvalidParameter.Format", &["InvalidParameter.Format"], None);
    check("40.001", &["40.001"], None);
    check("403.71", &["403.71"], None);
    check("HTTP 404", &["404"], None);
    check("错误码：10001", &["10001"], None);
    check("Internal", &["Internal"], None);
    check("~~5552~~ 5553", &["5553"], None);
}

#[test]
fn several_codes() {
    check("400103/400104", &["400103", "400104"], None);
    check("1001、1002，1003", &["1001", "1002", "1003"], None);
    check("1001\n1002", &["1001", "1002"], None);
    check("1 or 2", &["1", "2"], None);
    check("INVALID_KEY / NO_KEY", &["INVALID_KEY", "NO_KEY"], None);
    check("1-3, 7", &["1", "2", "3", "7"], None);
    check("502, 503 - Server errors", &["502", "503"], Some("Server errors"));
    check("Auth/Token", &["Auth/Token"], None);
}

#[test]
fn grouped_digits_are_one_number_where_the_column_writes_them_so() {
    let style = Style { grouped: true, ..Style::default() };
    for cell in ["10,001", "10 001", "10\u{202f}001", "10\u{a0}001"] {
        check_in(style, cell, &["10001"], None, None);
    }
    check_in(style, "9998", &["9998"], None, None);
    check_in(style, "10,101", &["10101"], None, None);
    check("400,401", &["400", "401"], None);
}

#[test]
fn a_key_on_a_line_of_its_own() {
    check_in(Style::default(), "TW_WAITING\n7100", &["7100"], Some("TW_WAITING"), None);
    check_in(Style::default(), "TW_WAITING\n0x1BBC\n7100", &["7100"], Some("TW_WAITING"), None);
    check_in(Style::default(), "W_NO\n0x8D0041L", &["0x8D0041L"], Some("W_NO"), None);
}

#[test]
fn ranges_are_written_out() {
    check("-4090001 ~ 4", &["-4090001", "-4090002", "-4090003", "-4090004"], None);
    check("112～116", &["112", "113", "114", "115", "116"], None);
    assert!(matches!(read("1000-9999", Style::default()), Reading::Refused(_)));
}

#[test]
fn words_beside_a_code() {
    check("409 Conflict", &["409"], None);
    check("409 (Conflict)", &["409"], None);
    check("409 Already there", &["409"], Some("Already there"));
    check("10001: Invalid key.", &["10001"], Some("Invalid key."));
    check("Invalid key (10001)", &["10001"], Some("Invalid key"));
    check_in(Style::default(), "10001 (INVALID_KEY)", &["10001"], Some("INVALID_KEY"), None);
    check("INVALID_KEY (invalid key)", &["INVALID_KEY"], Some("invalid key"));
    check("10001 *", &["10001"], None);
}

#[test]
fn several_words_are_a_code_where_the_column_has_such() {
    let style = Style { worded: true, ..Style::default() };
    check_in(style, "WB 212", &["WB 212"], None, None);
    check_in(style, "door locked", &["door locked"], None, None);
    check_in(style, "TooManyCoinsIn Request", &["TooManyCoinsIn Request"], None, None);
    check_in(style, "409 Already there", &["409"], None, Some("Already there"));
}

#[test]
fn what_is_no_code() {
    for cell in ["5xx", "4XX/5XX", "40*", "5xx (CANAL TROUBLE)", "4xxx", "~~5518~~"] {
        assert!(matches!(read(cell, Style::default()), Reading::Refused(_)), "{cell}");
    }
    for cell in ["See below", "the key is missing", "invalid params"] {
        assert_eq!(read(cell, Style::default()), Reading::NoCode, "{cell}");
    }
    for cell in ["Other", "其他", "その他", "기타", "Другие", "(others)", "Other codes"] {
        assert_eq!(read(cell, Style::default()), Reading::Other, "{cell}");
    }
    assert_eq!(read(" — ", Style::default()), Reading::Blank);
}
