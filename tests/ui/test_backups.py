"""Backups in the window: made in the background, shown, restored, and looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import ProgrammingError

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.backup_names import (
    BEFORE_EDIT,
    BEFORE_IMPORT,
    BEFORE_RESTORE,
    BY_HAND,
    DAILY,
    WORKING,
    Backup,
)
from paperdesk.library.backup_wishes import Wishes, read_wishes
from paperdesk.library.backups import Backups
from paperdesk.library.differences import Compared, Difference
from paperdesk.library.edits import SetNote, SetStarred
from paperdesk.library.guard import Pending
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import backups as commands
from paperdesk.ui.commands.importing import add_references
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.backup_words import backup_time, changes_text
from paperdesk.ui.dialogs.backups import BackupsSheet
from paperdesk.ui.presenters.backups import BackupsPresenter
from paperdesk.ui.questions import BackupsAnswer, BackupsRequest
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.dumps import dump_tables
from tests.fakes import FakeAsk
from tests.ui.shown import opened, shown_window

NOW = datetime(2026, 5, 6, 14, 2).astimezone()


@dataclass
class Bench:
    """A desk with its presenter of backups."""

    desk: Desk
    ask: FakeAsk
    presenter: BackupsPresenter
    toasts: list[str]
    qtbot: QtBot

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def reasons(self) -> list[str]:
        return [backup.reason for backup in Backups.of(self.library.path).list()]

    def settle(self) -> None:
        """Wait until nothing runs; what was held in another thread has to be heard of first."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.desk.task is None and self.desk.quiet_task is None)

    def star(self, count: int) -> None:
        papers = frozenset(self.library.find().ids()[:count])
        on = not self.library.all_are_starred(sorted(papers))
        self.desk.session.do(SetStarred(papers, on))


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    with Library.open(tmp_path / "b.paperdesk", create=True) as library:
        add_sample(library)
    ask = FakeAsk()
    session = Session(Library.open_to_look(tmp_path / "b.paperdesk"), poll=0)
    desk = Desk(session, Settings(tmp_path / "s.ini"), ask)
    presenter = BackupsPresenter(desk, desk)
    desk.settings.changed.connect(presenter.keep_wishes)
    toasts: list[str] = []
    desk.toasted.connect(lambda text, undo: toasts.append(text))
    yield Bench(desk, ask, presenter, toasts, qtbot)
    desk.stop()
    presenter.stop()
    session.close()


def test_a_backup_is_made_on_the_first_day_and_not_again(bench: Bench) -> None:
    bench.presenter.begin_day()
    bench.settle()
    bench.star(1)
    bench.presenter.begin_day()
    bench.settle()

    assert bench.reasons() == [DAILY]
    assert bench.toasts == []


