//! The tokens of a page, from html5gum to html5ever.

use std::collections::HashSet;
use std::convert::Infallible;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{Attribute, LocalName, QualName, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::emitters::{Emitter, ForwardingEmitter};
use html5gum::{Span, State};

use super::excess::{Excess, MOST_ATTRIBUTES, MOST_NAMES};
use super::sink::{Handle, Sink};

/// The attributes that are kept of an element.
fn kept(element: &str) -> &'static [&'static str] {
    match element {
        "a" => &["href"],
        "link" => &["href", "rel"],
        "td" | "th" => &["colspan", "rowspan"],
        _ => &[],
    }
}

/// Tokens from html5gum to html5ever.
pub(super) struct Tokens<'t> {
    builder: &'t TreeBuilder<Handle, Sink>,
    text: &'t str,
    /// The lines are counted up to this byte.
    counted: usize,
    /// The names of the elements so far.
    names: HashSet<LocalName>,
    /// The start tag that is being read.
    tag: Option<Tag>,
    /// How many attributes it has so far.
    attributes: usize,
    /// Whether the attribute that is being read is kept.
    keeps_value: bool,
    next_state: Option<State>,
}

impl<'t> Tokens<'t> {
    /// Hands the tokens of this text on to the builder.
    pub(super) fn new(builder: &'t TreeBuilder<Handle, Sink>, text: &'t str) -> Self {
        Self {
            builder,
            text,
            counted: 0,
            names: HashSet::new(),
            tag: None,
            attributes: 0,
            keeps_value: false,
            next_state: None,
        }
    }

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

    fn tag(&mut self, kind: TagKind, name: &[u8]) -> Tag {
        let name = LocalName::from(&*String::from_utf8_lossy(name));
        if self.names.insert(name.clone()) && self.names.len() > MOST_NAMES {
            self.builder.sink.excess.set(Some(Excess::Names));
        }
        Tag { kind, name, self_closing: false, attrs: Vec::new(), had_duplicate_attributes: false }
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

impl Callback<Infallible, usize> for Tokens<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: Span<usize>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.count_lines(span.start);
                self.attributes = 0;
                self.tag = Some(self.tag(TagKind::StartTag, name));
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
                let tag = self.tag(TagKind::EndTag, name);
                self.send(Token::TagToken(tag));
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
pub(super) struct Forward<'t>(pub(super) CallbackEmitter<Tokens<'t>, Infallible, usize>);

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
