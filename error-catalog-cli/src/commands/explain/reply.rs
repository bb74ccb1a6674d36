//! A reply in a pasted text: HTTP as `curl -i` and `curl -v` show it, or JSON or XML among other words.

use std::str::FromStr;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

use super::token::{Token, tokens};

/// What a text says of a reply.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Reply {
    pub(super) status: Option<StatusCode>,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

/// A body may stand in a string of another one, as logs have it; deeper ones are not looked for.
const DEEPEST: usize = 3;

/// The replies that a text may be, the surest first: the text as HTTP, or what is JSON or XML in it.
pub(super) fn find(text: &str) -> Vec<Reply> {
    if let Some(reply) = http(text) {
        return vec![reply];
    }
    let status = tokens(text).into_iter().find_map(Token::http_status);
    let status = status.and_then(|status| StatusCode::from_u16(status).ok());
    let reply = |body: String| Reply { status, body, ..Reply::default() };
    let mut bodies = Vec::new();
    if let Some(json) = between(text, '{', '}')
        && let Ok(value) = serde_json::from_str::<Value>(json)
    {
        bodies.push(json.to_owned());
        collect_bodies(&value, DEEPEST, &mut bodies);
    } else if let Some(xml) = between(text, '<', '>') {
        bodies.push(xml.to_owned());
    }
    bodies.into_iter().map(reply).collect()
}

/// Whether a text shows the status line of a reply, and so may have numbers that are not codes: lengths, dates, ids.
pub(super) fn is_http(text: &str) -> bool {
    http(text).is_some()
}

/// The last reply of a text that shows status lines and headers.
fn http(text: &str) -> Option<Reply> {
    let shown = received(text);
    let lines: Vec<&str> = shown.iter().map(String::as_str).collect();
    let is_status_line = |line: &&str| line.starts_with("HTTP/");
    let mut reply = None;
    let mut rest = &lines[lines.iter().copied().position(|line| is_status_line(&line))?..];
    // A proxy's reply, or `100 Continue`, may come before.
    while let Some(first) = rest.first().filter(|line| is_status_line(line)) {
        let status = first.split_whitespace().nth(1).and_then(|status| StatusCode::from_str(status).ok())?;
        let end = rest.iter().position(|line| line.is_empty()).unwrap_or(rest.len());
        let mut headers = HeaderMap::new();
        for line in &rest[1..end] {
            if let Some((name, value)) = line.split_once(':')
                && let Ok(name) = HeaderName::from_str(name.trim())
                && let Ok(value) = HeaderValue::from_str(value.trim())
            {
                headers.append(name, value);
            }
        }
        rest = rest.get(end + 1..).unwrap_or_default();
        reply = Some(Reply { status: Some(status), headers, body: rest.join("\n") });
    }
    reply
}

/// The lines of a text. If it is what `curl -v` shows, those that were received, without its marks.
fn received(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim_end);
    if !text.lines().any(|line| line.starts_with("< HTTP/")) {
        return lines.map(|line| line.trim_start_matches('\u{feff}').to_owned()).collect();
    }
    let received = |line: &str| {
        let is_told = line.len() <= 1 || line.as_bytes().get(1) == Some(&b' ');
        match line.chars().next() {
            Some('<') if is_told => Some(line[1..].trim_start().to_owned()),
            Some('*' | '>' | '{' | '}') if is_told && line.len() > 1 => None,
            _ => Some(line.to_owned()),
        }
    };
    lines.filter_map(received).collect()
}

/// From the first such character to the last such one.
fn between(text: &str, first: char, last: char) -> Option<&str> {
    text.get(text.find(first)?..=text.rfind(last)?)
}

/// The bodies that stand in strings of a JSON value.
fn collect_bodies(value: &Value, depth: usize, bodies: &mut Vec<String>) {
    match value {
        Value::String(text) if depth > 0 && text.trim_start().starts_with('{') => {
            if let Ok(value) = serde_json::from_str::<Value>(text) {
                bodies.push(text.clone());
                collect_bodies(&value, depth - 1, bodies);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_bodies(value, depth, bodies)),
        Value::Object(members) => members.values().for_each(|value| collect_bodies(value, depth, bodies)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The status, the header `x-errno` and the body of each reply.
    fn shown(text: &str) -> Vec<(u16, String, String)> {
        let header = |reply: &Reply| {
            reply
                .headers
                .get("x-errno")
                .map(|value| value.to_str().expect("a text").to_owned())
                .unwrap_or_default()
        };
        find(text)
            .into_iter()
            .map(|reply| (reply.status.map_or(0, |status| status.as_u16()), header(&reply), reply.body))
            .collect()
    }

    #[test]
    fn http_as_curl_shows_it() {
        let body = "{\n \"a\": 1\n}";
        let plain = format!("HTTP/1.1 400 Bad Request\r\nX-ErrNo: -46618\r\nA: b\r\n\r\n{body}");
        let expected = [(400, "-46618".to_owned(), body.to_owned())];
        assert_eq!(shown(&plain), expected);
        assert_eq!(shown(&format!("$ curl -i x\nHTTP/1.1 100 Continue\r\n\r\n{plain}")), expected);
        let verbose = format!(
            "* Connected\n> GET / HTTP/1.1\n>\n< HTTP/2 400\n< x-errno: -46618\n<\n{{ [9 bytes data]\n{body}\n* Done"
        );
        assert_eq!(shown(&verbose), expected);
        assert_eq!(shown("HTTP/2 502"), [(502, String::new(), String::new())]);
    }

    #[test]
    fn bodies_among_other_words() {
        assert_eq!(shown("status=429 body={\"a\":1}!"), [(429, String::new(), "{\"a\":1}".to_owned())]);
        let inner = r#"{"code":"7"}"#;
        let log = serde_json::json!({ "level": "error", "list": [{ "body": inner }] }).to_string();
        let bodies: Vec<String> = shown(&log).into_iter().map(|(.., body)| body).collect();
        assert_eq!(bodies, [log.as_str(), inner]);
        assert_eq!(shown("got <Error><Code>X</Code></Error>")[0].2, "<Error><Code>X</Code></Error>");
        assert_eq!(shown("{not json}"), []);
        assert_eq!(shown("-46618"), []);
    }
}
