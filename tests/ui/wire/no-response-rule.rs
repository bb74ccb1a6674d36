//! A group whose catalog does not say where a reply carries the code.

use error_catalog::VendorError;
use error_catalog::jd_cloud::GatewayError;

fn main() {
    let response = http::Response::new("");
    let _ = VendorError::<GatewayError>::from_response(&response);
    let (parts, ()) = http::Response::new(()).into_parts();
    let _ = VendorError::<GatewayError>::from_parts(&parts, b"");
}
