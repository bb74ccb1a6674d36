//! Lookups: whatever the codes, each finds its own rows and nothing else.

mod code_sets;
mod sweep;
