//! Bytes that a catalog adds to a release binary that looks codes up and prints messages.

use std::fs;
use std::path::Path;

use error_catalog::{CATALOGS, Entry};
use object::{Object, ObjectSection};

use crate::lookup::symbols;
use crate::project::{Project, runtime};
use crate::report::{Section, Table};
use crate::rows::{self, Row};
use crate::targets::Target;

/// A group whose `from_code` and `message` a program uses.
struct User {
    name: String,
    rows: usize,
    /// The bytes of all its texts, and of those that the program can print: messages, and codes that are compared with.
    texts: usize,
    printed: usize,
    source: String,
}

/// The sections that code and tables are in, and the tables' relocations.
const SECTIONS: [&str; 5] = [".text", ".rodata", ".eh_frame", ".data.rel.ro", ".rela.dyn"];

/// Runs the benchmark; `short` leaves the groups of 10,000 rows out.
pub(crate) fn run(short: bool) -> Section {
    let project = Project::new("size");
    project.write_workspace(["programs"]);
    project.write_manifest("programs", &format!("error-catalog = {{ path = {} }}", runtime()));
    project.write("programs/src/bin/nothing.rs", &program("", "None::<&str>"));
    let users = users(&project, short);
    for User { name, source, .. } in &users {
        project.write(&format!("programs/src/bin/{name}.rs"), source);
    }
    project.run(&["build", "--release", "-q"]);

    let binary = |name: &str| {
        let file = format!("target/release/{name}{}", std::env::consts::EXE_SUFFIX);
        Binary::read(&project.path(&file))
    };
    let nothing = binary("nothing");
    let (mut table, mut targets) = (Vec::new(), Vec::new());
    for User { name, rows, texts, printed, .. } in users {
        let binary = binary(&name);
        let sections: Vec<i64> =
            binary.sections.iter().zip(nothing.sections).map(|(with, without)| with - without).collect();
        let added: i64 = sections.iter().sum();
        let name = name.replace('_', " ");
        let mut row: Vec<String> = [rows, texts, printed].iter().map(ToString::to_string).collect();
        row.insert(0, name.clone());
        row.push(added.to_string());
        row.extend(sections.iter().map(ToString::to_string));
        row.push(format!("{:.0}", per(added - signed(printed), rows)));
        table.push(row);
        let what = format!("{name}, bytes a row over the group's texts");
        targets.push(Target { what, measured: per(added - signed(texts), rows), at_most: 40.0 });
        if name.starts_with("bundled") {
            let foreign = foreign_texts().filter(|text| binary.contains(text)).count();
            let what = format!("{name}, texts of groups that it does not name");
            targets.push(Target { what, measured: per(signed(foreign), 1), at_most: 0.0 });
        }
    }
    let header = ["program", "rows", "all texts", "printed", "added"].into_iter().chain(SECTIONS);
    let header = header.chain(["a row over printed"]);
    Section {
        title: "Size",
        about: "Bytes in a stripped release binary that are not in the same program without a catalog, for a program that \
                calls `from_code` and `message` of one group. The code of the lookup is among them. Of the group's texts the \
                program has those that it can print: its messages, and codes that are compared as texts."
            .into(),
        tables: vec![Table {
            caption: "Bytes:".into(),
            header: header.map(str::to_owned).collect(),
            rows: table,
        }],
        targets,
        charts: Vec::new(),
    }
}

fn users(project: &Project, short: bool) -> Vec<User> {
    let group = error_catalog::tencent_ci::CATALOG.groups()[0];
    let mut users = vec![User {
        name: "bundled_50_integers".into(),
        rows: group.len(),
        texts: group.entries().flat_map(texts).map(str::len).sum(),
        printed: group.entries().map(|error| error.message().len()).sum(),
        source: program("use error_catalog::tencent_ci::DownloadError as E;", INTEGER),
    }];
    for count in [1_000, 10_000].into_iter().filter(|count| !short || *count <= 1_000) {
        let (rows, integers) = (rows::rows(count), rows::integers(count));
        let strings = symbols(count);
        let catalogs = [
            ("integers", INTEGER, rows::catalog("E", &rows, |at| integers[at].to_string())),
            ("strings", STRING, rows::catalog("E", &rows, |at| format!("{:?}", strings[at]))),
        ];
        for (kind, lookup, catalog) in catalogs {
            let name = format!("{count}_{kind}");
            project.write(&format!("programs/catalogs/{name}.toml"), &catalog);
            let module = format!("error_catalog::error_catalog!(\"catalogs/{name}.toml\");");
            let codes = if kind == "strings" { strings.iter().map(String::len).sum() } else { 0 };
            let texts = |row: &Row| {
                let action = row.action.as_ref().map_or(0, String::len);
                row.name.len() + row.key.len() + row.message.len() + action
            };
            users.push(User {
                name,
                rows: count,
                texts: rows.iter().map(texts).sum::<usize>() + codes,
                printed: rows.iter().map(|row| row.message.len()).sum::<usize>() + codes,
                source: program(&module, lookup),
            });
        }
    }
    users
}

const INTEGER: &str = "E::from_code(code.parse().unwrap_or_default()).map(E::message)";
const STRING: &str = "E::from_code(&code).map(E::message)";

/// A program that looks up its argument.
fn program(items: &str, lookup: &str) -> String {
    format!(
        "#![allow(warnings)]\n{items}\nfn main() {{\n    let code = std::env::args().nth(1).unwrap_or_default();\n    \
         let number: i64 = code.parse().unwrap_or_default();\n    let message = {lookup};\n    \
         println!(\"{{number}} {{message:?}}\");\n}}\n"
    )
}

/// Texts of every other bundled group that no program contains by chance, nor because its own group says the same.
fn foreign_texts() -> impl Iterator<Item = &'static str> {
    let groups = || CATALOGS.iter().flat_map(|catalog| catalog.groups());
    let texts_of = |own: bool| {
        let groups = groups().filter(move |group| (group.name() == "DownloadError") == own);
        groups.flat_map(|group| group.entries()).flat_map(texts)
    };
    let own: Vec<&str> = texts_of(true).collect();
    texts_of(false).filter(move |text| text.len() >= 24 && !own.iter().any(|own| own.contains(text)))
}

/// All that a row says.
fn texts(error: Entry) -> impl Iterator<Item = &'static str> {
    let texts = [Some(error.name()), error.key(), Some(error.message()), error.detail(), error.action()];
    texts.into_iter().flatten()
}

/// A program as the linker wrote it.
struct Binary {
    bytes: Vec<u8>,
    sections: [i64; SECTIONS.len()],
}

impl Binary {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).expect("the program was built");
        let file = object::File::parse(&*bytes).expect("an object file of this system");
        let size = |name: &str| {
            let section = file.section_by_name(name);
            section.map_or(0, |section| section.size().cast_signed())
        };
        let sections = SECTIONS.map(size);
        Self { bytes, sections }
    }

    fn contains(&self, text: &str) -> bool {
        self.bytes.windows(text.len()).any(|window| window == text.as_bytes())
    }
}

fn signed(bytes: usize) -> i64 {
    i64::try_from(bytes).expect("few bytes")
}

#[expect(clippy::cast_precision_loss, reason = "a figure of a benchmark")]
fn per(bytes: i64, rows: usize) -> f64 {
    bytes as f64 / rows as f64
}
