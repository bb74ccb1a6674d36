//! The trees of pages, whole and broken.

use super::parse;
use crate::import::budget::Budget;
use crate::import::html::tree::{Content, ROOT, Tree};
use crate::import::refusal::Refusal;

fn check(text: &str, expected: &str) {
    fn write(tree: &Tree, node: usize, written: &mut String) {
        for child in tree.children(node) {
            match tree.content(child) {
                Content::Text(text) => written.push_str(text),
                _ => {
                    written.push('(');
                    written.push_str(tree.name(child));
                    written.push(':');
                    written.push_str(&tree.line(child).to_string());
                    written.push(' ');
                    write(tree, child, written);
                    written.push(')');
                }
            }
        }
    }
    let tree = parse(text, 0, &mut Budget::new(text.len())).expect("within the budget");
    let mut written = String::new();
    write(&tree, ROOT, &mut written);
    assert_eq!(written, expected, "{text}");
}

#[test]
fn elements_know_their_lines() {
    check("<p>é&eacute;\n<b\nid=x>c</b>\n\n<i>d", "(html:1 (head:1 )(body:1 (p:1 éé\n(b:2 c)\n\n(i:5 d))))");
    check("<p>a\r\n<b>c</b>\r\n<i>d", "(html:1 (head:1 )(body:1 (p:1 a\n(b:2 c)\n(i:3 d))))");
    check("<!-- \n --><p>\u{1f600}</p>\0\n<p>x", "(html:2 (head:2 )(body:2 (p:2 \u{1f600})\n(p:3 x)))");
}

#[test]
fn broken_pages_come_out_as_browsers_show_them() {
    check("<b>1<p>2</b>3", "(html:1 (head:1 )(body:1 (b:1 1)(p:1 (b:1 2)3)))");
    check("<table>x<td>1<td>2", "(html:1 (head:1 )(body:1 x(table:1 (tbody:1 (tr:1 (td:1 1)(td:1 2))))))");
    check(
        "<body><script>if (a<b) '</p>'</script>y",
        "(html:1 (head:1 )(body:1 (script:1 if (a<b) '</p>')y))",
    );
}

#[test]
fn of_attributes_those_are_kept_that_are_asked_for() {
    let text = "<a href='1&amp;2' href=3 class=x><td>";
    let tree = parse(text, 0, &mut Budget::new(text.len())).expect("a page");
    let a = (0..tree.len()).find(|node| tree.name(*node) == "a").expect("an element");
    assert_eq!((tree.attribute(a, "href"), tree.attribute(a, "class")), (Some("1&2"), None));
}

#[test]
fn pages_that_ask_for_too_much_are_refused() {
    let refusal = |text: &str| parse(text, 0, &mut Budget::new(text.len())).err().expect("refused");
    let deep = "<div>\n".repeat(600);
    assert_eq!(refusal(&deep), Refusal::new(511, "its HTML elements are nested more than 512 deep"));
    let formats = "<p>".to_owned() + &"<b><i><u><s><tt><big><em><code>".repeat(3) + &"<p>x\n".repeat(4000);
    let attributes = (0..100_000).map(|number| format!(" a{number}=\"1\"")).collect::<Vec<_>>().concat();
    for tag in ["<td", "</td"] {
        let refused = refusal(&format!("\n{tag}{attributes}>"));
        assert_eq!(refused.reason, "an HTML tag has more than 200 attributes", "{tag}");
    }
    let names = (0..2_000).map(|number| format!("<x{number}></x{number}>\n")).collect::<Vec<_>>().concat();
    assert_eq!(refusal(&names), Refusal::new(1_001, "its HTML elements have more than 1000 names"));
    let refused = refusal(&formats);
    assert!(refused.line.is_some_and(|line| (1..4000).contains(&line)), "{refused:?}");
    assert!(refused.reason.contains("HTML elements"), "{refused:?}");
}
