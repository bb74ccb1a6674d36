//! The columns of a group as static data: one item or two for each heading.
//!
//! Each column is data of its own, so that a program carries only those that it reads.

use std::borrow::Cow;
use std::fmt::Write;

use error_catalog_schema::model::{Code, CodeType, Description, Group};
use error_catalog_schema::text::Text;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::tokens::parsed;

/// Groups from this size on store their texts packed: see the runtime's `Texts`.
const PACK_FROM: usize = 1024;

/// All columns of a group.
pub(super) fn columns(group: &Group, runtime: &TokenStream) -> TokenStream {
    let described =
        |text: fn(&Description) -> Cow<'_, str>| group.descriptions().map(text).collect::<Vec<_>>();
    let plain = |text: &Option<Text>| text.as_ref().map_or(Cow::Borrowed(""), |text| text.plain().into());
    let texts = |name, cells: Vec<Cow<'_, str>>| texts(runtime, name, &cells);

    let names = texts("NAMES", described(|it| it.name.as_str().into()));
    let messages = texts("MESSAGES", described(|it| it.message.as_str().into()));
    let details = texts("DETAILS", group.descriptions().map(|it| plain(&it.detail)).collect());
    let actions = texts("ACTIONS", group.descriptions().map(|it| plain(&it.action)).collect());
    let pages = texts("PAGES", described(|it| it.docs.as_deref().unwrap_or_default().into()));
    let other = group.other.iter().map(|_| Cow::Borrowed(""));
    let key = group.errors.iter().map(|error| error.key.as_deref().unwrap_or_default().into());
    let keys = texts("KEYS", key.chain(other).collect());
    let codes = codes(group, runtime);
    let links = links(group, runtime);
    let statuses = statuses(group, runtime);
    let traits = traits(group, runtime);
    quote! { #codes #names #keys #messages #details #actions #pages #links #statuses #traits }
}

/// `CODES`: a table of integers, or a column of texts.
fn codes(group: &Group, runtime: &TokenStream) -> TokenStream {
    if group.code_type == CodeType::Str {
        let cells: Vec<_> = group.errors.iter().map(|error| error.code.to_string().into()).collect();
        return texts(runtime, "CODES", &cells);
    }
    let length = group.errors.len();
    let codes = list(group.errors.iter().map(|error| match error.code {
        Code::Int(code) => code,
        Code::Str(_) => 0,
    }));
    quote! { static CODES: [i64; #length] = #codes; }
}

/// A column of texts of this name, and the data that it refers to.
fn texts(runtime: &TokenStream, name: &str, cells: &[Cow<'_, str>]) -> TokenStream {
    let column = Ident::new(name, proc_macro2::Span::call_site());
    let length = cells.len();
    let (data, value) = if cells.iter().all(|cell| cell.is_empty()) {
        (TokenStream::new(), quote! { Absent })
    } else if length < PACK_FROM {
        let table = format_ident!("{column}_TABLE");
        let cells = list(cells.iter().map(|cell| format!("{cell:?}")));
        (quote! { static #table: [&str; #length] = #cells; }, quote! { Table(&#table) })
    } else {
        let offsets = format_ident!("{column}_OFFSETS");
        let text = cells.concat();
        let (count, starts) = (length + 1, list(starts(cells.iter().map(|cell| cell.len()))));
        (quote! { static #offsets: [u32; #count] = #starts; }, quote! { Packed(#text, &#offsets) })
    };
    quote! {
        #data
        const #column: #runtime::__private::Texts = #runtime::__private::Texts::#value;
    }
}

/// `LINKS`.
fn links(group: &Group, runtime: &TokenStream) -> TokenStream {
    let links: Vec<Vec<_>> = group
        .descriptions()
        .map(|row| row.detail.iter().chain(&row.action).flat_map(Text::links).collect())
        .collect();
    let (all, starts) = if links.iter().all(Vec::is_empty) {
        (TokenStream::new(), TokenStream::new())
    } else {
        let each = links.iter().flatten().map(|link| super::link(*link, runtime));
        (quote! { #(#each),* }, list(starts(links.iter().map(Vec::len))))
    };
    let starts = if starts.is_empty() {
        quote! { [] }
    } else {
        starts
    };
    quote! { const LINKS: #runtime::__private::Links = #runtime::__private::Links(&[#all], &#starts); }
}

/// `STATUSES`.
fn statuses(group: &Group, runtime: &TokenStream) -> TokenStream {
    let statuses = if group.errors.iter().all(|error| error.status.is_none()) {
        quote! { [] }
    } else {
        list(group.errors.iter().map(|error| error.status.unwrap_or_default()))
    };
    quote! { const STATUSES: #runtime::__private::Statuses = #runtime::__private::Statuses(&#statuses); }
}

/// `TRAITS`: kind and retry in a byte for each row.
fn traits(group: &Group, runtime: &TokenStream) -> TokenStream {
    let bytes = list(group.descriptions().map(|row| {
        let retry = match row.retry {
            None => 0,
            Some(true) => 1,
            Some(false) => 2,
        };
        row.kind as u8 | retry << 5
    }));
    quote! { const TRAITS: #runtime::__private::Traits = #runtime::__private::Traits(&#bytes); }
}

/// Where each piece of these lengths begins when they stand one after the other, and where the last ends.
fn starts(lengths: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    }))
}

/// An array of these literals.
fn list(literals: impl Iterator<Item: std::fmt::Display>) -> TokenStream {
    let mut list = String::from("[");
    for literal in literals {
        let _ = write!(list, "{literal},");
    }
    list.push(']');
    parsed(&list)
}
