use error_catalog::{ErrorCode, VendorError};

pub fn log<E: ErrorCode>(error: &VendorError<E>) {
    tracing::warn!(
        code = %error.code(),
        name = error.known().map(ErrorCode::name),
        kind = error.kind().id(),
        retry = error.retry(),
        "{error:#}"
    );
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;
    use std::sync::Mutex;

    use tracing::field::{Field, Visit};
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Metadata, Subscriber};

    use super::*;
    use crate::acme_parcels::ShipmentError;

    /// Keeps the fields of events as `name=value`.
    struct Fields(&'static Mutex<Vec<String>>);

    impl Subscriber for Fields {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }
        fn record(&self, _: &Id, _: &Record<'_>) {}
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, event: &Event<'_>) {
            event.record(&mut Fields(self.0));
        }
        fn enter(&self, _: &Id) {}
        fn exit(&self, _: &Id) {}
    }

    impl Visit for Fields {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            self.0.lock().expect("no panic before").push(format!("{field}={value:?}"));
        }
    }

    fn logged(error: &VendorError<ShipmentError>) -> Vec<String> {
        static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
        tracing::subscriber::with_default(Fields(&SEEN), || log(error));
        std::mem::take(&mut SEEN.lock().expect("no panic before"))
    }

    #[test]
    fn the_code_is_a_field() {
        assert_eq!(
            logged(&VendorError::new(1203, None)),
            [
                "message=1203 ShipmentError::TooManyRequests: Too many requests. \
                 (Try again after one second.) [Acme, Parcels]",
                "code=1203",
                "name=\"TooManyRequests\"",
                "kind=\"resource-exhausted\"",
                "retry=true",
            ],
        );
        assert_eq!(
            logged(&VendorError::new(1302, Some("too big".to_owned()))),
            [
                "message=1302: too big \
                 (ParcelTooHeavy or ParcelTooLong of ShipmentError; Split the shipment.) [Acme, Parcels]",
                "code=1302",
                "kind=\"invalid-argument\"",
                "retry=false",
            ],
        );
    }
}
