//! The words over a column to what the column is about, in the languages that vendors write in.

use super::characters::{narrow, unaccented};
use super::vocabulary::DICTIONARY;

/// What a column's heading promises. Within a role, the higher rank fits better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Promise {
    pub(super) role: Role,
    pub(super) rank: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Code,
    Variant,
    Key,
    Status,
    Message,
    Detail,
    Action,
    /// Cause and solution in one cell.
    CauseAndAction,
    Kind,
    Retry,
    Docs,
    /// What only tables have that are about something else: types, defaults, limits.
    Foreign,
}

/// What the heading promises, if its words are known.
pub(super) fn read(header: &str) -> Option<Promise> {
    let header = normal(header);
    if header.is_empty() {
        return None;
    }
    let find = |role: Option<Role>| {
        let entries = DICTIONARY.iter().filter(|(of, ..)| role.is_none_or(|role| role == *of));
        entries
            .map(|(role, rank, words)| (Promise { role: *role, rank: *rank }, words))
            .find(|(_, words)| words.iter().any(|word| holds(&header, word)))
            .map(|(promise, _)| promise)
    };
    let promise = find(None)?;
    // "Cause and Solution", "原因及解决方案": one column for two.
    let both = matches!(promise.role, Role::Action | Role::Detail | Role::Message) && joins(&header);
    if both
        && find(Some(Role::Action)).is_some()
        && find(Some(Role::Detail)).or(find(Some(Role::Message))).is_some()
    {
        return Some(Promise { role: Role::CauseAndAction, rank: 1 });
    }
    Some(promise)
}

/// Whether a heading, or the heading of a section, speaks of errors.
pub(super) fn is_about_errors(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "error",
        "errors",
        "exception",
        "exceptions",
        "fault",
        "faults",
        "failure",
        "failures",
        "return code",
        "return codes",
        "result code",
        "result codes",
        "status code",
        "status codes",
        "response code",
        "response codes",
        "错误",
        "异常",
        "返回码",
        "状态码",
        "响应码",
        "エラー",
        "例外",
        "リターンコード",
        "ステータスコード",
        "오류",
        "에러",
        "응답 코드",
        "결과 코드",
        "상태 코드",
        "ошибка",
        "ошибки",
        "ошибок",
        "ошибках",
        "коды ответа",
        "errores",
        "codigos de estado",
        "fehler",
        "erreur",
        "erreurs",
        "erros",
    ];
    let text = normal(text);
    WORDS.iter().any(|word| holds(&text, word))
}

/// The heading in small letters without accents, its words parted by single blanks: `resultCode` is `result code`.
fn normal(header: &str) -> String {
    let mut normal = String::from(" ");
    let mut before = ' ';
    for c in narrow(header).chars() {
        let hump = before.is_ascii_lowercase() && c.is_ascii_uppercase();
        if (hump || !c.is_alphanumeric()) && !normal.ends_with(' ') {
            normal.push(' ');
        }
        if c.is_alphanumeric() || c == '&' {
            normal.extend(c.to_lowercase().map(unaccented));
        }
        before = c;
    }
    normal.truncate(normal.trim_end().len());
    normal.trim_start().to_owned()
}

/// Whether the heading has this word. Words of Chinese and Japanese are not parted, and Korean ones take endings.
fn holds(header: &str, word: &str) -> bool {
    let parted = word.chars().all(|c| c.is_ascii() || ('а'..='я').contains(&c));
    header.match_indices(word).any(|(at, _)| {
        let edge = |c: Option<char>| {
            !parted || c.is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii() && word.is_ascii())
        };
        edge(header[..at].chars().next_back()) && edge(header[at + word.len()..].chars().next())
    })
}

fn joins(header: &str) -> bool {
    ["and", "or", "&", "及", "和", "与", "と", "および", "및", "и", "y", "/"]
        .iter()
        .any(|word| holds(header, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Option<(Role, u8)>) {
        let found = read(header).map(|promise| (promise.role, promise.rank));
        assert_eq!(found, expected, "{header}");
    }

    #[test]
    fn headings_in_many_languages() {
        for header in [
            "Error Code",
            "resultCode",
            "Return Code (code)",
            "错误码",
            "エラーコード",
            "오류 코드",
            "Код ошибки",
            "Código de error",
        ] {
            check(header, Some((Role::Code, 3)));
        }
        for header in [
            "HTTP Status Code",
            "HTTP状态码",
            "HTTP ステータス",
            "HTTP 상태 코드",
            "HTTP-статус",
            "Estado HTTP",
        ] {
            check(header, Some((Role::Status, 2)));
        }
        for header in ["Solutions", "处理建议", "対処方法", "조치 방법", "Решение", "Solución"]
        {
            check(header, Some((Role::Action, 2)));
        }
        check("Status Code", Some((Role::Status, 1)));
        check("resultKey", Some((Role::Key, 2)));
        check("resultMessage", Some((Role::Message, 4)));
        check("Error Message", Some((Role::Message, 4)));
        check("Description (message)", Some((Role::Message, 4)));
        check("Specific Description", Some((Role::Detail, 2)));
        check("Cause and Solution", Some((Role::CauseAndAction, 1)));
        check("原因及解决方案", Some((Role::CauseAndAction, 1)));
        check("Language code", Some((Role::Foreign, 1)));
        check("Type", Some((Role::Foreign, 2)));
        check("Error type", Some((Role::Message, 2)));
        check("Parameter", Some((Role::Foreign, 1)));
        check("Since", None);
        check("", None);
    }

    #[test]
    fn errors_are_what_sections_are_about() {
        assert!(is_about_errors("3. Gateway Error Codes"));
        assert!(is_about_errors("公共错误码"));
        assert!(!is_about_errors("Request parameters"));
        assert!(!is_about_errors("Terrors"));
    }
}
