//! The macros, and the files they are given: what they make, and what a user sees of faults.

mod derive;
mod diagnostics;
mod expanded;
mod hygiene;
mod rebuild;
mod shapes;
mod text;
mod without_cargo;
