//! An enum and what belongs to it.

use error_catalog_schema::model::{Catalog, CodeType, Description, Entry, Group, Notation};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::catalog::{emit_catalog, emit_summary};
use crate::literals::emit_option;
use crate::{Existing, Options, codes, columns, docs, lookup, response};

/// The enum of a group, and what belongs to it.
pub(crate) fn define_enum(group: &Group, catalog: &Catalog, options: &Options) -> TokenStream {
    let docs = docs::describe_group(group, catalog);
    let (name, derives) = (format_ident!("{}", group.name), &options.derives);
    let derive = (!derives.is_empty()).then(|| quote!(#[derive(#(#derives),*)]));
    // In file order, so that a variant's discriminant is its row.
    let mut variants = Vec::with_capacity(group.errors.len());
    for error in &group.errors {
        variants.push(define_variant(error, group, options));
    }
    let other = group.other.as_ref().map(|other| {
        let (docs, name) = (docs::describe_other(other), format_ident!("{}", other.name));
        let deprecated = deprecate(other, options);
        quote!(#[doc = #docs] #deprecated #name(i64),)
    });
    let rows = group.descriptions();
    let mut names: Vec<Ident> = Vec::with_capacity(rows.len());
    for row in &rows {
        names.push(format_ident!("{}", row.name));
    }
    let row = define_row(&name, &names, group);
    let items = define_items(&name, &names, group, catalog, &row);
    let other_name = other_name(&names, group);
    let runtime = &options.runtime;
    // The data names every variant, and warns of none.
    let allow = rows.iter().any(|row| row.deprecated.is_some()).then(|| quote!(#[allow(deprecated)]));
    quote! {
        #derive
        #[doc = #docs]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        pub enum #name { #(#variants)* #other }
        #allow
        const _: () = {
            use #runtime::__private as __rt;
            #items
            __rt::debug! { #name #other_name }
            impl #name {
                // A function: the value of a constant would be checked, and with it all that it refers to, `CATALOG` too.
                const fn __group() -> &'static __rt::Group { &GROUP }
            }
        };
    }
}

/// What belongs to an enum in the caller's code. Its catalog is hidden, and has this one group.
pub(crate) fn implement_existing(
    existing: &Existing,
    group: &Group,
    catalog: &Catalog,
    options: &Options,
) -> TokenStream {
    let Existing { name, variants } = existing;
    let mut names: Vec<Ident> = variants.iter().map(|(name, _)| name.clone()).collect();
    for (name, row) in variants {
        names[*row].clone_from(name);
    }
    let is_in_file_order = variants.is_sorted_by_key(|(_, row)| *row);
    let row = if is_in_file_order || group.other.is_some() {
        define_row(name, &names, group)
    } else {
        define_mapped_row(name, variants.iter().map(|(_, row)| *row))
    };
    let items = define_items(name, &names, group, catalog, &row);
    let catalog = emit_catalog(catalog, &quote!(&GROUP));
    let runtime = &options.runtime;
    quote! {
        // The enum or its variants may be deprecated.
        #[allow(deprecated)]
        const _: () = {
            use #runtime::__private as __rt;
            #items
            static CATALOG: __rt::Catalog = #catalog;
        };
    }
}

fn define_variant(error: &Entry, group: &Group, options: &Options) -> TokenStream {
    let (docs, aliases) = (docs::describe_variant(error, group), docs::list_aliases(error, group));
    let alias = (!aliases.is_empty()).then(|| quote!(#[doc(alias(#(#aliases),*))]));
    let name = format_ident!("{}", error.description.name);
    let deprecated = deprecate(&error.description, options);
    quote!(#[doc = #docs] #alias #deprecated #name,)
}

/// The attribute of a retired row's variant, if it is wanted.
fn deprecate(row: &Description, options: &Options) -> Option<TokenStream> {
    let note = row.deprecated.as_ref().filter(|_| options.deprecated)?;
    Some(quote!(#[deprecated(note = #note)]))
}

/// The names that variants used to have, as constants.
fn define_old_names(name: &Ident, names: &[Ident], group: &Group) -> Option<TokenStream> {
    let mut old_names = Vec::new();
    for (error, current) in group.errors.iter().zip(names) {
        for old in &error.aliases {
            let (old, note) = (format_ident!("{old}"), format!("renamed to `{current}`"));
            let docs = format!("The former name of [`{current}`](Self::{current}).");
            old_names.push(quote! {
                #[doc = #docs]
                #[deprecated(note = #note)]
                pub const #old: Self = Self::#current;
            });
        }
    }
    // They are named as the variants are, so that old code compiles, patterns included.
    (!old_names.is_empty()).then(|| {
        quote! {
            #[allow(non_upper_case_globals, deprecated)]
            impl #name { #(#old_names)* }
        }
    })
}

/// The data of an enum, and its methods and traits: the runtime's `implement!` makes them from the data and from `row`, a
/// function from an error to its row. `names` are the variants by row.
fn define_items(
    name: &Ident,
    names: &[Ident],
    group: &Group,
    catalog: &Catalog,
    row: &TokenStream,
) -> TokenStream {
    let lookup = lookup::find_lookup(group);
    let mut repeated = Vec::new();
    for at in 0..lookup.repeated.len() / 2 {
        repeated.push(&names[lookup.lend().repeated_row(at)]);
    }
    let documented = &names[..group.errors.len()];
    let length = Literal::usize_unsuffixed(documented.len());
    let repeats = Literal::usize_unsuffixed(repeated.len());

    let columns = columns::define_columns(group);
    let codes = codes::define_codes(group, &lookup.table);
    let lookup = lookup::emit_lookup(&lookup, group);
    let data = define_group(name, group, catalog);
    let response = group.response.as_ref().map(|rule| response::implement_response(name, rule));
    let old_names = define_old_names(name, names, group);
    let (code_type, other) = (code_type(group), other_name(names, group));
    quote! {
        static VARIANTS: [#name; #length] = [#(#name::#documented),*];
        static REPEATED: [#name; #repeats] = [#(#name::#repeated),*];
        #columns
        #codes
        const LOOKUP: __rt::Lookup = #lookup;
        #data
        #row
        __rt::implement! { #name: #code_type #other }
        #old_names
        #response
    }
}

/// The name of the variant that keeps the code, if there is one.
fn other_name<'a>(names: &'a [Ident], group: &Group) -> Option<&'a Ident> {
    group.other.as_ref().and_then(|_| names.last())
}

/// The type of the codes, as the runtime calls it.
fn code_type(group: &Group) -> Ident {
    match group.code_type {
        CodeType::Int => format_ident!("Int"),
        CodeType::Str => format_ident!("Str"),
    }
}

/// The group as data. The enum may have another name than the group.
fn define_group(enum_name: &Ident, group: &Group, catalog: &Catalog) -> TokenStream {
    let (name, code_type, rows) =
        (&group.name, code_type(group), Literal::usize_unsuffixed(group.errors.len()));
    let notation = match group.notation {
        Notation::Decimal => quote!(Decimal),
        Notation::Hex => quote!(Hex),
    };
    let title = emit_option(group.title.as_ref());
    let (summary, summary_links) = emit_summary(group.summary.as_ref());
    let docs = emit_option(group.docs.as_ref().or(catalog.docs.as_ref()));
    let rule = group.response.as_ref().map(|_| quote!(<#enum_name as __rt::FromResponse>::RULE));
    let response = emit_option(rule);
    let (common, other) = (group.common, group.other.is_some());
    quote! {
        static GROUP: __rt::Group = __rt::group(__rt::GroupData {
            catalog: &CATALOG,
            name: #name,
            title: #title,
            summary: #summary,
            summary_links: &[#(#summary_links),*],
            docs: #docs,
            response: #response,
            common: #common,
            rows: #rows,
            other: #other,
            codes: __rt::Codes::#code_type(CODES),
            lookup: LOOKUP,
            notation: __rt::Notation::#notation,
            names: NAMES,
            keys: KEYS,
            messages: MESSAGES,
            details: DETAILS,
            actions: ACTIONS,
            links: LINKS,
            statuses: STATUSES,
            traits: TRAITS,
            waits: WAITS,
            deprecated: DEPRECATED,
            pages: PAGES,
        });
    }
}

/// `row`: the discriminant, where the enum has no field. A catch-all has one, which forces a `match`.
fn define_row(name: &Ident, names: &[Ident], group: &Group) -> TokenStream {
    let body = match &group.other {
        None if names.is_empty() => quote!(match error {}),
        None => quote!(error as usize),
        Some(_) => {
            let rows = group.errors.len();
            let (documented, other) = names.split_at(rows);
            let numbers = (0..rows).map(Literal::usize_unsuffixed);
            let last = Literal::usize_unsuffixed(rows);
            quote!(match error {
                #(#name::#documented => #numbers,)*
                #(#name::#other(_) => #last,)*
            })
        }
    };
    quote! {
        #[inline]
        const fn row(error: #name) -> usize { #body }
    }
}

/// `row` for an enum whose variants stand in another order than the rows.
fn define_mapped_row(name: &Ident, rows: impl ExactSizeIterator<Item = usize>) -> TokenStream {
    let length = Literal::usize_unsuffixed(rows.len());
    let rows = rows.map(Literal::usize_unsuffixed);
    quote! {
        static ROWS: [usize; #length] = [#(#rows),*];
        #[inline]
        const fn row(error: #name) -> usize { ROWS[error as usize] }
    }
}
