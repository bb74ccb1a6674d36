//! HTML to a tree, as the HTML standard has it, so that broken pages come out as browsers show them.
//!
//! The tokenizer is html5gum's, which tells where things stand and keeps no list of a tag's attributes; the rules by
//! which tokens make a tree are html5ever's. Both take linear time, given that few elements are open at a time and that
//! elements have few attributes, which is seen to here.

mod bytes;
mod excess;
mod sink;
#[cfg(test)]
mod tests;
mod tokens;

use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5gum::emitters::callback::CallbackEmitter;
use html5gum::{Readable, Tokenizer};

use self::bytes::Bytes;
use self::excess::{DEEPEST, Excess};
use self::sink::Sink;
use self::tokens::{Forward, Tokens};
use super::tree::Tree;
use crate::import::budget::Budget;
use crate::import::refusal::Refusal;

/// Parses a document, or a piece of one that stands below this many lines.
pub(super) fn parse(text: &str, lines_before: usize, budget: &mut Budget) -> Result<Tree, Refusal> {
    let sink = Sink::new(lines_before + 1, budget.nodes());
    let builder = TreeBuilder::new(sink, TreeBuilderOpts::default());
    let excess = &builder.sink.excess;
    let reader = Bytes { text: text.to_reader(), excess };
    let tokens = Tokens::new(&builder, text);
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
