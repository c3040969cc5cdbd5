import os
import subprocess
import sys
from pathlib import Path

import pytest

from paperdesk.library.backups import Backups
from paperdesk.library.library import Library
from paperdesk.library.locations import default_library
from paperdesk.library.sample import add_sample
from paperdesk.model.errors import LibraryDamaged, PaperDeskError
from paperdesk.ui import app, display
from paperdesk.ui.settings import Settings

ROOT = Path(__file__).parent.parent.parent
# Not argparse and logging, which PySide itself loads.
SLOW = (
    *("sqlite_utils", "bibtexparser", "nh3", "urllib.request", "http.client", "socket", "ssl", "asyncio"),
    "PySide6.QtNetwork",
    *("ziamath", "ziafont", "latex2mathml", "paperdesk.formats.latex.maths_drawing"),
)
FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from paperdesk.__main__ import main
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.widgets.paper_list_view import PaperListView

paint = PaperListView.paintEvent

def first(view, event):
    paint(view, event)
    PaperListView.paintEvent = paint
    print(" ".join(sorted(sys.modules)))
    sys.stdout.flush()
    QTimer.singleShot(0, view.window().close)

PaperListView.paintEvent = first
sys.exit(main([sys.argv[1]]))
"""

MANY = """
import sys
from PySide6.QtCore import QTimer
from paperdesk.__main__ import main
from paperdesk.library.edits import SetStarred
from paperdesk.ui import app

begin = app._begin_backups

def begin_and_edit(desk, begun):
    begin(desk, begun)
    desk.session.do(SetStarred(frozenset(desk.session.library.find().ids()[:30]), True))
    if sys.argv[2] == "at once":
        QTimer.singleShot(0, desk.close_wanted.emit)
    else:
        desk.quiet_changed.connect(lambda task: None if task else desk.close_wanted.emit())

app._begin_backups = begin_and_edit
sys.exit(main([sys.argv[1]]))
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
    return path


def test_nothing_slow_is_loaded_before_the_first_paint(sample: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(sample)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "paperdesk.ui.main_window" in loaded
    assert loaded & set(SLOW) == set()


@pytest.mark.parametrize("leaving", ["at once", "afterwards"])
def test_the_program_backs_up_before_many_papers_are_edited(sample: Path, leaving: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MANY, str(sample), leaving],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    backups = Backups.of(sample)
    made = backups.list()
    # Who leaves at once has no time for it; nothing half done is left then.
    assert [backup.reason for backup in made] == ["before-edit"] or (leaving == "at once" and made == ())
    assert all(backups.is_sound(backup) for backup in made)
    assert list(backups.folder.glob(".*")) == []


def refuse(error: Exception) -> None:
    raise error


def settings_in(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_the_first_start_makes_the_users_own_library(qapp: object, tmp_path: Path) -> None:
    with app.open_library(None, settings_in(tmp_path), refuse) as library:
        assert library.path == default_library()


def test_the_library_open_last_is_opened_again(qapp: object, sample: Path, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.set("library/last", str(sample))
    with app.open_library(None, settings, refuse) as library:
        assert library.path == sample


def test_a_damaged_last_library_leads_to_its_page_and_no_other_one_is_opened(
    qapp: object, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.paperdesk"
    damaged.write_bytes(b"nothing" * 1000)
    settings = settings_in(tmp_path)
    settings.set("library/last", str(damaged))
    with pytest.raises(LibraryDamaged) as told:
        app.open_library(None, settings, refuse)
    assert told.value.path == damaged


def test_a_named_library_must_be_there(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError):
        app.open_library(tmp_path / "none.paperdesk", settings_in(tmp_path), refuse)


@pytest.mark.parametrize(
    ("platform", "shown", "there"),
    [("offscreen", "", True), ("", "", False), ("xcb", ":987654", False), ("", "nonsense", False)],
)
def test_a_missing_display_is_known_before_qt_is_asked(
    monkeypatch: pytest.MonkeyPatch, platform: str, shown: str, there: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", shown)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert (display.missing_display() == "") is there
