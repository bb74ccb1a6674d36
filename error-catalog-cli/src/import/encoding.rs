//! A page's bytes to text.
//!
//! Pages that are not UTF-8 are converted where they say what they are in; a guess is only ever shown, as a wrong one
//! makes a text that looks right to whoever does not read its language.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// A page as text.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// The encoding that the page was converted from, if it was not UTF-8.
    pub(crate) converted_from: Option<&'static str>,
}

/// The text of a page, in the encoding of this label, or else the one that the page declares, or else UTF-8.
///
/// # Errors
///
/// Says which byte does not fit, and which encoding to try.
pub(crate) fn decode(mut bytes: Vec<u8>, label: Option<&str>) -> Result<Decoded, String> {
    let declared = match label {
        Some(label) => Some(named(label)?),
        None => Encoding::for_bom(&bytes).map(|(encoding, _)| encoding),
    };
    if declared.is_none_or(|encoding| encoding == UTF_8) {
        match String::from_utf8(bytes) {
            Ok(text) => return Ok(utf8(text)),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                bytes = error.into_bytes();
                if declared.is_some() {
                    return Err(misfit(&bytes, at, UTF_8));
                }
            }
        }
    }
    let Some(encoding) = declared.or_else(|| declared_in_html(&bytes)) else {
        return Err(unknown(&bytes));
    };
    let (text, _, malformed) = encoding.decode(&bytes);
    if malformed {
        return Err(misfit(&bytes, 0, encoding));
    }
    Ok(Decoded { text: text.into_owned(), converted_from: Some(encoding.name()) })
}

fn utf8(mut text: String) -> Decoded {
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    text.drain(..marks);
    Decoded { text, converted_from: None }
}

fn named(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        format!("no encoding is called `{label}`; names look like `gb18030`, `shift_jis`, `euc-kr`")
    })
}

/// What the first 4096 bytes declare: `charset=` in a `<meta>`, or `encoding=` in an XML declaration.
fn declared_in_html(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let meta = head.find("<meta").and_then(|at| Some(at + head[at..].find("charset=")? + "charset=".len()));
    let xml =
        head.starts_with("<?xml").then(|| head.find("encoding=")).flatten().map(|at| at + "encoding=".len());
    let value = head[meta.or(xml)?..].trim_start_matches(['"', '\'', ' ']);
    let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)).unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end]).filter(|encoding| *encoding != UTF_8)
}

fn unknown(bytes: &[u8]) -> String {
    let at = std::str::from_utf8(bytes).err().map_or(0, |error| error.valid_up_to());
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny).name().to_ascii_lowercase();
    format!(
        "{}, and it does not say what it is; it looks like {guess}: try `--encoding {guess}`",
        first_misfit(bytes, at, UTF_8)
    )
}

fn misfit(bytes: &[u8], at: usize, encoding: &'static Encoding) -> String {
    let mut message = if encoding == UTF_8 {
        first_misfit(bytes, at, encoding)
    } else {
        format!("the page is not {}, as was said", encoding.name())
    };
    message.push_str("; name the right encoding with `--encoding`");
    message
}

/// Where the bytes cease to be of this encoding.
fn first_misfit(bytes: &[u8], at: usize, encoding: &'static Encoding) -> String {
    let line = bytes[..at].split(|byte| *byte == b'\n').count();
    let byte = bytes.get(at).copied().unwrap_or_default();
    format!("the page is not {}: byte 0x{byte:02x} at offset {at}, line {line}", encoding.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_needs_no_word() {
        let decoded = decode("\u{feff}错误码".into(), None).expect("UTF-8");
        assert_eq!((decoded.text.as_str(), decoded.converted_from), ("错误码", None));
    }

    #[test]
    fn a_page_that_says_what_it_is_in_is_converted() {
        let (bytes, ..) = encoding_rs::GB18030.encode("<meta charset=\"gb2312\"><p>错误码</p>");
        let decoded = decode(bytes.to_vec(), None).expect("declared");
        assert!(decoded.text.contains("错误码"));
        assert_eq!(decoded.converted_from, Some("GBK"));
        let utf16: Vec<u8> = "\u{feff}a|b".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(utf16, None).expect("BOM").text, "a|b");
    }

    #[test]
    fn a_page_that_does_not_is_refused_with_a_proposal() {
        let (bytes, ..) =
            encoding_rs::EUC_KR.encode("오류 코드와 메시지를 확인하십시오. 잘못된 매개변수입니다.");
        let message = decode(bytes.to_vec(), None).expect_err("not UTF-8");
        assert!(message.contains("try `--encoding euc-kr`"), "{message}");
        assert!(decode(bytes.to_vec(), Some("EUC-KR")).expect("named").text.starts_with("오류"));
        assert!(decode(bytes.to_vec(), Some("utf-8")).expect_err("named wrongly").contains("name the right"));
        assert!(decode(Vec::new(), Some("klingon")).expect_err("no encoding").contains("`klingon`"));
    }
}
