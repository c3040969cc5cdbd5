"""BibTeX files in parts: what is read, what is kept, what is reported, and that nothing is lost."""

import pytest

from paperdesk.formats.bibtex import splitting as bibtex_splitting
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.splitting import Part, count_heads, defined_macros, referenced_keys, split
from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.records import Block
from tests.ending import ends

FILE = """% Encoding: UTF-8
@preamble{"\\newcommand{\\x}{y}"}
@STRING{jmlr = "Journal of " # {Learning}}

@Article {doe2020,
  Title  = {An {Inner} title},
  author = "Doe, {"}J{"} and Roe",
  year   = 2020,
  month  = jan,
  journal = jmlr # { B},
  note   = acm,
}

@comment{jabref-meta: grouping:
0 AllEntriesGroup:;
}
@book(roe, title = "No {) end}")
after
"""


def test_parts_of_a_file_are_read_in_order() -> None:
    article = FILE[FILE.index("@Article") : FILE.index("@comment")]
    assert list(split([FILE])) == [
        Block(1, "text", "% Encoding: UTF-8\n"),
        Block(2, "preamble", '@preamble{"\\newcommand{\\x}{y}"}\n'),
        Block(3, "string", '@STRING{jmlr = "Journal of " # {Learning}}\n\n'),
        RawEntry(
            "article",
            "doe2020",
            {
                "title": "An {Inner} title",
                "author": 'Doe, {"}J{"} and Roe',
                "year": "2020",
                "month": "jan",
                "journal": "Journal of Learning B",
                "note": "acm",
            },
            5,
            article,
            {"month": "jan", "journal": "jmlr # { B}", "note": "acm"},
            ("The abbreviation “acm” is not defined in the file; its name was kept.",),
        ),
        Block(14, "metadata", "@comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n}\n"),
        RawEntry("book", "roe", {"title": "No {) end}"}, 17, '@book(roe, title = "No {) end}")\n'),
        Block(18, "text", "after\n"),
    ]


@pytest.mark.parametrize("size", [1, 2, 7, 50])
def test_parts_do_not_depend_on_the_pieces(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bibtex_splitting, "_CHUNK", 1)
    pieces = [FILE[at : at + size] for at in range(0, len(FILE), size)]
    assert list(split(pieces)) == list(split([FILE]))


def test_two_entries_on_a_line_are_two() -> None:
    assert _entries("@article{a, title={x}} @book{b, title={y}}@misc{c}") == [
        ("article", "a", {"title": "x"}),
        ("book", "b", {"title": "y"}),
        ("misc", "c", {}),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("@ article{k, title={x}}", "article"),
        ("@article\n  {k, title={x}}", "article"),
        ("@www-inproceedings{k, title={x}}", "www-inproceedings"),
        ("@commentary{k, title={x}}", "commentary"),
        ("@STRINGS{k, title={x}}", "strings"),
        ("@3d-model{k,title={x}}", "3d-model"),
        ("@größe{k,title={x}}", "größe"),
    ],
)
def test_odd_heads_are_entries(text: str, kind: str) -> None:
    assert list(split([text])) == [RawEntry(kind, "k", {"title": "x"}, 1, text)]


@pytest.mark.parametrize("key", ["a", "Müller:2020", "DBLP:conf/x(1)", "a'b", "10.1000/a_b", "学"])
def test_keys_are_kept_as_they_are(key: str) -> None:
    text = f"@misc{{{key}, title={{x}}}}"
    assert list(split([text])) == [RawEntry("misc", key, {"title": "x"}, 1, text)]


@pytest.mark.parametrize(
    "text", ["mail a@b.org (work)", "\\@ifundefined{url}{x}", "@comment no braces\n", "@ 5 (or so", "@@@", ""]
)
def test_prose_is_text(text: str) -> None:
    assert list(split([text])) == ([Block(1, "text", text)] if text else [])


