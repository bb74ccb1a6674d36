//! What the macros write, as tokens.

use proc_macro::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};

use error_catalog_codegen::Expansion;

/// The tokens of code that this crate wrote.
pub(crate) fn code(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| {
        let message = format!("error-catalog wrote code that cannot be read ({error}): please report it");
        compile_error(&message, Span::call_site(), Span::call_site())
    })
}

/// A compile error that underlines everything from the first of these places to the last.
pub(crate) fn compile_error(message: &str, first: Span, last: Span) -> TokenStream {
    let mut text = Literal::string(message);
    text.set_span(last);
    let mut text = Group::new(Delimiter::Brace, TokenTree::Literal(text).into());
    text.set_span(last);
    let mut tokens = TokenStream::new();
    for mut token in code("::core::compile_error!") {
        token.set_span(first);
        tokens.extend([token]);
    }
    tokens.extend([TokenTree::Group(text)]);
    tokens
}

/// The enums of a catalog and its `CATALOG`, for the runtime at this path; the enums derive what they derive anyway and
/// `derives`.
pub(crate) fn catalog(expansion: &Expansion, runtime: &TokenStream, derives: &TokenStream) -> TokenStream {
    let mut derive = TokenStream::new();
    if !derives.is_empty() {
        let mut attribute = code("derive");
        attribute.extend([group(Delimiter::Parenthesis, derives.clone())]);
        derive.extend(code("#"));
        derive.extend([group(Delimiter::Bracket, attribute)]);
    }
    let mut tokens = TokenStream::new();
    for item in &expansion.enums {
        tokens.extend(derive.clone());
        tokens.extend(code(&item.definition));
        tokens.extend(items(&item.items, runtime));
    }
    tokens.extend(code(&expansion.docs));
    tokens.extend(code("pub static CATALOG:"));
    tokens.extend(runtime.clone());
    tokens.extend(code("::Catalog ="));
    tokens.extend([block(&expansion.catalog, runtime)]);
    tokens.extend(code(";"));
    tokens
}

/// Items in a block of their own.
pub(crate) fn items(items: &str, runtime: &TokenStream) -> TokenStream {
    let mut tokens = code("const _: () =");
    tokens.extend([block(items, runtime)]);
    tokens.extend(code(";"));
    tokens
}

/// A block of code that calls the runtime `__rt`.
fn block(text: &str, runtime: &TokenStream) -> TokenTree {
    let mut tokens = code("use");
    tokens.extend(runtime.clone());
    tokens.extend(code("::__private as __rt;"));
    tokens.extend(code(text));
    group(Delimiter::Brace, tokens)
}

fn group(delimiter: Delimiter, tokens: TokenStream) -> TokenTree {
    TokenTree::Group(Group::new(delimiter, tokens))
}
