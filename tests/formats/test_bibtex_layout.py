"""Entries rewritten in places: what is not changed stays as it stands."""

from pathlib import Path

import pytest

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.layout import Changes, lay_out, rewritten
from paperdesk.formats.bibtex.splitting import split

ALIGNED = """@Article{Key1,
  Author  = "A. {"} Roe" # and # {B},
  TITLE   = {On {DNA} and {{deep} things}},
  year    = 2020 ,
  month   = jan
}

"""
ONE_LINE = "@misc(k, title={T},note={n},)\n"


def _rewritten(text: str, changes: Changes) -> str:
    layout = lay_out(text)
    assert layout is not None
    return rewritten(layout, changes)


@pytest.mark.parametrize("text", [ALIGNED, ONE_LINE, "@misc{k}", "@misc{k,}", "@ misc { k , a = 1 , }\n"])
def test_nothing_changed_is_the_same_text(text: str) -> None:
    assert _rewritten(text, Changes({})) == text


def test_places_are_found() -> None:
    layout = lay_out(ALIGNED)
    assert layout is not None
    assert [(field.name, field.value) for field in layout.fields] == [
        ("author", '"A. {"} Roe" # and # {B}'),
        ("title", "{On {DNA} and {{deep} things}}"),
        ("year", "2020"),
        ("month", "jan"),
    ]


def test_values_type_and_key_change_alone() -> None:
    changes = Changes({1: ("title", "{New}"), 2: None}, [("note", "{n}")], "Book", "other")
    assert _rewritten(ALIGNED, changes) == (
        "@Book{other,\n"
        '  Author  = "A. {"} Roe" # and # {B},\n'
        "  TITLE   = {New},\n"
        "  month   = jan,\n"
        "  note    = {n}\n"
        "}\n\n"
    )


def test_a_field_changes_its_name() -> None:
    assert _rewritten(ONE_LINE, Changes({1: ("annote", "{x}")})) == "@misc(k, title={T},annote={x},)\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@misc{k}", "@misc{k,\n  a = {1}\n}"),
        ("@misc{k,\n}", "@misc{k,\n  a = {1},\n}"),
        (ONE_LINE, "@misc(k, title={T},note={n},a={1},)\n"),
    ],
)
def test_fields_are_added_behind_the_last(text: str, written: str) -> None:
    assert _rewritten(text, Changes({}, [("a", "{1}")])) == written


@pytest.mark.parametrize("text", ["@misc{k, a={1}, a}", "@misc{k, a={1} b={2}}", "@misc{, a={1}}", "x"])
def test_what_is_not_well_formed_has_no_places(text: str) -> None:
    assert lay_out(text) is None


def test_every_faithful_entry_of_real_files_comes_back_as_it_was(shared: Path) -> None:
    laid = 0
    for path in sorted(shared.joinpath("corpora").rglob("*.bib"))[::7]:
        text = path.read_text(encoding="utf-8", errors="replace")
        for entry in split([text]):
            if isinstance(entry, RawEntry) and (layout := lay_out(entry.source)):
                assert rewritten(layout, Changes({})) == entry.source
                assert {field.name for field in layout.fields} >= entry.fields.keys()
                laid += 1
    assert laid > 500
