use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use error_catalog::{Advice, ServiceError};

/// Nobody waits longer than this: a quota that is spent for the day is an error.
const PATIENCE: Duration = Duration::from_secs(120);

pub async fn with_retries<T, C, F>(call: C) -> Result<T, ServiceError>
where
    C: FnMut() -> F,
    F: Future<Output = Result<T, ServiceError>>,
{
    let pauses = ExponentialBuilder::default().with_jitter().with_max_times(3);
    call.retry(pauses)
        .adjust(|error: &ServiceError, pause| match error.advice() {
            Advice::Retry => pause,
            Advice::RetryAfter(wait) if wait <= PATIENCE => pause.map(|pause| pause.max(wait)),
            _ => None,
        })
        .await
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use error_catalog::VendorError;

    use super::*;
    use crate::acme_parcels::ShipmentError;

    /// How many calls were made, and how many seconds went by, if each fails with this error.
    async fn failing(error: ServiceError) -> (u32, u64) {
        let (calls, start) = (Cell::new(0), tokio::time::Instant::now());
        let call = async || {
            calls.set(calls.get() + 1);
            Err::<(), _>(error.clone())
        };
        let failed = with_retries(call).await.expect_err("fails each time");
        assert_eq!(failed, error);
        (calls.get(), start.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn the_advice_is_followed() {
        let busy = ServiceError::from(ShipmentError::TooManyRequests);
        assert_eq!(failing(busy.clone()).await.0, 4);
        let (calls, seconds) = failing(busy.clone().with_retry_after(Duration::from_secs(30))).await;
        assert_eq!((calls, seconds / 10), (4, 9));
        assert_eq!(failing(busy.with_retry_after(Duration::from_secs(86_400))).await, (1, 0));
        assert_eq!(failing(ShipmentError::FieldMissing.into()).await, (1, 0));
        let unknown = VendorError::<ShipmentError>::new(-1, None).with_status(418);
        assert_eq!(failing(unknown.into()).await, (1, 0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_goes_well_is_made_once() {
        let calls = Cell::new(0);
        let call = async || {
            calls.set(calls.get() + 1);
            Ok(calls.get())
        };
        assert_eq!(with_retries(call).await, Ok(1));
    }
}
