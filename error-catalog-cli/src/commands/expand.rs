//! `expand`: the Rust code that the macro makes of a catalog.

use error_catalog_codegen::{Options, expand, guard_version};
use quote::quote;
use syn::{Attribute, Expr, ExprLit, File, Item, Lit, Meta, parse_quote};

use crate::args::ExpandArgs;
use crate::report::{Failure, Report};
use crate::terminal::Terminal;
use crate::{checked, files, output};

/// Writes the code of a catalog that has no faults, or says whether it is written already.
pub(crate) fn run(args: &ExpandArgs, terminal: Terminal) -> Result<Report, Failure> {
    let mut report = Report::default();
    let Some(catalog) = checked::read_sound(&args.catalog, terminal, &mut report) else { return Ok(report) };
    let options = Options::new(quote!(::error_catalog));
    let (guard, code) = (guard_version(&options), expand(&catalog, &options));
    let mut code: File = syn::parse2(quote!(#guard #code)).map_err(|error| {
        Failure::new(format!("the generated code cannot be parsed: {error}"))
            .help("please report it, with the catalog")
    })?;
    for item in &mut code.items {
        spread_docs(item);
    }
    let name = files::shown(&args.catalog);
    let code = prettyplease::unparse(&code);
    let text = format!("// Generated from `{name}` by `error-catalog expand`.\n\n{code}");
    output::deliver(text, &args.output, &mut report)?;
    Ok(report)
}

/// Documentation as an attribute a line, which prints as `///` comments. The words are the vendor's: clippy is not to ask for
/// backticks in them.
fn spread_docs(item: &mut Item) {
    let attributes = match item {
        Item::Enum(item) => {
            item.variants.iter_mut().for_each(|variant| spread(&mut variant.attrs));
            &mut item.attrs
        }
        Item::Static(item) => &mut item.attrs,
        _ => return,
    };
    spread(attributes);
    attributes.push(parse_quote!(#[allow(clippy::doc_markdown)]));
}

fn spread(attributes: &mut Vec<Attribute>) {
    let lines = |attribute: Attribute| match text_of(&attribute) {
        None => vec![attribute],
        Some(text) => {
            let spaced =
                text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
            spaced.map(|line| parse_quote!(#[doc = #line])).collect()
        }
    };
    *attributes = std::mem::take(attributes).into_iter().flat_map(lines).collect();
}

/// The text of a `doc` attribute.
fn text_of(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
