//! What `response` may say.

use crate::model::{By, Code, Place, Response};
use crate::testing::*;

fn check_response(response: &str, expected: &[&str]) -> Option<Response> {
    let catalog = check_group(&format!("response = {response}\n{ROW}"), expected);
    catalog.groups.into_iter().next().and_then(|group| group.response)
}

fn json(pointer: &str) -> Place {
    Place::Json(pointer.to_owned())
}

#[test]
fn one_place() {
    let response = check_response("{ header = 'X-ErrNo', success = [0, 1] }", &[]).expect("a response");
    assert_eq!(response.places, [Place::Header("X-ErrNo".to_owned())]);
    assert_eq!(response.success, [Code::Int(0), Code::Int(1)]);
    let response = check_response("{ json = '/a/0', message = '/b~0~1' }", &[]).expect("a response");
    assert_eq!(response.places, [json("/a/0")]);
    assert_eq!(response.message, Some(json("/b~0~1")));
    let response = check_response("{ status = true }", &[]).expect("a response");
    assert_eq!((response.places, response.by), (vec![Place::Status], By::Code));
    check_response("{ json = '' }", &[]).expect("the whole body is the code");
    let response = check_response("{ xml = '/Error/Code', message = '/Error/Message' }", &[]);
    let response = response.expect("a response");
    assert_eq!(response.places, [Place::Xml("/Error/Code".to_owned())]);
    assert_eq!(response.message, Some(Place::Xml("/Error/Message".to_owned())));
    let catalog = check_group(&format!("{ROW}[group.response]\nstatus = true"), &[]);
    assert!(catalog.groups[0].response.is_some());
}

#[test]
fn several_places() {
    let response = check_response("{ json = ['/a', '/b'] }", &[]).expect("a response");
    assert_eq!(response.places, [json("/a"), json("/b")]);
    let response = check_response(
        "{ json = [‹'/a'›, «'b'», «'/a'», «3»] }",
        &[
            "json-pointer: `json` is not a valid JSON pointer: `b` (write `/b`)",
            "response-form: `json` lists `/a` twice (remove one)",
            "wrong-type: `json` must be a string (write `\"3\"`)",
        ],
    );
    assert_eq!(response.map(|response| response.places), Some(vec![json("/a")]));
    check_response(
        "{ header = [‹'X-Err'›, «'x-err'»] }",
        &["response-form: `header` lists `x-err` twice (remove one)"],
    );
    check_response(
        "{ header = «[]» }",
        &["response-form: `header` lists no place (name a place, or leave `response` out)"],
    );
}

#[test]
fn request_ids() {
    let response = check_response("{ status = true, request_id = { header = 'X-Request-Id' } }", &[]);
    let id = response.and_then(|response| response.request_id);
    assert_eq!(id, Some(Place::Header("X-Request-Id".to_owned())));
    let response = check_response("{ json = '/a', request_id = { json = '/id' } }", &[]);
    assert_eq!(response.and_then(|response| response.request_id), Some(json("/id")));
    check_response(
        "{ status = true, request_id = { header = ‹'A'›, json = «'/a'» } }",
        &["response-form: `request_id` says twice where the id is (keep one of them)"],
    );
    check_response(
        "{ status = true, request_id = «{}» }",
        &[
            "response-form: `request_id` does not say where the id is (write `request_id = { header = \"…\" }`)",
        ],
    );
    check_response(
        "{ status = true, request_id = { «heder» = 'A' } }",
        &["unknown-key: unknown key `heder` (did you mean `header`?)"],
    );
    check_response("{ status = true, request_id = «'A'» }", &["wrong-type: `request_id` must be a table"]);
}

