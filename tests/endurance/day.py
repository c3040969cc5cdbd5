"""A day at the real window, driven by keys, and what the process holds meanwhile."""

from __future__ import annotations

import ctypes
import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from typing_extensions import override

from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.library.sample import sample_page
from paperdesk.ui.commands.files import add_files, open_path
from paperdesk.ui.main_window import MainWindow, make_window
from paperdesk.ui.presenters.application import make_application
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.settings import Settings
from tests.benchmarks.bib_file import write_bib

GROWTH: Final = 50_000_000
"""Bytes that the process may grow by once it is warm."""
SWAY: Final = 12
"""Files and threads of what runs in the background at one moment and not at another."""
OWN_FOLDERS: Final = ("DATA", "CONFIG", "STATE", "CACHE")
COMING: Final = 20
DIALOGS: Final = ("Ctrl+K", "?", "Ctrl+,", "Ctrl+E", "T", "F2", "Ctrl+H", "W", "Ctrl+Shift+A", "Ctrl+Shift+C")
PLACES: Final = tuple(f"Alt+{number}" for number in range(8))
WORDS: Final = ("attention", "graph neu", "year:2020..", "transformer -vision", "author:li", "nothinghasthis")


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds: bytes of memory, open files, threads, objects of Qt that Python knows."""

    memory: int
    files: int
    threads: int
    objects: int

    @classmethod
    def now(cls) -> Held:
        """As it is when all that can be let go is let go."""
        for _ in range(3):
            QApplication.sendPostedEvents(None, 0)
            QApplication.processEvents()
            gc.collect()
        _trim()
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return cls(
            pages * os.sysconf("SC_PAGESIZE"),
            len(list(Path("/proc/self/fd").iterdir())),
            len(list(Path("/proc/self/task").iterdir())),
            sum(isinstance(each, QObject) for each in gc.get_objects()),
        )

    @override
    def __str__(self) -> str:
        """In one line."""
        return (
            f"{self.memory / 1e6:.1f} MB, {self.files} files, {self.threads} threads, {self.objects} objects"
        )


@dataclass
class Day:
    """Drives a window on a library in `folder`."""

    hand: Hand[MainWindow]
    folder: Path
    random: Random
    searches: list[float] = field(default_factory=list)
    rounds: int = 0

    def round(self) -> None:
        """Do everything once, in any order."""
        acts: list[Callable[[], None]] = [
            *(self.search,) * 3,
            *(self.read, self.decide, self.note, self.highlight, self.undo, self.triage, self.look),
            *(self.export, self.bring, self.paste, self.switch),
        ]
        self.random.shuffle(acts)
        for act in acts:
            act()
            self.hand.close_dialogs()
            self.hand.press("Esc", "Ctrl+L")
        self.rounds += 1

    def search(self) -> None:
        """Type a query, look at what is found, empty the box."""
        self.hand.press("Alt+1", "Ctrl+F", "Ctrl+A")
        word = self.random.choice(WORDS)
        self.hand.type(word[:-1])
        begin = time.perf_counter()
        self.hand.type(word[-1])
        self.searches.append(time.perf_counter() - begin)
        self.hand.press("Return", "J", "J", "Ctrl+F", "Ctrl+A", "Backspace", "Esc", "Esc")

    def read(self) -> None:
        """Turn over some papers in some place and order."""
        self.hand.press(self.random.choice(PLACES), "Ctrl+L", *"JJJK", "PgDown", "J", "End", "K", "Home")

    def decide(self) -> None:
        """Star, keep, read later, tag, trash and take back."""
        self.hand.press("Alt+1", "Ctrl+L", "J", *self.random.choices(("S", "E", "L", "R", "J", "K"), k=6))

        def tag() -> None:
            self.hand.type(f"tag {self.random.randrange(9)}")
            self.hand.press("Ctrl+Return")

        self.hand.during(lambda: self.hand.press("T"), tag)
        self.hand.press("Ctrl+L", "Del", "Ctrl+Z")

    def note(self) -> None:
        """Write a note, in the pane or the whole window."""
        self.hand.press("Alt+1", "Ctrl+L", "J", self.random.choice(("N", "F12")))
        if not isinstance(self.hand.focus(), QTextEdit | QPlainTextEdit):
            return  # nothing is listed here, and letters would be commands
        self.hand.type(f"A thought\n\n- number {self.random.random()} on **this**\n")
        self.hand.press("Esc", "Esc", "Ctrl+L")

    def highlight(self) -> None:
        """Highlight sentences and a title."""
        self.hand.press("Alt+1", "Ctrl+L", "J", "H", "Down", "2", "H", "3", "Esc", "Alt+7", "Ctrl+L", "J")

    def undo(self) -> None:
        """Take steps back and do them again."""
        steps = self.random.randrange(1, 4)
        self.hand.press(*["Ctrl+Z"] * steps, *["Ctrl+Shift+Z"] * self.random.randrange(steps + 1))

    def triage(self) -> None:
        """Go through some of the inbox."""
        self.hand.press(
            "Alt+2", "Ctrl+L", "Shift+Space", *self.random.choices(tuple("EXLJK"), k=5), "Z", "Esc"
        )

    def look(self) -> None:
        """Open dialogs and pages, and leave them."""
        self.hand.press("Alt+1", "Ctrl+L", "J")
        for keys in self.random.sample(DIALOGS, 4):
            self.hand.during(partial(self.hand.press, keys), lambda: self.hand.press("Down", "Esc"))
            self.hand.press("Esc", "Ctrl+L")
        self.hand.press("Alt+0", "Alt+1")

    def export(self) -> None:
        """Export what is chosen."""
        self.hand.press("Alt+1", "Ctrl+L", "J", "Shift+Down")
        for each in self.folder.glob("*.bib"):
            each.unlink()
        self.hand.during(lambda: self.hand.press("Ctrl+E"), lambda: self.hand.press("Ctrl+Return"))

    def bring(self) -> None:
        """Import a file of new papers, and take every other one back."""
        desk, file = self.hand.window.desk, self.folder / "coming.references"
        write_bib(file, COMING, 10_000_000 + self.rounds * COMING)
        add_files(desk, [file])
        self._until(lambda: desk.import_task is None)
        if self.rounds % 2:
            self.hand.press("Ctrl+Z")

    def paste(self) -> None:
        """Paste a page and give it up."""
        QGuiApplication.clipboard().setText(sample_page())
        self.hand.during(lambda: self.hand.press("Ctrl+V"), lambda: self.hand.press("Down", "Esc"))

    def switch(self) -> None:
        """Open another library, and come back."""
        desk = self.hand.window.desk
        here = desk.session.library.path
        for path in (self.folder / "other.paperdesk", here):
            self._until(lambda: desk.task is None)
            open_path(desk, path)
            self.hand.settle()

    def _until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not done():
            assert time.monotonic() < end, "a task does not end"
            QApplication.processEvents()
        self.hand.settle()


def soak(
    random: Random,
    folder: Path,
    papers: int,
    go_on: Callable[[int], bool],
    is_warm: Callable[[int], bool],
    tell: Callable[[str], None] = lambda line: None,
) -> None:
    """Use the window as long as `go_on` says of the rounds done; AssertionError when something has grown."""
    with patch.dict(os.environ, {f"XDG_{name}_HOME": str(folder) for name in OWN_FOLDERS}):
        day = _begin(random, folder, papers)
        _use(day, go_on, is_warm, tell)


def _use(
    day: Day, go_on: Callable[[int], bool], is_warm: Callable[[int], bool], tell: Callable[[str], None]
) -> None:
    try:
        warm: Held | None = None
        while go_on(day.rounds):
            day.round()
            held = Held.now()
            tell(f"{day.rounds}: {held}; search {_p95(day.searches) * 1000:.0f} ms at p95")
            if warm is None and is_warm(day.rounds):
                warm = held
        assert warm is not None, "nothing was done after the first rounds"
        _require_no_more(warm, held)
    finally:
        day.hand.window.close()
        day.hand.window.desk.session.close()
        day.hand.window.deleteLater()


def _begin(random: Random, folder: Path, papers: int) -> Day:
    make_application()
    file = folder / "papers.references"
    for name, count in (("desk", papers), ("other", 50)):
        write_bib(file, count)
        with Library.open(folder / f"{name}.paperdesk", create=True) as library:
            import_files(library, [file])
    settings = Settings(folder / "settings.ini")
    settings.set("export/folder", str(folder))
    window = make_window(Library.open_to_look(folder / "desk.paperdesk"), settings)
    window.resize(1440, 900)
    return Day(Hand(window, window.is_busy), folder, random)


def _require_no_more(warm: Held, held: Held) -> None:
    assert held.memory - warm.memory <= GROWTH, f"memory grew: {warm}, then {held}"
    assert held.files <= warm.files + SWAY, f"files were left open: {warm}, then {held}"
    assert held.threads <= warm.threads + SWAY, f"threads were left: {warm}, then {held}"
    assert held.objects <= warm.objects * 1.1 + 50, f"objects were left: {warm}, then {held}"


def _p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)] if seconds else 0.0


def _trim() -> None:
    """Give memory back that is free, so that it is not taken for lost."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
