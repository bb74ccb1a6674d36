//! A catalog of a file in the library's form, so that the library itself reads replies by it.
//!
//! The macros write such data as statics. Here it is made once for each file, and lives as long as the process: it has
//! only the columns that the reading of a reply asks for.

use error_catalog::__private::{
    self as runtime, CatalogData, Codes, GroupData, IntCodes, Links, Lookup, Statuses, StrCodes, Texts,
    Traits, Waits,
};
use error_catalog::{Catalog, Code, Group, ResponsePlace, ResponseRule};
use error_catalog_codegen::search;
use error_catalog_schema::model::{self, By, CodeType, Place};

/// The catalog as the library has it.
pub(crate) fn compile(model: &model::Catalog) -> &'static Catalog {
    // A group refers to its catalog and a catalog to its groups, which only statics can do. The catalog of these groups
    // has none.
    let bare = keep(catalog(model, &[]));
    let groups: Vec<&'static Group> = model.groups.iter().map(|model| keep(group(model, bare))).collect();
    keep(catalog(model, groups.leak()))
}

fn catalog(model: &model::Catalog, groups: &'static [&'static Group]) -> Catalog {
    runtime::catalog(CatalogData {
        vendor: text(&model.vendor),
        service: text(&model.service),
        docs: None,
        summary: None,
        summary_links: &[],
        retrieved: None,
        groups,
    })
}

fn group(model: &model::Group, catalog: &'static Catalog) -> Group {
    let descriptions = model.descriptions();
    let (codes, lookup) = codes(model);
    let keys = model.errors.iter().map(|error| error.key.as_deref().unwrap_or_default());
    let statuses: Vec<Option<u16>> = model.errors.iter().map(|error| error.status).collect();
    let traits = Traits::new(&descriptions.iter().map(|row| (row.kind, row.retry)).collect::<Vec<_>>());
    runtime::group(GroupData {
        catalog,
        name: text(&model.name),
        title: None,
        summary: None,
        summary_links: &[],
        docs: None,
        response: model.response.as_ref().map(rule),
        common: model.common,
        rows: model.errors.len(),
        other: model.other.is_some(),
        codes,
        lookup,
        notation: model.notation,
        names: texts(descriptions.iter().map(|row| &*row.name)),
        keys: texts(keys.chain(model.other.as_ref().map(|_| ""))),
        messages: texts(descriptions.iter().map(|row| &*row.message)),
        details: Texts::Absent,
        actions: Texts::Absent,
        links: Links(&[], &[]),
        statuses: Statuses(Statuses::new(&statuses).0.leak()),
        traits: Traits(traits.0.leak()),
        waits: Waits(&[]),
        deprecated: Texts::Absent,
        pages: Texts::Absent,
    })
}

/// The codes, and the lookup that the macros would write for them.
fn codes(model: &model::Group) -> (Codes, Lookup) {
    let codes = model.errors.iter().map(|error| &error.code);
    match model.code_type {
        CodeType::Int => {
            let codes: Vec<i64> = codes.filter_map(model::Code::as_int).collect();
            let lookup = keep(search::find_integers(&codes)).lend();
            (Codes::Int(IntCodes(IntCodes::new(&codes).0.leak())), lookup)
        }
        CodeType::Str => {
            let codes: Vec<&str> = codes.filter_map(model::Code::as_str).collect();
            let lookup = keep(search::find_texts(&codes)).lend();
            (Codes::Str(StrCodes::new(texts(codes.iter().copied()), codes.len())), lookup)
        }
    }
}

fn rule(response: &model::Response) -> ResponseRule {
    let places: Vec<ResponsePlace> = response.places.iter().map(place).collect();
    let success = response.success.iter().map(|code| match code {
        model::Code::Int(code) => Code::Int(*code),
        model::Code::Str(code) => Code::Str(text(code)),
    });
    runtime::rule(
        places.leak(),
        response.by == By::Key,
        response.message.as_ref().map(place),
        response.request_id.as_ref().map(place),
        success.collect::<Vec<_>>().leak(),
    )
}

fn place(place: &Place) -> ResponsePlace {
    match place {
        Place::Header(name) => ResponsePlace::Header(text(name)),
        Place::Json(pointer) => ResponsePlace::Json(text(pointer)),
        Place::Xml(path) => ResponsePlace::Xml(text(path)),
        Place::Status => ResponsePlace::Status,
    }
}

fn texts<'t>(rows: impl Iterator<Item = &'t str>) -> Texts {
    Texts::Table(rows.map(text).collect::<Vec<_>>().leak())
}

fn text(text: &str) -> &'static str {
    text.to_owned().leak()
}

fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
