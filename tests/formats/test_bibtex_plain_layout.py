"""Entries laid out straight from their text: the same as by way of their papers, or not at all."""

from pathlib import Path

import pytest

from paperdesk.formats.bibtex.as_came import write_normalised
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.bibtex.paper import read_entry
from paperdesk.formats.bibtex.plain_layout import can_lay_out, lay_out_plain
from paperdesk.formats.bibtex.splitting import split
from paperdesk.formats.bibtex.untouched import is_untouched

OPTIONS = BibtexOptions(as_imported=False)
USUAL = """@Article{Roe2020,
  Title = {On {DNA}  and
    more},
  author = "Roe, Ann and {\\'E}. Öz", journal = {Nature}, volume = 7, year = 2020, month = mar,
  pages = {1-9}, doi = {https://doi.org/10.1000/X}, url = {https://x.org/a_b}, keywords = {b, a}
}
"""


def _entry(text: str) -> RawEntry:
    [entry] = split([text])
    assert isinstance(entry, RawEntry)
    return entry


def _both(entry: RawEntry) -> tuple[str | None, str]:
    paper = read_entry(entry)
    fast = lay_out_plain(entry.source, entry.key, paper.tags, OPTIONS)
    return fast, write_normalised(paper, OPTIONS).text


def test_an_entry_of_usual_fields_is_laid_out() -> None:
    fast, slow = _both(_entry(USUAL))
    assert fast == slow
    assert fast is not None
    assert fast.startswith("@article{Roe2020,\n  title         = {On {DNA} and more},\n")


@pytest.mark.parametrize(
    "field",
    [
        *("crossref={x}", "month=own", "eprint={2001.00001}", "note={PMID: 123}", "volume=v", "title={}"),
        *("odd={x}", "issue={3}", "year=own", "title={T}, title={U}"),
    ],
)
def test_what_is_unusual_is_left_to_others(field: str) -> None:
    text = f"@misc{{k, author={{A}}, {field if 'title' in field else 'title={T}, ' + field}}}\n"
    assert lay_out_plain(text, "k", (), OPTIONS) is None


def test_months_that_a_file_defines_anew_are_left_to_others() -> None:
    text = "@misc{k, title={T}, month=mar}\n"
    assert lay_out_plain(text, "k", (), OPTIONS) is not None
    assert lay_out_plain(text, "k", (), OPTIONS, {"mar"}) is None


@pytest.mark.parametrize("name", ["note", "status", "file", "ascii", "abstract"])
def test_more_than_came_needs_the_paper(name: str) -> None:
    assert can_lay_out(OPTIONS)
    assert not can_lay_out(BibtexOptions(as_imported=False, **{name: True}))  # type: ignore[arg-type]


def test_untouched_entries_of_real_files_are_laid_out_the_same(shared: Path) -> None:
    laid = 0
    for path in sorted(shared.joinpath("corpora").rglob("*.bib"))[::5]:
        text = path.read_text(encoding="utf-8", errors="replace")
        for entry in split([text]):
            if (
                isinstance(entry, RawEntry)
                and entry.faithful
                and is_untouched(entry.source, entry.key, "bibtex")
            ):
                fast, slow = _both(entry) if entry.faithful else (None, "")
                assert fast in (None, slow)
                laid += fast is not None
    assert laid > 200
