from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, AddTag, MarkOpened, RemoveTag
from paperdesk.library.library import Library
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryInUse
from paperdesk.model.paper import Paper
from paperdesk.store.connection import Connection
from paperdesk.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def session(qapp: object, library: Library) -> "Iterator[Session]":
    library.apply(AddPapers((Paper(title="One"), Paper(title="Two")), "test"))
    session = Session(library, poll=0)
    yield session
    session.close()


def heard(session: Session) -> list[Change]:
    changes: list[Change] = []
    session.changed.connect(changes.append)
    return changes


def test_do_tells_what_changed(session: Session) -> None:
    changes = heard(session)
    first = session.library.find().ids()[0]
    applied = session.do(AddTag(frozenset({first}), "vision"))
    assert changes == [applied.change]
    assert first in applied.change.papers


def test_labels_of_undo_and_redo_are_those_of_the_library(session: Session) -> None:
    def labels() -> tuple[str | None, str | None]:
        return session.label(undone=False), session.label(undone=True)

    first = frozenset(session.library.find().ids()[:1])
    seen = [labels()]
    session.do(AddTag(first, "vision"))
    seen.append(labels())
    session.undo()
    seen.append(labels())
    with Library.open(session.library.path) as other:
        other.apply(AddTag(first, "pose"))
    session.rest(True)
    seen.append(labels())
    session.rest(False)
    assert seen == [
        ("Add 2 papers", None),
        ("Add tag “vision”", None),
        ("Add 2 papers", "Add tag “vision”"),
        ("Add tag “pose”", None),
    ]


def test_an_edit_that_changes_nothing_is_silent(session: Session) -> None:
    first = session.library.find().ids()[0]
    session.do(MarkOpened(first))
    changes = heard(session)
    session.do(MarkOpened(first))
    session.do(RemoveTag(frozenset({first}), "vision"))
    assert changes == []


def test_every_other_step_of_the_history_is_told(session: Session) -> None:
    told: list[str] = []
    session.stepped.connect(lambda: told.append(session.library.undo_label() or ""))
    first = frozenset(session.library.find().ids()[:1])
    session.do(AddTag(first, "vision"))
    session.do(AddTag(first, "vision"))
    session.do(MarkOpened(min(first)))
    session.undo()
    session.redo()
    with Library.open(session.library.path) as other:
        other.apply(AddTag(first, "pose"))
    session.look()
    added, mine, theirs = "Add 2 papers", "Add tag “vision”", "Add tag “pose”"
    assert told == [mine, added, mine, theirs]


def test_an_edit_may_have_little_patience(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    begin = Connection._begin

    def watched(connection: Connection, patience: int) -> None:
        asked.append(patience)
        begin(connection, patience)

    with (
        Library.open(session.library.path) as other,
        other._store.transaction(),
        pytest.raises(LibraryInUse),
    ):
        monkeypatch.setattr(Connection, "_begin", watched)
        session.do(MarkOpened(1), patience=0.05)
    assert asked == [50]


def test_undo_and_redo_tell_what_changed(session: Session) -> None:
    first = session.library.find().ids()[0]
    session.do(AddTag(frozenset({first}), "vision"))
    changes = heard(session)
    session.undo()
    assert session.library.paper(first).tags == ()
    session.redo()
    assert session.library.paper(first).tags == ("vision",)
    assert [first in change.papers for change in changes] == [True, True]


def test_undo_of_nothing_is_silent(session: Session) -> None:
    while session.undo():
        pass
    changes = heard(session)
    assert session.undo() is None
    assert changes == []


def test_look_notices_another_program_once(session: Session) -> None:
    changes = heard(session)
    with Library.open(session.library.path) as other:
        other.apply(AddTag(frozenset(other.find().ids()), "theirs"))
    assert (session.look(), session.look()) == (True, False)
    assert changes == [Change(everything=True)]


def test_the_timer_notices_another_program(qtbot: QtBot, library: Library) -> None:
    session = Session(library, poll=5)
    with Library.open(library.path) as other, qtbot.waitSignal(session.changed):
        other.apply(AddPapers((Paper(title="Three"),), "other"))
    session.close()


def test_a_step_that_a_task_wrote_is_told_once(session: Session) -> None:
    changes = heard(session)
    with Library.open(session.library.path) as own:
        applied = own.apply(AddPapers((Paper(title="Three"),), "task"))
    session.record(applied)
    session.look()
    assert changes == [applied.change]


def test_replace_closes_the_library_and_tells(session: Session, tmp_path: Path) -> None:
    opened: list[bool] = []
    session.opened.connect(lambda: opened.append(True))
    other = Library.open(tmp_path / "other.paperdesk", create=True)
    session.replace(other)
    assert (session.library, opened) == (other, [True])


def test_a_session_at_rest_leaves_what_others_write_until_it_is_asked(
    qapp: object, library: Library, qtbot: QtBot
) -> None:
    session = Session(library, poll=5)
    changes = heard(session)
    session.rest(True)
    with Library.open(library.path) as other:
        other.apply(AddPapers((Paper(title="New"),), "test"))
    qtbot.wait(50)
    assert changes == []
    session.rest(False)
    qtbot.waitUntil(lambda: changes == [Change(everything=True)])
    session.close()
