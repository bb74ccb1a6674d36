use error_catalog::{Entry, ServiceError};

pub fn log(error: &ServiceError) {
    tracing::warn!(
        service = error.catalog().service(),
        code = error.code().map(tracing::field::display),
        name = error.known().map(Entry::name),
        kind = error.kind().id(),
        status = error.status(),
        request_id = error.request_id(),
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
    use crate::acme_parcels::{LabelError, ShipmentError};
    use error_catalog::VendorError;

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

    fn logged(error: impl Into<ServiceError>) -> Vec<String> {
        static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
        tracing::subscriber::with_default(Fields(&SEEN), || log(&error.into()));
        std::mem::take(&mut SEEN.lock().expect("no panic before"))
    }

    #[test]
    fn the_code_is_a_field() {
        assert_eq!(
            logged(VendorError::<ShipmentError>::new(1203, None).with_status(429)),
            [
                "message=1203 ShipmentError::TooManyRequests: Too many requests. \
                 (Try again after one second.) [Acme, Parcels]",
                "service=\"Parcels\"",
                "code=1203",
                "name=\"TooManyRequests\"",
                "kind=\"resource-exhausted\"",
                "status=429",
            ],
        );
        assert_eq!(
            logged(
                VendorError::<LabelError>::new("NEW", Some("brand new".to_owned())).with_request_id("r-7")
            ),
            [
                "message=NEW: brand new (unknown code; request id r-7) [Acme, Parcels]",
                "service=\"Parcels\"",
                "code=NEW",
                "kind=\"unknown\"",
                "request_id=\"r-7\"",
            ],
        );
    }
}
