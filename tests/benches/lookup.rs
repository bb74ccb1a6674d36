//! Nanoseconds per lookup, beside what a developer would use instead.
//!
//! The enums of all contestants stand in one crate and the measurement in another, both in cargo's default release
//! profile, as in a program that uses a vendor's crate.

use std::fmt::Write;
use std::fs;

use error_catalog_tests::scratch::checkout;

use crate::chart::Chart;
use crate::project::{Project, runtime};
use crate::report::{Cell, OURS, Section, Table};
use crate::rows::{self, Random};
use crate::targets::{self, INTEGERS, STRINGS};

/// A set of codes, and where its enum comes from.
struct Set {
    name: &'static str,
    module: String,
    /// The bundled enum, unless one is generated.
    bundled: Option<&'static str>,
    codes: Codes,
}

enum Codes {
    Integers(Vec<i64>),
    Strings(Vec<String>),
}

/// Runs the benchmark; `short` takes small groups only, for the peers of the others take minutes to compile.
pub(crate) fn run(short: bool) -> Section {
    let project = Project::new(if short { "lookup-short" } else { "lookup" });
    let sets = sets(short);
    project.write_workspace(["enums", "peers", "run"]);
    project.write_manifest("enums", &format!("error-catalog = {{ path = {} }}", runtime()));
    project.write("enums/src/lib.rs", &enums(&project, &sets));
    project.write_manifest("peers", PEERS);
    project.write("peers/src/lib.rs", &peers(&sets));
    project.write_manifest("run", &measurements_dependencies(&sets));
    project.write("run/src/main.rs", &measurements(&sets));
    let printed = project.run(&["run", "--release", "-q", "-p", "run"]);
    let cells: Vec<Cell> = printed.lines().map(Cell::parse).collect();
    section(&cells)
}

fn section(cells: &[Cell]) -> Section {
    let races = [
        ("hits", "Nanoseconds by code, known codes in random order:"),
        ("misses", "Unknown codes in random order:"),
        ("one code", "One known code over and over:"),
    ];
    let mut tables: Vec<Table> =
        races.iter().map(|(case, caption)| Table::of_case(cells, case, (*caption).into())).collect();
    let caption = format!(
        "What else {OURS} does, and for comparison one load from an array; in turns, as the peers above:"
    );
    tables.push(Table::of_case(cells, "alone", caption));
    Section {
        title: "Lookup",
        about: "Nanoseconds of `from_code`, medians of all passes over 2,048 codes, in cargo's release profile and in \
                another crate than the enums'. String codes lie in memory of their own, as when they were received, and no two passes have \
                the same codes in the same order. The ratios are to error-catalog."
            .into(),
        tables,
        targets: targets::of_lookup(cells),
        charts: vec![Chart {
            file: "lookup.svg",
            title: "Nanoseconds by lookup, known codes in random order (logarithmic)".into(),
            groups: Chart::groups(cells, "hits", ""),
        }],
    }
}

fn sets(short: bool) -> Vec<Set> {
    let set =
        |name, codes| Set { name, module: name.replace(' ', "_").replace(',', ""), bundled: None, codes };
    let bundled = |name, path, codes| Set { bundled: Some(path), ..set(name, codes) };
    let download = integers("tencent_ci", "DownloadError");
    let image_manager = integers("nhn_image_manager", "ImageManagerError");
    let gateway = Codes::Strings(jd_gateway());
    let mut sets = vec![
        bundled(INTEGERS[0], "tencent_ci::DownloadError", download),
        bundled(INTEGERS[1], "nhn_image_manager::ImageManagerError", image_manager),
        bundled(STRINGS[0], "jd_cloud::GatewayError", gateway),
        set(STRINGS[1], Codes::Strings(mixed())),
    ];
    if !short {
        sets.push(set(INTEGERS[2], Codes::Integers(rows::integers(1_000))));
        sets.push(set(INTEGERS[3], Codes::Integers(rows::integers(10_000))));
        sets.push(set(STRINGS[2], Codes::Strings(sqlstates())));
        sets.push(set(STRINGS[3], Codes::Strings(symbols(10_000))));
    }
    sets
}

/// The codes of a bundled group of integers.
fn integers(catalog: &str, group: &str) -> Codes {
    let codes = bundled_codes(catalog, group);
    Codes::Integers(codes.iter().map(|code| code.parse().expect("an integer")).collect())
}

fn bundled_codes(module: &str, name: &str) -> Vec<String> {
    let path = checkout().join("catalogs").join(module).with_extension("toml");
    let source =
        error_catalog_schema::Source::new(module, fs::read_to_string(path).expect("a bundled catalog"));
    let (catalog, _) = error_catalog_schema::check(&source);
    let group = catalog.groups.iter().find(|group| group.name == name).expect("a bundled group");
    group.errors.iter().map(|error| error.code.to_string()).collect()
}

fn jd_gateway() -> Vec<String> {
    let mut codes = bundled_codes("jd_cloud", "GatewayError");
    codes.sort();
    codes.dedup();
    codes
}

/// Numbers and words in one group: HTTP statuses, and the errors of OAuth 2.0 (RFC 6749, sections 4.1.2.1 and 5.2).
fn mixed() -> Vec<String> {
    let statuses =
        (400..=418).chain(421..=426).chain([428, 429, 431, 451]).chain(500..=508).chain([510, 511]);
    let words = [
        "access_denied",
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
        "unauthorized_client",
        "unsupported_grant_type",
        "unsupported_response_type",
    ];
    statuses.map(|status| status.to_string()).chain(words.map(str::to_owned)).collect()
}

/// The codes of `PostgreSQL`, as in its documentation's appendix A.
fn sqlstates() -> Vec<String> {
    include_str!("sqlstate.txt").lines().map(str::to_owned).collect()
}

