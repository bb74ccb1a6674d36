//! HTML to a tree, as the HTML standard has it, so that broken pages come out as browsers show them.
//!
//! The tokenizer is html5gum's, which tells where things stand and keeps no list of a tag's attributes; the rules by
//! which tokens make a tree are html5ever's. Both take linear time, given that few elements are open at a time and that
//! elements have few attributes, which is seen to here.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::fmt;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, LocalName, QualName, local_name, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::emitters::{Emitter, ForwardingEmitter};
use html5gum::{Readable, Reader, Span, State, StringReader, Tokenizer};

use super::tree::{Content, ROOT, Tree};
use crate::import::budget::Budget;
use crate::import::refusal::Refusal;

/// Elements may be nested this deep. Browsers have the same limit.
const DEEPEST: usize = 512;

/// A tag may have this many attributes: the tokenizer's functions call each other as often.
const MOST_ATTRIBUTES: usize = 200;

/// The attributes that are kept of an element.
fn kept(element: &str) -> &'static [&'static str] {
    match element {
        "a" => &["href"],
        "link" => &["href", "rel"],
        "td" | "th" => &["colspan", "rowspan"],
        _ => &[],
    }
}

/// Parses a document, or a piece of one that stands below this many lines.
pub(super) fn parse(text: &str, lines_before: usize, budget: &mut Budget) -> Result<Tree, Refusal> {
    let sink = Sink {
        tree: RefCell::new(Tree::new()),
        line: Cell::new(lines_before + 1),
        most: budget.nodes(),
        excess: Cell::new(None),
        nameless: Rc::new(QualName::new(None, ns!(html), local_name!(""))),
    };
    let builder = TreeBuilder::new(sink, TreeBuilderOpts::default());
    let excess = &builder.sink.excess;
    let reader = Bytes { text: text.to_reader(), excess };
    let tokens = Tokens {
        builder: &builder,
        text,
        counted: 0,
        tag: None,
        attributes: 0,
        keeps_value: false,
        next_state: None,
    };
    // It only fails where there is an excess, which is looked at below.
    let _ = Tokenizer::new_with_emitter(reader, Forward(CallbackEmitter::new(tokens))).finish();
    let Sink { tree, line, excess, .. } = builder.sink;
    let (tree, line) = (tree.into_inner(), line.get());
    if let Some(excess) = excess.get() {
        return Err(Refusal::new(line, excess.to_string()));
    }
    budget.spend_nodes(tree.len(), line)?;
    let (node, depth) = tree.deepest();
    if depth > DEEPEST {
        return Err(Refusal::new(tree.line(node), Excess::Depth.to_string()));
    }
    Ok(tree)
}

/// What there is too much of.
#[derive(Clone, Copy, Debug)]
enum Excess {
    Nodes,
    Depth,
    Attributes,
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nodes => {
                f.write_str("it has more HTML elements up to here than a page of its size may have")
            }
            Self::Depth => write!(f, "its HTML elements are nested more than {DEEPEST} deep"),
            Self::Attributes => write!(f, "an HTML tag has more than {MOST_ATTRIBUTES} attributes"),
        }
    }
}

impl std::error::Error for Excess {}

/// The page's bytes, which end in an error as soon as there is too much of something: nothing else makes the tokenizer
/// stop.
struct Bytes<'t> {
    text: StringReader<'t>,
    excess: &'t Cell<Option<Excess>>,
}

impl Bytes<'_> {
    fn go_on(&self) -> Result<(), Excess> {
        self.excess.get().map_or(Ok(()), Err)
    }
}

impl Reader for Bytes<'_> {
    type Error = Excess;

    fn read_byte(&mut self) -> Result<Option<u8>, Excess> {
        self.go_on()?;
        let Ok(byte) = self.text.read_byte();
        Ok(byte)
    }

    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Excess> {
        let Ok(is_there) = self.text.try_read_string(wanted, case_sensitive);
        Ok(is_there)
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        char_buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Excess> {
        self.go_on()?;
        let Ok(bytes) = self.text.read_until(needle, char_buffer);
        Ok(bytes)
    }
}

/// Tokens from html5gum to html5ever.
struct Tokens<'t> {
    builder: &'t TreeBuilder<Handle, Sink>,
    text: &'t str,
    /// The lines are counted up to this byte.
    counted: usize,
    /// The start tag that is being read.
    tag: Option<Tag>,
    /// How many attributes it has so far.
    attributes: usize,
    /// Whether the attribute that is being read is kept.
    keeps_value: bool,
    next_state: Option<State>,
}

