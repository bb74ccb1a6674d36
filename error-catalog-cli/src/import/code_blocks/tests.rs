//! Constants of blocks of code.

use super::*;

fn check(source: &str, expected: &[(Option<&str>, &[[&str; 3]])]) {
    let tables = read(source, 1, &mut Vec::new());
    let found: Vec<(Option<&str>, Vec<Vec<&str>>)> = tables
        .iter()
        .map(|table| {
            let rows = table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect());
            (table.caption.as_deref(), rows.collect())
        })
        .collect();
    let expected: Vec<(Option<&str>, Vec<Vec<&str>>)> =
        expected.iter().map(|(name, rows)| (*name, rows.iter().map(|row| row.to_vec()).collect())).collect();
    assert_eq!(found, expected, "{source}");
}

#[test]
fn constants() {
    check(
        "#include <a.h>\n#define A_BASE 800\n#define A_ONE (A_BASE + 1) /* one */\n// two\n#define A_TWO 0x322\n\
         #define F(x) (x)\n#define A_THREE -3L // \"3\"\n",
        &[(None, &[["A_ONE", "801", "one"], ["A_TWO", "802", "two"], ["A_THREE", "-3", "3"]])],
    );
    check("#define A 1\n#define B 2", &[(None, &[["A", "1", ""], ["B", "2", ""]])]);
    check("#define A\n#define B \"x\"\n# if C\nlet x = 1;", &[]);
}

#[test]
fn assigned_constants() {
    let expected: &[(Option<&str>, &[[&str; 3]])] =
        &[(None, &[["A_LOST", "7", "It is lost."], ["A_GONE", "-3", "It is gone."]])];
    for source in [
        "const (\n // It is lost.\n A_LOST Code = 7\n A_GONE Code = -3 // It is gone.\n)",
        "const A_LOST Code = 7 // It is lost.\nconst A_GONE Code = -3 // It is gone.",
        "const A_LOST = 7; // It is lost.\npublic const int A_GONE = -3; # It is gone.",
        "static final Integer A_LOST = 7; // It is lost.\nstatic final int A_GONE = -3; // It is gone.",
        "/// <summary>\n/// It is\n/// lost.\n/// </summary>\npublic const int A_LOST = 7;\n\
         const int A_GONE = -3; // It is gone.",
        "pub const A_LOST: i32 = 7; // It is lost.\npub const A_GONE: i32 = -3; // It is gone.",
        "class E(IntEnum):\n  \"\"\"Errors.\"\"\"\n  A_LOST = 7 # It is lost.\n  A_GONE = -3 # It is gone.",
        "const E = {\n A_LOST: 7, // It is lost.\n /* It is gone. */\n A_GONE: -3,\n} as const;",
    ] {
        check(source, expected);
    }
    check(
        "const (\n A = iota + 1 // a\n B // b\n _\n C // c\n)\nD",
        &[(None, &[["A", "1", "a"], ["B", "2", "b"], ["C", "4", "c"]])],
    );
    check("const A int32 = 3001 + iota // a\nB // b", &[(None, &[["A", "3001", "a"], ["B", "3002", "b"]])]);
    check("Port = 8080 # the port\nLevel = 3 # the level", &[]);
    check(
        "TEXTS = {\n 7001: \"the newt's \\\"tail\\\"\",\n -2: 'cold',\n}",
        &[(None, &[["", "7001", "the newt's \"tail\""], ["", "-2", "cold"]])],
    );
    for source in
        ["A = 1", "x = 1\ny = 2", "if A == 1 { B = 2 + x }", "A = f(1)\nB = 2 * 3", "{\"A\": 1, \"B\": 2}"]
    {
        check(source, &[]);
    }
}

#[test]
fn enums() {
    check(
        "typedef enum { A_OK = 0, A_BAD = -3, A_WORSE } a_t; enum B { X }",
        &[
            (Some("a_t"), &[["A_OK", "0", ""], ["A_BAD", "-3", ""], ["A_WORSE", "-2", ""]]),
            (Some("B"), &[["", "X", ""]]),
        ],
    );
    check(
        "public enum E {\n  A(1, \"a (b), c\"),\n  B(2, \"d\");\n  private final int code;\n  E(int c) { code = c; }\n}",
        &[(Some("E"), &[["A", "1", "a (b), c"], ["B", "2", "d"]])],
    );
    check(
        "enum class E(val code: Int, private val text: String) {\n A(1, \"a\"),\n B(-2, \"b\"),\n}",
        &[(Some("E"), &[["A", "1", "a"], ["B", "-2", "b"]])],
    );
    check(
        "typedef NS_ENUM(NSInteger, E) {\n A = -1, // a\n B = -2, // b\n};",
        &[(Some("E"), &[["A", "-1", "a"], ["B", "-2", "b"]])],
    );
    check(
        "enum class E : int {\n  /// The first.\n  A = 1,\n  // The second,\n  B, ///< or so.\n};",
        &[(Some("E"), &[["A", "1", "The first."], ["B", "2", "or so."]])],
    );
    check(
        "enum Code {\n  UNKNOWN = 0; // ?\n  LOST = 7;  // It is lost.\n}",
        &[(Some("Code"), &[["UNKNOWN", "0", "?"], ["LOST", "7", "It is lost."]])],
    );
    check(
        "enum E: Int {\n /// The first.\n case one = 1\n case two = 2 // The second.\n}",
        &[(Some("E"), &[["one", "1", "The first."], ["two", "2", "The second."]])],
    );
    check(
        "export enum E { Lost = 'E_LOST', // lost\n Found = 'E_FOUND' /* found */ }",
        &[(Some("E"), &[["Lost", "E_LOST", "lost"], ["Found", "E_FOUND", "found"]])],
    );
    for source in [
        "enum",
        "enum {",
        "enum A {B",
        "enum A {B = (",
        "#",
        "# define",
        "enum A { B = -9223372036854775808 }",
    ] {
        read(source, 1, &mut Vec::new());
    }
}
