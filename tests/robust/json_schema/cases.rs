//! Catalogs for the schema and the parser: what follows the heading of a group, or a whole file.

use error_catalog_schema::Rule;

/// The whole file: a case that has no `[catalog]` is what follows a group's heading.
pub(crate) fn catalog(case: &str) -> String {
    if case.contains("[catalog]") {
        return case.to_owned();
    }
    format!("[catalog]\nvendor = 'Acme'\nservice = 'Billing'\n[[group]]\nname = 'BillingError'\n{case}\n")
}

pub(crate) const ACCEPTED: &[&str] = &[
    // Codes, and what gives a name.
    "error = [{ code = 1, name = 'A', message = 'a' }]",
    "error = [{ code = -9223372036854775808, name = 'A', message = 'a' }]",
    "error = [{ code = 0x7fff_ffff_ffff_ffff, name = 'A', message = 'a' }]",
    "error = [{ code = 'CARD_EXPIRED', message = 'a' }]",
    "error = [{ code = '17', name = 'A', message = 'a' }]",
    "error = [{ code = '17', key = 'CARD_EXPIRED', message = 'a' }]",
    "error = [{ code = 'CARD_EXPIRED', key = '17', message = 'a' }]",
    "error = [{ code = 1, key = '__a.b/c:d e-F', message = 'a' }]",
    "error = [{ code = 1, key = '17', name = 'A', message = 'a' }]",
    "error = [{ code = 1, key = 'selfish', message = 'a' }, { code = 2, key = 'sElf', message = 'a' }]",
    "repeats = [1]\nerror = [{ code = 1, name = 'A', message = 'a' }, { code = 1, name = 'B', message = 'b' }]",
    // Texts.
    "error = [{ code = 1, name = 'A', message = '漢字 {} <b>', detail = \"a\\nb\", action = '[a](b)' }]",
    "error = [{ code = 1, name = 'A', message = '👩\u{200d}🚀', detail = \"a\\r\\nb\" }]",
    "title = 'T'\nsummary = \"\\n\\na\"\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    // Values.
    "error = [{ code = 1, name = 'A', message = 'a', status = 100, kind = 'ok', retry = false }]",
    "error = [{ code = 1, name = 'A', message = 'a', status = 999, kind = 'partial-success', retry = true }]",
    "docs = 'http://[::1]/a?b#c%20'\nerror = [{ code = 1, name = 'A', message = 'a', docs = 'https://a' }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry_after = 1, aliases = ['B', 'C'], deprecated = 'd' }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry_after = 4294967295, retry = true, aliases = [] }]",
    "common = true\nerror = [{ code = 0x10, name = 'A', message = 'a {} {b}' }]",
    // The catch-all.
    "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { name = 'Other', message = 'o', retry = true }",
    "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { name = 'Other', message = 'o', retry_after = 9, deprecated = 'd' }",
    // How the page is read.
    "[catalog]\nvendor = 'a'\nservice = 'b'\nretrieved = 2026-11-20\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ntable = ['T', 2]\nskip = 'U'\ncolumn = { message = 'Cause', code = 1 }\ngroup_by = 'Module'\none_group = 'A'\ncodes = 'integer'\nrecord = '^(?<code>\\d+)'\nrows = '/errors'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    // Responses.
    "response = { header = 'X-Code!' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '', message = '/a~0b/~1/0' }\nerror = [{ code = 'A', message = 'a' }]",
    "response = { status = true, success = [200, 204] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', success = ['OK'] }\nerror = [{ code = 'A', message = 'a' }]",
    "response = { json = '/a', success = [] }\nrepeats = []\nerror = [{ code = 'A', message = 'a' }]",
    "response = { json = ['/a', '/b'] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { xml = '/a:B/_c', message = '/Error/é' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', by = 'key', success = ['OK'] }\nerror = [{ code = 1, key = 'A', message = 'a' }]",
    "response = { status = true, request_id = { header = 'X-Id' } }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[group.response]\nheader = 'X'\n[[group.error]]\ncode = 1\nname = 'A'\nmessage = 'a'",
];

