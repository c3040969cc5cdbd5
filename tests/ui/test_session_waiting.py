"""What happens in the window while an edit cannot be written yet, and whose steps are noticed."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from typing_extensions import override

from paperdesk.library.edits import AddPapers, AddTag, Edit, Outcome, SetNote, SetStarred
from paperdesk.library.library import Applied, Library
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryInUse
from paperdesk.model.paper import Paper
from paperdesk.store.store import Store
from paperdesk.ui import waiting
from paperdesk.ui.session import Session
from paperdesk.ui.task import Task

ROOT = Path(__file__).parent.parent.parent
STAR = SetStarred(frozenset({1}), True)


@pytest.fixture
def session(qapp: object, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(waiting, "SLOW", 5)
    library.apply(AddPapers((Paper(title="One"), Paper(title="Two")), "test"))
    session = Session(Library.open_to_look(library.path), poll=0)
    session.work(lambda own: own.find())
    yield session
    session.close()


def end(library: Library) -> None:
    library._store.db.raw.rollback()


def test_the_window_lives_on_while_another_program_writes(session: Session, library: Library) -> None:
    happened: list[str] = []
    session.slow.connect(lambda on: happened.append("slow" if on else "written"))
    library._store.db.execute("begin immediate")
    QTimer.singleShot(40, lambda: happened.append("timer"))
    QTimer.singleShot(60, lambda: end(library))
    session.do(STAR)
    assert happened == ["slow", "timer", "written"]
    assert session.library.find("is:starred").count() == 1


def test_what_a_timer_writes_meanwhile_is_written_behind_it(session: Session, library: Library) -> None:
    library._store.db.execute("begin immediate")
    labels: list[str] = []
    QTimer.singleShot(20, lambda: labels.append(session.do(SetNote(1, "typed")).label))
    QTimer.singleShot(40, lambda: end(library))
    labels.append(session.do(STAR).label)
    assert len(labels) == 2
    assert [step.label for step in session.library.history(2)] == [labels[0], labels[1]]
    assert (session.library.paper(1).note, session.library.paper(1).starred) == ("typed", True)


@pytest.mark.parametrize("patience", [0.0, 0.03])
def test_a_library_that_stays_in_use_is_told_in_a_sentence(
    session: Session, library: Library, patience: float
) -> None:
    with library._store.transaction(), pytest.raises(LibraryInUse, match="is in use by another program"):
        session.do(STAR, patience=patience)
    session.do(STAR)
    assert session.library.paper(1).starred


def test_an_edit_behind_a_long_one_says_what_it_waits_for(session: Session) -> None:
    go, begun = threading.Event(), threading.Event()

    @dataclass(frozen=True)
    class Slow(Edit):
        @property
        @override
        def label(self) -> str:
            return "Slow"

        @override
        def apply(self, store: Store) -> Outcome:
            begun.set()
            go.wait()
            return Outcome(Change(), None)

    task = Task("Tagging", lambda progress: session.writing("Tagging papers")(Slow(), progress))
    task.start()
    begun.wait()
    with pytest.raises(LibraryInUse, match="at work on “Tagging papers”; nothing else was changed"):
        session.do(STAR)
    go.set()
    task.wait()
    assert not session.library.paper(1).starred


def test_a_task_that_is_cancelled_writes_nothing(session: Session, qtbot: QtBot) -> None:
    write = session.writing("Starring")
    task = Task("Starring", lambda progress: write(STAR, progress))
    task.cancel()
    with qtbot.waitSignal(task.cancelled):
        task.start()
    assert not session.library.paper(1).starred


def test_a_task_turns_a_step_over(session: Session, qtbot: QtBot) -> None:
    session.do(STAR)
    changes: list[Change] = []
    session.changed.connect(changes.append)
    told: list[Applied] = []
    for undone in (True, False):
        task = Task("Turning", session.turning("Turning", undone=undone))
        task.succeeded.connect(told.append)
        with qtbot.waitSignal(task.finished):
            task.start()
        assert session.library.paper(1).starred is not undone
        session.tell(told[-1])
    assert changes == [applied.change for applied in told]


def test_own_edits_are_not_mistaken_and_those_of_others_not_missed(
    session: Session, library: Library
) -> None:
    changes: list[Change] = []
    session.changed.connect(changes.append)
    session.do(STAR)
    session.undo()
    session.redo()
    assert (len(changes), session.look()) == (3, False)
    session.do(AddTag(frozenset({1}), "mine"))
    library.apply(AddTag(frozenset({2}), "theirs"))
    session.do(AddTag(frozenset({2}), "mine"))
    assert (len(changes), session.look(), session.look()) == (5, True, False)
    assert changes[-1] == Change(everything=True)


def test_what_an_import_of_this_window_brought_is_noticed(session: Session) -> None:
    with session.file.open_for_import() as own:
        own.apply(AddPapers((Paper(title="Three"),), "import"))
    assert (session.look(), session.look()) == (True, False)


def test_nothing_is_written_to_a_library_that_is_only_read(qapp: object, library: Library) -> None:
    session = Session(Library.open(library.path, read_only=True), poll=0)
    for write in (lambda: session.do(STAR), session.undo, session.redo):
        with pytest.raises(LibraryInUse, match="can only be read here; nothing was changed"):
            write()
    session.warm_up()
    session.close()
    assert not session.writable


def test_closing_leaves_the_library_in_one_file(qapp: object, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    folder.mkdir()
    session = Session(Library.open_to_look(folder / "x.paperdesk", create=True), poll=0)
    session.do(AddPapers((Paper(title="One"),), "test"))
    session.close()
    assert [path.name for path in folder.iterdir()] == ["x.paperdesk"]


CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from paperdesk.library.edits import SetNote
from paperdesk.library.library import Library
from paperdesk.ui.session import Session

app = QCoreApplication([])
session = Session(Library.open_to_look(Path(sys.argv[1])), poll=0)
for number in range(5):
    session.do(SetNote(1, f"note {number}"))
os._exit(9)
"""


def test_a_crash_loses_nothing_that_was_done(library: Library) -> None:
    library.apply(AddPapers((Paper(title="One"),), "test"))
    library.close()
    done = subprocess.run(
        [sys.executable, "-c", CRASH, str(library.path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    with Library.open(library.path) as after:
        assert (done.returncode, after.paper(1).note, len(after.history())) == (9, "note 4", 6)
