//! Order, by functions that are compiled for few types: each type that is sorted adds a hundred functions to a first build.

use std::cmp::Ordering;

/// Inserts an item behind those of the same key. What comes in order, as most does, costs nothing more than a push.
pub(crate) fn insert_by_key<T, K: Ord>(items: &mut Vec<T>, item: T, key: fn(&T) -> K) {
    let new = key(&item);
    let at = items.partition_point(|known| key(known) <= new);
    items.insert(at, item);
}

/// The numbers from 0 to `count` in this order; equal ones ascend.
///
/// ```
/// let texts = ["b", "a", "b"];
/// let order = error_catalog_schema::ordered::sort(3, &|a, b| texts[a].cmp(texts[b]));
/// assert_eq!(order, [1, 0, 2]);
/// ```
#[must_use]
pub fn sort(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..count).collect();
    numbers.sort_by(|&a, &b| compare(a, b));
    numbers
}
