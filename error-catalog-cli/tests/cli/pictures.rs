//! The pictures of `docs/`: what the command prints on a terminal, as SVG.

use std::fs;
use std::path::Path;

use anstyle_svg::Term;

use crate::command::{assert_file, repository, run_in, run_on_terminal};
use crate::readme::front_page_catalog;

/// What comes behind the styles of anstyle-svg, and so takes precedence.
///
/// The ground is dark, but lighter than a dark page, and every colour has a contrast of at least 5 to it. The letters
/// are so large that the box-drawing characters of one line reach those of the next.
const STYLE: &str = "    .fg { fill: #E6EDF3 }
    .bg { fill: #161B22 }
    .fg-red, .fg-bright-red { fill: #FF7B72 }
    .fg-bright-blue { fill: #79C0FF }
    .fg-cyan { fill: #56D4DD }
    .dimmed { fill: #9198A1; opacity: 1 }
    tspan { font-size: 16px }
";

/// The terminal's columns, and enough pixels for that many letters in any of the usual fonts.
const COLUMNS: u16 = 80;
const WIDTH: usize = 800;

/// Runs the command in a folder and compares what it prints with the picture of this name, which `docs/README.md` shows.
fn assert_picture(name: &str, folder: &Path, line: &str, code: i32) {
    let args: Vec<&str> = line.split_whitespace().collect();
    let run = run_on_terminal(folder, &args, COLUMNS);
    assert_eq!((run.code, run.err.as_str()), (Some(code), ""), "{line}");
    let printed = format!("$ error-catalog {line}\n{}", run.out.trim_end());
    // Few fonts have the mark between two excerpts; more have the one that looks like it.
    let svg = Term::new().min_width_px(WIDTH).render_svg(&printed.replace('⸬', "∷"));
    let end = "  </style>\n";
    assert_eq!(svg.matches(end).count(), 1, "{svg}");
    let path = format!("pictures/{name}.svg");
    let docs = repository().join("docs");
    assert_file(&svg.replace(end, &format!("{STYLE}{end}")), &docs.join(&path));
    let page = fs::read_to_string(docs.join("README.md")).expect("the page is there");
    assert!(page.contains(&format!("]({path})")), "docs/README.md does not show {path}");
}

/// A row that is pasted under that of the README's catalog, with two slips.
const PASTED: &str = r#"
[[group.error]]
code = 17
name = "CardLocked"
message = "The card is locked."
kind = "failed-precondtion"
"#;

#[test]
fn check_shows_the_slips_in_the_catalog_of_the_readme() {
    let catalog = front_page_catalog();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("catalogs/acme.toml");
    fs::create_dir(folder.path().join("catalogs")).expect("a folder");
    fs::write(&path, &catalog).expect("written");
    assert_eq!(run_in(folder.path(), ["check"]).out, "1 catalog checked, 1 error, no faults\n");
    fs::write(&path, catalog + PASTED).expect("written");
    assert_picture("check", folder.path(), "check catalogs/acme.toml", 1);
}

#[test]
fn explain_says_what_the_code_of_the_readme_means() {
    assert_picture("explain", &repository(), "explain -46618", 0);
}
