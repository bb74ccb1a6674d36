//! A page parted at its headings.

use super::page::Block;

/// A heading, and what stands below it up to the next one.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// 0 before the first heading.
    pub(super) level: u8,
    pub(super) line: usize,
    pub(super) heading: String,
    /// The headings over it, the page's title first; not its own.
    pub(super) above: Vec<String>,
    /// The place of the part that it stands below; its own if it stands below none.
    pub(super) parent: usize,
    pub(super) blocks: Vec<Block>,
}

impl Part {
    /// All headings that hold for what stands below, the outermost first.
    pub(super) fn headings(&self) -> Vec<String> {
        let own = (self.level > 0).then(|| self.heading.clone());
        self.above.iter().cloned().chain(own).collect()
    }
}

/// The parts of a page in order; what stands before the first heading is a part without one.
pub(super) fn outline(blocks: Vec<Block>, title: Option<&str>) -> Vec<Part> {
    let above: Vec<String> = title.map(str::to_owned).into_iter().collect();
    let mut parts = vec![Part { above: above.clone(), ..Part::default() }];
    let mut stack: Vec<usize> = Vec::new();
    for block in blocks {
        let Block::Heading { level, text, line } = block else {
            if let Some(part) = parts.last_mut() {
                part.blocks.push(block);
            }
            continue;
        };
        while stack.pop_if(|outer| parts[*outer].level >= level).is_some() {}
        let outer = stack.last().copied();
        let above = outer.map_or_else(|| above.clone(), |outer| parts[outer].headings());
        let parent = outer.unwrap_or(0);
        stack.push(parts.len());
        parts.push(Part { level, line, heading: text, above, parent, blocks: Vec::new() });
    }
    parts
}
