"""The real window on a real file with real dialogs, driven by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.ui.main_window import MainWindow, make_window
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.settings import Settings

Start = Callable[[], Hand[MainWindow]]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Start the program on the library `desk.paperdesk`; starting again ends what runs."""
    running: list[MainWindow] = []

    def end() -> None:
        while running:
            window = running.pop()
            window.close()
            window.desk.session.close()
            window.deleteLater()

    def begin() -> Hand[MainWindow]:
        end()
        settings = Settings(tmp_path / "settings.ini")
        settings.set("export/folder", str(tmp_path))
        window = make_window(Library.open(tmp_path / "desk.paperdesk", create=True), settings)
        running.append(window)
        window.resize(1440, 900)
        return Hand(window, window.is_busy)

    yield begin
    end()