pub(crate) const REFUSED: &[&str] = &[
    // The file.
    "",
    "[[group]]\n#[catalog]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[group]\nname = 'A'",
    "[catalog]\nvendor = 'a'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = ''\nservice = 'b'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "version = 1\n[catalog]\nvendor = 'a'\nservice = 'b'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[[group]]\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[[group]]\nname = 'CATALOG'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[[group]]\nname = 'a_b'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    // The group.
    "error = []",
    "color = 1\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "summary = ' '\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "title = \"a\\nb\"\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "docs = 'a.example'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "docs = 'https:///a'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "docs = 'https://a b'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "docs = 'https://ä'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "docs = 'ftp://a'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "repeats = [1, 1]\nerror = [{ code = 1, name = 'A', message = 'a' }, { code = 1, name = 'B', message = 'b' }]",
    "repeats = 1\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    // The types of codes.
    "error = [{ code = 1, name = 'A', message = 'a' }, { code = 'B', message = 'b' }]",
    "repeats = ['A']\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', success = ['0'] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { status = true }\nerror = [{ code = 'A', message = 'a' }]",
    "error = [{ code = 'A', message = 'a' }]\nother = { name = 'Other', message = 'o' }",
    // The row.
    "error = [{ code = 1, message = 'a' }]",
    "error = [{ name = 'A', message = 'a' }]",
    "error = [{ code = 1, name = 'A' }]",
    "error = [{ code = 1.5, name = 'A', message = 'a' }]",
    "error = [{ code = true, name = 'A', message = 'a' }]",
    "error = [{ code = 9223372036854775808, name = 'A', message = 'a' }]",
    "error = [{ code = '', name = 'A', message = 'a' }]",
    "error = [{ code = 'a\u{200d}b', name = 'A', message = 'a' }]",
    "error = [{ code = '17', message = 'a' }]",
    "error = [{ code = 1, key = '17', message = 'a' }]",
    "error = [{ code = 1, key = 'a+b', message = 'a' }]",
    "error = [{ code = 1, key = '_SELF', message = 'a' }]",
    "error = [{ code = 1, name = 'Self', message = 'a' }]",
    "error = [{ code = 1, name = 'ALL', message = 'a' }]",
    "error = [{ code = 1, name = 'aB', message = 'a' }]",
    "error = [{ code = 1, name = 'A', message = 7 }]",
    "error = [{ code = 1, name = 'A', message = \"a\\nb\" }]",
    "error = [{ code = 1, name = 'A', message = '\u{3000}' }]",
    "error = [{ code = 1, name = 'A', message = 'a', status = 99 }]",
    "error = [{ code = 1, name = 'A', message = 'a', status = 1000 }]",
    "error = [{ code = 1, name = 'A', message = 'a', status = '403' }]",
    "error = [{ code = 1, name = 'A', message = 'a', kind = 'NOT_FOUND' }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry = 'yes' }]",
    "error = [{ code = 1, name = 'A', message = 'a', docs = 2026-01-01 }]",
    "error = [{ code = 1, name = 'A', message = 'a', hint = 'b' }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry_after = 0 }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry_after = 4294967296 }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry_after = '60' }]",
    "error = [{ code = 1, name = 'A', message = 'a', retry_after = 60, retry = false }]",
    "error = [{ code = 1, name = 'A', message = 'a', deprecated = true }]",
    "error = [{ code = 1, name = 'A', message = 'a', aliases = ['b'] }]",
    "error = [{ code = 1, name = 'A', message = 'a', aliases = ['ALL'] }]",
    "error = [{ code = 1, name = 'A', message = 'a', aliases = ['B', 'B'] }]",
    "error = [{ code = 1, name = 'A', message = 'a', aliases = 'B' }]",
    "common = 'yes'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    // The catch-all.
    "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { name = 'Other', message = 'o', aliases = ['B'] }",
    "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { message = 'o' }",
    "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { name = 'Other', message = 'o', code = 2 }",
    "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { name = 'ALL', message = 'o' }",
    // The response.
    "response = {}\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { message = '/a' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { header = 'X', status = true }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { status = false }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { header = 'X Code' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { header = '' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = 'a.b' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a~2' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = \"/a\\u200B\" }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', success = [0, 0] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', success = 0 }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = [] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = ['/a', '/a'] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { xml = 'a' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { xml = '/a/' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { xml = '/1' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { xml = '/a', message = '/~0' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', by = 'key' }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', by = 'code' }\nerror = [{ code = 1, key = 'A', message = 'a' }]",
    "response = { status = true, by = 'key' }\nerror = [{ code = 1, key = 'A', message = 'a' }]",
    "response = { json = '/a', by = 'key', success = [0] }\nerror = [{ code = 1, key = 'A', message = 'a' }]",
    "response = { json = '/a', request_id = {} }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', request_id = { header = 'X', json = '/a' } }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "response = { json = '/a', request_id = { header = 'X Y' } }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    // How the page is read.
    "[catalog]\nvendor = 'a'\nservice = 'b'\nretrieved = 'today'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ntable = 0\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ntable = ['']\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ntable = [true]\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ncolumn = { cause = 'a' }\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ncolumn = { code = -1 }\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\none_group = 'a b'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\none_group = 'CATALOG'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ncodes = 'int'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\nrecord = ''\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\nrows = 'a'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ncolour = 1\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
    "[catalog]\nvendor = 'a'\nservice = 'b'\n[import]\ngroup_by = 3\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
];

