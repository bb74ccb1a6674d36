//! Faults whose files are too large to lie beside the cases in `ui/`, and paths as a user's project has them.

use std::fs::File;

use error_catalog_tests::scratch::{Outcome, Project};

const HEAD: &str = "[catalog]\nvendor = 'Acme'\nservice = 'A'\n[[group]]\nname = 'AcmeError'\n";

/// A project whose library has this catalog.
fn project(folder: &str, catalog: &str) -> Project {
    let project = Project::new(env!("CARGO_TARGET_TMPDIR"), folder);
    project.write_manifest("Cargo.toml", "faulty");
    project.write("src/lib.rs", "mod nested;\n");
    project.write("src/nested/mod.rs", &format!("error_catalog::error_catalog!({catalog:?});\n"));
    project
}

/// What cargo says is wrong.
fn fault(project: &Project) -> String {
    let Outcome { success, stderr, .. } = project.cargo(&["check"]);
    assert!(!success);
    stderr
}

/// The output holds these pieces, and one error for each rule that they name.
#[track_caller]
fn shows(stderr: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(stderr.contains(piece), "{piece}\n{stderr}");
    }
    let rules = pieces.iter().filter(|piece| piece.ends_with(']')).count();
    let errors = stderr.lines().filter(|line| line.starts_with("error: ")).count();
    assert_eq!(errors, rules + 1, "the last is cargo's own\n{stderr}");
}

#[test]
fn an_absolute_path_is_remarked_on() {
    let project = project("diagnostics, absolute", "acme.toml");
    project.write("acme.toml", &format!("{HEAD}[[group.error]]\ncode = 1\nname = 'One'\nmessage = 'one'\n"));
    let path = project.folder().join("acme.toml");
    let call = |path: &str| format!("error_catalog::error_catalog!({path:?});\n");
    for (path, remarks) in [("acme.toml", 0), (path.to_str().expect("a path"), 1)] {
        project.write("src/nested/mod.rs", &call(path));
        let checked = project.cargo(&["check"]).expect_success();
        assert_eq!(checked.stderr.matches("the path of the catalog is absolute").count(), remarks, "{path}");
    }
}

#[test]
fn too_many_errors() {
    let project = project("diagnostics, many", "many.toml");
    // A group without a usable name is not expanded, which would take long.
    let head = HEAD.replace("AcmeError", "CATALOG");
    let rows =
        (0..=65_536).map(|code| format!("[[group.error]]\ncode={code}\nname='E{code}'\nmessage='a'\n"));
    project.write("many.toml", &format!("{head}{}", rows.collect::<String>()));
    shows(
        &fault(&project),
        &["[too-many-errors]", "the group has 65537 errors", " many.toml:262150:1", "[reserved-name]"],
    );
}

#[test]
fn too_many_groups() {
    let project = project("diagnostics, groups", "groups.toml");
    let start = HEAD.split("[[group]]").next().expect("the catalog's own table");
    // Groups without a usable name are not expanded.
    let group = "[[group]]\nname='CATALOG'\n[[group.error]]\ncode=1\nname='A'\nmessage='a'\n";
    project.write("groups.toml", &format!("{start}{}", group.repeat(1_001)));
    let stderr = fault(&project);
    assert!(stderr.contains("the catalog has 1001 groups [too-many-groups]"), "{stderr}");
}

#[test]
fn file_too_large() {
    let project = project("diagnostics, large", "large.toml");
    let file = File::create(project.folder().join("large.toml")).expect("a writable folder");
    // A hole, which takes no space on the disk.
    file.set_len((64 << 20) + 1).expect("a file with a hole");
    shows(&fault(&project), &["[file-too-large]", "`large.toml`"]);
}

#[test]
fn names_beside_the_missing_file() {
    let project = project("diagnostics, missing", "kataloge/acne.toml");
    project.write("kataloge/acme.toml", HEAD);
    project.write("kataloge/other.toml", HEAD);
    let missing = "no file `kataloge/acne.toml` in the package's folder [file-missing]";
    shows(&fault(&project), &[missing, "help: did you mean `kataloge/acme.toml`?", "src/nested/mod.rs:1:31"]);
}

#[test]
fn beside_the_calling_file() {
    let project = project("diagnostics, beside ä", "../acme.toml");
    project.write("src/acme.toml", HEAD);
    shows(&fault(&project), &["the group has no error [no-errors]", " src/nested/../acme.toml:5:8"]);
    project.write("src/nested/mod.rs", "error_catalog::error_catalog!(\"./acne.toml\");\n");
    project.write("src/nested/acme.toml", HEAD);
    let missing = "no file `./acne.toml` in `src/nested`, the folder of the calling file [file-missing]";
    shows(&fault(&project), &[missing, "help: did you mean `./acme.toml`?"]);
}

#[test]
fn a_vendor_whose_feature_is_off_is_named_with_its_feature() {
    let project = project("diagnostics, vendors", "acme.toml");
    for (module, _) in error_catalog_tests::groups::catalogs() {
        project.write("src/lib.rs", &format!("pub use error_catalog::{module}::CATALOG;\n"));
        let stderr = fault(&project);
        let feature = format!("the item is gated behind the `{}` feature", module.replace('_', "-"));
        assert!(stderr.contains(&feature), "{stderr}");
    }
}

#[test]
fn reading_a_reply_without_the_feature_names_the_feature() {
    let project = project("diagnostics, replies", "acme.toml");
    let row = "[[group.error]]\ncode=1\nname='A'\nmessage='a'\n";
    project.write("acme.toml", &format!("{HEAD}response={{status=true}}\n{row}"));
    let calls = [
        "ServiceError::from_parts(&acme::CATALOG, status, headers, body)?;",
        "ServiceError::from_response(&acme::CATALOG, &body)?;",
        "ServiceError::from_parts_to::<acme::AcmeError>(status, headers, body)?;",
        "ServiceError::from_response_to::<acme::AcmeError>(&body)?;",
        "VendorError::<acme::AcmeError>::from_parts(status, headers, body)?;",
        "VendorError::<acme::AcmeError>::from_response(&body)?;",
    ];
    project.write(
        "src/lib.rs",
        &format!(
            "mod acme {{ error_catalog::error_catalog!(\"acme.toml\"); }}\n\
             use error_catalog::{{ServiceError, VendorError}};\n\
             pub fn read(status: u16, headers: (), body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {{\n\
             {}\nOk(())\n}}\n",
            calls.join("\n")
        ),
    );
    let stderr = fault(&project);
    let named =
        stderr.matches("error[E0277]: reading a reply needs the feature `http` of error-catalog").count();
    assert_eq!((named, stderr.matches("error[E").count()), (calls.len(), calls.len()), "{stderr}");
}