def test_a_text_before_an_entry_ends_where_it_begins() -> None:
    assert list(split(["see x@article{k, title={y}}"])) == [
        Block(1, "text", "see x"),
        RawEntry("article", "k", {"title": "y"}, 1, "@article{k, title={y}}"),
    ]


def test_comments_may_hold_entries() -> None:
    text = "@comment{\n@article{a, title={x}}\n}\n@misc{b}"
    assert list(split([text])) == [
        Block(1, "comment", text[:-8]),
        Warning(1, "", "This comment holds entries, which were not read."),
        RawEntry("misc", "b", {}, 4, "@misc{b}"),
    ]


@pytest.mark.parametrize("open_comment", ["@comment{ never closed\n", "@comment{ { }\n"])
def test_a_comment_without_an_end_costs_no_entry(open_comment: str) -> None:
    assert list(split([open_comment + "@misc{b}\n"])) == [
        Block(1, "comment", open_comment),
        RawEntry("misc", "b", {}, 2, "@misc{b}\n"),
    ]


def test_an_entry_with_open_braces_fails_and_the_next_is_read() -> None:
    broken = "@article{a,\n  title = {x {y},\n  year = {2000}\n}\n\n"
    assert list(split([broken + "@misc{b}"])) == [
        Failure(1, "a", "The value of “title” in line 2 of the entry is never closed.", broken),
        RawEntry("misc", "b", {}, 6, "@misc{b}"),
    ]


def test_an_entry_that_fails_ends_at_the_next_on_the_same_line() -> None:
    reason = "The value of “title” in line 1 of the entry is never closed."
    assert list(split(["@article{a, title={x} @book{b, title={y}}"])) == [
        Failure(1, "a", reason, "@article{a, title={x} "),
        RawEntry("book", "b", {"title": "y"}, 1, "@book{b, title={y}}"),
    ]


@pytest.mark.parametrize("text", ["@book{b,\n title={x}\n)", "@book{b, title={x}", "@book(b, title={x}}"])
def test_an_entry_that_is_not_closed_fails(text: str) -> None:
    (failure,) = split([text])
    assert isinstance(failure, Failure)
    assert (failure.key, failure.raw) == ("b", text)


def test_a_line_of_a_value_may_look_like_an_entry() -> None:
    entry = "@misc{a, note={see\n@book{foo, bar}\n@CERN (Geneva, CH)\n}}\n"
    assert _entries(entry + "@book{b,}") == [
        ("misc", "a", {"note": "see\n@book{foo, bar}\n@CERN (Geneva, CH)\n"}),
        ("book", "b", {}),
    ]


def test_definitions_count_from_their_place_on_and_never_go_in_circles() -> None:
    text = '@string{a = b # "1"} @string{B = a # "2"} @misc{k, title = A # b, month = mar # "~5"}'
    assert _entries(text) == [("misc", "k", {"title": "b1b12", "month": "mar~5"})]


def test_definitions_of_the_whole_file_can_be_known_beforehand() -> None:
    text = '@misc{k, journal = jmlr}\n@string{jmlr = "Journal"}\n@string{two = jmlr # " 2"}'
    macros = defined_macros([text[:20], text[20:]])
    assert dict(macros) == {"jmlr": "Journal", "two": "Journal 2"}
    (entry, *_) = split([text], macros)
    assert isinstance(entry, RawEntry)
    assert (entry.fields, entry.warnings) == ({"journal": "Journal"}, ())


def test_a_definition_that_holds_the_sign_of_an_entry_is_known_wherever_the_pieces_end() -> None:
    text = '@string{a = "me@x.org"}\n@string(b = {@ noon}, c = a # " @x{y}")\n'
    for size in (1, 7, 30, 100):
        macros = defined_macros(text[at : at + size] for at in range(0, len(text), size))
        assert dict(macros) == {"a": "me@x.org", "b": "@ noon", "c": "me@x.org @x{y}"}


