//! When two errors of a service are equal.

use core::hash::{Hash, Hasher};
use core::ptr;

use super::ServiceError;
use crate::Group;

impl PartialEq for ServiceError {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&&'static Group, &&'static Group)| ptr::eq(*a, *b);
        self.sent == other.sent
            && self.said == other.said
            && ptr::eq(self.catalog, other.catalog)
            && self.groups.len() == other.groups.len()
            && self.groups.iter().zip(&other.groups).all(same)
    }
}

impl Eq for ServiceError {}

impl Hash for ServiceError {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        ptr::hash(self.catalog, state);
        self.sent.hash(state);
        self.said.hash(state);
    }
}