def test_a_backup_is_made_while_one_works_only_after_changes(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.guard.AGES", {})
    bench.presenter.look()
    bench.settle()
    assert bench.reasons() == []
    bench.star(1)
    for _ in range(2):
        bench.presenter.look()
        bench.settle()

    assert bench.reasons() == [WORKING]


def test_an_edit_of_many_papers_is_preceded_by_a_backup(bench: Bench) -> None:
    before = dump_tables(bench.library.path)
    bench.star(20)
    bench.settle()
    assert bench.reasons() == []
    bench.desk.session.undo()
    bench.star(21)
    bench.settle()

    assert bench.reasons() == [BEFORE_EDIT]
    (backup,) = Backups.of(bench.library.path).list()
    assert dump_tables(backup.path)["papers"] == before["papers"]


def test_an_import_of_many_entries_is_preceded_by_a_backup(bench: Bench, tmp_path: Path) -> None:
    before = dump_tables(bench.library.path)
    file = tmp_path / "many.bib"
    file.write_text("\n".join(f"@misc{{new{n}, title = {{Number {n} of many}}}}" for n in range(150)))
    add_references(bench.desk, [file])
    bench.settle()

    (backup,) = Backups.of(bench.library.path).list()
    assert (backup.reason, dump_tables(backup.path)) == (BEFORE_IMPORT, before)


def test_nothing_is_backed_up_by_itself_when_that_is_off(bench: Bench) -> None:
    bench.desk.settings.set("backups/on", False)
    bench.presenter.begin_day()
    bench.star(30)
    bench.settle()

    assert bench.reasons() == []
    assert read_wishes() == Wishes(on=False)


def test_the_command_line_knows_what_the_settings_say(bench: Bench, tmp_path: Path) -> None:
    bench.desk.settings.set("backups/second", str(tmp_path))
    bench.desk.settings.set("backups/room", "20")

    assert read_wishes() == Wishes(second=str(tmp_path), gigabytes=20)


def test_a_second_folder_that_is_missing_is_told_once(bench: Bench, tmp_path: Path) -> None:
    bench.desk.settings.set("backups/second", str(tmp_path / "drive"))
    for _ in range(2):
        bench.star(30)
        bench.settle()

    assert bench.reasons() == [BEFORE_EDIT, BEFORE_EDIT]
    assert [text for text in bench.toasts if "is not there" in text] == bench.toasts[:1]


def test_leaving_ends_what_runs_and_lets_go(bench: Bench) -> None:
    bench.star(30)
    bench.star(30)
    bench.qtbot.waitUntil(lambda: bench.desk.quiet_task is not None)
    bench.desk.stop()
    bench.presenter.stop()

    assert bench.presenter._waiting == []
    assert list(Backups.of(bench.library.path).folder.glob(".*")) == []


def test_what_is_held_as_one_leaves_is_let_go(bench: Bench) -> None:
    pending = Pending.of(Backups.of(bench.library.path), BEFORE_EDIT)
    bench.desk.stop()
    bench.presenter._held.emit(pending)  # by an edit that was under way
    bench.qtbot.waitUntil(lambda: bench.presenter._waiting == [pending])

    assert bench.desk.quiet_task is None
    bench.presenter.stop()
    with pytest.raises(ProgrammingError):  # its connection is closed
        pending.make(lambda done, total: None)


def test_a_backup_by_hand_is_told(bench: Bench) -> None:
    commands.back_up(bench.desk)
    bench.settle()
    commands.back_up(bench.desk)
    bench.settle()

    (backup,) = Backups.of(bench.library.path).list()
    assert backup.reason == BY_HAND
    assert bench.toasts == [
        f"Backed up: {backup.papers} papers, {backup.bytes / 1e6:.1f} MB.",
        f"Nothing has changed since the backup of {backup_time(backup.made)}.",
    ]


def made(bench: Bench) -> Backup:
    return Backups.of(bench.library.path).make(BY_HAND).backup


def answering(way: str, backup: Backup | None = None) -> Callable[[BackupsRequest], BackupsAnswer]:
    return lambda request: BackupsAnswer(way, backup or request.backups[0])  # type: ignore[arg-type]


def test_restoring_shows_what_was_and_keeps_what_is(bench: Bench) -> None:
    backup = made(bench)
    before = dump_tables(bench.library.path)
    paper = bench.library.find().ids()[0]
    bench.desk.session.do(SetNote(paper, "to be gone"))
    after = dump_tables(bench.library.path)
    bench.ask.answers["backups"] = answering("restore")
    changes: list[object] = []
    bench.desk.session.changed.connect(changes.append)

    commands.show(bench.desk)
    bench.settle()

    assert dump_tables(bench.library.path) == before
    assert len(changes) == 1
    kept = Backups.of(bench.library.path).list()[0]
    assert (kept.reason, dump_tables(kept.path)) == (BEFORE_RESTORE, after)
    assert bench.toasts[-1] == f"The library is again as it was: {backup_time(backup.made)}."
    assert bench.desk.more is not None
    bench.desk.more.show()
    bench.settle()
    assert dump_tables(bench.library.path) == after


def test_edits_and_undo_go_on_after_restoring(bench: Bench) -> None:
    bench.star(3)
    backup = made(bench)
    bench.star(5)
    commands.restore(bench.desk, backup)
    bench.settle()

    bench.desk.session.undo()
    assert bench.library.check() == []
    bench.star(2)
    assert bench.ask.errors == []


def test_a_backup_is_looked_at_and_left_again(bench: Bench) -> None:
    library = bench.library.path
    backup = made(bench)
    bench.ask.answers["backups"] = answering("look")
    commands.show(bench.desk)

    assert (bench.library.path, bench.desk.session.writable) == (backup.path, False)
    with pytest.raises(PaperDeskError):
        bench.star(1)
    bench.ask.answers["backups"] = answering("back")
    commands.show(bench.desk)
    assert bench.ask.asked[-1][1][0].looking
    assert (bench.library.path, bench.desk.session.writable) == (library, True)
    assert bench.desk.library_behind is None


def test_a_backup_that_is_looked_at_can_be_restored(bench: Bench) -> None:
    library, before = bench.library.path, dump_tables(bench.library.path)
    backup = made(bench)
    bench.star(7)
    commands.look_at(bench.desk, backup)
    bench.ask.answers["backups"] = answering("restore", backup)
    commands.show(bench.desk)
    bench.settle()

    assert bench.library.path == library
    assert dump_tables(library) == before


# The dialog


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


NONE = Compared(0)
BACKUPS = (
    Backup(Path("b"), NOW, BEFORE_IMPORT, papers=1234, notes=1, highlights=0, bytes=7_600_000),
    Backup(Path("a"), NOW - timedelta(days=3), DAILY, papers=7, bytes=100),
    Backup(Path("c"), NOW - timedelta(days=4), DAILY, good=False),
)


def request(
    differs: object = lambda backup, progress: Difference(NONE, NONE, NONE, NONE, 0),
) -> BackupsRequest:
    return BackupsRequest(BACKUPS, Path("/backups"), differs)  # type: ignore[arg-type]


def test_backups_are_listed_with_what_they_hold(window: QMainWindow) -> None:
    sheet = opened(BackupsSheet(window, request()))
    rows = [sheet.list.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]

    assert rows[0].endswith("1,234 papers · 1 note · 0 highlights · 8 MB")
    assert "Before an import" in rows[0]
    assert rows[2].endswith("Damaged: it cannot be restored")


def test_what_would_change_is_told_and_two_clicks_restore(window: QMainWindow, qtbot: QtBot) -> None:
    found = Difference(
        Compared(2, ("One", "Two")), Compared(1, ("New",)), NONE, Compared(9, ("A", "B", "C")), 1
    )
    sheet = opened(BackupsSheet(window, request(lambda backup, progress: found)))
    qtbot.waitUntil(lambda: "come back" in sheet.changes.text())

    assert sheet.changes.text().splitlines() == [
        "2 papers would come back: One; Two",
        "1 paper would go: New",
        "9 notes would be as before: A; B; C; …",
        "1 highlight would differ",
        "What the library holds now is kept as a backup first.",
    ]
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    QTest.mouseClick(sheet.restore, Qt.MouseButton.LeftButton)
    assert sheet.answer == BackupsAnswer("restore", BACKUPS[1])


def test_a_damaged_one_cannot_be_restored(window: QMainWindow) -> None:
    sheet = opened(BackupsSheet(window, request()))
    sheet.list.setCurrentIndex(sheet.list.model().index(2, 0))

    assert not sheet.restore.isEnabled()
    assert not sheet.look.isEnabled()


def test_escape_gives_up_and_ends_the_comparison(window: QMainWindow) -> None:
    def forever(backup: Backup, progress: Callable[[int, int], None]) -> Difference:
        while True:
            progress(0, 1)

    sheet = opened(BackupsSheet(window, request(forever)))
    QTest.keyClick(sheet.list, Qt.Key.Key_Escape)

    assert sheet.answer is None


def test_without_backups_it_says_so(window: QMainWindow) -> None:
    sheet = opened(BackupsSheet(window, BackupsRequest((), Path("/b"), request().differs)))

    assert not sheet.restore.isEnabled()


def test_what_holds_the_same_is_said() -> None:
    assert changes_text(Difference(NONE, NONE, NONE, NONE, 0)) == "It holds what the library holds now."


def test_times_are_said_as_people_do() -> None:
    said = [backup_time(NOW - timedelta(days=days), NOW) for days in (0, 1, 2)]

    assert said[:2] == ["today, 14:02", "yesterday, 14:02"]
    assert said[2].startswith("Mon, 4 May")
