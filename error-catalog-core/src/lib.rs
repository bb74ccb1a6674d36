//! What the enums of error-catalog are made of.
//!
//! Use the `error-catalog` crate, which re-exports what programs need. The code generator builds what is here and the
//! runtime reads it, so each layout stands once: a table is built as a `Table<Vec<u8>>`, written as a literal, and read as a
//! `Table<&[u8]>`.
#![no_std]
#![warn(clippy::missing_inline_in_public_items)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod code;
pub mod codes;
pub mod columns;
mod kind;
mod link;
pub mod lookup;
mod notation;
pub mod numbers;
mod template;

pub use code::{Code, CodeError, CodeErrorKind};
pub use kind::Kind;
pub use link::Link;
pub use notation::Notation;
pub use template::{Piece, Pieces};
