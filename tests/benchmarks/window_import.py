"""Whether the window answers while a large file comes in, and how soon a cancelled import has ended."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.bib_file import write_bib
from tests.benchmarks.context import Context, short
from tests.benchmarks.processes import run_script
from tests.benchmarks.row import Row

LONGEST = 100  # ms

# Times in milliseconds between the turns of the event loop while a file is imported, and cancelled.
WATCH = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from paperdesk.library.library import Library
from paperdesk.ui.app import _collect_again
from paperdesk.ui.commands.files import add_files
from paperdesk.ui.main_window import make_window
from paperdesk.ui.settings import Settings

folder, file, cancel_after = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
app = QApplication([])
window = make_window(Library.open(folder / "w.paperdesk", create=True), Settings(folder / "settings.ini"))
window.show()
desk = window.desk
gaps, last, state = [], [time.perf_counter()], {}

def beat():
    now = time.perf_counter()
    gaps.append((now - last[0]) * 1000)
    last[0] = now
    if "cancelled" not in state and cancel_after and now - state["begun"] > cancel_after:
        state["cancelled"] = now
        desk.task.cancel()

def ended(task):
    if task is None and "begun" in state:
        state["ended"] = time.perf_counter()
        QTimer.singleShot(500, app.quit)

def begin():
    state["begun"] = last[0] = time.perf_counter()
    desk.task_changed.connect(ended)
    add_files(desk, [file])
    timer.start(1)

timer = QTimer()
timer.timeout.connect(beat)
# As the program itself does it.
window.completed.connect(_collect_again)
window.completed.connect(lambda: QTimer.singleShot(500, begin))
app.exec()
gaps.sort()
end = state["ended"]
print(max(gaps), gaps[len(gaps) * 99 // 100], (end - state["begun"]) * 1000,
      (end - state["cancelled"]) * 1000 if "cancelled" in state else 0,
      window.desk.session.library.find().count())
"""


def measure(context: Context) -> list[Row]:
    """Milliseconds: the longest gap between two turns of the event loop while a file comes in, the gap that
    99 of 100 are below, the whole import, and from cancelling to its end.
    """
    entries = context.entries * 10
    with TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "large.bib"
        write_bib(file, entries)
        longest, most, whole, _, papers = run_script(WATCH, folder, file, 0, home=folder)
        assert papers == entries, papers
        # The window goes without closing the file: its log would be taken for that of the next one.
        for left_behind in folder.glob("w.paperdesk*"):
            left_behind.unlink()
        *_, cancelled, left = run_script(WATCH, folder, file, whole / 5000, home=folder)
        # A fast import may be over before it is cancelled; half of one must never be left.
        assert left in (0, entries), left
    figures = {"p99_ms": most, "import_ms": whole, "cancelled_after_ms": cancelled}
    name = f"longest wait for the window while {short(entries)} entries come in"
    return [Row(name, longest, LONGEST, None, figures, "ms")]
