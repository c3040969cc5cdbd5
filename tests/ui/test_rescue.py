"""From a damaged library to one that is open: every way there is, and the page that offers them."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paperdesk.library.backup_names import BY_HAND, Backup
from paperdesk.library.backup_wishes import Wishes
from paperdesk.library.backups import Backups
from paperdesk.library.edits import SetNote
from paperdesk.library.library import Library
from paperdesk.library.salvage import Salvaged
from paperdesk.library.sample import add_sample
from paperdesk.model.errors import Cancelled, LibraryDamaged, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.salvage import Saved
from paperdesk.store.snapshot import Facts
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.damaged import Damaged, WayOut
from paperdesk.ui.dialogs.salvaged import SalvagedNote, salvaged_lines
from paperdesk.ui.dialogs.working import Working
from paperdesk.ui.rescue import DamageWatch, Rescue
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.task import Work
from tests.fakes import FakeAsk

ROOT = Path(__file__).parent.parent.parent
PAGE = 4096


class FakePages:
    """Chooses the first of the ways it is given that is offered, and remembers what it was asked."""

    def __init__(self, *ways: str, file: Path | None = None) -> None:
        self.chosen = list(ways)
        self.asked: list[tuple[str, bool]] = []
        self.told: list[Salvaged] = []
        self._file = file

    def ways(self, path: Path, error: Exception, backups: Backups, *, anew: bool) -> WayOut:
        self.asked.append((str(error), anew))
        way = self.chosen.pop(0)
        return WayOut(way, path, backups.newest_good() if way == "restore" else None)

    def work(self, title: str, text: str, work: Work[object]) -> object:
        return work(lambda done, total: None)

    def tell(self, done: Salvaged) -> None:
        self.told.append(done)

    def file(self) -> Path | None:
        return self._file


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    path = tmp_path / "shelf.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
        library.settle()
    return path


def hurt(path: Path, content: bytes | None = None) -> bytes:
    data = bytearray(path.read_bytes())
    data[: 3 * PAGE] = bytes(3 * PAGE)
    path.write_bytes(bytes(data) if content is None else content)
    return path.read_bytes()


def back_up(path: Path, note: str) -> Backup:
    with Library.open(path) as library:
        library.apply(SetNote(1, note))
        library.settle()
    return Backups.of(path, Wishes()).make(BY_HAND).backup


def note_of(library: Library) -> str:
    with library:
        return library.paper(1).note


def error_of(path: Path) -> LibraryDamaged:
    with pytest.raises(LibraryDamaged) as told:
        Library.open_to_look(path)
    assert told.value.path == path
    return told.value


def rescued(settings: Settings, path: Path, pages: FakePages) -> tuple[Library | None, list[str]]:
    said: list[str] = []
    return Rescue(settings, said.append, pages).begin(path, error_of(path)), said


def kept(path: Path) -> bytes:
    asides = path.parent.glob(f"{path.name}.corrupt-*")
    (aside,) = (each for each in asides if each.name.endswith("Z"))
    return aside.read_bytes()


def test_the_newest_backup_is_restored(qapp: object, settings: Settings, shelf: Path) -> None:
    back_up(shelf, "older")
    back_up(shelf, "newer")
    before = hurt(shelf)
    library, said = rescued(settings, shelf, FakePages("restore"))
    assert library is not None
    assert note_of(library) == "newer"
    assert [text.partition(":")[0] for text in said] == ["The library is again as it was"]
    assert kept(shelf) == before


def test_an_older_backup_is_restored_where_the_newest_is_damaged(
    qapp: object, settings: Settings, shelf: Path
) -> None:
    back_up(shelf, "older")
    newest = back_up(shelf, "newer").path
    newest.chmod(0o600)
    data = bytearray(newest.read_bytes())
    data[5 * PAGE : 9 * PAGE] = bytes(4 * PAGE)
    newest.write_bytes(data)
    before = hurt(shelf)
    library, _ = rescued(settings, shelf, FakePages("restore"))
    assert library is not None
    assert note_of(library) == "older"
    assert kept(shelf) == before


def test_what_can_be_read_is_saved_where_there_is_no_backup(
    qapp: object, settings: Settings, shelf: Path
) -> None:
    with Library.open(shelf) as library:
        library.apply(SetNote(1, "only here"))
        library.settle()
    before = hurt(shelf)
    pages = FakePages("restore", "salvage")
    opened, _ = rescued(settings, shelf, pages)
    assert opened is not None
    assert note_of(opened) == "only here"
    assert [done.facts.papers for done in pages.told] == [40]
    assert kept(shelf) == before


@pytest.mark.parametrize("content", [b"", b"\xff" * 9000])
def test_a_new_library_is_begun_where_nothing_can_be_read(
    content: bytes, qapp: object, settings: Settings, shelf: Path
) -> None:
    hurt(shelf, content)
    pages = FakePages("salvage", "anew")
    library, said = rescued(settings, shelf, pages)
    assert library is not None
    with library:
        assert library.find().count() == 0
    assert [anew for _, anew in pages.asked] == [False, True]
    assert pages.asked[1][0].startswith("Nothing in ")
    assert [text.partition(".")[0] for text in said] == ["This is a new library"]
    assert kept(shelf) == content


def test_another_library_is_opened_and_the_damaged_one_left(
    qapp: object, settings: Settings, shelf: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.paperdesk"
    Library.open(other, create=True).close()
    before = hurt(shelf)
    library, _ = rescued(settings, shelf, FakePages("other", file=other))
    assert library is not None
    assert library.path == other
    library.close()
    assert shelf.read_bytes() == before
    assert rescued(settings, shelf, FakePages("other", "")) == (None, [])


def test_a_library_that_opens_can_be_looked_at_but_not_changed(
    qapp: object, settings: Settings, shelf: Path
) -> None:
    pages = FakePages("look")
    library = Rescue(settings, print, pages).begin(shelf, LibraryDamaged("damaged", shelf))
    assert library is not None
    with library:
        assert (library.writable, library.read_only) == (False, True)
    hurt(shelf)
    assert Rescue(settings, print, FakePages("look", "")).begin(shelf, error_of(shelf)) is None


def test_a_cancelled_salvage_asks_again(qapp: object, settings: Settings, shelf: Path) -> None:
    before = hurt(shelf)
    pages = FakePages("salvage", "")

    def cancel(title: str, text: str, work: Work[object]) -> object:
        raise Cancelled

    pages.work = cancel  # type: ignore[method-assign]
    assert rescued(settings, shelf, pages) == (None, [])
    assert len(pages.asked) == 2
    assert shelf.read_bytes() == before


def page(newest: Callable[[Progress], Backup | None], *, anew: bool = False) -> Damaged:
    return Damaged(Path("/x/shelf.paperdesk"), PaperDeskError("It is damaged."), newest, anew=anew)


def choose(dialog: Damaged, act: Callable[[], object]) -> WayOut:
    from PySide6.QtCore import QTimer

    def when_known() -> None:
        if dialog.restored.text().startswith("Looking"):
            QTimer.singleShot(10, when_known)
        else:
            act()

    QTimer.singleShot(0, when_known)
    return dialog.run()


def test_the_page_offers_the_newest_sound_backup_first(qtbot: QtBot) -> None:
    made = datetime.now().astimezone() - timedelta(seconds=1)
    backup = Backup(Path("/b"), made, BY_HAND, papers=1203, bytes=5_000_000)
    dialog = page(lambda progress: backup)
    seen: list[str] = []

    def act() -> None:
        seen.append(dialog.restored.text())
        assert dialog.ways["restore"].isEnabled()
        QTest.keyClick(dialog.ways["restore"], Qt.Key.Key_Return)

    answer = choose(dialog, act)
    assert (answer.way, answer.backup) == ("restore", backup)
    assert "1,203 papers" in seen[0]
    assert f"{made:%H:%M}" in seen[0]


def test_without_a_backup_the_page_offers_the_rest(qtbot: QtBot) -> None:
    dialog = page(lambda progress: None, anew=True)
    answer = choose(dialog, dialog.ways["anew"].click)
    assert answer == WayOut("anew", Path("/x/shelf.paperdesk"))
    assert not dialog.ways["restore"].isEnabled()
    assert list(dialog.ways) == ["restore", "salvage", "other", "look", "anew"]


def test_escape_leaves_the_page_and_every_button_is_reached_by_keys(qtbot: QtBot) -> None:
    dialog = page(lambda progress: None)
    reached: list[str] = []

    def act() -> None:
        for _ in range(4):
            focused = dialog.focusWidget()
            assert focused is not None
            reached.append(focused.accessibleName())
            QTest.keyClick(dialog, Qt.Key.Key_Down)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert choose(dialog, act).way == ""
    assert reached == ["Save what can be read", "Open another library…", "Look at it as it is", "Quit"]


def test_what_takes_long_can_be_cancelled(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(1, 2)

    dialog = Working("Work", "It takes long.", work)
    dialog.cancel.click()
    with pytest.raises(Cancelled):
        dialog.run()
    assert Working("Work", "It is short.", lambda progress: 5).run() == 5


def salvage_of(**more: object) -> Salvaged:
    saved = Saved(4, {"papers": 5}, 0, (), 0, 0, 5, True)
    known = {name: more.get(name, getattr(saved, name)) for name in Saved.__slots__}
    return Salvaged(Facts(4, 5, 5, 1, 2, ""), Saved(**known), Path("/x.corrupt"))  # type: ignore[arg-type]


def test_the_note_says_what_came_back_and_what_may_be_lost(qtbot: QtBot) -> None:
    assert list(salvaged_lines(salvage_of())) == [
        "Saved: 5 papers · 1 note · 2 highlights.",
        "Nothing seems to be lost.",
        "The damaged file is kept: /x.corrupt",
    ]
    lost = salvage_of(hurt=("paper_tags",), rebuilt=2, begun_anew=3, expected=9, history=False)
    note = SalvagedNote(lost)
    qtbot.addWidget(note)
    shown = [label.text() for label in note.findChildren(QLabel)]
    assert shown[1:] == list(salvaged_lines(lost))
    assert len(shown) == 8


def test_damage_met_while_working_leads_to_the_page_once(
    qtbot: QtBot, settings: Settings, shelf: Path
) -> None:
    session = Session(Library.open_to_look(shelf), poll=0)
    desk = Desk(session, settings, FakeAsk())
    closed: list[bool] = []
    desk.close_wanted.connect(lambda: closed.append(True))
    answers = [WayOut("", shelf)]
    watch = DamageWatch(desk, lambda path, error: answers[0])
    assert not watch.take(PaperDeskError("something else"))
    assert not watch.take(LibraryDamaged("a backup"))
    assert watch.take(LibraryDamaged("damaged", shelf))
    assert (watch.chosen, closed) == (None, [])
    assert not watch.take(LibraryDamaged("damaged", shelf))  # told in its own words from now on
    answers[0] = WayOut("salvage", shelf)
    second = DamageWatch(desk, lambda path, error: answers[0])
    assert second.take(LibraryDamaged("damaged", shelf))
    assert (second.chosen, closed) == (answers[0], [True])
    session.close()


def test_a_library_that_was_left_open_is_looked_at_in_the_background(
    qtbot: QtBot, settings: Settings, shelf: Path
) -> None:
    data = bytearray(shelf.read_bytes())
    session = Session(Library.open_to_look(shelf), poll=0)
    ask = FakeAsk()
    desk = Desk(session, settings, ask)
    watch = DamageWatch(desk, lambda path, error: WayOut("", path))
    watch.look()
    qtbot.waitUntil(lambda: desk.quiet_task is None)
    assert ask.errors == []
    data[30 * PAGE : 40 * PAGE] = bytes(10 * PAGE)
    shelf.write_bytes(data)
    watch.look()
    qtbot.waitUntil(lambda: desk.quiet_task is None and bool(ask.errors))
    assert "is damaged" in ask.errors[0]
    desk.stop()
    session.close()


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from paperdesk.__main__ import main
from paperdesk.ui.presenters.application import hush_offscreen
from paperdesk.ui.dialogs.damaged import Damaged
from paperdesk.ui.dialogs.salvaged import SalvagedNote
from paperdesk.ui.main_window import MainWindow

seen = []

def act():
    for each in QApplication.topLevelWidgets():
        if not each.isVisible():
            continue
        if isinstance(each, Damaged):
            seen.append("page")
            each.ways["salvage"].click()
        elif isinstance(each, SalvagedNote):
            seen.append("note")
            each.proceed.click()
        elif isinstance(each, MainWindow) and each.workings is not None:
            if not each.property("seen"):
                each.setProperty("seen", True)
                seen.append("window")
            if "note" in seen:
                print(*seen)
                each.close()
                return
    QTimer.singleShot(50, act)

hush_offscreen()
QTimer.singleShot(0, act)
sys.exit(main([sys.argv[1]]))
"""


def run_program(path: Path) -> tuple[int, list[str], str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout.split(), done.stderr


def test_the_program_starts_with_a_damaged_library_and_leads_to_a_whole_one(shelf: Path) -> None:
    before = hurt(shelf)
    assert run_program(shelf) == (0, ["page", "note", "window"], "")
    assert kept(shelf) == before


def test_the_program_looks_at_a_library_that_was_left_open_and_leads_to_a_whole_one(
    shelf: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.paperdesk"
    with closing(sqlite3.connect(shelf)) as raw:
        (root,) = raw.execute("select rootpage from sqlite_master where name = 'blocks'").fetchone()
    with Library.open(shelf) as library:
        library.apply(SetNote(1, "in the log alone"))
        left.with_name("left.paperdesk-wal").write_bytes(shelf.with_name(f"{shelf.name}-wal").read_bytes())
        data = bytearray(shelf.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    left.write_bytes(data)
    assert run_program(left) == (0, ["window", "page", "note", "window"], "")
    with Library.open(left) as library:
        assert library.paper(1).note == "in the log alone"
    assert len(kept(left)) >= len(data)
