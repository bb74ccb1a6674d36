//! The terminal that the output goes to, if it goes to one.

use std::env;

use error_catalog_schema::render::Style;

/// How wide the output may be.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Terminal {
    /// The columns; `None` where nobody watches, and lines are not wrapped.
    width: Option<usize>,
}

/// The columns of a diagnostic where there is no terminal.
const DEFAULT_WIDTH: usize = 120;

impl Terminal {
    /// The width that `COLUMNS` asks for, or else that of the terminal.
    pub(crate) fn detect() -> Self {
        let asked =
            env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0);
        let measured =
            || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
        Self { width: asked.or_else(measured) }
    }

    /// How diagnostics are rendered here. Their colours are taken out at the end, where they are not wanted.
    pub(crate) fn style(self) -> Style {
        Style::Terminal { color: true, width: self.width.unwrap_or(DEFAULT_WIDTH) }
    }

    /// The text with an indent before its first line and another before the rest, in lines that fit if there is a
    /// width to fit into.
    pub(crate) fn wrap(self, text: &str, first: &str, rest: &str) -> String {
        let Some(width) = self.width else {
            // A detail may have several lines.
            return format!("{first}{}\n", text.replace('\n', &format!("\n{rest}")));
        };
        let options = textwrap::Options::new(width.max(20))
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false);
        let mut wrapped = textwrap::fill(text, options);
        wrapped.push('\n');
        wrapped
    }
}