def test_an_unknown_abbreviation_is_told_of_once() -> None:
    first, second = split(["@misc{a, journal=xyz}", "@misc{b, journal=XYZ, note=xyz}"])
    assert isinstance(first, RawEntry)
    assert isinstance(second, RawEntry)
    assert (len(first.warnings), second.warnings) == (1, ())
    assert second.fields == {"journal": "XYZ", "note": "xyz"}


@pytest.mark.parametrize("block", ['@string{a = "x }\n', "@string{}\n", "@preamble{ {x }\n"])
def test_a_broken_block_is_kept_and_told_of(block: str) -> None:
    text, warning, entry = split([f"{block}@misc{{k}}"])
    assert text == Block(1, "text", block)
    assert isinstance(warning, Warning)
    assert entry == RawEntry("misc", "k", {}, 2, "@misc{k}")


def test_definitions_of_definitions_do_not_fill_the_memory() -> None:
    chain = "".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}" for n in range(1, 80))
    entries = "@misc{k, title = a79 # a79}" * 3_000
    total = sum(len(fields["title"]) for _, _, fields in _entries(f'@string{{a0 = "xy"}}{chain}{entries}'))
    assert total < 250_000_000


def test_a_value_beyond_the_limit_is_cut() -> None:
    (entry,) = split(["@misc{a, title={", "x" * 10_000_005, "}, year=1}"])
    assert isinstance(entry, RawEntry)
    assert (len(entry.fields["title"]), entry.fields["year"]) == (10_000_000, "1")
    assert entry.warnings == ("“title” is longer than 10,000,000 characters and was cut there.",)
    assert len(entry.source) == 10_000_031


def test_an_entry_beyond_the_limit_fails_and_the_next_is_read() -> None:
    parts = list(split(["@misc{a, title={", *["x" * 1_000_000] * 90, "}}\n@misc{b}\n"]))
    assert [type(part) for part in parts[:2]] == [Failure, Block]
    assert parts[-1] == RawEntry("misc", "b", {}, 2, "@misc{b}\n")
    assert sum(len(raw(part)) for part in parts) == 90_000_028


def test_heads_are_counted_wherever_the_pieces_end() -> None:
    text = "@a{b}\n@comment{x}@string{c={d}} @ e (f,) @{g,}"
    for size in (1, 3, 100):
        assert count_heads(text[at : at + size] for at in range(0, len(text), size)) == 3


def test_keys_that_others_refer_to_are_found() -> None:
    text = '@a{b, crossref = {c}, XDATA={d, e}, note={x}}@a{f, Xref="g" , mycrossref={no}, crossref={}}'
    assert referenced_keys([text]) == {"c", "d", "e", "g"}


@pytest.mark.parametrize(
    "text",
    [
        "@article{" * 20_000,
        "@a{b,t={x " * 20_000,
        "@a{b,t={x \n" * 5_000,
        "@comment{ {\n" * 20_000,
        "@article{a,title=" + "{" * 500_000,
        "@article{a,title=" + "{" * 300_000 + "}" * 300_000 + "}",
        "@article{a," + '"\n' * 300_000 + "}",
        "@article{a," + "a=b, " * 150_000 + "; }",
        "@article{a," + "=" * 300_000 + "}",
        "@a{a,t=x " + "\n" * 500_000 + "; }",
        ("@" + "\n" * 1_000) * 1_000,
        "\n" + "%" * 1_000_000,
    ],
    ids=range(12),
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    with ends("splitting a hostile text"):
        assert "".join(map(raw, split([text]))) == text


def raw(part: Part) -> str:
    """The text of a part as it stands in the file."""
    match part:
        case RawEntry():
            return part.source
        case Failure():
            return part.raw
        case Block():
            return part.text
        case Warning():
            return ""


def _entries(text: str) -> list[tuple[str, str, dict[str, str]]]:
    parts = list(split([text]))
    assert "".join(map(raw, parts)) == text
    return [(part.type, part.key, dict(part.fields)) for part in parts if isinstance(part, RawEntry)]
