"""Entries that can surely go out as they came, and those that have to be looked at."""

import pytest

from paperdesk.formats.bibtex.untouched import has_commands, is_untouched


def _is_untouched(fields: str, dialect: str = "bibtex") -> bool:
    return is_untouched(f"@misc{{k, {fields}}}\n", "k", dialect)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields",
    [
        *("title={T}", "title = {On {DNA} and \\'Etudes \\& more},", 'title="A {"} B", year=2020, month=jan'),
        *("author={Roe, Ann and {\\'E}. Öz and others}", 'editor="A {and} B"', "author={von A, Jr, B}"),
        *("url={http://x.org/a_b%20#c}", "abstract={50% \\foo $x}", "abstract={a}, keywords={a\\_b, c&d}"),
        "abstract={a {b} %\n}, note={n}",
    ],
)
def test_plain_entries_are_untouched(fields: str) -> None:
    assert _is_untouched(fields)


@pytest.mark.parametrize(
    "fields",
    [
        *("title={A & B}", "title={a_b}", "title={\\foo}", "title={\\\\_}", "note={50%}", "year=2020a"),
        *("author={A, B, C, D}", "author={, A}", "author={A, and B}", "editor={A and B,}"),
        *(
            "author={Ku\\v{z}el, R}",
            'author={L {Gr\\"{u}ne}}',
            "AuThor={A,}",
            "crossref={x}",
            "ids={a}",
            "Related={a}",
            "title=a # b",
        ),
        *("title={T} year={1}", "abstract={a}, title={b_}", "abstract={a}, b={c_}, d={},\n"),
    ],
)
def test_others_are_looked_at(fields: str) -> None:
    assert not _is_untouched(fields)


def test_biblatex_reads_more() -> None:
    for fields in ("abstract={50%}", "abstract={a # b}", "keywords={a\\_b}", "year={१९८७}", "bookauthor={,}"):
        assert _is_untouched(f"title={{T}}, {fields}")
        assert not _is_untouched(f"title={{T}}, {fields}", "biblatex")
    assert _is_untouched("year={1999/2000}, abstract={\\foo}, keywords={a b, c}", "biblatex")


def test_another_key_is_looked_at() -> None:
    assert not is_untouched("@misc{k, title={T}}", "other", "bibtex")


@pytest.mark.parametrize(
    ("text", "told"), [("a", False), ("\\'e \\ss{} \\& \\o", False), ("\\emph{a}", True), ("\\ssx", True)]
)
def test_commands_other_than_for_letters_are_told(text: str, told: bool) -> None:
    assert has_commands(text) is told
