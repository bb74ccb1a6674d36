//! Enums written by hand: the same API and the same laws, in whatever order their variants stand.

use error_catalog::{CodeErrorKind, ErrorCatalog, ErrorCode, Kind};
use error_catalog_tests::laws;

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[error_catalog("fixtures/catalogs/derived.toml")]
enum Shuffled {
    Fourth,
    Second,
    First,
    Third,
}

/// The laws want `Ord` in the order of the file; whoever writes an enum by hand orders it as they like.
macro_rules! in_file_order {
    ($($name:ty),*) => {
        $(
            impl PartialOrd for $name {
                fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                    Some(self.cmp(other))
                }
            }

            impl Ord for $name {
                fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                    let place = |error| Self::ALL.iter().position(|it| *it == error).map_or((1, 0), |at| (0, at));
                    place(*self).cmp(&place(*other)).then_with(|| self.code().cmp(&other.code()))
                }
            }
        )*
    };
}

in_file_order!(Shuffled, WithOther, Texts);

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[error_catalog("fixtures/catalogs/derived.toml", group = "WithOther")]
enum WithOther {
    Other(i64),
    Three,
    Deux,
    One,
    Two,
}

#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[error_catalog("fixtures/catalogs/derived.toml", group = "Texts", crate = ::error_catalog)]
enum Texts {
    SlowTimeout,
    Timeout,
    NotFound,
}

/// In the order of the file, beside its source file, with attributes of the user's own.
#[derive(ErrorCatalog, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[error_catalog("../fixtures/catalogs/derived.toml", group = "Texts")]
#[allow(clippy::enum_variant_names)]
#[repr(u8)]
pub enum InOrder {
    /// With a doc of its own.
    #[default]
    NotFound,
    /// With another.
    Timeout,
    #[doc(hidden)]
    SlowTimeout,
}

#[test]
fn the_laws_hold() {
    laws::integers::<Shuffled>();
    laws::integers::<WithOther>();
    laws::strings::<Texts>();
    laws::strings::<InOrder>();
}

#[test]
fn all_is_in_file_order() {
    assert_eq!(Shuffled::ALL, [Shuffled::First, Shuffled::Second, Shuffled::Third, Shuffled::Fourth]);
    assert_eq!(WithOther::ALL, [WithOther::One, WithOther::Two, WithOther::Three, WithOther::Deux]);
    assert_eq!(Texts::ALL, [Texts::NotFound, Texts::Timeout, Texts::SlowTimeout]);
    assert_eq!(InOrder::default(), InOrder::NotFound);
}

#[test]
fn each_variant_has_its_own_row() {
    for error in Shuffled::ALL {
        assert_eq!(error.name(), format!("{error:?}"));
        assert_eq!(error.entry().group().name(), "Shuffled");
    }
    assert_eq!((Shuffled::Second.key(), Shuffled::Third.status()), (Some("SECOND"), Some(400)));
    assert_eq!((Shuffled::Fourth.code(), Shuffled::Fourth.links().len()), (30, 1));
    assert_eq!(Shuffled::First.message_with(&[&"this"]).to_string(), "this is the first");
    assert_eq!(Shuffled::First.kind(), Kind::Unknown);
    assert_eq!(WithOther::Three.to_string(), "3: Message of Three");
}

#[test]
fn the_catch_all_keeps_the_code() {
    assert_eq!(WithOther::from_code(77), Some(WithOther::Other(77)));
    assert_eq!("-1".parse(), Ok(WithOther::Other(-1)));
    assert_eq!(WithOther::Other(77).to_string(), "77: Any other");
    assert_eq!(WithOther::Other(77).name(), "Other");
}

#[test]
fn repeated_codes_are_ambiguous() {
    assert_eq!(WithOther::candidates(2), [WithOther::Two, WithOther::Deux]);
    assert_eq!(WithOther::from_code(2), None);
    assert_eq!(Texts::candidates("TIMEOUT"), [Texts::Timeout, Texts::SlowTimeout]);
    let error = Texts::try_from("TIMEOUT").expect_err("two errors have it");
    assert_eq!(error.kind(), CodeErrorKind::Ambiguous);
}

#[test]
fn it_runs_at_compile_time() {
    const FOURTH: Option<Shuffled> = Shuffled::from_code(30);
    const MESSAGE: &str = Shuffled::Fourth.message();
    assert_eq!((FOURTH, MESSAGE), (Some(Shuffled::Fourth), "Message of Fourth"));
}

#[test]
fn it_is_an_error_code_like_any_other() {
    fn first<E: ErrorCode>() -> String {
        format!("{:#}", E::ALL[0])
    }
    assert_eq!(first::<Texts>(), first::<InOrder>());
}
