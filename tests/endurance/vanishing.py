"""A file that goes away or is replaced at any moment costs nothing and gets nothing it is not (promise P6).

One run is one case: edits go on in one thread while another one takes the file away, replaces it or moves it.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random
from threading import Thread
from typing import Final

from paperdesk.library.edits import AddPapers, AddTag
from paperdesk.library.library import Library
from paperdesk.library.saving_as import save_as
from paperdesk.library.shared_file import SharedFile
from paperdesk.model.errors import LibraryLost
from paperdesk.model.paper import Paper
from tests.endurance.trial import Trial

EDITS: Final = 40


def _made(path: Path, title: str) -> Path:
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title=title),), "x"))
    return path


def _tags(path: Path) -> set[str]:
    with Library.open(path) as library:
        assert library.check() == []
        (paper,) = library.papers(library.find().ids())
        return set(paper.tags)


def _edit(library: Library, told: set[str]) -> bool:
    """Edit until the file is lost; gives whether it was."""
    paper = frozenset(library.find().ids())
    for at in range(EDITS):
        try:
            library.apply(AddTag(paper, f"t{at}"))
        except LibraryLost:
            return True
        told.add(f"t{at}")
    return False


def _later(seconds: float, event: Callable[[], object]) -> None:
    time.sleep(seconds)
    event()


def vanish(random: Random, folder: Path) -> None:
    """Take the file away in the middle of edits; what was acknowledged is in what is saved elsewhere."""
    home = folder / "home"
    home.mkdir()
    path = _made(home / "a.paperdesk", "Mine")
    other = _made(folder / "other.paperdesk", "Other")
    before = sha256(other.read_bytes()).hexdigest()
    moved = folder / "moved.paperdesk"
    events: dict[str, Callable[[], object]] = {
        "deleted": path.unlink,
        "moved": lambda: path.rename(moved),
        "replaced": lambda: other.replace(path),
        "folder moved": lambda: home.rename(folder / "away"),
        "folder deleted": lambda: shutil.rmtree(home, ignore_errors=True),
    }
    event, wait, told = random.choice(sorted(events)), random.uniform(0, 0.15), set[str]()
    with Library.open(path, read_only=True) as looking:
        writing = SharedFile(path, looking.identity).open_for_edits()
        thread = Thread(target=_later, args=(wait, events[event]))
        thread.start()
        _edit(writing, told)
        thread.join()
        try:
            writing.apply(AddTag(frozenset({1}), "lost"))
        except LibraryLost:
            pass
        else:
            raise AssertionError(f"edited after the file was {event}")
        writing.leave_place()
        save_as(looking, folder / "saved.paperdesk")
        writing.close()
    assert _tags(folder / "saved.paperdesk") == told, event
    if event == "replaced":
        assert sha256(path.read_bytes()).hexdigest() == before
        assert _tags(path) == set()
    else:
        assert not path.exists(), f"made anew after it was {event}"
    if event == "moved":
        assert _tags(moved) == told
    if event == "folder moved":
        assert _tags(folder / "away" / "a.paperdesk") == told


def come_back(random: Random, folder: Path) -> None:
    """Take the folder away and bring it back, again and again; each edit is refused or there."""
    home, away = folder / "home", folder / "away"
    home.mkdir()
    path = _made(home / "a.paperdesk", "Mine")
    told: set[str] = set()
    with Library.open(path) as library:
        for at in range(EDITS):
            gone = random.random() < 0.4
            if gone:
                home.rename(away)
            try:
                library.apply(AddTag(frozenset({1}), f"t{at}"))
                told.add(f"t{at}")
                assert not gone
            except LibraryLost:
                assert gone
            if gone:
                assert not home.exists()
                away.rename(home)
    assert _tags(path) == told


TRIALS: Final = (
    Trial("P6", "a file that goes away", vanish, runs=500, short=5),
    Trial("P6", "a folder that comes back", come_back, runs=100, short=2),
)
