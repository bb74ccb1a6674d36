//! `import`: a page in, a draft and its summary out.

use error_catalog_schema::model::{CodeType, Import, Role, Selector};
use error_catalog_schema::naming::is_upper_camel;
use error_catalog_schema::render::render;
use error_catalog_schema::text::is_url;
use error_catalog_schema::{Source, check};

use crate::args::{Codes, ControlArgs, Format, ImportArgs};
use crate::import::controls::Controls;
use crate::import::refusal::Refusal;
use crate::import::{Draft, Facts, encoding, fold, import, markup};
use crate::report::{Failure, Outcome, Report};
use crate::terminal::Terminal;
use crate::{canonical, files};

/// Drafts a catalog of a page.
pub(crate) fn run(args: &ImportArgs, terminal: Terminal) -> Result<Report, Failure> {
    let name = files::page_name(&args.page);
    if args.format == Format::Json && args.output.is_none() {
        return Err(Failure::new("the draft and a summary in JSON cannot both go to standard output")
            .help("name a file for the draft with `--output`"));
    }
    if let Some(docs) = args.docs.as_ref().filter(|docs| !is_url(docs)) {
        return Err(Failure::new(format!(
            "`{docs}` is not the address of a page, such as https://vendor.example/errors"
        )));
    }
    let vendor = named("--vendor", args.vendor.as_deref())?;
    let service = named("--service", args.service.as_deref())?;
    let facts = Facts { vendor, service, docs: args.docs.clone() };
    let controls = controls(&args.controls)?;
    let mut report = Report::default();
    let draft = read_page(args, &facts, &controls, &mut report)?;
    if draft.catalog.groups.is_empty() {
        report.worsen(Outcome::Faults);
        report.aside(format_args!(
            "{}no draft: no table of `{name}` could be read as one of errors\n",
            draft.summary
        ));
        if args.format == Format::Json {
            report.say_json(&draft.summary.json());
        }
        return Ok(report);
    }
    let toml = canonical::to_toml(&draft.catalog);
    verify(&toml, terminal, &mut report);
    match &args.output {
        Some(output) => {
            files::write(output, &toml, args.force)?;
            match args.format {
                Format::Json => report.say_json(&draft.summary.json()),
                Format::Human => report.aside(&draft.summary),
            }
        }
        None => {
            report.say_data(toml);
            report.aside(&draft.summary);
        }
    }
    if facts.vendor.is_none() || facts.service.is_none() {
        report.aside("the draft wants names for vendor and service: see `--vendor` and `--service`\n");
    }
    Ok(report)
}

/// The catalog that is drafted from the page.
pub(super) fn read_page(
    args: &ImportArgs,
    facts: &Facts,
    controls: &Controls,
    report: &mut Report,
) -> Result<Draft, Failure> {
    let name = files::page_name(&args.page);
    let bytes = files::page(&args.page)?;
    if args.from.is_none() {
        markup::look(&name, &bytes).map_err(|refusal| refused(&name, refusal))?;
    }
    let decoded = encoding::decode(bytes, args.encoding.as_deref())
        .map_err(|reason| Failure::new(format!("cannot read `{name}`: {reason}")))?;
    if let Some(encoding) = decoded.converted_from {
        report.aside(format_args!("converted from {encoding}\n"));
    }
    let markup = args.from.unwrap_or_else(|| markup::sniff(&name, &decoded.text));
    import(&decoded.text, markup, facts, controls).map_err(|refusal| refused(&name, refusal))
}

/// The controls of the command line, as a catalog's `[import]` has them.
fn controls(args: &ControlArgs) -> Result<Controls, Failure> {
    let selector = |text: &String| match text.parse() {
        Ok(number) if number > 0 => Selector::Number(number),
        _ => Selector::Heading(text.clone()),
    };
    let mut column: Vec<(Role, Selector)> = Vec::new();
    for given in &args.column {
        let (role, header) = given.split_once('=').unwrap_or((given, ""));
        let Some(role) = Role::from_id(role.trim()).filter(|_| !header.trim().is_empty()) else {
            let roles: Vec<&str> = Role::ALL.iter().map(|role| role.id()).collect();
            return Err(Failure::new(format!("`--column {given}` does not name a role and a column")).help(
                format!("write `--column ROLE=HEADER` or `ROLE=NUMBER`; the roles are {}", roles.join(", ")),
            ));
        };
        if column.iter().any(|(known, _)| *known == role) {
            return Err(Failure::new(format!("`--column` names the column of `{}` twice", role.id())));
        }
        column.push((role, selector(&header.trim().to_owned())));
    }
    column.sort_by_key(|(role, _)| *role);
    if let Some(name) = args.one_group.as_ref().filter(|name| !is_upper_camel(name)) {
        return Err(Failure::new(format!("`{name}` of `--one-group` is not a name in UpperCamelCase"))
            .help("names look like `BillingError`"));
    }
    let pointer_fits = |rows: &String| rows.is_empty() || rows.starts_with('/');
    if let Some(rows) = args.rows.as_ref().filter(|rows| !pointer_fits(rows)) {
        return Err(Failure::new(format!("`{rows}` of `--rows` is not a JSON pointer"))
            .help(format!("write `/{rows}`")));
    }
    let import = Import {
        table: args.table.iter().map(selector).collect(),
        skip: args.skip.iter().map(selector).collect(),
        column,
        group_by: args.group_by.clone(),
        one_group: args.one_group.clone(),
        codes: args.codes.map(|codes| match codes {
            Codes::Integer => CodeType::Int,
            Codes::String => CodeType::Str,
        }),
        record: args.record.clone(),
        rows: args.rows.clone(),
    };
    Controls::new(import).map_err(|refusal| Failure::new(refusal.reason).help(refusal.help))
}

/// Why the page is not read.
fn refused(name: &str, refusal: Refusal) -> Failure {
    let line = refusal.line.map(|line| format!("line {line}: ")).unwrap_or_default();
    Failure::new(format!("cannot read `{name}`: {line}{}", refusal.reason)).help(refusal.help)
}

/// A name that was given, on one line and not blank.
fn named(option: &str, name: Option<&str>) -> Result<Option<String>, Failure> {
    match name.map(fold) {
        Some(name) if name.is_empty() => Err(Failure::new(format!("the name for `{option}` is blank"))),
        name => Ok(name),
    }
}

/// Checks the draft as `check` would. A fault here is a fault of this command; the draft is of use all the same.
fn verify(toml: &str, terminal: Terminal, report: &mut Report) {
    let source = Source::new("draft", toml);
    let (_, faults) = check(&source);
    for fault in &faults {
        report.aside(format_args!("{}\n\n", render(&source, fault, terminal.style())));
    }
    if !faults.is_empty() {
        report.aside("the draft has faults, which the page does not account for; please report this\n");
        report.worsen(Outcome::Faults);
    }
}
