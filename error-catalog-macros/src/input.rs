//! What stands between the parentheses of the macros.

use proc_macro::{Delimiter, Group, Span, TokenStream};

use crate::parse::{Error, Result, Text, Tokens};
use crate::tokens::code;

/// What every enum of a catalog implements and has a derive.
const DERIVED: [&str; 8] = ["Clone", "Copy", "Debug", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// The input of `error_catalog!`: `"path"`, then perhaps `derive(…)`.
pub(crate) struct CatalogInput {
    /// The runtime crate, `$crate` of the door.
    pub(crate) runtime: TokenStream,
    /// The catalog file.
    pub(crate) path: Text,
    /// What is to be derived for the enums beside what they derive anyway.
    pub(crate) derives: TokenStream,
}

impl CatalogInput {
    pub(crate) fn parse(input: TokenStream) -> Result<Self> {
        let mut input = Tokens::new(input, Span::call_site());
        let runtime = input.advance().map(TokenStream::from).unwrap_or_default();
        let path = path(&mut input)?;
        let mut derives = TokenStream::new();
        while is_more(&mut input)? {
            let option = input.identifier()?;
            if option.to_string() != "derive" {
                let message = format!("unknown option `{option}`; `derive(…)` is the only one");
                return Err(Error::new(option.span(), message));
            }
            let Some(list) = input.group(Delimiter::Parenthesis) else {
                return Err(Error::new(input.span(), "expected parentheses"));
            };
            derives.extend(derive_list(&list)?);
        }
        Ok(Self { runtime, path, derives })
    }
}

/// The paths between the parentheses of `derive(…)`, each with a comma behind it.
fn derive_list(list: &Group) -> Result<TokenStream> {
    let mut input = Tokens::within(list);
    let mut derives = TokenStream::new();
    while !input.is_empty() {
        let derive = input.path("expected the path of a derive macro")?;
        let name = derive.to_string();
        if DERIVED.contains(&name.as_str()) {
            return Err(Error::of(derive, format!("the enums are `{name}` without it")));
        }
        derives.extend(derive);
        derives.extend(code(","));
        if !is_more(&mut input)? {
            break;
        }
    }
    Ok(derives)
}

/// The argument of the derive's attribute: `#[error_catalog("path", group = "Name", crate = path)]`.
pub(crate) struct DeriveInput {
    /// The runtime crate, `::error_catalog` unless said otherwise.
    pub(crate) runtime: TokenStream,
    /// The catalog file.
    pub(crate) path: Text,
    /// The group, the enum's own name unless said otherwise.
    pub(crate) group: Option<Text>,
}

impl DeriveInput {
    pub(crate) fn parse(arguments: &Group) -> Result<Self> {
        let mut input = Tokens::within(arguments);
        let path = path(&mut input)?;
        let (mut group, mut runtime) = (None, code("::error_catalog"));
        while is_more(&mut input)? {
            let option = input.identifier()?;
            input.punctuation('=')?;
            match option.to_string().as_str() {
                "group" if group.is_some() => {
                    return Err(Error::new(option.span(), "`group` is given twice"));
                }
                "group" => group = Some(input.text("expected string literal")?),
                "crate" => {
                    runtime = input.path("expected the path of the `error-catalog` crate, without quotes")?;
                }
                _ => {
                    let message =
                        format!("unknown option `{option}`; there are `group = \"Name\"` and `crate = path`");
                    return Err(Error::new(option.span(), message));
                }
            }
        }
        Ok(Self { runtime, path, group })
    }
}

/// Whether another argument comes, behind the comma that must stand before it.
fn is_more(input: &mut Tokens) -> Result<bool> {
    if input.is_empty() {
        return Ok(false);
    }
    input.punctuation(',')?;
    Ok(!input.is_empty())
}

fn path(input: &mut Tokens) -> Result<Text> {
    let path = input.text("expected the path of a catalog file, as a string literal")?;
    if path.value.is_empty() {
        return Err(Error::new(path.span, "the path of the catalog file is empty"));
    }
    Ok(path)
}
