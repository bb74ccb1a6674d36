//! Names of vendors, services and groups in a question, which narrow it.

use crate::shelf::{Catalog, Entry};

/// What a question is about, and what is left of it without the names.
pub(super) struct Scope<'a> {
    catalogs: Vec<&'a Catalog>,
    /// Names of groups; none if the question names none.
    groups: Vec<&'a str>,
    /// The question without the names.
    pub(super) rest: String,
}

/// Longer texts are replies and logs, in which a name is said by the way.
const LONGEST: usize = 1 << 10;

/// The scope that the names in a question set; `None` if it has no names, or only names.
pub(super) fn narrow<'a>(catalogs: &'a [Catalog], what: &str) -> Option<Scope<'a>> {
    if what.len() > LONGEST {
        return None;
    }
    let mut rest = what.to_owned();
    let mut narrowed: Vec<&Catalog> = Vec::new();
    // Longer names first: `NHN Cloud OCR` is the service, not the vendor and a word.
    let mut names: Vec<(String, &Catalog)> = catalogs
        .iter()
        .flat_map(|catalog| names(catalogs, catalog).into_iter().map(move |name| (name, catalog)))
        .collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    while let Some((at, length, name)) =
        names.iter().find_map(|(name, _)| Some((find_word(&rest, name)?, name.len(), name.clone())))
    {
        rest.replace_range(at..at + length, " ");
        let called: Vec<&Catalog> = names
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(&name))
            .map(|(_, catalog)| *catalog)
            .collect();
        let both: Vec<&Catalog> = called
            .iter()
            .copied()
            .filter(|catalog| narrowed.iter().any(|known| std::ptr::eq(*known, *catalog)))
            .collect();
        // A vendor and a service name one catalog; two vendors name two.
        narrowed = if both.is_empty() { [narrowed, called].concat() } else { both };
    }
    let mut groups: Vec<&str> = Vec::new();
    for group in catalogs.iter().flat_map(|catalog| &catalog.model.groups) {
        if !groups.contains(&group.name.as_str())
            && let Some(at) = find_word(&rest, &group.name)
        {
            rest.replace_range(at..at + group.name.len(), " ");
            groups.push(&group.name);
        }
    }
    let is_set = !narrowed.is_empty() || !groups.is_empty();
    // The lines of a reply stay lines.
    let rest = rest.trim().to_owned();
    (is_set && rest.contains(char::is_alphanumeric)).then_some(Scope { catalogs: narrowed, groups, rest })
}

/// Whether a question is the name of a catalog, and nothing else.
pub(super) fn is_name(catalogs: &[Catalog], what: &str) -> bool {
    let is_called = |catalog| names(catalogs, catalog).iter().any(|name| name.eq_ignore_ascii_case(what));
    catalogs.iter().any(is_called)
}

impl Scope<'_> {
    /// Whether the question is about this error.
    pub(super) fn holds(&self, entry: Entry<'_>) -> bool {
        let is_named = self.catalogs.iter().any(|catalog| std::ptr::eq(*catalog, entry.catalog));
        (self.catalogs.is_empty() || is_named)
            && (self.groups.is_empty() || self.groups.contains(&entry.group.name.as_str()))
    }
}

/// What a catalog goes by: vendor, service, both, module, feature; and the vendor's first word, if no other's is the same.
fn names(catalogs: &[Catalog], catalog: &Catalog) -> Vec<String> {
    let (vendor, service) = (&catalog.model.vendor, &catalog.model.service);
    let first = |vendor: &str| vendor.split(' ').next().unwrap_or_default().to_lowercase();
    let is_only = catalogs
        .iter()
        .all(|other| other.model.vendor == *vendor || first(&other.model.vendor) != first(vendor));
    let module = catalog.module().map(|path| path.rsplit("::").next().unwrap_or_default().to_owned());
    let short = Some(first(vendor)).filter(|_| is_only);
    let both = format!("{vendor} {service}");
    [Some(vendor.clone()), Some(service.clone()), Some(both), module, catalog.feature(), short]
        .into_iter()
        .flatten()
        .filter(|name| !name.is_empty())
        .collect()
}

/// Where a name stands in a text as separate words; letter case does not matter.
fn find_word(text: &str, name: &str) -> Option<usize> {
    // Only ASCII changes its case here, so offsets hold.
    let (text, name) = (text.to_ascii_lowercase(), name.to_ascii_lowercase());
    // A header such as `X-Acme-Error`, an address and a path are not names.
    let joins = |c: char| matches!(c, '_' | '-' | '/' | '@');
    text.match_indices(&name).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let after = &text[at + name.len()..];
        let mut next = after.chars();
        // `Acme: 17` and `by Acme.` name the vendor; `Enum::Variant` names no group, `acme.example` no vendor.
        let goes_on = match (next.next(), next.next()) {
            (Some(':'), second) => second == Some(':'),
            (Some('.'), second) => second.is_some_and(char::is_alphanumeric),
            (Some(c), _) => c.is_alphanumeric() || joins(c),
            (None, _) => false,
        };
        let comes_in = before.is_some_and(|c| c.is_alphanumeric() || joins(c) || matches!(c, ':' | '.'));
        !goes_on && !comes_in
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_of_their_own() {
        for text in ["acme 17", "ACME: 17", "17 by Acme.", "(acme)", "\"acme\""] {
            assert!(find_word(text, "Acme").is_some(), "{text}");
        }
        for text in
            ["acmes", "X-Acme-Error", "Acme::X", "x::Acme", "api.acme.example", "/acme", "a@acme", "acme_x"]
        {
            assert_eq!(find_word(text, "Acme"), None, "{text}");
        }
    }
}
