//! HTML to a tree whose elements know their lines.
//!
//! The parser is the one of the HTML standard, so that broken pages come out as browsers show them; the tree is ours
//! because the ready-made ones forget where things stood.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns, parse_document};

/// The document's place in the tree.
pub(super) const ROOT: usize = 0;

/// A parsed document.
#[derive(Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    parent: Option<usize>,
    children: Vec<usize>,
    content: Content,
    line: usize,
}

/// What a node of the tree is.
#[derive(Default)]
pub(super) enum Content {
    Element {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Text(String),
    /// The document, comments and the like.
    #[default]
    Nothing,
}

impl Tree {
    /// Parses a document or a fragment of one.
    pub(super) fn parse(text: &str) -> Self {
        let nameless = Rc::new(QualName::new(None, ns!(html), local_name!("")));
        let sink = Sink { tree: RefCell::default(), line: Cell::new(1), nameless };
        sink.add(Content::Nothing);
        parse_document(sink, html5ever::ParseOpts::default()).one(text)
    }

    pub(super) fn children(&self, node: usize) -> &[usize] {
        &self.nodes[node].children
    }

    pub(super) fn content(&self, node: usize) -> &Content {
        &self.nodes[node].content
    }

    /// The line at which the node began, from 1.
    pub(super) fn line(&self, node: usize) -> usize {
        self.nodes[node].line
    }

    /// The name of an element, in small letters; empty of anything else.
    pub(super) fn name(&self, node: usize) -> &str {
        match &self.nodes[node].content {
            Content::Element { name, .. } => name,
            _ => "",
        }
    }

    pub(super) fn attribute(&self, node: usize, wanted: &str) -> Option<&str> {
        match &self.nodes[node].content {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            }
            _ => None,
        }
    }
}

struct Sink {
    tree: RefCell<Tree>,
    line: Cell<usize>,
    /// The name of what is no element.
    nameless: Rc<QualName>,
}

/// A node as the parser holds it: the name has to be at hand without a look into the tree.
#[derive(Clone)]
struct Handle {
    node: usize,
    name: Rc<QualName>,
}

impl Sink {
    fn add(&self, content: Content) -> usize {
        let nodes = &mut self.tree.borrow_mut().nodes;
        nodes.push(Node { content, line: self.line.get(), ..Node::default() });
        nodes.len() - 1
    }

    fn nameless(&self, node: usize) -> Handle {
        Handle { node, name: Rc::clone(&self.nameless) }
    }

    /// Puts a node or text into a parent, before the child at this place; text joins the text before it.
    fn insert(&self, parent: usize, place: usize, child: NodeOrText<Handle>) {
        let node = match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle.node);
                handle.node
            }
            NodeOrText::AppendText(text) => {
                let mut tree = self.tree.borrow_mut();
                let before = place.checked_sub(1).map(|before| tree.nodes[parent].children[before]);
                if let Some(Content::Text(before)) = before.map(|before| &mut tree.nodes[before].content) {
                    before.push_str(&text);
                    return;
                }
                drop(tree);
                self.add(Content::Text(text.to_string()))
            }
        };
        let mut tree = self.tree.borrow_mut();
        tree.nodes[node].parent = Some(parent);
        let place = place.min(tree.nodes[parent].children.len());
        tree.nodes[parent].children.insert(place, node);
    }

    fn detach(&self, node: usize) {
        let mut tree = self.tree.borrow_mut();
        if let Some(parent) = tree.nodes[node].parent.take() {
            tree.nodes[parent].children.retain(|child| *child != node);
        }
    }

    fn place(&self, node: usize) -> Option<(usize, usize)> {
        let tree = self.tree.borrow();
        let parent = tree.nodes[node].parent?;
        // It is the last child as a rule: the parser is at work on it.
        let place = tree.nodes[parent].children.iter().rposition(|child| *child == node)?;
        Some((parent, place))
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.nameless(ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes = attributes
            .into_iter()
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
        let content = Content::Element { name: name.local.to_string(), attributes: attributes.collect() };
        Handle { node: self.add(content), name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.nameless(self.add(Content::Nothing))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nameless(self.add(Content::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let end = self.tree.borrow().nodes[parent.node].children.len();
        self.insert(parent.node, end, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.place(element.node).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.node == other.node
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(child) = &child {
            // Before the place is looked up: without the child it may be another.
            self.detach(child.node);
        }
        if let Some((parent, place)) = self.place(sibling.node) {
            self.insert(parent, place, child);
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.node);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        let children = std::mem::take(&mut tree.nodes[node.node].children);
        for child in &children {
            tree.nodes[*child].parent = Some(new_parent.node);
        }
        tree.nodes[new_parent.node].children.extend(children);
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(usize::try_from(line).unwrap_or(usize::MAX));
    }
}