impl Tokens<'_> {
    /// Counts the lines up to this byte.
    fn count_lines(&mut self, up_to: usize) {
        let passed = self.text.as_bytes().get(self.counted..up_to).unwrap_or_default();
        let lines = passed.split(|byte| *byte == b'\n').count() - 1;
        self.counted = self.counted.max(up_to);
        self.builder.sink.line.set(self.builder.sink.line.get() + lines);
    }

    fn send(&mut self, token: Token) {
        // The builder hands the line on where it changes; the sink counts it by itself.
        match self.builder.process_token(token, 1) {
            TokenSinkResult::Continue | TokenSinkResult::EncodingIndicator(_) => {}
            TokenSinkResult::Script(_) => self.next_state = Some(State::Data),
            TokenSinkResult::Plaintext => self.next_state = Some(State::PlainText),
            TokenSinkResult::RawData(RawKind::Rcdata) => self.next_state = Some(State::RcData),
            TokenSinkResult::RawData(RawKind::Rawtext) => self.next_state = Some(State::RawText),
            TokenSinkResult::RawData(_) => self.next_state = Some(State::ScriptData),
        }
    }

    /// Adds an attribute to the start tag, if it is one to keep: of two with the same name, the first.
    fn open_attribute(&mut self, name: &[u8]) -> bool {
        self.attributes += 1;
        if self.attributes > MOST_ATTRIBUTES {
            self.builder.sink.excess.set(Some(Excess::Attributes));
        }
        let Some(tag) = &mut self.tag else { return false };
        let Some(name) = kept(&tag.name).iter().find(|kept| kept.as_bytes() == name) else { return false };
        let name = QualName::new(None, ns!(), LocalName::from(*name));
        let is_new = tag.attrs.iter().all(|attribute| attribute.name != name);
        if is_new {
            tag.attrs.push(Attribute { name, value: StrTendril::new() });
        }
        is_new
    }

    fn send_text(&mut self, text: &[u8]) {
        for (at, part) in text.split(|byte| *byte == 0).enumerate() {
            if at > 0 {
                self.send(Token::NullCharacterToken);
            }
            self.send(Token::CharacterTokens(tendril(part)));
        }
    }
}

fn tendril(bytes: &[u8]) -> StrTendril {
    StrTendril::from(&*String::from_utf8_lossy(bytes))
}

fn local(bytes: &[u8]) -> LocalName {
    LocalName::from(&*String::from_utf8_lossy(bytes))
}

fn tag(kind: TagKind, name: &[u8]) -> Tag {
    Tag { kind, name: local(name), self_closing: false, attrs: Vec::new(), had_duplicate_attributes: false }
}

impl Callback<Infallible, usize> for Tokens<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.count_lines(span.start);
                self.attributes = 0;
                self.tag = Some(tag(TagKind::StartTag, name));
            }
            CallbackEvent::AttributeName { name } => self.keeps_value = self.open_attribute(name),
            CallbackEvent::AttributeValue { value } => {
                let tag = self.tag.as_mut().filter(|_| self.keeps_value)?;
                tag.attrs.last_mut()?.value.push_slice(&String::from_utf8_lossy(value));
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = self.tag.take()?;
                self.send(Token::TagToken(Tag { self_closing, ..tag }));
            }
            CallbackEvent::EndTag { name } => {
                self.attributes = 0;
                self.send(Token::TagToken(tag(TagKind::EndTag, name)));
            }
            CallbackEvent::String { value } => self.send_text(value),
            CallbackEvent::Doctype { name, public_identifier, system_identifier, force_quirks } => {
                let doctype = Doctype {
                    name: (!name.is_empty()).then(|| tendril(name)),
                    public_id: public_identifier.map(tendril),
                    system_id: system_identifier.map(tendril),
                    force_quirks,
                };
                self.send(Token::DoctypeToken(doctype));
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// Tells the tokenizer what the builder says: where raw text begins, and that the page is over.
struct Forward<'t>(CallbackEmitter<Tokens<'t>, Infallible, usize>);

impl ForwardingEmitter for Forward<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn emit_eof(&mut self) {
        self.0.emit_eof();
        let tokens = self.0.callback_mut();
        tokens.send(Token::EOFToken);
        tokens.builder.end();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let state = self.0.emit_current_tag();
        state.or(self.0.callback_mut().next_state.take())
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.0.callback_mut().builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Makes the tree that the builder asks for, until there is too much of it.
struct Sink {
    tree: RefCell<Tree>,
    /// The line of the tag that was read last.
    line: Cell<usize>,
    /// More nodes are too many.
    most: usize,
    excess: Cell<Option<Excess>>,
    /// The name of what is no element.
    nameless: Rc<QualName>,
}

/// A node as the builder holds it: the name has to be at hand without a look into the tree.
#[derive(Clone)]
struct Handle {
    node: usize,
    name: Rc<QualName>,
}

impl Sink {
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
        if tree.depth(node) > DEEPEST {
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

#[cfg(test)]
mod tests;
