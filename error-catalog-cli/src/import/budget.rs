//! How much a page may ask of its readers.
//!
//! A page of few bytes can stand for a great deal: tags that the parser has to repeat in every paragraph, cells that
//! span a thousand rows. What is made of a page is counted while it is made, and a page that asks for more than pages of
//! its size do is refused.

use error_catalog_schema::limits::MOST_BYTES;

use super::refusal::Refusal;

/// What is left of the things that a page may be made into.
#[derive(Debug)]
pub(crate) struct Budget {
    nodes: Share,
    pieces: Share,
    tables: Share,
    copies: Share,
    errors: Share,
    texts: Share,
}

/// One kind of thing: how many a page may have, and how many of them are left.
#[derive(Debug)]
struct Share {
    most: usize,
    left: usize,
}

impl Share {
    const fn new(most: usize) -> Self {
        Self { most, left: most }
    }

    fn spend(&mut self, number: usize, line: usize, what: &str) -> Result<(), Refusal> {
        match self.left.checked_sub(number) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(Refusal::new(line, format!("it has more than {} {what} up to here", self.most))),
        }
    }
}

impl Budget {
    /// The budget of a page of this many bytes.
    pub(crate) fn new(bytes: usize) -> Self {
        Self {
            nodes: Share::new((bytes + 10_000).min(4_000_000)),
            pieces: Share::new((bytes / 2 + 10_000).min(1_000_000)),
            tables: Share::new(10_000),
            copies: Share::new(2 * bytes + (1 << 20)),
            errors: Share::new((bytes / 8 + 10_000).min(500_000)),
            // The draft has them in quotes, and must be no larger than a catalog file.
            texts: Share::new((4 * bytes + (1 << 20)).min(MOST_BYTES / 2)),
        }
    }

    /// How many elements and texts of HTML may still be made.
    pub(crate) const fn nodes(&self) -> usize {
        self.nodes.left
    }

    /// Takes elements and texts of HTML.
    pub(crate) fn spend_nodes(&mut self, number: usize, line: usize) -> Result<(), Refusal> {
        self.nodes.spend(number, line, "HTML elements")
    }

    /// How many pieces of the page there may still be.
    pub(crate) const fn pieces(&self) -> usize {
        self.pieces.left
    }

    /// Takes pieces of the page: headings, paragraphs, items, rows, cells, remarks.
    pub(crate) fn spend_pieces(&mut self, number: usize, line: usize) -> Result<(), Refusal> {
        self.pieces.spend(number, line, "paragraphs and cells")
    }

    /// Takes a table.
    pub(crate) fn spend_table(&mut self, line: usize) -> Result<(), Refusal> {
        self.tables.spend(1, line, "tables")
    }

    /// Takes bytes of text that are repeated because a cell spans rows or columns.
    pub(crate) fn spend_copies(&mut self, bytes: usize, line: usize) -> Result<(), Refusal> {
        self.copies.spend(bytes, line, "bytes in cells that span rows or columns")
    }

    /// Takes the errors of a row, each of which repeats the row's texts, and the bytes of all their texts.
    pub(crate) fn spend_errors(&mut self, number: usize, bytes: usize, line: usize) -> Result<(), Refusal> {
        self.errors.spend(number, line, "errors")?;
        self.texts.spend(bytes, line, "bytes in the texts of its errors")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_is_gone() {
        let mut budget = Budget::new(0);
        assert_eq!(budget.spend_pieces(9_999, 1), Ok(()));
        assert_eq!(budget.spend_pieces(1, 2), Ok(()));
        let refusal = budget.spend_pieces(1, 3).expect_err("spent");
        assert_eq!(refusal, Refusal::new(3, "it has more than 10000 paragraphs and cells up to here"));
        assert_eq!(budget.spend_nodes(10_000, 3), Ok(()), "each kind has a share of its own");
    }
}
