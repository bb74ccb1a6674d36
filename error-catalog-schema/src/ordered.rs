//! Order, by functions that are compiled for few types: each type that is sorted adds a hundred functions to a first build.

/// Inserts an item behind those of the same key. What comes in order, as most does, costs nothing more than a push.
pub(crate) fn insert_by_key<T, K: Ord>(items: &mut Vec<T>, item: T, key: fn(&T) -> K) {
    let new = key(&item);
    let at = items.partition_point(|known| key(known) <= new);
    items.insert(at, item);
}

/// The numbers of the keys in ascending order; equal ones stay as they are.
pub(crate) fn order(keys: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|&number| keys[number]);
    order
}
