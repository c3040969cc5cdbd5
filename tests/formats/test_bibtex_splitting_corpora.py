"""Real BibTeX files: every entry is found, nothing is lost, and bibtexparser reads the same fields."""

import logging
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry
from bibtexparser.splitter import Splitter

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.splitting import Part, count_heads, split
from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.records import Block
from tests.formats.heads import HEAD, MORE, text_of
from tests.formats.test_bibtex_splitting import raw

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
FULL = os.environ.get("PAPERDESK_CORPORA") == "full"
FILES = sorted(CORPORA.rglob("*.bib"))[:: 1 if FULL else 4]
# Where bibtexparser is wrong: it takes the last of two backslashes for the escape of a brace, and
# quotes within braces within quotes for the end of the value.
THEIR_MISTAKES = {("Better BibTeX.014.bib", "title"), ("decoret.bib", "author")}

pytestmark = pytest.mark.skipif(not FILES, reason="the real files of ../shared/corpora are not there")


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@cache
def parts_of(path: Path) -> list[Part]:
    """The parts of a file."""
    return list(split([text_of(path)]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_entry_of_a_real_file_is_found_and_nothing_lost(path: Path) -> None:
    text, parts = text_of(path), parts_of(path)
    assert "".join(map(raw, parts)) == text
    entries = sum(isinstance(part, RawEntry | Failure) for part in parts)
    in_comments = sum(
        len(HEAD.findall(part.text)) for part in parts if isinstance(part, Block) and part.kind == "comment"
    )
    assert entries + in_comments == len(HEAD.findall(text)) + MORE.get(path.name, 0)
    assert entries <= count_heads([text])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_lines_of_a_real_file_are_right(path: Path) -> None:
    line = 1
    for part in parts_of(path):
        if not isinstance(part, Warning):
            assert part.line == line
            line += raw(part).count("\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_bibtexparser_reads_the_same_fields(path: Path) -> None:
    theirs = _theirs(text_of(path))
    seen: Counter[str] = Counter()
    for part in parts_of(path):
        if isinstance(part, RawEntry):
            seen[part.key] += 1
            entry = theirs.get((part.key, seen[part.key]))
            if entry is not None and not part.warnings:
                assert part.type == entry.entry_type.lower()
                assert _ours(path, part) == _values(path, entry, part)


def _ours(path: Path, entry: RawEntry) -> dict[str, str]:
    values = {**entry.fields, **entry.expressions}
    return {name: value for name, value in values.items() if (path.name, name) not in THEIR_MISTAKES}


def _values(path: Path, entry: Entry, part: RawEntry) -> dict[str, str]:
    values: dict[str, str] = {}
    for field in entry.fields:
        name, value = field.key.lower(), field.value.strip()
        enclosed = len(value) > 1 and value[0] + value[-1] in ("{}", '""') and name not in part.expressions
        if (path.name, name) not in THEIR_MISTAKES:
            values.setdefault(name, value[1:-1] if enclosed else value)
    return values


def _theirs(text: str) -> dict[tuple[str, int], Entry]:
    entries: dict[tuple[str, int], Entry] = {}
    seen: Counter[str] = Counter()
    for block in Splitter(text).split().blocks:
        found = block
        while isinstance(found, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            assert found.ignore_error_block is not None
            found = found.ignore_error_block
        if isinstance(found, Entry):
            seen[found.key] += 1
            entries[found.key, seen[found.key]] = found
    return entries
