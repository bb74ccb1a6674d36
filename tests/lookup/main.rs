//! Lookups: whatever the codes, each finds its own rows and nothing else.

mod agreement;
mod code_sets;
mod families;
mod hostile;
mod random;
mod sweep;
