//! The saved charts can be read on light and on dark pages.

use std::collections::BTreeSet;

const CHARTS: [(&str, &str); 2] = [
    ("lookup.svg", include_str!("../../docs/bench/lookup.svg")),
    ("build.svg", include_str!("../../docs/bench/build.svg")),
];

/// Every text between two others.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split_once(to)).map(|(inner, _)| inner).collect()
}

/// The colours of the elements that begin so.
fn fills<'a>(svg: &'a str, element: &str) -> BTreeSet<&'a str> {
    between(svg, element, ">")
        .into_iter()
        .flat_map(|attributes| between(attributes, "fill=\"", "\""))
        .collect()
}

/// The colour that takes a colour's place on a dark page.
fn darkened<'a>(svg: &'a str, light: &'a str) -> &'a str {
    let rules = between(svg, "@media (prefers-color-scheme: dark)", "</style>");
    let rule = format!("[fill=\"{light}\"] {{ fill: ");
    let [dark] = between(rules[0], &rule, " }")[..] else { panic!("no dark colour for {light}") };
    dark
}

/// The relative luminance of a colour, as WCAG 2 has it: from 0, black, to 1, white.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("#RRGGBB")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The contrast of two colours, as WCAG 2 has it: from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast("#000000", "#FFFFFF") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#FFFFFF") - 4.48).abs() < 0.01);
}

#[test]
fn text_and_bars_stand_out_on_light_and_on_dark_pages() {
    for (file, svg) in CHARTS {
        let texts = fills(svg, "<text");
        let rects = fills(svg, "<rect");
        let ground = fills(svg, "<rect x=\"0\" y=\"0\"");
        assert_eq!((texts.len(), ground.len()), (1, 1), "{file}");
        let ground = *ground.first().expect("one");
        let bars = rects.into_iter().filter(|colour| *colour != ground);
        for (colour, least) in texts.into_iter().map(|text| (text, 7.0)).chain(bars.map(|bar| (bar, 2.0))) {
            let light = contrast(colour, ground);
            assert!(light >= least, "{file}: {colour} on {ground} has a contrast of {light:.1}");
            let (colour, ground) = (darkened(svg, colour), darkened(svg, ground));
            let dark = contrast(colour, ground);
            assert!(dark >= least, "{file}: {colour} on {ground} has a contrast of {dark:.1}");
        }
        let [light, dark] = [luminance(ground), luminance(darkened(svg, ground))];
        assert!(light > 0.9 && dark < 0.1, "{file}: the ground is {light:.2}, and {dark:.2} on a dark page");
    }
}