/// What a schema can't say, or what this one does not say because it would take a page.
pub(crate) const ONLY_THE_PARSER: &[(&str, Rule)] = &[
    // To a schema a float without a fraction is an integer.
    ("error = [{ code = 1.0, name = 'A', message = 'a' }]", Rule::WrongType),
    ("error = [{ code = 1, name = 'A', message = 'a', status = 403.0 }]", Rule::WrongType),
    // To a schema a date is a string.
    (
        "[catalog]\nvendor = 'a'\nservice = 'b'\nretrieved = '2026-11-20'\n[[group]]\nname = 'A'\nerror = [{ code = 1, name = 'A', message = 'a' }]",
        Rule::WrongType,
    ),
    // Uniqueness of one property.
    (
        "error = [{ code = 1, name = 'A', message = 'a' }, { code = 1, name = 'B', message = 'b' }]",
        Rule::DuplicateCode,
    ),
    (
        "error = [{ code = 1, name = 'A', message = 'a' }, { code = 2, name = 'A', message = 'b' }]",
        Rule::DuplicateVariant,
    ),
    (
        "error = [{ code = 1, name = 'A', message = 'a' }]\nother = { name = 'A', message = 'b' }",
        Rule::DuplicateVariant,
    ),
    ("error = [{ code = 1, name = 'A', message = 'a', aliases = ['A'] }]", Rule::DuplicateVariant),
    // How a number is written.
    (
        "error = [{ code = 1, name = 'A', message = 'a' }, { code = 0x2, name = 'B', message = 'b' }]",
        Rule::MixedNotations,
    ),
    ("repeats = [1]\nerror = [{ code = 1, name = 'A', message = 'a' }]", Rule::StaleRepeat),
    // Agreement between two places.
    (
        "response = { json = '/a', success = [1] }\nerror = [{ code = 1, name = 'A', message = 'a' }]",
        Rule::SuccessCode,
    ),
    // Characters beyond U+FFFF, which editors of different make read differently in patterns.
    ("error = [{ code = 1, name = 'A', message = \"a\\U000E0041\" }]", Rule::ControlCharacter),
    // Keys that give the one reserved name.
    ("error = [{ code = 1, key = 'A_L_L', message = 'a' }]", Rule::UnderivableName),
];
