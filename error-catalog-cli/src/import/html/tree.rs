//! A tree of HTML elements that know their lines.
//!
//! The ready-made trees forget where things stood. This one is also small: a page's elements are many, and of their
//! attributes few are ever asked for.

use html5ever::LocalName;
use html5ever::tendril::StrTendril;

/// The document's place in the tree.
pub(super) const ROOT: usize = 0;

/// No node: the end of a list of siblings.
const NONE: u32 = u32::MAX;

/// A parsed document.
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// In the order of their nodes.
    attributes: Vec<Attribute>,
    /// Whether an element has come elsewhere with others in it.
    has_moved: bool,
}

struct Node {
    parent: u32,
    first: u32,
    last: u32,
    before: u32,
    after: u32,
    line: u32,
    depth: u32,
    content: Content,
}

/// What a node of the tree is.
pub(super) enum Content {
    /// An element, by its name in small letters.
    Element(LocalName),
    Text(StrTendril),
    /// The document, comments and the like.
    Nothing,
}

struct Attribute {
    node: u32,
    name: LocalName,
    value: StrTendril,
}

#[expect(clippy::cast_possible_truncation, reason = "the budget of a page is below 2^32 nodes")]
const fn small(node: usize) -> u32 {
    node as u32
}

/// A place in a list of siblings as an index, if it is one.
fn index(node: u32) -> Option<usize> {
    (node != NONE).then_some(node as usize)
}

impl Tree {
    /// A tree with nothing but the document.
    pub(super) fn new() -> Self {
        let mut tree = Self { nodes: Vec::new(), attributes: Vec::new(), has_moved: false };
        tree.add(Content::Nothing, 1);
        tree
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The places of a node's children, in order.
    pub(super) fn children(&self, node: usize) -> impl Iterator<Item = usize> + use<'_> {
        std::iter::successors(index(self.nodes[node].first), |child| index(self.nodes[*child].after))
    }

    pub(super) fn content(&self, node: usize) -> &Content {
        &self.nodes[node].content
    }

    /// The line at which the node began, from 1.
    pub(super) fn line(&self, node: usize) -> usize {
        self.nodes[node].line as usize
    }

    /// The name of an element, in small letters; empty of anything else.
    pub(super) fn name(&self, node: usize) -> &str {
        match &self.nodes[node].content {
            Content::Element(name) => name,
            _ => "",
        }
    }

    /// An attribute, if it is one of those that the parser keeps.
    pub(super) fn attribute(&self, node: usize, wanted: &str) -> Option<&str> {
        let first = self.attributes.partition_point(|attribute| attribute.node < small(node));
        let own = self.attributes[first..].iter().take_while(|attribute| attribute.node == small(node));
        own.filter(|attribute| &*attribute.name == wanted).map(|attribute| &*attribute.value).next()
    }

    pub(super) fn parent(&self, node: usize) -> Option<usize> {
        index(self.nodes[node].parent)
    }

    /// How many elements a node is nested in, as far as this many.
    pub(super) fn depth(&self, node: usize, most: usize) -> usize {
        // Where elements have moved, those in them have not been told.
        if self.has_moved {
            std::iter::successors(self.parent(node), |above| self.parent(*above)).take(most).count()
        } else {
            self.nodes[node].depth as usize
        }
    }

    /// The deepest node and how many elements it is nested in.
    pub(super) fn deepest(&self) -> (usize, usize) {
        let (mut node, mut depth) = (ROOT, 0);
        let mut deepest = (ROOT, 0);
        loop {
            if let Some(child) = index(self.nodes[node].first) {
                node = child;
                depth += 1;
                if depth > deepest.1 {
                    deepest = (node, depth);
                }
                continue;
            }
            loop {
                if let Some(after) = index(self.nodes[node].after) {
                    node = after;
                    break;
                }
                match self.parent(node) {
                    Some(parent) if depth > 0 => node = parent,
                    _ => return deepest,
                }
                depth -= 1;
            }
        }
    }

    /// Adds a node that stands nowhere yet.
    pub(super) fn add(&mut self, content: Content, line: usize) -> usize {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        let node = Node {
            parent: NONE,
            first: NONE,
            last: NONE,
            before: NONE,
            after: NONE,
            line,
            depth: 0,
            content,
        };
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// Adds an attribute to the node that was added last.
    pub(super) fn add_attribute(&mut self, name: LocalName, value: StrTendril) {
        let node = small(self.nodes.len() - 1);
        self.attributes.push(Attribute { node, name, value });
    }

    /// Puts a node that stands nowhere at the end of a parent's children.
    pub(super) fn append(&mut self, parent: usize, node: usize) {
        self.link(parent, self.nodes[parent].last, node, NONE);
    }

    /// Puts a node that stands nowhere before a sibling.
    pub(super) fn insert_before(&mut self, sibling: usize, node: usize) {
        if let Some(parent) = self.parent(sibling) {
            self.link(parent, self.nodes[sibling].before, node, small(sibling));
        }
    }

    fn link(&mut self, parent: usize, before: u32, node: usize, after: u32) {
        self.has_moved |= self.nodes[node].first != NONE;
        let depth = self.nodes[parent].depth + 1;
        let own = &mut self.nodes[node];
        (own.parent, own.before, own.after, own.depth) = (small(parent), before, after, depth);
        match index(before) {
            Some(before) => self.nodes[before].after = small(node),
            None => self.nodes[parent].first = small(node),
        }
        match index(after) {
            Some(after) => self.nodes[after].before = small(node),
            None => self.nodes[parent].last = small(node),
        }
    }

    /// Takes a node away from its parent.
    pub(super) fn detach(&mut self, node: usize) {
        let Some(parent) = self.parent(node) else { return };
        let (before, after) = (self.nodes[node].before, self.nodes[node].after);
        match index(before) {
            Some(before) => self.nodes[before].after = after,
            None => self.nodes[parent].first = after,
        }
        match index(after) {
            Some(after) => self.nodes[after].before = before,
            None => self.nodes[parent].last = before,
        }
        let own = &mut self.nodes[node];
        (own.parent, own.before, own.after) = (NONE, NONE, NONE);
    }

    /// Moves all children of a node to the end of another one's.
    pub(super) fn move_children(&mut self, from: usize, to: usize) {
        while let Some(child) = index(self.nodes[from].first) {
            self.detach(child);
            self.append(to, child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(tree: &Tree, node: usize) -> String {
        tree.children(node).map(|child| tree.name(child).to_owned() + &names(tree, child)).collect()
    }

    #[test]
    fn nodes_move_about() {
        let mut tree = Tree::new();
        let nodes: Vec<usize> =
            ["a", "b", "c", "d"].map(|name| tree.add(Content::Element(name.into()), 1)).to_vec();
        let [a, b, c, d] = nodes[..] else { unreachable!() };
        tree.append(ROOT, a);
        tree.append(ROOT, c);
        tree.insert_before(c, b);
        tree.append(b, d);
        assert_eq!((names(&tree, ROOT).as_str(), tree.deepest()), ("abdc", (d, 2)));
        tree.detach(b);
        assert_eq!((names(&tree, ROOT).as_str(), tree.deepest()), ("ac", (a, 1)));
        tree.insert_before(a, b);
        tree.move_children(b, a);
        assert_eq!((names(&tree, ROOT).as_str(), tree.deepest()), ("badc", (d, 2)));
        for node in [a, b, c] {
            tree.detach(node);
        }
        assert_eq!((names(&tree, ROOT).as_str(), tree.deepest()), ("", (ROOT, 0)));
    }
}
