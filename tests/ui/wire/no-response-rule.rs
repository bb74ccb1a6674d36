//! A group whose catalog does not say where a reply carries the code.

use error_catalog::VendorError;
use error_catalog::jd_cloud::GatewayError;

fn main() {
    let response = http::Response::new("");
    let _ = VendorError::<GatewayError>::from_response(&response);
    let _ = VendorError::<GatewayError>::from_parts(response.status(), response.headers(), b"");
}
