"""Two programs at one library lose nothing and show no error of SQLite (promise P5).

One run is two programs with 1,000 edits each: two command lines, or a window and a command line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from tests.endurance.trial import ROOT, Trial

COMMANDS: Final = """
import sys
from paperdesk.cli.main import UiCommands, main
library, name, count = sys.argv[1:]
ui = UiCommands(*[print] * 3)
for at in range(int(count)):
    status = main(["tag", "paper", f"+{name}{at}", "--library", library], ui=ui)
    if status:
        sys.exit(status)
"""
WINDOW: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from paperdesk.library.edits import AddTag
from paperdesk.library.library import Library
from paperdesk.ui.session import Session
library, name, count = sys.argv[1:]
app = QApplication([])
session = Session(Library.open_to_look(Path(library)), poll=20)
paper = frozenset(session.library.find().ids())
heard = []
session.changed.connect(heard.append)
at = 0

def edit():
    global at
    try:
        session.do(AddTag(paper, f"{name}{at}"))
    except Exception as error:
        print(error, file=sys.stderr)
        app.exit(1)
    at += 1
    if at < int(count):
        QTimer.singleShot(0, edit)
    else:
        app.exit(0 if len(heard) >= at else 2)

QTimer.singleShot(0, edit)
status = app.exec()
session.close()
sys.exit(status)
"""


def together(folder: Path, scripts: tuple[str, ...], edits: int) -> None:
    """Let programs edit one library at once, so many edits each; every edit is there, nothing was shown."""
    path = folder / "shelf.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((Paper(title="A paper", key="paper"),), "x"))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(path), name, str(edits)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for script, name in zip(scripts, ("a", "b"), strict=True)
    ]
    told = [(program.communicate()[1], program.returncode) for program in programs]
    assert told == [("", 0)] * len(scripts), told
    with Library.open(path) as library:
        (paper,) = library.papers(library.find().ids())
        wanted = {f"{name}{at}" for name in ("a", "b") for at in range(edits)}
        assert set(paper.tags) == wanted, json.dumps(sorted(wanted - set(paper.tags)))
        assert library.check() == []


def two_command_lines(random: Random, folder: Path) -> None:
    """Two command lines with 1,000 edits each."""
    together(folder, (COMMANDS, COMMANDS), 1000)


def a_window_and_a_command_line(random: Random, folder: Path) -> None:
    """A window and a command line with 1,000 edits each."""
    together(folder, (WINDOW, COMMANDS), 1000)


def in_short(random: Random, folder: Path) -> None:
    """The same with 60 edits each, both pairs."""
    for name, scripts in (("lines", (COMMANDS, COMMANDS)), ("window", (WINDOW, COMMANDS))):
        (folder / name).mkdir()
        together(folder / name, scripts, 60)


TRIALS: Final = (
    Trial("P5", "two command lines", two_command_lines, runs=1, short=0),
    Trial("P5", "a window and a command line", a_window_and_a_command_line, runs=1, short=0),
    Trial("P5", "two programs in short", in_short, runs=10, short=1),
)
