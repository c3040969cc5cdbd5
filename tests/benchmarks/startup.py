"""How long until the window shows its papers, against a bare PySide6 window on the same machine."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import PySide6
import shiboken6

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper, Status
from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median
from tests.benchmarks.processes import ROOT, surroundings
from tests.benchmarks.row import Row

PROGRAM = ROOT / "paperdesk"
PAPERS = 100

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
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from paperdesk.ui.widgets.paper_list_view import PaperListView

    paint = PaperListView.paintEvent

    def first(view, event):
        paint(view, event)
        if view.window().workings is None:
            print(time.monotonic())
            sys.stdout.flush()
            QTimer.singleShot(0, lambda: wait(view.window()))

    def wait(window):
        if window.workings is None:
            QTimer.singleShot(0, lambda: wait(window))
            return
        # Whatever keys are pressed from here on is answered.
        print(time.monotonic())
        sys.stdout.flush()
        QApplication.exit()

    PaperListView.paintEvent = first

sys.argv = ["paperdesk", sys.argv[1]]
import gc; gc.disable(); import paperdesk.library.library; import paperdesk.ui.app
watch()
main()
"""


def measure(context: Context) -> list[Row]:
    """Milliseconds from process start to the first paint and until keys are answered: medians."""
    libraries = {PAPERS: _library(context.folder)} | {size: context.library(size) for size in context.sizes}
    _turn(context, libraries)  # whatever is compiled and cached
    turns = [_turn(context, libraries) for _ in range(context.rounds)]
    figures = {name: median(turn[name] for turn in turns) for name in turns[0]}
    return _rows(context, figures)


def measure_cold(context: Context) -> list[Row]:
    """The same for the largest library when no file is in memory, as far as others let go of them."""
    library = context.library(context.largest)
    bare, first, ready = [], [], []
    for _ in range(context.rounds):
        let_go(library)
        bare += moments(BARE, library, context)
        let_go(library)
        painted, whole = moments(FULL, library, context)
        first.append(painted)
        ready.append(whole)
    figures = {"bare_ms": median(bare), "first_paint_ms": median(first), "keys_ms": median(ready)}
    name = f"start to first paint, files evicted, {short(context.largest)}"
    return [Row(name, median(first), 500, None, figures, "ms")]


def _turn(context: Context, libraries: Mapping[int, Path]) -> dict[str, float]:
    nothing = Path()
    times = dict(zip(("bare_ms",), moments(BARE, nothing, context), strict=True))
    times |= dict(zip(("listed_ms",), moments(LISTED, libraries[PAPERS], context), strict=True))
    for size, library in libraries.items():
        names = (f"{short(size)}_ms", f"{short(size)}_keys_ms")
        times |= dict(zip(names, moments(FULL, library, context), strict=True))
    return times


def _rows(context: Context, figures: Mapping[str, float]) -> list[Row]:
    bare, few, many = figures["bare_ms"], short(context.smallest), short(context.largest)
    first, ready = figures[f"{many}_ms"], figures[f"{many}_keys_ms"]
    return [
        Row(f"start to first paint, {many} / bare window", first / bare, 2, 1.5, figures),
        Row(f"start until keys are answered, {many} / bare window", ready / bare, 2, 1.5),
        Row(f"start to first paint, {many} / {few} papers", first / figures[f"{few}_ms"], 1.2, 1.05),
        Row(
            f"start to first paint, {PAPERS} papers / least window that lists the same",
            figures[f"{PAPERS}_ms"] / figures["listed_ms"],
        ),
    ]


def moments(script: str, library: Path, context: Context) -> list[float]:
    """Milliseconds from the start of a process to the moments that it prints."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script, str(library)],
        cwd=ROOT,
        env=surroundings(context.folder),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return [(float(moment) - start) * 1000 for moment in done.stdout.split()]


def let_go(library: Path) -> None:
    """Have the system forget what it keeps in memory of the library, the program, Qt and Python."""
    folders = (
        Path(PySide6.__file__).parent,
        Path(shiboken6.__file__).parent,
        Path(os.__file__).parent,
        PROGRAM,
    )
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    for file in [*files, library]:
        handle = os.open(file, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)


def _library(folder: Path) -> Path:
    path = folder / "start.paperdesk"
    path.unlink(missing_ok=True)
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
