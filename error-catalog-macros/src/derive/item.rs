//! The enum that a derive stands on, as far as it matters here.
//!
//! The compiler has parsed it before, so nothing has to be refused for its form.

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::parse::{Error, Result, Tokens};

/// An enum written by hand.
pub(super) struct Item {
    pub(super) name: Ident,
    /// The arguments of its `#[error_catalog(…)]`.
    pub(super) arguments: Group,
    pub(super) variants: Vec<Variant>,
}

/// A variant of it.
pub(super) struct Variant {
    pub(super) name: String,
    /// Where the name stands.
    pub(super) span: Span,
    pub(super) fields: Option<Group>,
    /// What stands behind the `=`.
    pub(super) discriminant: TokenStream,
}

impl Item {
    pub(super) fn parse(input: TokenStream) -> Result<Self> {
        let mut input = Tokens::new(input, Span::call_site());
        let attributes = attributes(&mut input);
        visibility(&mut input);
        let keyword = input.identifier()?;
        let name = input.identifier()?;
        if keyword.to_string() != "enum" {
            return Err(Error::new(name.span(), "`ErrorCatalog` can be derived for enums only"));
        }
        let mut generics = TokenStream::new();
        let variants = loop {
            if let Some(body) = input.group(Delimiter::Brace) {
                break variants(&body)?;
            }
            let Some(token) = input.advance() else { break Vec::new() };
            generics.extend([token]);
        };
        if !generics.is_empty() {
            return Err(Error::of(generics, "an enum of error codes has no generics"));
        }
        let arguments = arguments(&attributes, &name)?;
        Ok(Self { name, arguments, variants })
    }

    /// The names of its variants, in the order of their definition.
    pub(super) fn names(&self) -> Vec<&str> {
        self.variants.iter().map(|variant| variant.name.as_str()).collect()
    }
}

/// An attribute: the `#`, and what stands between its brackets.
struct Attribute(TokenTree, Group);

/// Takes the attributes that come next.
fn attributes(input: &mut Tokens) -> Vec<Attribute> {
    let mut attributes = Vec::new();
    while input.is_next('#')
        && let Some(hash) = input.advance()
        && let Some(group) = input.group(Delimiter::Bracket)
    {
        attributes.push(Attribute(hash, group));
    }
    attributes
}

/// Takes `pub` or `pub(…)`, if it comes next.
fn visibility(input: &mut Tokens) {
    if matches!(input.peek(), Some(TokenTree::Ident(ident)) if ident.to_string() == "pub") {
        input.advance();
        input.group(Delimiter::Parenthesis);
    }
}

/// The arguments of the one `#[error_catalog(…)]`.
fn arguments(attributes: &[Attribute], name: &Ident) -> Result<Group> {
    let mut ours = attributes.iter().filter_map(|attribute| {
        let mut content = Tokens::within(&attribute.1);
        let name = content.identifier().ok().filter(|name| name.to_string() == "error_catalog")?;
        Some((attribute, name, content))
    });
    let Some((_, path, mut content)) = ours.next() else {
        let message =
            "say which catalog: `#[error_catalog(\"catalogs/acme.toml\", group = \"BillingError\")]`";
        return Err(Error::new(name.span(), message));
    };
    if let Some((Attribute(hash, group), ..)) = ours.next() {
        let tokens = [hash.clone(), group.clone().into()].into_iter().collect::<TokenStream>();
        return Err(Error::of(tokens, "`#[error_catalog(…)]` is written once"));
    }
    content.group(Delimiter::Parenthesis).ok_or_else(|| {
        Error::new(path.span(), "expected arguments in parentheses: `#[error_catalog(\"…\")]`")
    })
}

fn variants(body: &Group) -> Result<Vec<Variant>> {
    let mut input = Tokens::within(body);
    let mut variants = Vec::new();
    while !input.is_empty() {
        attributes(&mut input);
        visibility(&mut input);
        let name = input.identifier()?;
        let fields = input.group(Delimiter::Parenthesis).or_else(|| input.group(Delimiter::Brace));
        let mut discriminant = TokenStream::new();
        if input.is_next('=') {
            input.advance();
            while !input.is_empty() && !input.is_next(',') {
                discriminant.extend(input.advance());
            }
        }
        variants.push(Variant { name: name.to_string(), span: name.span(), fields, discriminant });
        input.advance();
    }
    Ok(variants)
}

impl Variant {
    /// Whether it has one field, an `i64` without a name.
    pub(super) fn keeps_integer(&self) -> bool {
        let Some(fields) = self.fields.as_ref().filter(|it| it.delimiter() == Delimiter::Parenthesis) else {
            return false;
        };
        let mut input = Tokens::within(fields);
        attributes(&mut input);
        visibility(&mut input);
        let is_i64 = input.identifier().is_ok_and(|ty| ty.to_string() == "i64");
        if input.is_next(',') {
            input.advance();
        }
        is_i64 && input.is_empty()
    }
}
