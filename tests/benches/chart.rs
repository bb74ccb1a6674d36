//! Figures as bars.

use std::fs;
use std::path::Path;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::report::{Cell, OURS, distinct, figure};

/// Bars, in groups, with lengths by the logarithm: what is compared differs by more than a hundredfold.
pub(crate) struct Chart {
    /// The file's name in `docs/bench/`.
    pub(crate) file: &'static str,
    pub(crate) title: String,
    pub(crate) groups: Vec<Group>,
}

/// Bars under a heading.
pub(crate) struct Group {
    pub(crate) title: String,
    /// Who, and how much.
    pub(crate) bars: Vec<(String, f64)>,
}

const WIDTH: i32 = 860;
const LEFT: i32 = 230;
const BAR: i32 = 17;
const HEADING: i32 = 32;
const TOP: i32 = 48;
const FONT: &str = "sans-serif";

/// A colour on a light page, and the one that takes its place on a dark page.
struct Shade {
    light: RGBColor,
    dark: RGBColor,
}

const GROUND: Shade = Shade { light: RGBColor(255, 255, 255), dark: RGBColor(13, 17, 23) };
const TEXT: Shade = Shade { light: RGBColor(30, 30, 30), dark: RGBColor(230, 237, 243) };
const OUR_BAR: Shade = Shade { light: RGBColor(0, 105, 180), dark: RGBColor(77, 166, 255) };
const OTHER_BAR: Shade = Shade { light: RGBColor(165, 175, 185), dark: RGBColor(92, 103, 115) };

/// Replaces each light colour where the reader prefers dark pages. The chart has a ground of its own in both, so that
/// its text can be read whatever the page around it looks like.
fn dark_style() -> String {
    let rules = [GROUND, TEXT, OUR_BAR, OTHER_BAR].map(|Shade { light, dark }| {
        let [light, dark] =
            [light, dark].map(|RGBColor(red, green, blue)| format!("#{red:02X}{green:02X}{blue:02X}"));
        format!("[fill=\"{light}\"] {{ fill: {dark} }}")
    });
    format!("<style>@media (prefers-color-scheme: dark) {{ {} }}</style>", rules.join(" "))
}

impl Chart {
    /// The figures of a case: a group for each set.
    pub(crate) fn groups(cells: &[Cell], case: &str, suffix: &str) -> Vec<Group> {
        let of_case: Vec<&Cell> = cells.iter().filter(|cell| cell.case == case).collect();
        let sets = distinct(of_case.iter().map(|cell| &cell.set));
        let bars = |set: &String| {
            let mut bars: Vec<(String, f64)> = of_case
                .iter()
                .filter(|cell| cell.set == *set)
                .map(|cell| (cell.contestant.clone(), cell.value))
                .collect();
            bars.sort_by(|a, b| a.1.total_cmp(&b.1));
            bars
        };
        sets.iter().map(|set| Group { title: format!("{set}{suffix}"), bars: bars(set) }).collect()
    }

    /// Writes the chart as SVG, light or dark as the reader prefers.
    pub(crate) fn draw(&self, path: &Path) {
        fs::create_dir_all(path.parent().expect("a chart is in a folder")).expect("the checkout is writable");
        let heights = self.groups.iter().map(|group| HEADING + BAR * length(group.bars.len()));
        let size = (WIDTH.unsigned_abs(), (TOP + heights.sum::<i32>() + 16).unsigned_abs());
        let mut svg = String::new();
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        self.draw_on(&area).and_then(|()| area.present()).expect("a string is writable");
        drop(area);
        let (root, drawing) = svg.split_once('\n').expect("the root element has a line of its own");
        fs::write(path, [root, &dark_style(), drawing].join("\n")).expect("the checkout is writable");
    }

    fn draw_on<B: DrawingBackend>(
        &self,
        area: &DrawingArea<B, plotters::coord::Shift>,
    ) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
        area.fill(&GROUND.light)?;
        let text = |size: i32| TextStyle::from((FONT, size).into_font()).color(&TEXT.light);
        area.draw(&Text::new(self.title.clone(), (16, 16), text(21)))?;

        let values = || self.groups.iter().flat_map(|group| &group.bars).map(|(_, value)| *value);
        let least = values().fold(f64::INFINITY, f64::min) / 2.0;
        let most = values().fold(0.0, f64::max);
        let full = f64::from(WIDTH - LEFT - 90);
        #[expect(clippy::cast_possible_truncation, reason = "pixels")]
        let pixels = |value: f64| (full * (value / least).ln() / (most / least).ln()).round() as i32;

        let right = text(16).pos(Pos::new(HPos::Right, VPos::Center));
        let left = text(16).pos(Pos::new(HPos::Left, VPos::Center));
        let mut y = TOP;
        for group in &self.groups {
            area.draw(&Text::new(group.title.clone(), (16, y + 9), text(17)))?;
            y += HEADING;
            for (name, value) in &group.bars {
                let (middle, end) = (y + BAR / 2, LEFT + pixels(*value));
                let bar = if name == OURS { OUR_BAR } else { OTHER_BAR };
                area.draw(&Rectangle::new([(LEFT, y + 2), (end, y + BAR - 2)], bar.light.filled()))?;
                area.draw(&Text::new(name.clone(), (LEFT - 8, middle), right.clone()))?;
                area.draw(&Text::new(figure(*value), (end + 6, middle), left.clone()))?;
                y += BAR;
            }
        }
        Ok(())
    }
}

fn length(bars: usize) -> i32 {
    i32::try_from(bars).expect("few bars")
}
