"""The window's tests."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

ROUNDS = 6  # a sheet opens after its task, and may begin another one


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    """There before any widget is made, whichever test happens to be the first of its process.

    What one test leaves is not there in the next: Qt goes on telling of a key that was held in its last
    event, and without an event loop the windows that are to be deleted later live on, restyled with each
    new one. What is on the clipboard would outlive even Python, which it needs to be deleted.
    """
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWindow(), Qt.Key.Key_Control)
    yield qapp
    QGuiApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ask() -> FakeAsk:
    """Answers what the desk asks."""
    return FakeAsk()


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    """What the library of the desk holds; tests say it anew."""
    return ()


@pytest.fixture
def desk(library: Library, papers: tuple[Paper, ...], tmp_path: Path, ask: FakeAsk) -> Iterator[Desk]:
    """A desk without a window; nothing is selected."""
    if papers:
        library.apply(AddPapers(papers, "test"))
    made = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    yield made
    made.stop()
    made.session.close()


@pytest.fixture
def toasts(desk: Desk) -> list[str]:
    """What the desk says in passing."""
    told: list[str] = []
    desk.toasted.connect(lambda text, undo: told.append(text))
    return told


@pytest.fixture
def press(desk: Desk, ask: FakeAsk, qtbot: QtBot) -> Callable[..., None]:
    """Runs a command with answers and waits until nothing runs any more."""

    def run_command(command: str, **answers: Any) -> None:
        ask.answers.update(answers)
        run(BY_ID[command], desk)
        for _ in range(ROUNDS):
            qtbot.waitUntil(lambda: desk.task is None)
            QApplication.processEvents()

    return run_command