#[test]
fn replies_may_carry_the_key() {
    let check_by = |response: &str, row: &str, expected: &[&str]| {
        let catalog = check_group(&format!("response = {response}\n{ROW}{row}"), expected);
        catalog.groups.into_iter().next().and_then(|group| group.response)
    };
    let response = check_by("{ json = '/a', by = 'key', success = ['OK'] }", "key = 'EXPIRED'", &[]);
    let response = response.expect("a response");
    assert_eq!((response.by, response.success), (By::Key, vec![Code::Str("OK".to_owned())]));
    let response = check_by(
        "{ json = '/a', by = «'key'» }",
        "",
        &[
            "response-form: no error of the group has a `key` (give the errors their `key`, or leave `by` out)",
        ],
    );
    assert_eq!(response.map(|response| response.by), Some(By::Code));
    check_by(
        "{ json = '/a', by = «'code'» }",
        "key = 'EXPIRED'",
        &["response-form: `by` is `code` (leave `by` out where a reply carries the code)"],
    );
    check_by(
        "{ status = «true», by = ‹'key'› }",
        "key = 'EXPIRED'",
        &["response-form: the HTTP status cannot be a key (leave `by` out)"],
    );
    check_by(
        "{ json = '/a', by = 'key', success = [«0», «'EXPIRED'»] }",
        "key = ‹'EXPIRED'›",
        &[
            "success-code: the success key `0` is not a string, unlike the group's keys (write `\"0\"`)",
            "success-code: the success key `\"EXPIRED\"` is an error's (remove it from `success`; a row of `kind = \"ok\"` means success too)",
        ],
    );
}

#[test]
fn xml_paths() {
    let check_path = |path: &str, help: &str| {
        let message = format!("xml-path: `xml` is not a valid XML path: `{path}`{help}");
        check_response(&format!("{{ xml = «'{path}'» }}"), &[&message]);
    };
    check_path("Error.Code", " (write `/Error/Code`)");
    check_path("Error/Code/", " (write `/Error/Code`)");
    check_path("//Code", " (write `/Code`)");
    check_path("/Error[1]", "");
    check_path("/", "");
    check_path("", "");
    check_response("{ xml = '/s:Envelope/s-1.x/_é' }", &[]);
}

#[test]
fn bad_forms() {
    let none = [
        "response-form: `response` does not say where the code is (write `header = \"…\"`, for example, or leave `response` out)",
    ];
    assert_eq!(check_response("«{}»", &none), None);
    check_response("«{ message = '/a' }»", &none);
    check_response("{ «cookie» = 'a' }", &["unknown-key: unknown key `cookie`"]);
    check_response(
        "{ json = ‹'/a'›, header = «'X'» }",
        &["response-form: `response` says twice where the code is (keep one of them)"],
    );
    check_response(
        "{ status = «false» }",
        &[
            "response-form: `status = false` does not say where the code is (write `status = true`, or leave `response` out)",
        ],
    );
    check_response("«'X-ErrNo'»", &["wrong-type: `response` must be a table"]);
    check_group(
        "response = { status = «true» }\n[[group.error]]\ncode = ‹'A'›\nmessage = 'a'",
        &[
            "response-form: the HTTP status cannot be a string code (write the codes as integers, or leave `response` out)",
        ],
    );
}

#[test]
fn bad_pointers() {
    check_response(
        "{ json = «'a.b'» }",
        &["json-pointer: `json` is not a valid JSON pointer: `a.b` (write `/a/b`)"],
    );
    let response = check_response(
        "{ json = '/a', message = «'/a~2'» }",
        &["json-pointer: `message` is not a valid JSON pointer: `/a~2`"],
    );
    assert_eq!(response.and_then(|response| response.message), None);
    check_response("{ json = «'/a~'» }", &["json-pointer: `json` is not a valid JSON pointer: `/a~`"]);
}

#[test]
fn bad_headers() {
    check_response("{ header = «'X Err'» }", &["header-name: `X Err` is not a valid header name"]);
    check_response("{ header = «'X-Err:'» }", &["header-name: `X-Err:` is not a valid header name"]);
    check_response("{ header = «''» }", &["header-name: `` is not a valid header name"]);
    check_response("{ header = «'Ä'» }", &["header-name: `Ä` is not a valid header name"]);
}

#[test]
fn bad_success_codes() {
    let catalog = check_group(
        &format!(
            "response = {{ status = true, success = [‹0›, «0», «'1'», «17»] }}\n{}",
            ROW.replace("17", "‹17›")
        ),
        &[
            "success-code: `success` lists `0` twice (remove one)",
            "success-code: the success code `\"1\"` is not an integer, unlike the group's codes (write an integer, or remove it)",
            "success-code: the success code `17` is an error's (remove it from `success`; a row of `kind = \"ok\"` means success too)",
        ],
    );
    let response = catalog.groups[0].response.as_ref().expect("a response");
    assert_eq!(response.success, [Code::Int(0)]);
}
