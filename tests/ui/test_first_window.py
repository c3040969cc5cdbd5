"""A second start on a library that is open raises the window that has it, and ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.library.locations import default_library
from paperdesk.library.meeting import meeting_point
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui import app
from paperdesk.ui.desk import Desk
from paperdesk.ui.first_window import FirstWindow, raise_first
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

ROOT = Path(__file__).parent.parent.parent
START = [sys.executable, "-m", "paperdesk"]
LISTENING = """
import sys
from PySide6.QtCore import QTimer
from paperdesk.__main__ import main
from paperdesk.ui.first_window import FirstWindow

show = FirstWindow._show

def shown(first, token):
    show(first, token)
    print("raised", token, flush=True)
    QTimer.singleShot(0, first._window.close)

FirstWindow._show = shown
listen = FirstWindow._listen

def listening(first):
    listen(first)
    print("listening", flush=True)

FirstWindow._listen = listening
sys.exit(main([sys.argv[1]]))
"""


@pytest.fixture(autouse=True)
def _own_meeting_place(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """In a folder with a short name, as the user's own has: a socket's name must be short."""
    folder = tmp_path_factory.mktemp("run")
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.paperdesk"
    Library.open(path, create=True).close()
    return path


@pytest.fixture
def window(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(
        Desk(Session(Library.open_to_look(path), poll=0), Settings(tmp_path / "s.ini"), FakeAsk())
    )
    yield window
    window.close()
    window.desk.session.close()
    window.deleteLater()


def second_start(path: Path, token: str = "") -> "subprocess.Popen[str]":
    code = (
        "import sys; from pathlib import Path; from paperdesk.ui.first_window import raise_first\n"
        f"sys.exit(0 if raise_first(Path({str(path)!r})) else 7)"
    )
    environment = {**os.environ, "XDG_ACTIVATION_TOKEN": token}
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=environment, text=True)


def test_a_second_start_raises_the_first_window_and_ends(path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen(
        [sys.executable, "-c", LISTENING, str(path)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "listening\n"
    second = subprocess.run(
        [*START, str(path)],
        cwd=ROOT,
        env=environment | {"XDG_ACTIVATION_TOKEN": "of-the-desktop"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert first.stdout.readline() == "raised of-the-desktop\n"
    first.communicate(timeout=120)
    assert first.returncode == 0
    point = meeting_point(path)
    assert point is not None
    assert not point.exists()


def test_a_library_that_is_open_nowhere_is_opened(path: Path) -> None:
    assert not raise_first(path)
    assert not raise_first(path.with_name("none"))


def test_the_window_comes_to_the_front_also_by_another_name_of_the_library(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    first = FirstWindow(window, window.desk.session)
    window.showMinimized()
    link = path.with_name("link.paperdesk")
    link.symlink_to(path)
    second = second_start(link)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert (second.returncode, window.isMinimized(), window.isVisible()) == (0, False, True)
    first.stop()


def test_the_window_is_found_by_the_library_that_it_opened_last(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    first = FirstWindow(window, window.desk.session)
    other = tmp_path / "other.paperdesk"
    window.desk.session.replace(Library.open_to_look(other, create=True))
    assert not raise_first(path)
    second = second_start(other)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    first.stop()


def test_what_a_window_left_that_crashed_is_no_window(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    point = meeting_point(path)
    assert point is not None
    code = f"""
import os, signal, sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalServer
from pathlib import Path
app = QCoreApplication([])
Path({str(point)!r}).parent.mkdir(parents=True, exist_ok=True)
server = QLocalServer()
assert server.listen({str(point)!r})
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    assert point.exists()
    assert not raise_first(path)
    first = FirstWindow(window, window.desk.session)
    second = second_start(path)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    first.stop()
    assert not point.exists()


def test_a_window_that_does_not_answer_is_not_waited_for(
    qapp: object, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.first_window.ANSWER", 50)
    point = meeting_point(path)
    assert point is not None
    point.parent.mkdir(parents=True, exist_ok=True)
    server = QLocalServer()
    assert server.listen(str(point))
    assert not raise_first(path)
    server.close()


def test_a_second_window_works_beside_the_first(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path
) -> None:
    first = FirstWindow(window, window.desk.session)
    beside = FirstWindow(window, window.desk.session)
    second = second_start(path)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    beside.stop()
    first.stop()


def test_a_missing_last_library_is_told_and_never_made_anew(qapp: object, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for missing, instead in (
        (tmp_path / "gone.paperdesk", default_library()),
        (default_library(), default_library().with_name("library-2.paperdesk")),
    ):
        default_library().unlink(missing_ok=True)
        settings.set("library/last", str(missing))
        told: list[PaperDeskError] = []
        with app.open_library(None, settings, told.append) as library:  # type: ignore[arg-type]
            assert library.path == instead
        assert (len(told), "is not there any more" in str(told[0])) == (1, True)
        assert not missing.exists()
