//! The laws that every group of every catalog obeys, as functions to call for each enum.

use std::collections::BTreeMap;
use std::str::FromStr;

use error_catalog::{Code, CodeError, CodeErrorKind, ErrorCode, Group};

/// What an enum with integer codes implements.
pub trait Integers:
    for<'a> ErrorCode<Code<'a> = i64> + FromStr<Err = CodeError> + TryFrom<i64, Error = CodeError> + Into<i64>
{
}

impl<E> Integers for E where
    E: for<'a> ErrorCode<Code<'a> = i64>
        + FromStr<Err = CodeError>
        + TryFrom<i64, Error = CodeError>
        + Into<i64>
{
}

/// What an enum with string codes implements.
pub trait Strings:
    for<'a> ErrorCode<Code<'a> = &'a str>
    + FromStr<Err = CodeError>
    + for<'a> TryFrom<&'a str, Error = CodeError>
    + Into<&'static str>
{
}

impl<E> Strings for E where
    E: for<'a> ErrorCode<Code<'a> = &'a str>
        + FromStr<Err = CodeError>
        + for<'a> TryFrom<&'a str, Error = CodeError>
        + Into<&'static str>
{
}

/// The documented errors of each code, by a plain map.
fn by_code<E: ErrorCode>() -> BTreeMap<Code<'static>, Vec<E>> {
    let mut errors: BTreeMap<_, Vec<E>> = BTreeMap::new();
    for &error in E::ALL {
        errors.entry(error.code().into()).or_default().push(error);
    }
    errors
}

/// All laws, for an enum with integer codes.
pub fn integers<E: Integers>() {
    integers_lead_to_their_errors::<E>();
    unlisted_integers_lead_nowhere::<E>();
    malformed_texts_are_refused::<E>();
    printed_codes_are_read_back::<E>();
    entries_say_the_same::<E>();
}

/// All laws, for an enum with string codes.
pub fn strings<E: Strings>() {
    strings_lead_to_their_errors::<E>();
    unlisted_strings_lead_nowhere::<E>();
    printed_codes_are_read_back::<E>();
    entries_say_the_same::<E>();
}

/// The group of an enum.
#[must_use]
pub fn group<E: ErrorCode>() -> &'static Group {
    E::ALL[0].entry().group()
}

/// Laws 1 and 2, and the conversions by code: what a code leads to is what a plain map says.
fn integers_lead_to_their_errors<E: Integers>() {
    for (code, errors) in by_code::<E>() {
        let Code::Int(code) = code else { panic!("{code:?} is not an integer") };
        agrees(code.into(), &errors, E::from_code(code), E::candidates(code), E::try_from(code));
        assert!(errors.iter().all(|error| error.is_code(code) && (*error).into() == code));
    }
}

/// The same for strings.
fn strings_lead_to_their_errors<E: Strings>() {
    for (code, errors) in by_code::<E>() {
        let Code::Str(code) = code else { panic!("{code:?} is not a string") };
        agrees(code.into(), &errors, E::from_code(code), E::candidates(code), E::try_from(code));
        assert!(errors.iter().all(|error| error.is_code(code) && (*error).into() == code));
    }
}

fn agrees<E: ErrorCode>(
    code: Code<'_>,
    errors: &[E],
    from_code: Option<E>,
    candidates: &[E],
    converted: Result<E, CodeError>,
) {
    assert_eq!(candidates, errors, "{code}");
    if let [error] = *errors {
        assert_eq!((from_code, converted), (Some(error), Ok(error)), "{code}");
    } else {
        assert_eq!(from_code, None, "{code}");
        let error = converted.expect_err("several errors have this code");
        assert_eq!((error.kind(), error.code()), (CodeErrorKind::Ambiguous, code));
    }
}

