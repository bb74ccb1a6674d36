//! The command as its users run it: what it prints, with which exit code, and what it leaves in the file system.
//!
//! Expected outputs stand in `tests/import` (a page, its draft and its summary, by name), `tests/import-cases` (a page and its
//! right reading, which are judged and never written anew) and `tests/transcripts`, those
//! that `docs/README.md` shows as pictures in `docs/pictures`. Run the tests with `SNAPSHOTS=overwrite` to write them anew,
//! and look at the difference before you keep it. The page of the guide's quick start stands in `tests/guide`.

mod check;
mod command;
mod diff;
mod expand;
mod explain;
mod export;
mod faults;
mod guide;
mod hostile;
mod hostile_pages;
mod import;
mod judged;
mod pictures;
mod readme;
mod transcripts;
mod update;
mod vendor_pages;
