use std::time::Duration;

use error_catalog::{Advice, ServiceError};
use tokio::time::{Sleep, sleep};
use tower::retry::Policy;

/// Nobody waits longer than this.
const PATIENCE: Duration = Duration::from_secs(120);

/// Retries a call this many times, as its error advises; the pauses grow from this one on.
#[derive(Clone)]
pub struct Advised {
    pub retries: u32,
    pub pause: Duration,
}

impl<Call: Clone, Reply> Policy<Call, Reply, ServiceError> for Advised {
    type Future = Sleep;

    fn retry(&mut self, _: &mut Call, result: &mut Result<Reply, ServiceError>) -> Option<Sleep> {
        let pause = match result.as_ref().err()?.advice() {
            Advice::Retry => self.pause,
            Advice::RetryAfter(wait) if wait <= PATIENCE => self.pause.max(wait),
            _ => return None,
        };
        self.retries = self.retries.checked_sub(1)?;
        self.pause *= 2;
        Some(sleep(pause))
    }

    fn clone_request(&mut self, call: &Call) -> Option<Call> {
        Some(call.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use tower::retry::Retry;
    use tower::{ServiceExt as _, service_fn};

    use super::*;
    use crate::acme_parcels::ShipmentError;

    /// How many calls were made, and how many seconds went by, if each fails with this error.
    async fn failing(error: ServiceError) -> (u32, u64) {
        let (calls, start) = (Cell::new(0), tokio::time::Instant::now());
        let service = service_fn(async |(): ()| {
            calls.set(calls.get() + 1);
            Err::<(), _>(error.clone())
        });
        let policy = Advised { retries: 3, pause: Duration::from_secs(1) };
        let failed = Retry::new(policy, service).oneshot(()).await.expect_err("fails each time");
        assert_eq!(failed, error);
        (calls.get(), start.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn the_advice_is_followed() {
        let busy = ServiceError::from(ShipmentError::TooManyRequests);
        assert_eq!(failing(busy.clone()).await, (4, 7));
        assert_eq!(failing(busy.clone().with_retry_after(Duration::from_secs(30))).await, (4, 90));
        assert_eq!(failing(busy.with_retry_after(Duration::from_secs(86_400))).await, (1, 0));
        assert_eq!(failing(ShipmentError::FieldMissing.into()).await, (1, 0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_goes_well_is_made_once() {
        let calls = Cell::new(0);
        let service = service_fn(async |(): ()| {
            calls.set(calls.get() + 1);
            Ok(calls.get())
        });
        let policy = Advised { retries: 3, pause: Duration::from_secs(1) };
        assert_eq!(Retry::new(policy, service).oneshot(()).await, Ok(1));
    }
}
