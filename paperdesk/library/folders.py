"""Which files of a folder are imported: those whose text shows that they are of a known format."""

import os
from collections.abc import Iterator
from pathlib import Path

from paperdesk.formats.registry import IMPORT_FORMATS, detect
from paperdesk.library.sources import STDIN, FileText
from paperdesk.model.errors import PaperDeskError

LOOSE = ("pagetext", "csv")
"""Formats that nearly any text could be of; of these only files of the usual suffix are taken."""
TABLES = (".csv", ".tsv")
OTHERS = ("", ".txt", ".text", ".md", ".json", ".jsonl", ".xml", ".bak", ".zip", ".gz")
"""What files of any kind are called; those that hold references are taken, the others never told."""


def files_in(path: Path) -> Iterator[Path]:
    """The path itself if it is no folder, else the files in it and below, in order, hidden ones left out.

    A file that cannot be opened, and one that is called like references but holds none, is given as
    well, so that it is reported.
    """
    if str(path) == STDIN or not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and file.is_file() and _is_wanted(file):
                yield file


def _is_wanted(file: Path) -> bool:
    suffix = file.suffix.lower()
    if suffix in _reference_suffixes():
        return True
    # Programs and manuscripts may quote whole entries; they are no files of references.
    return suffix in (*OTHERS, *TABLES) and _holds_references(file, suffix)


def _reference_suffixes() -> frozenset[str]:
    """What only files of references are called."""
    found = {suffix for each in IMPORT_FORMATS if each.id not in LOOSE for suffix in each.suffixes}
    return frozenset(found.difference(OTHERS))


def _holds_references(file: Path, suffix: str) -> bool:
    try:
        if not file.stat().st_size:
            return False
        text = FileText(file)
    except OSError:
        return True
    except PaperDeskError:
        return suffix not in (".zip", ".gz")
    try:
        found = detect(next(text.pieces(), ""))
        return found is not None and (found.id not in LOOSE or suffix in TABLES)
    finally:
        text.close()
