"""Killed at any moment, nothing that was told as saved is lost and the file is sound (promise P1).

One run kills several times on the same library: an import of 5,000 entries 2 times, edits 20 times, and a
library of an earlier version that is brought up to date 5 times. In full that is 1,200; the 100 kills of
a backup are those of `killed while backing up` in backups.py.
"""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library import updating
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.store.schema import SCHEMA_VERSION
from tests.dumps import dump_tables
from tests.endurance.children import Tell, killed, own_folders
from tests.endurance.editing import change
from tests.endurance.entries import bibtex
from tests.endurance.old_libraries import counts_of, old_library, version_of
from tests.endurance.states import require_sound, state_in, state_of
from tests.endurance.trial import Trial

ENTRIES: Final = 5000
OLD_PAPERS: Final = 2000
IMPORTS, SPELLS, UPDATES = 2, 20, 5
"""How often a run kills each of them."""


def kill_importing(random: Random, folder: Path) -> None:
    """Kill an import; all of its papers are there, or nothing of it, and the next one works."""
    with own_folders(folder):
        path, file = shelf(folder), folder / "many.bib"
        file.write_text(bibtex(random, ENTRIES), "utf-8")
        before = dump_tables(path)
        for _ in range(IMPORTS):
            told = killed(random.randrange(_MESSAGES), random.uniform(0.0, 0.3), _import, path, file)
            require_sound(path)
            if "done" in told or dump_tables(path) != before:
                _require_all(path)
                path = shelf(folder)
                before = dump_tables(path)
        if random.random() < _AGAIN:
            with Library.open(path) as library:
                assert import_files(library, [file])[0].added == ENTRIES
            _require_all(path)


_MESSAGES: Final = 45
"""About so often an import of so many entries tells how far it is."""
_AGAIN: Final = 0.2
"""How likely a run looks whether the import works after the kills."""


def _require_all(path: Path) -> None:
    """The whole import is there, as one step that can be taken back."""
    with Library.open(path) as library:
        found = library.find().count()
        assert library.undo() is not None
        assert found - library.find().count() == ENTRIES


def _import(tell: Tell, path: Path, file: Path) -> None:
    def progress(done: int, total: int) -> None:
        if done:
            tell(done)

    with Library.open(path) as library:
        import_files(library, [file], progress=progress)
        tell("done")


def kill_editing(random: Random, folder: Path) -> None:
    """Kill a program in which somebody edits and undoes; all is there up to the last that was told."""
    path = shelf(folder)
    for _ in range(SPELLS):
        before = state_in(path)
        told = killed(random.randrange(20), random.uniform(0.0, 0.05), _edit, path, random.random())
        kept = [before, *(state for kind, state in told if kind == "saved")][-1]
        begun = [state for kind, state in told[-1:] if kind == "saving"]
        assert state_in(path) in {kept, *begun}
        require_sound(path)


def _edit(tell: Tell, path: Path, seed: float) -> None:
    random = Random(seed)

    def note(_: object, __: object) -> None:
        tell(("saving", state_of(library.tables().db.raw)))

    with Library.open(path, note=note) as library:
        for _ in count():
            change(random, library)
            tell(("saved", state_of(library.tables().db.raw)))


def kill_updating(random: Random, folder: Path) -> None:
    """Kill a program that brings an old library up to date; it is old or new, whole, and comes up to date."""
    with own_folders(folder):
        version = random.randrange(1, SCHEMA_VERSION)
        old, path = folder / "old.paperdesk", folder / "shelf.paperdesk"
        old_library(old, version, OLD_PAPERS, random)
        rows, papers = dump_tables(old), counts_of(old)
        for _ in range(UPDATES):
            for each in folder.glob("shelf.paperdesk*"):
                each.unlink()
            shutil.copy(old, path)
            told = killed(random.randrange(40), random.uniform(0.0, 0.1), _bring_up_to_date, path)
            if version_of(path) == version:
                assert "done" not in told
                assert dump_tables(path) == rows
            else:
                assert version_of(path) == SCHEMA_VERSION
            require_sound(path)
            assert counts_of(path) == papers


def _bring_up_to_date(tell: Tell, path: Path) -> None:
    updating.bring_up_to_date(path, lambda done, total: tell(done))
    tell("done")


def shelf(folder: Path) -> Path:
    """The path of a library of sample papers, made anew, that cannot be taken back."""
    path = folder / "shelf.paperdesk"
    for each in folder.glob("shelf.paperdesk*"):
        each.unlink()
    with Library.open(path, create=True) as library:
        add_sample(library)
        library.tables().db.execute("delete from history")
    return path


TRIALS: Final = (
    Trial("P1", "killed while importing", kill_importing, runs=250, short=1),
    Trial("P1", "killed while editing", kill_editing, runs=25, short=1),
    Trial("P1", "killed while brought up to date", kill_updating, runs=40, short=1),
)
