"""Writes BibTeX: the same papers give the same bytes, and one changed paper changes one entry."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from paperdesk.formats.bibtex.fields import NOTHING, entry_fields, entry_type, without_unsound_maths
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.model.citation_key import is_foreign_key, kept_key, make_key, unique_key
from paperdesk.model.paper import Paper

__all__ = ["BibtexOptions", "write_biblatex", "write_bibtex", "write_entry"]

DEFAULT: Final = BibtexOptions()
_WIDTH = len("archiveprefix")


def write_bibtex(papers: Iterable[Paper], options: BibtexOptions = DEFAULT) -> str:
    """Write a whole file: entries by citation key, a blank line between them, no entry for no papers."""
    entries = [(paper.key, write_entry(paper, options)) for paper in _keyed(papers)]
    entries.sort(key=lambda entry: (entry[0].lower(), entry))
    return "\n".join(f"{entry}\n" for _, entry in entries)


def write_biblatex(papers: Iterable[Paper]) -> str:
    """Write a whole file for biber and BibLaTeX."""
    return write_bibtex(papers, BibtexOptions(dialect="biblatex"))


def write_entry(
    paper: Paper,
    options: BibtexOptions = DEFAULT,
    kept: Mapping[str, str] = NOTHING,
    *,
    private: bool = False,
) -> str:
    """Write one entry without a line break behind it; a paper without a key gets the default one.

    `kept` are values that are written as they are, by the BibLaTeX names of their fields; `private` lets
    fields out that other programs keep for the reader alone.
    """
    fields = entry_fields(paper, options, kept, private=private)
    fields = without_unsound_maths(fields, paper, options, private=private)
    return laid_out(entry_type(paper, options), _key(paper), fields)


def laid_out(type: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """An entry with each field, given with the delimiters of its value, in a line of its own."""
    lines = [field_line(name, value) for name, value in fields]
    return f"@{type}{{{key},\n{''.join(lines)}}}"


def field_line(name: str, value: str) -> str:
    """The line of a field, given with the delimiters of its value."""
    return f"  {name:<{_WIDTH}} = {value},\n"


def line_begun(name: str) -> str:
    """The line of a field up to its value in braces."""
    return f"  {name:<{_WIDTH}} = {{"


def _keyed(papers: Iterable[Paper]) -> Iterator[Paper]:
    """The papers under keys that no two of them share; a library's own keys stay as they are."""
    given: set[str] = set()
    unfit: list[Paper] = []
    for paper in papers:
        if is_foreign_key(paper.key):
            given.add(paper.key.lower())
            yield paper
        else:
            unfit.append(paper)
    for paper in sorted(unfit, key=lambda paper: (paper.key, paper.title)):
        key = unique_key(_key(paper), lambda key: key.lower() in given)
        given.add(key.lower())
        yield replace(paper, key=key)


def _key(paper: Paper) -> str:
    return kept_key(paper.key) or make_key(paper)
