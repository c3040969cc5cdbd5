"""BibTeX entries that are not well-formed: what they mean, and what is said about each."""

import pytest

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.splitting import split
from paperdesk.formats.failures import Failure
from tests.ending import ends

NO_KEY = "The entry has no key."
COMMENTED = "The entry is commented out with “%”; it was read, as BibTeX reads it."
UNBALANCED = "The braces or quotes in “title” do not balance."
AS_WRITTEN = "“title” is not one text in braces or quotes; it was kept as written."
CLOSED_TWICE = "There is a closing brace too many between the fields."
NO_COMMA = "A comma is missing behind “title”."


@pytest.mark.parametrize(
    ("text", "fields", "warnings"),
    [
        ("@a{k, title={x}\n year=2000}", {"title": "x", "year": "2000"}, [NO_COMMA]),
        ("@a{k, title={x}; year={1}}", {"title": "x", "year": "1"}, [NO_COMMA]),
        ("@a{k, title=7\n year={1}}", {"title": "7", "year": "1"}, [NO_COMMA]),
        (
            "@a{k, pages=1 - 2\n year={1}}",
            {"pages": "1 - 2", "year": "1"},
            [AS_WRITTEN.replace("title", "pages"), NO_COMMA.replace("title", "pages")],
        ),
        ("@a{k\n title={x}}", {"title": "x"}, ["A comma is missing behind the key."]),
        ("@a{k,, title={x},,}", {"title": "x"}, ["There is a comma too many."]),
        (
            '@a{k, title={x},\n % c, "d = {\n stray text year={1}}',
            {"title": "x", "year": "1"},
            [
                '“% c, "d = {” stands between the fields and was left out.',
                "“stray text” stands between the fields and was left out.",
            ],
        ),
        (
            "@a{k, title={x} % why\n, year={1}}",
            {"title": "x", "year": "1"},
            ["“% why” stands between the fields and was left out."],
        ),
        (
            "@a{k, title={x}}, year={1}\n}",
            {"title": "x", "year": "1"},
            [CLOSED_TWICE, "There is a comma too many."],
        ),
        (
            "@a{k, title=7}, year={1}}",
            {"title": "7", "year": "1"},
            [CLOSED_TWICE, "There is a comma too many."],
        ),
        ("@a{k, title={x} and {y}, year=1}", {"title": "{x} and {y}", "year": "1"}, [AS_WRITTEN]),
        ('@a{k, title="x "y" z", year=1}', {"title": 'x "y" z', "year": "1"}, [AS_WRITTEN]),
        ("@a{k, title = , year=1}", {"title": "", "year": "1"}, ["“title” has no value."]),
        ("@a{k, title = 1--2}", {"title": "1--2"}, ["“title” is neither in braces nor in quotes."]),
        ('@a{k, title="x { y", year=1}', {"title": "x { y", "year": "1"}, [UNBALANCED]),
        ('@a{k, title="G\\"odel"}', {"title": 'G\\"odel'}, [UNBALANCED]),
        ("@a{k, title={a \\} b}}", {"title": "a \\} b"}, [UNBALANCED]),
        ("@a{k, title={x {\\{} @b{y}}}", {"title": "x {\\{} @b{y}"}, [UNBALANCED]),
    ],
)
def test_a_mended_entry_says_what_was_mended(text: str, fields: dict[str, str], warnings: list[str]) -> None:
    assert list(split([text])) == [RawEntry("a", "k", fields, 1, text, {}, tuple(warnings), faithful=False)]


@pytest.mark.parametrize(
    ("text", "key", "warnings"),
    [
        ("@a{, title={x}}", "", [NO_KEY]),
        ("@a{title={x}}", "", [NO_KEY]),
        ("@a{a b, title={x}}", "a b", ["The key “a b” has a space in it."]),
    ],
)
def test_a_key_that_is_none_is_told_of(text: str, key: str, warnings: list[str]) -> None:
    assert list(split([text])) == [RawEntry("a", key, {"title": "x"}, 1, text, {}, tuple(warnings), False)]


@pytest.mark.parametrize("key", ["a=b", 'M{\\"u}ller', "x#y", "a%b"])
def test_an_odd_key_that_bibtex_takes_is_kept(key: str) -> None:
    text = f"@a{{{key}, title={{x}}}}"
    assert list(split([text])) == [RawEntry("a", key, {"title": "x"}, 1, text)]


def test_a_first_field_in_place_of_the_key_is_a_field() -> None:
    (entry,) = split(["@a{year=2000, foo=bar}"])
    assert isinstance(entry, RawEntry)
    assert (entry.key, entry.fields) == ("", {"year": "2000", "foo": "bar"})


def test_the_first_of_repeated_fields_counts_and_lists_are_united() -> None:
    text = "@a{k, Title={x}, title={y}, keywords={a}, keywords={b}, year=1, YEAR={1}, url={u}, url={v}}"
    assert list(split([text])) == [
        RawEntry(
            "a",
            "k",
            {"title": "x", "keywords": "a, b", "year": "1", "url": "u v"},
            1,
            text,
            {},
            (
                "“title” stands there more than once; the first value was taken.",
                "“keywords” stands there more than once; all its values were taken.",
                "“url” stands there more than once; all its values were taken.",
            ),
        )
    ]


def test_an_entry_that_is_commented_out_is_read() -> None:
    text = "%@a{k,\n%  title={x\n%  y},\n% year=1\n%}\n% prose\n"
    entry, prose = split([text])
    assert entry == RawEntry(
        "a", "k", {"title": "x\n   y", "year": "1"}, 1, text[:-8], {}, (COMMENTED,), faithful=False
    )
    assert getattr(prose, "text", "") == "% prose\n"


def test_an_entry_behind_words_in_a_comment_is_read() -> None:
    _, entry = split(["% see @a{k, title={x}}"])
    assert entry == RawEntry("a", "k", {"title": "x"}, 1, "@a{k, title={x}}", {}, (COMMENTED,))


def test_an_entry_without_a_type_is_read_as_misc() -> None:
    text = "@{k, title={x}}"
    warning = "The entry has no type; it was read as “misc”."
    assert list(split([text])) == [RawEntry("misc", "k", {"title": "x"}, 1, text, {}, (warning,), False)]


def test_braces_deeper_than_the_patterns_are_no_fault() -> None:
    title = "{" * 500 + "x" + "}" * 500
    text = f"@a{{k, title={{{title}}}, month = jan}}"
    fields = {"title": title, "month": "jan"}
    assert list(split([text])) == [RawEntry("a", "k", fields, 1, text, {"month": "jan"})]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("@a{{k}: title={x}", "There is neither a key nor a field behind the opening brace."),
        ("@a{k, {x, title={y}", "The braces do not balance: one in line 1 has no partner."),
        ("@a{k, title={x}, year=1", "The brace that closes the entry is missing."),
        ("@a{k,\n\n title={x, year=1}", "The value of “title” in line 3 of the entry is never closed."),
        (
            "@a{k, title={x}; " + "y" * 1_000_000 + "}",
            "The entry is not well-formed, and with 1,000,018 characters too long to be mended.",
        ),
    ],
)
def test_what_cannot_be_mended_fails_with_a_reason(text: str, reason: str) -> None:
    (failure,) = split([text])
    assert isinstance(failure, Failure)
    assert (failure.reason, failure.raw) == (reason, text)


def test_very_many_braces_too_many_come_to_an_end() -> None:
    text = "@a{" + "}" * 300_000 + ", title={x}}"
    with ends("mending braces"):
        (entry,) = split([text])
    assert isinstance(entry, RawEntry)
    assert entry.fields == {"title": "x"}
