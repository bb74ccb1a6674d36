//! The places in a body that are wanted, as one tree, so that one pass over the body finds them all.
//!
//! It must not know what the body is written in, nor what the places are for.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// Paths that share their first steps, and what was found at their ends: `/header/code` and `/header/message` are one
/// step, then two.
///
/// Node 0 is the root. A node's first child and its next sibling are named by their numbers, so that the tree is one
/// allocation.
pub(super) struct Paths<T> {
    nodes: Vec<Node<T>>,
}

struct Node<T> {
    /// The name of the member or element; empty for the root.
    name: Cow<'static, str>,
    /// The path that ends here, as it is written.
    path: Option<&'static str>,
    first_child: Option<usize>,
    next_sibling: Option<usize>,
    found: Option<T>,
}

/// The root of every [`Paths`].
pub(super) const ROOT: usize = 0;

impl<T> Paths<T> {
    /// The tree of these paths, which begin with a slash or are empty. In JSON pointers ([RFC 6901]), `~1` is a slash
    /// and `~0` a tilde; no element of XML has a tilde in its name.
    ///
    /// [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901
    pub(super) fn new(paths: impl Iterator<Item = &'static str>) -> Self {
        let mut tree = Self { nodes: Vec::with_capacity(8) };
        tree.push("");
        for path in paths {
            let mut node = ROOT;
            for step in path.split('/').skip(1) {
                node = tree.step(node, step);
            }
            tree.nodes[node].path = Some(path);
        }
        tree
    }

    /// The node of this step from `parent`, which is new if it is the first.
    fn step(&mut self, parent: usize, step: &'static str) -> usize {
        let name = unescape(step);
        if let Some(node) = self.child(parent, name.as_bytes()) {
            return node;
        }
        let node = self.push(name);
        self.nodes[node].next_sibling = self.nodes[parent].first_child.replace(node);
        node
    }

    fn push(&mut self, name: impl Into<Cow<'static, str>>) -> usize {
        let (name, node) = (name.into(), self.nodes.len());
        self.nodes.push(Node { name, path: None, first_child: None, next_sibling: None, found: None });
        node
    }

    /// Whether further steps lead on from this node.
    pub(super) fn leads_on(&self, node: usize) -> bool {
        self.nodes[node].first_child.is_some()
    }

    /// Whether further steps lead on from this node if it is an array.
    pub(super) fn leads_into_array(&self, node: usize) -> bool {
        self.children(node).any(|child| as_index(&self.nodes[child].name).is_some())
    }

    /// Whether a path ends at this node.
    pub(super) fn is_wanted(&self, node: usize) -> bool {
        self.nodes[node].path.is_some()
    }

    /// What was found at a node.
    pub(super) fn found_mut(&mut self, node: usize) -> &mut Option<T> {
        &mut self.nodes[node].found
    }

    /// Forgets what was found at a node and below it.
    pub(super) fn forget(&mut self, node: usize) {
        self.nodes[node].found = None;
        let mut child = self.nodes[node].first_child;
        while let Some(node) = child {
            self.forget(node);
            child = self.nodes[node].next_sibling;
        }
    }

    /// The node below `parent` of this name.
    #[inline]
    pub(super) fn child(&self, parent: usize, name: &[u8]) -> Option<usize> {
        self.children(parent).find(|child| self.nodes[*child].name.as_bytes() == name)
    }

    /// The node below `parent` for the element of an array with this index.
    pub(super) fn element(&self, parent: usize, index: usize) -> Option<usize> {
        self.children(parent).find(|child| as_index(&self.nodes[*child].name) == Some(index))
    }

    fn children(&self, parent: usize) -> impl Iterator<Item = usize> {
        core::iter::successors(self.nodes[parent].first_child, |child| self.nodes[*child].next_sibling)
    }

    /// What was found at the end of this path, which is one of those that are wanted.
    pub(super) fn found(&self, path: &str) -> Option<&T> {
        self.nodes.iter().find(|node| node.path == Some(path))?.found.as_ref()
    }
}

/// A step without its escapes.
fn unescape(step: &'static str) -> Cow<'static, str> {
    if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() }
}

/// The index that a step is: digits without a leading zero.
fn as_index(step: &str) -> Option<usize> {
    let is_index = step == "0" || (!step.starts_with('0') && step.bytes().all(|byte| byte.is_ascii_digit()));
    is_index.then(|| step.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_with_the_same_first_steps_share_them() {
        let mut paths = Paths::new(["/a/b", "/a", "/c/0/d", "/a/b", "/a~1b", "/a/c"].into_iter());
        assert_eq!(paths.nodes.len(), 8);
        let a = paths.child(ROOT, b"a").expect("is a step");
        assert!(paths.is_wanted(a) && paths.leads_on(a));
        let c = paths.child(ROOT, b"c").expect("is a step");
        assert!(!paths.is_wanted(c));
        let first = paths.element(c, 0).expect("is a step");
        assert_eq!((paths.element(c, 1), paths.child(a, b"d")), (None, None));

        let nodes =
            [a, paths.child(a, b"b").expect("is a step"), paths.child(first, b"d").expect("is a step")];
        for (node, value) in nodes.into_iter().zip(1..) {
            *paths.found_mut(node) = Some(value);
        }
        let found =
            |paths: &Paths<i32>| ["/a", "/a/b", "/c/0/d", "/a/c"].map(|path| paths.found(path).copied());
        assert_eq!(found(&paths), [Some(1), Some(2), Some(3), None]);
        paths.forget(a);
        assert_eq!(found(&paths), [None, None, Some(3), None]);
    }

    #[test]
    fn the_empty_path_is_the_root() {
        let paths = Paths::<()>::new([""].into_iter());
        assert!(paths.is_wanted(ROOT) && !paths.leads_on(ROOT));
        // One step, whose name is empty.
        let paths = Paths::<()>::new(["/"].into_iter());
        assert!(paths.leads_on(ROOT) && paths.child(ROOT, b"").is_some());
    }
}
