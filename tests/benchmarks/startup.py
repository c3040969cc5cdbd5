"""How long until the window shows its papers, against a bare PySide6 window on the same machine."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper, Status

ROOT = Path(__file__).parent.parent.parent
PAPERS = 100
ROUNDS = 9

# Both print the moment of the first paint on a clock that processes share, and leave.
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        print(time.monotonic())
        sys.stdout.flush()
        QApplication.exit()

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
# The least that shows the same papers: one file, two lines a row, no style of its own.
LISTED = """
import sqlite3, sys, time
from PySide6.QtCore import QAbstractTableModel, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QHeaderView, QMainWindow, QStyledItemDelegate, QTableView

query = "select title, authors from papers order by id desc limit 100"
rows = sqlite3.connect(sys.argv[1]).execute(query).fetchall()

class Model(QAbstractTableModel):
    def rowCount(self, parent=None):
        return len(rows)

    def columnCount(self, parent=None):
        return 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return None

class Delegate(QStyledItemDelegate):
    def paint(self, painter, option, index):
        title, authors = rows[index.row()]
        painter.setPen(QColor("#1d1d1b"))
        painter.drawText(QRectF(option.rect), Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(QColor("#55544f"))
        painter.drawText(QRectF(option.rect), Qt.AlignmentFlag.AlignVCenter, authors)

class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic())
        sys.stdout.flush()
        QApplication.exit()

app = QApplication([])
window, view = QMainWindow(), View()
view.setModel(Model())
view.setItemDelegate(Delegate())
view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
view.verticalHeader().setDefaultSectionSize(82)
view.horizontalHeader().setStretchLastSection(True)
window.setCentralWidget(view)
window.resize(1440, 900)
window.show()
app.exec()
"""
FULL = """
import sys, time
from paperdesk.__main__ import main

def watch():
    from PySide6.QtWidgets import QApplication
    from paperdesk.ui.widgets.paper_list_view import PaperListView

    paint = PaperListView.paintEvent

    def first(view, event):
        paint(view, event)
        print(time.monotonic())
        sys.stdout.flush()
        QApplication.exit()

    PaperListView.paintEvent = first

sys.argv = ["paperdesk", sys.argv[1]]
import gc; gc.disable(); import paperdesk.library.library; import paperdesk.ui.app
watch()
main()
"""


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Milliseconds from process start to the first paint: medians, turn by turn, and their ratio."""
    with TemporaryDirectory() as folder:
        library = _library(Path(folder))
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
            "XDG_STATE_HOME": folder,
        }
        _first_paint(BARE, "", environment)
        _first_paint(FULL, str(library), environment)
        scripts = (BARE, LISTED, FULL)
        turns = [
            [_first_paint(script, str(library), environment) for script in scripts] for _ in range(rounds)
        ]
    bare, listed, full = (statistics.median(times) for times in zip(*turns, strict=True))
    return {
        "bare_ms": bare,
        "listed_ms": listed,
        "paperdesk_ms": full,
        "ratio": full / bare,
        "ratio_listed": full / listed,
    }


def _first_paint(script: str, argument: str, environment: dict[str, str]) -> float:
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script, argument],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return (float(done.stdout.split()[0]) - start) * 1000


def _library(folder: Path) -> Path:
    path = folder / "bench.paperdesk"
    papers = tuple(
        Paper(
            title=f"A Study of Thing {n} with Transformers",
            abstract=f"We study thing {n}. " * 60,
            authors=(Name(family=f"Author{n}", given="Ada"), Name(family="Writer", given="Wim")),
            year=2000 + n % 25,
            status=Status.INBOX,
            tags=("vision", "pose")[: n % 3],
        )
        for n in range(PAPERS)
    )
    with Library.open(path, create=True) as library:
        library.apply(AddPapers(papers, "benchmark"))
    return path
