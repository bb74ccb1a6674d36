//! What a record tells below its term, and how often.

use crate::import::labels::labelled;
use crate::import::roles::{Promise, Role};

/// A line of a record, and the label that it stands under.
pub(super) struct Told<'t> {
    pub(super) label: Option<(&'t str, Promise)>,
    pub(super) text: &'t str,
    /// The place of its paragraph.
    pub(super) paragraph: usize,
}

/// What a record tells: once, or several times where each message has its own cause or solution.
pub(super) fn tellings(paragraphs: &[String]) -> Vec<Vec<Told<'_>>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    let mut label = None;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        for line in paragraph.split('\n') {
            match labelled(line) {
                Some((name, value, promise)) => {
                    told.push(Told { label: Some((name, promise)), text: value, paragraph: at });
                    // A text may go on below; a code or a status has ended.
                    label = (promise.role.is_text() || value.is_empty()).then_some((name, promise));
                }
                None => told.push(Told { label, text: line, paragraph: at }),
            }
        }
    }
    let is_message = |told: &Told<'_>| told.label.is_some_and(|(_, promise)| promise.role == Role::Message);
    let begins: Vec<usize> = (0..told.len())
        .filter(|at| {
            is_message(&told[*at]) && (*at == 0 || !is_message(&told[at - 1]) || told[*at].text.is_empty())
        })
        .collect();
    let ends = begins.iter().skip(1).copied().chain([told.len()]);
    let each_has_more = begins.iter().zip(ends).all(|(start, end)| {
        told[*start..end]
            .iter()
            .any(|told| told.label.is_some_and(|(_, promise)| promise.role != Role::Message))
    });
    if begins.len() < 2 || !each_has_more {
        return vec![told];
    }
    let mut tellings = Vec::new();
    for start in begins.into_iter().skip(1).rev() {
        tellings.push(told.split_off(start));
    }
    tellings.push(told);
    tellings.reverse();
    tellings
}