/// Codes of 14 to 60 bytes such as cloud services have.
pub(crate) fn symbols(count: usize) -> Vec<String> {
    let mut random = Random(0xab5);
    let rows = rows::rows(count);
    let name = |row: &rows::Row| match random.below(3) {
        0 => row.name.clone(),
        1 => format!("InvalidParameterValue.{}", row.name),
        _ => row.key.clone(),
    };
    rows.iter().map(name).map(|code| format!("{code:_<14}")).collect()
}

/// What the crate of the peers uses.
const PEERS: &str = "num_enum = \"0.7\"\nphf = { version = \"0.14\", features = [\"macros\"] }\n\
     strum = { version = \"0.28\", features = [\"derive\"] }";

/// The peer of the codes of `PostgreSQL`, which has no enum.
const POSTGRES: &str = ", \"tokio-postgres\" => |code| {
    use tokio_postgres::error::SqlState;
    (SqlState::from_code(code) == SqlState::T_R_DEADLOCK_DETECTED) as u32
}";

/// What the program that measures uses.
fn measurements_dependencies(sets: &[Set]) -> String {
    let mut dependencies = String::from(
        "enums = { path = \"../enums\" }\npeers = { path = \"../peers\" }\nhashbrown = \"0.17\"\nrustc-hash = \"2\"",
    );
    if sets.iter().any(|set| set.name == STRINGS[2]) {
        dependencies += "\ntokio-postgres = { version = \"0.7\", default-features = false }";
    }
    dependencies
}

/// The crate of the catalogs' enums.
fn enums(project: &Project, sets: &[Set]) -> String {
    let mut code = String::from("#![allow(warnings)]\npub use error_catalog::*;\n");
    for set in sets.iter().filter(|set| set.bundled.is_none()) {
        let module = &set.module;
        let rows = rows::rows(set.codes.len());
        let catalog = rows::catalog("Generated", &rows, |at| match &set.codes {
            Codes::Integers(codes) => codes[at].to_string(),
            Codes::Strings(codes) => format!("{:?}", codes[at]),
        });
        project.write(&format!("enums/catalogs/{module}.toml"), &catalog);
        let _ = writeln!(
            code,
            "pub mod set_{module} {{ error_catalog::error_catalog!(\"catalogs/{module}.toml\"); }}"
        );
    }
    code
}

/// The crate of the peers: for each set an enum and a table for each way of looking a code up.
fn peers(sets: &[Set]) -> String {
    let mut code = String::from("#![allow(warnings)]\n");
    for set in sets {
        let _ = writeln!(code, "pub mod set_{} {{", set.module);
        peers_of_set(&mut code, &set.codes);
        code.push_str("}\n");
    }
    code
}

fn peers_of_set(code: &mut String, codes: &Codes) {
    let count = codes.len();
    let each = |line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    let literal = |at: usize| match codes {
        Codes::Integers(codes) => format!("{}", codes[at]),
        Codes::Strings(codes) => format!("{:?}", codes[at]),
    };
    let ty = if matches!(codes, Codes::Integers(_)) { "i64" } else { "&str" };
    let variants = each(&|at| format!("V{at},"));
    let arms = each(&|at| format!("{} => Some(Plain::V{at}),", literal(at)));
    let entries =
        each(&|at| format!("{}{} => Plain::V{at},", literal(at), if ty == "i64" { "i64" } else { "" }));
    let pairs = each(&|at| format!("({}, Plain::V{at}),", literal(at)));
    let static_ty = if ty == "i64" { "i64" } else { "&'static str" };
    let _ = write!(
        code,
        "#[derive(Clone, Copy)] pub enum Plain {{ {variants} }}\n\
         pub fn by_match(code: {ty}) -> Option<Plain> {{ match code {{ {arms} _ => None }} }}\n\
         pub static PHF: phf::Map<{static_ty}, Plain> = phf::phf_map! {{ {entries} }};\n\
         pub static PAIRS: [({static_ty}, Plain); {count}] = [{pairs}];\n"
    );
    if ty == "i64" {
        let discriminants = each(&|at| format!("V{at} = {},", literal(at)));
        let _ = write!(
            code,
            "#[derive(Clone, Copy, num_enum::TryFromPrimitive)] #[repr(i64)] pub enum NumEnum {{ {discriminants} }}\n\
             #[derive(Clone, Copy, strum::FromRepr)] #[repr(i64)] pub enum Strum {{ {discriminants} }}\n"
        );
    } else {
        let serialized = each(&|at| format!("#[strum(serialize = {})] V{at},", literal(at)));
        let _ = writeln!(code, "#[derive(Clone, Copy, strum::EnumString)] pub enum Strum {{ {serialized} }}");
    }
}

/// The program that measures.
fn measurements(sets: &[Set]) -> String {
    let mut code = String::from(include_str!("lookup_run.rs.in"));
    code.push_str("fn main() {\n");
    for set in sets {
        let ours = set
            .bundled
            .map_or(format!("enums::set_{}::Generated", set.module), |path| format!("enums::{path}"));
        let macro_name = match set.codes {
            Codes::Integers(_) => "integers",
            Codes::Strings(_) => "strings",
        };
        let peer = if set.name == STRINGS[2] { POSTGRES } else { "" };
        let _ = writeln!(code, "{macro_name}!({:?}, peers::set_{}, {ours}{peer});", set.name, set.module);
    }
    code.push_str("}\n");
    code
}

impl Codes {
    fn len(&self) -> usize {
        match self {
            Self::Integers(codes) => codes.len(),
            Self::Strings(codes) => codes.len(),
        }
    }
}