/// Law 3, sampled: the neighbours of every code, and the edges of the integer types.
fn unlisted_integers_lead_nowhere<E: Integers>() {
    let (listed, has_other) = (by_code::<E>(), group::<E>().has_other());
    let near = E::ALL.iter().flat_map(|error| {
        let code = Into::<i64>::into(*error);
        let bits = (0..64).map(|bit| 1_i64 << bit);
        bits.flat_map(move |bit| {
            [code.wrapping_add(bit), code.wrapping_sub(bit), code ^ bit, code.wrapping_neg()]
        })
    });
    let edges = [0, i8::MIN.into(), i16::MIN.into(), i32::MIN.into(), i64::MIN, i64::MIN + 1, i64::MAX];
    for code in near.chain(edges).filter(|&code| !listed.contains_key(&Code::Int(code))) {
        assert_eq!(E::candidates(code), [], "{code}");
        if has_other {
            let other = E::from_code(code).expect("the catch-all takes every other code");
            assert_eq!(other.code(), code);
            assert!(!E::ALL.contains(&other));
            assert_eq!(E::try_from(code), Ok(other));
        } else {
            assert_eq!(E::from_code(code), None, "{code}");
            let error = E::try_from(code).expect_err("no row has this code");
            assert_eq!((error.kind(), error.code()), (CodeErrorKind::Unknown, Code::Int(code)));
        }
    }
}

/// Law 3 for strings: every code with each single byte changed, dropped, doubled or added.
fn unlisted_strings_lead_nowhere<E: Strings>() {
    let listed = by_code::<E>();
    let near = E::ALL.iter().flat_map(|error| edited((*error).into()));
    for code in near.filter(|code| !listed.contains_key(&Code::Str(code))) {
        assert_eq!((E::from_code(&code), E::candidates(&code)), (None, &[][..]), "{code}");
        assert_eq!(E::try_from(code.as_str()).map_err(|error| error.kind()), Err(CodeErrorKind::Unknown));
    }
}

/// The text with each single character changed, dropped, doubled or added, for every ASCII character.
fn edited(text: &str) -> impl Iterator<Item = String> {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.flat_map(move |at| {
        let (before, after) = text.split_at(at);
        let next = after.chars().next();
        let rest = &after[next.map_or(0, char::len_utf8)..];
        let dropped = format!("{before}{rest}");
        let doubled = next.map(|next| format!("{before}{next}{after}"));
        let ascii = (0..128_u8).map(char::from);
        let edits =
            ascii.flat_map(move |put| [format!("{before}{put}{rest}"), format!("{before}{put}{after}")]);
        edits.chain([dropped]).chain(doubled)
    })
}

/// Law 4.
fn printed_codes_are_read_back<E: ErrorCode + FromStr<Err = CodeError>>() {
    for (code, errors) in by_code::<E>() {
        let read = code.to_string().parse::<E>();
        match errors[..] {
            [error] => assert_eq!(read, Ok(error)),
            _ => assert_eq!(read.map_err(|error| error.kind()), Err(CodeErrorKind::Ambiguous)),
        }
    }
}

/// What `FromStr` of an integer group refuses, and keeps.
fn malformed_texts_are_refused<E: Integers>() {
    for text in ["", " ", "10044.0", "0x", "0x-1", "1e4", " 400", "400 ", "9223372036854775808", "four"] {
        let error = text.parse::<E>().expect_err(text);
        assert_eq!((error.kind(), error.code()), (CodeErrorKind::Malformed, Code::Str(text)));
    }
}

/// The enum, the trait and the data agree on every row, and the order is that of the file.
fn entries_say_the_same<E: ErrorCode>() {
    assert!(group::<E>().entries().eq(E::ALL.iter().map(|error| error.entry())));
    assert!(E::ALL.is_sorted());
    for &error in E::ALL {
        let entry = error.entry();
        assert_eq!(entry.code(), error.code().into());
        assert!(E::ALL.iter().all(|other| entry.is_code(other.code().into()) == error.is_code(other.code())));
        assert_eq!((entry.name(), entry.message()), (error.name(), error.message()));
        let code = entry.group().notation().write(entry.code());
        assert_eq!(error.to_string(), format!("{code}: {}", entry.message()));
        assert_eq!(format!("{error:?}"), entry.name());
        assert!(group::<E>().find(entry.code()).any(|found| found == entry));
    }
}
