"""What a manuscript cites, as papers of a library: found by their keys of today and by former ones."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.formats.cited.cites import Cites
from paperdesk.formats.cited.markdown import may_be_cross_reference
from paperdesk.formats.cited.registry import READERS
from paperdesk.library.decoding import byte_order_mark
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.progress import Progress

if TYPE_CHECKING:
    from paperdesk.library.library import Library

LARGEST: Final = 50_000_000
MOST_FILES: Final = 2000
"""How many bytes one file of a manuscript may have, and how many files belong to one."""
_CROSSING: Final = frozenset((".md", ".markdown", ".qmd", ".rmd", ".mdown"))
"""In what is written in these, a reference to a figure looks like a citation."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What the files of a manuscript cite: keys in order, once each; `unread` are files that are not read."""

    path: Path
    keys: tuple[str, ...] = ()
    everything: bool = False
    files: int = 1
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """The papers that a manuscript cites.

    `papers` are their ids in the order of the text. `called` are the keys that papers are cited by where
    these are not just their own, by their own key: an export gives them out under those. `renamed` are cited
    keys with that of today, `missing` keys that no paper has or had; `trashed` are in the Trash.
    """

    manuscript: Manuscript
    papers: tuple[int, ...]
    called: dict[str, tuple[str, ...]]
    renamed: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    trashed: tuple[str, ...] = ()


def read_manuscript(path: Path, progress: Progress | None = None) -> Manuscript:
    """What a file cites, with all that it takes in, each once however they lead to each other.

    Raises PaperDeskError when it cannot be read, or is of no kind that is known.
    """
    if path.suffix.lower() not in READERS and not path.is_dir():
        raise PaperDeskError(
            f"What {path.name or path} cites cannot be told; "
            f"name a file that ends in {', '.join(sorted(READERS))}."
        )
    found: list[Cites] = []
    unread: list[str] = []
    for each, text in _sources(path):
        if progress is not None:
            progress(len(found), len(found) + 1)
        if text is None:
            unread.append(each)
        else:
            found.append(READERS[Path(each).suffix.lower()](text))
    keys = dict.fromkeys(key for cites in found for key in cites.keys)
    everything = any(cites.everything for cites in found)
    return Manuscript(path, tuple(keys), everything, len(found), tuple(unread))


def cited_papers(library: Library, manuscript: Manuscript) -> Cited:
    """The papers of the library that a manuscript cites."""
    owners = _owners(library, manuscript.keys)
    papers: dict[int, str] = {}
    names: dict[str, list[str]] = {}
    renamed, missing, trashed = [], [], []
    for key in manuscript.keys:
        if key not in owners:
            missing.append(key)
            continue
        id, own, in_trash = owners[key]
        if in_trash and id not in papers:
            trashed.append(own)
        papers[id] = own
        names.setdefault(own, []).append(key)
        if key.lower() != own.lower():
            renamed.append((key, own))
    return Cited(
        manuscript,
        tuple(papers),
        {own: _own_first(own, keys) for own, keys in names.items() if keys != [own]},
        tuple(renamed),
        tuple(key for key in missing if not _is_cross_reference(manuscript.path, key)),
        tuple(trashed),
    )


def _owners(library: Library, keys: tuple[str, ...]) -> dict[str, tuple[int, str, bool]]:
    rows = library.tables(to_read=True).keys.owners(keys)
    return {key: (id, own, bool(in_trash)) for key, id, own, in_trash in rows}


def _own_first(own: str, keys: list[str]) -> tuple[str, ...]:
    return tuple(sorted(keys, key=lambda key: key != own))


def _is_cross_reference(path: Path, key: str) -> bool:
    return path.suffix.lower() in _CROSSING and may_be_cross_reference(key)


def _sources(path: Path) -> Iterator[tuple[str, str | None]]:
    """The files of a manuscript with their texts; None for one that is named and cannot be read."""
    yield str(path), (text := _text(path))
    seen = {os.path.realpath(path)}
    waiting = [(name, path) for name in reversed(_files(path, text))]
    while waiting and len(seen) < MOST_FILES:
        name, by = waiting.pop()
        found = _found(name, by, path.parent)
        real = os.path.realpath(found or path.parent / name)
        if real in seen:
            continue
        seen.add(real)
        if found is None:
            yield name, None
            continue
        try:
            text = _text(found)
        except PaperDeskError:
            yield name, None
            continue
        yield str(found), text
        waiting += ((each, found) for each in reversed(_files(found, text)))


def _files(path: Path, text: str) -> tuple[str, ...]:
    return READERS[path.suffix.lower()](text).files


def _found(name: str, by: Path, top: Path) -> Path | None:
    """The file of that name: beside the first one, as LaTeX has it, or beside the one that names it."""
    for folder in (top, by.parent):
        path = folder / name
        if path.suffix.lower() in READERS and path.is_file():
            return path
    return None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            _require_sense(path, os.fstat(file.fileno()))
            octets = file.read(LARGEST)
    except IsADirectoryError as error:
        raise PaperDeskError(f"{path} is a folder; name the file in it that cites.") from error
    except OSError as error:
        raise PaperDeskError(f"{path} cannot be read: {error.strerror or error}.") from error
    mark, encoding = byte_order_mark(octets[:4])
    try:
        return octets[len(mark) :].decode(encoding or "utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "replace")


def _require_sense(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise PaperDeskError(f"{path} is no file that could be read; name the file that cites.")
    if found.st_size > LARGEST:
        raise PaperDeskError(f"{path} is larger than {LARGEST // 1_000_000} MB, which no manuscript is.")
