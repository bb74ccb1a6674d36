//! The tree of a page, made as html5ever asks for it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns};

use super::excess::{DEEPEST, Excess};
use crate::import::html::tree::{Content, ROOT, Tree};

/// Makes the tree that the builder asks for, until there is too much of it.
pub(super) struct Sink {
    pub(super) tree: RefCell<Tree>,
    /// The line of the tag that was read last.
    pub(super) line: Cell<usize>,
    /// More nodes are too many.
    most: usize,
    pub(super) excess: Cell<Option<Excess>>,
    /// The name of a node that is not an element.
    nameless: Rc<QualName>,
}

/// A node as the builder holds it: the name has to be at hand without a look into the tree.
#[derive(Clone)]
pub(super) struct Handle {
    node: usize,
    name: Rc<QualName>,
}

impl Sink {
    pub(super) fn new(line: usize, most: usize) -> Self {
        Self {
            tree: RefCell::new(Tree::new()),
            line: Cell::new(line),
            most,
            excess: Cell::new(None),
            nameless: Rc::new(QualName::new(None, ns!(html), local_name!(""))),
        }
    }

    fn add(&self, content: Content) -> usize {
        let node = self.tree.borrow_mut().add(content, self.line.get());
        if node >= self.most {
            self.excess.set(Some(Excess::Nodes));
        }
        node
    }

    fn nameless(&self, node: usize) -> Handle {
        Handle { node, name: Rc::clone(&self.nameless) }
    }

    /// The node to put somewhere: one that stood elsewhere is taken from there, text becomes a node.
    fn loose(&self, child: NodeOrText<Handle>) -> usize {
        match child {
            NodeOrText::AppendNode(handle) => {
                self.tree.borrow_mut().detach(handle.node);
                handle.node
            }
            NodeOrText::AppendText(text) => self.add(Content::Text(text)),
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.nameless(ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let node = self.add(Content::Element(name.local.clone()));
        let mut tree = self.tree.borrow_mut();
        for attribute in attributes {
            tree.add_attribute(attribute.name.local, attribute.value);
        }
        Handle { node, name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.nameless(self.add(Content::Nothing))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nameless(self.add(Content::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let node = self.loose(child);
        let mut tree = self.tree.borrow_mut();
        tree.append(parent.node, node);
        if tree.depth(node, DEEPEST + 1) > DEEPEST {
            self.excess.set(Some(Excess::Depth));
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let stands = self.tree.borrow().parent(element.node).is_some();
        if stands { self.append_before_sibling(element, child) } else { self.append(previous, child) }
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
        let node = self.loose(child);
        self.tree.borrow_mut().insert_before(sibling.node, node);
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.node);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.tree.borrow_mut().move_children(node.node, new_parent.node);
    }
}
