"""A library as PaperDesk JSON, with what stood between the entries of its BibTeX files."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from paperdesk.formats.bibtex.as_came import used_macros
from paperdesk.formats.bibtex.splitting import defined_macros
from paperdesk.formats.paperdesk_json import Between, write_json
from paperdesk.library.arranging import arrangement_of
from paperdesk.library.bibtex_origins import Origin, origins
from paperdesk.library.library import Library
from paperdesk.library.telling import counted
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.progress import Progress

_FOR_ALL: Final = ("string", "preamble")


def json_text(library: Library, ids: Sequence[int], progress: Progress | None = None) -> str:
    """The papers as a file of PaperDesk JSON; `progress` is told how many have been read.

    Of a BibTeX file that does not go out whole only what its entries need goes along. When all papers of
    the desk are among them, how the library is ordered goes along, too.
    """
    files = origins(library, (place for place in library.exports().places(ids) if place.file))
    unsure = _unsure(files)
    between: dict[int, Between] = {}
    for origin in files:
        between |= _between(origin, unsure)
    arrangement = arrangement_of(library) if _is_everything(library, ids) else Arrangement()
    return write_json(counted(library.papers(ids), len(ids), progress), between, arrangement)


def _is_everything(library: Library, ids: Sequence[int]) -> bool:
    found = library.find()
    return found.count() <= len(ids) and frozenset(ids).issuperset(found.ids())


def _unsure(files: Sequence[Origin]) -> frozenset[str]:
    """The abbreviations that do not mean the same in all files, and those that are made of them."""
    values: dict[str, set[str]] = {}
    for origin in files:
        for name, value in origin.macros.items():
            values.setdefault(name, set()).add(value)
    return frozenset(name for name, found in values.items() if len(found) > 1)


def _between(origin: Origin, unsure: frozenset[str]) -> Mapping[int, Between]:
    blocks = iter(
        [
            (at, (kind, text))
            for at, kind, text in origin.blocks
            if (origin.whole or kind in _FOR_ALL) and not (kind == "string" and _names(text) & unsure)
        ]
    )
    block = next(blocks, None)
    found: dict[int, Between] = {}
    for place in origin.places:
        before = []
        while block is not None and block[0] > place.id:
            before.append(block[1])
            block = next(blocks, None)
        if before:
            found[place.id] = Between(before)
    if block is not None:
        last = origin.places[-1].id
        found[last] = replace(found.get(last, Between()), behind=[block[1], *(each for _, each in blocks)])
    return found


def _names(text: str) -> frozenset[str]:
    """The abbreviations that a definition defines and uses."""
    return frozenset(defined_macros([text])) | used_macros(text)
