//! What headings promise.

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
        "錯誤碼",
        "回應碼",
        "エラーコード",
        "오류 코드",
        "Код ошибки",
        "Código de error",
        "Código de resposta",
        "Business error code (status)",
        "Error code/value",
        "Mã lỗi",
    ] {
        check(header, Some((Role::Code, 3)));
    }
    for header in
        ["HTTP Status Code", "HTTP状态码", "HTTP ステータス", "HTTP 상태 코드", "HTTP-статус", "Estado HTTP"]
    {
        check(header, Some((Role::Status, 2)));
    }
    for header in [
        "Solutions",
        "处理建议",
        "解決方法",
        "対処方法",
        "조치 방법",
        "Решение",
        "Solución",
        "Ação",
        "What to do",
    ] {
        check(header, Some((Role::Action, 2)));
    }
    check("Status Code", Some((Role::Status, 1)));
    check("resultKey", Some((Role::Key, 2)));
    check("resultMessage", Some((Role::Message, 4)));
    check("錯誤訊息", Some((Role::Message, 4)));
    check("Error Message", Some((Role::Message, 4)));
    check("Description (message)", Some((Role::Message, 4)));
    check("Note (message)", Some((Role::Message, 4)));
    check("Specific Description", Some((Role::Detail, 2)));
    check("Cause and Solution", Some((Role::CauseAndAction, 1)));
    check("原因及解决方案", Some((Role::CauseAndAction, 1)));
    check("原因・対処", Some((Role::CauseAndAction, 1)));
    check("Language code", Some((Role::Foreign, 1)));
    check("Type", Some((Role::Foreign, 2)));
    check("Error type", Some((Role::Message, 2)));
    check("Parameter", Some((Role::Foreign, 1)));
    check("Decimal value", Some((Role::Code, 1)));
    check("API", Some((Role::Scope, 1)));
    check("Since", None);
    check("", None);
}

#[test]
fn the_last_noun_decides() {
    check("Return code description", Some((Role::Message, 3)));
    check("Status code meaning", Some((Role::Message, 3)));
    check("错误码说明", Some((Role::Message, 3)));
    check("Server reply message", Some((Role::Message, 4)));
    check("Description of the error code", Some((Role::Message, 3)));
    check("Descripción del código de error", Some((Role::Message, 3)));
    check("Описание ошибки", Some((Role::Message, 3)));
    check("Code type", Some((Role::Foreign, 2)));
    check("Solution description", Some((Role::Action, 2)));
    check("API name", Some((Role::Scope, 1)));
    check("接口名称", Some((Role::Scope, 1)));
    check("参数说明", Some((Role::Foreign, 1)));
    check("Error name", Some((Role::Key, 2)));
    check("原因说明", Some((Role::Detail, 2)));
    check("Message on the Console", Some((Role::Message, 4)));
    check("Suggested handling", Some((Role::Action, 2)));
}

#[test]
fn labels_say_nothing_else() {
    assert!(read_label("Error Number").is_some());
    assert!(read_label("Possible causes").is_some());
    assert!(read_label("Recommended solution").is_some());
    assert!(read_label("错误原因").is_some());
    assert!(read_label("Names of hedges").is_none());
    assert!(read_label("Width").is_none());
}

#[test]
fn errors_are_what_sections_are_about() {
    assert!(is_about_errors("3. Gateway Error Codes"));
    assert!(is_about_errors("公共错误码"));
    assert!(is_about_errors("茶館錯誤一覽"));
    assert!(!is_about_errors("Request parameters"));
    assert!(!is_about_errors("Terrors"));
}
