//! What the enums of error-catalog are made of.
//!
//! Use the `error-catalog` crate, which re-exports what programs need. This crate holds what the code generator builds and
//! the runtime reads, so that each stands once.
#![no_std]

extern crate alloc;

mod code;
mod kind;
mod link;

pub use code::{Code, CodeError, CodeErrorKind};
pub use kind::Kind;
pub use link::Link;
