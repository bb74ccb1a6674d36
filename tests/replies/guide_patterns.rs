//! The guide's examples that need crates which error-catalog itself does without: each is a module here, compiled and
//! tested, and the guide shows it word for word.

#![expect(unreachable_pub, reason = "the guide shows the items as those of a library")]

mod with_anyhow;
mod with_axum;
mod with_backon;
mod with_eyre;
mod with_miette;
mod with_reqwest;
mod with_serde;
mod with_thiserror;
mod with_tower;
mod with_tracing;

/// The code blocks of a chapter, without the lines that rustdoc hides.
fn examples(chapter: &str) -> Vec<String> {
    let blocks = chapter.split("\n```").skip(1).step_by(2);
    blocks
        .map(|block| block.split_inclusive('\n').skip(1).filter(|line| !line.starts_with("# ")).collect())
        .collect()
}

#[test]
fn the_guide_shows_the_modules() {
    let error_types = include_str!("../../error-catalog/src/guide/error_types.md");
    let patterns = include_str!("../../error-catalog/src/guide/patterns.md");
    let shown = [examples(error_types), examples(patterns)].concat();
    for module in [
        include_str!("guide_patterns/with_anyhow.rs"),
        include_str!("guide_patterns/with_axum.rs"),
        include_str!("guide_patterns/with_backon.rs"),
        include_str!("guide_patterns/with_eyre.rs"),
        include_str!("guide_patterns/with_miette.rs"),
        include_str!("guide_patterns/with_reqwest.rs"),
        include_str!("guide_patterns/with_serde.rs"),
        include_str!("guide_patterns/with_thiserror.rs"),
        include_str!("guide_patterns/with_tower.rs"),
        include_str!("guide_patterns/with_tracing.rs"),
    ] {
        let (module, _tests) = module.split_once("\n#[cfg(test)]").expect("a module with tests");
        assert!(shown.iter().any(|example| example.trim_end() == module.trim_end()), "not shown:\n{module}");
    }
}
