//! Feature `serde` in formats that have no types: CSV and XML.

use error_catalog::jd_cloud::GatewayError;
use error_catalog::{ErrorCode, VendorError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

mod acme {
    error_catalog::error_catalog!("fixtures/wire/untyped.toml");
}
use acme::{IntError, StrError};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Row<T> {
    code: T,
}

fn csv<T: Serialize + DeserializeOwned>(code: T) -> T {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.serialize(Row { code }).expect("writes");
    let text = writer.into_inner().expect("writes");
    let mut reader = csv::Reader::from_reader(&*text);
    reader.deserialize::<Row<T>>().next().expect("a row").expect("reads").code
}

fn xml<T: Serialize + DeserializeOwned>(code: T) -> T {
    let text = quick_xml::se::to_string_with_root("Error", &Row { code }).expect("writes");
    quick_xml::de::from_str::<Row<T>>(&text).unwrap_or_else(|fault| panic!("{text}: {fault}")).code
}

#[test]
fn string_codes_that_look_like_numbers_survive() {
    assert_eq!(StrError::ALL.len(), 3);
    for error in StrError::ALL {
        assert_eq!(csv(*error), *error);
        assert_eq!(xml(*error), *error);
    }
    for error in GatewayError::ALL {
        if GatewayError::from_code(error.code()).is_some() {
            assert_eq!((csv(*error), xml(*error)), (*error, *error));
        }
    }
}

#[test]
fn integer_codes_survive() {
    for error in IntError::ALL {
        assert_eq!(csv(*error), *error);
        assert_eq!(xml(*error), *error);
    }
}

#[test]
fn a_vendor_error_is_read_from_elements() {
    fn read<E: ErrorCode>(text: &str) -> VendorError<E> {
        quick_xml::de::from_str(text).unwrap_or_else(|fault| panic!("{text}: {fault}"))
    }
    let expected = VendorError::from(StrError::NoSuchKey);
    let whole =
        "<Error><code>NO_SUCH_KEY</code><message>gone</message><status>404</status><Host>h</Host></Error>";
    let said = VendorError::<StrError>::new("NO_SUCH_KEY", Some("gone".to_owned())).with_status(404);
    assert_eq!(read::<StrError>(whole), said);
    let row: Row<VendorError<StrError>> =
        quick_xml::de::from_str("<Error><code>NO_SUCH_KEY</code></Error>").expect("reads");
    assert_eq!(row.code, expected);
    let row: Row<VendorError<IntError>> =
        quick_xml::de::from_str("<Error><code lang=\"en\">17</code></Error>").expect("reads");
    assert_eq!(row.code, VendorError::from(IntError::CardExpired));
    assert_eq!(read::<IntError>("<Error><code>4711</code></Error>").code(), 4711);
}
