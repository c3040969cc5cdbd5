"""Texts that want to be HTML are shown as they were typed, in every field and view (promise S1).

A run puts a part of the texts of `tests.hostile` into every field of as many papers, opens a real window on
them, and goes through its views and dialogs. Nothing may be loaded, asked for, or taken for markup.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from paperdesk.formats.failures import Failure
from paperdesk.formats.page.reading import read_page
from paperdesk.formats.tables.reading import ColumnMapping
from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    CreateCollection,
    CreateWordList,
    Edit,
    SaveSearch,
)
from paperdesk.library.fitting import collection_path
from paperdesk.library.library import Library
from paperdesk.library.planning import plan
from paperdesk.library.report import FileReport, Leftover
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper, Status
from tests.endurance.trial import Trial
from tests.endurance.watching import files_untouched, server_unasked
from tests.hostile import set_bait, texts

if TYPE_CHECKING:
    from paperdesk.ui.main_window import MainWindow
    from paperdesk.ui.presenters.hand import Hand
    from paperdesk.ui.questions import ColumnsRequest
    from paperdesk.ui.widgets.reading_pane import ReadingPane

PARTS: Final = 20
SEEN: Final = 150  # characters that are compared: of a longer title the window leaves the middle out
TOLD: Final = 3  # every third text is told by every dialog that tells something
COMES: Final = 20  # seconds in which a dialog must be there
MARKS: Final = frozenset("*_`[]!#>|~\\&+-\n")  # of Markdown; a note without them is read as it was typed
VIEWS: Final = ("view.table", "view.table", "go.all", "go.annotated", "go.overview", "go.list", "go.inbox")
PAGES: Final = ("triage.start", "note.full", "view.focus", "paper.details")
DIALOGS: Final = (
    *(
        "app.palette",
        "go.jump",
        "edit.history",
        "file.imports",
        "file.export",
        "app.preferences",
        "paper.tag",
    ),
    *(
        "attention.duplicates",
        "attention.quality",
        "words.lists",
        "paper.key",
        "paper.remark",
        "paper.collect",
    ),
    *("file.restore", "paper.untag", "paper.copy-as", "app.keyboard", "paper.new"),
)


def show_everywhere(part: int, random: Random, folder: Path) -> None:
    """Show one of every `PARTS` texts in every field, view and dialog."""
    bait = folder / "bait"
    set_bait(bait)
    with server_unasked() as port, files_untouched(bait):
        hostile = texts(bait, port)[part::PARTS]
        path = folder / "shelf.paperdesk"
        with Library.open(path, create=True) as library:
            _fill(library, hostile)
        _look_around(path, folder, hostile)


def _fill(library: Library, hostile: Sequence[str]) -> None:
    library.apply(AddPapers(tuple(map(_paper, hostile)), hostile[0], "bibtex"))
    library.apply(AddPapers(tuple(map(_paper, hostile[:3])), hostile[-1]))
    for text in hostile:
        _try(library, CreateCollection(text), CreateWordList(text, words=(text,)), SaveSearch(text, text))
    for row in library.rows(library.find().ids()):
        paper = library.paper(row.id)
        for field, marked in (("abstract", paper.abstract), ("title", paper.title)):
            _try(library, AddHighlight(row.id, field, 0, len(marked), 1, paper.note, paper.tags[:1]))
            _try(library, AddHighlight(row.id, field, 0, len(marked) // 2, 2, paper.note))


def _try(library: Library, *edits: Edit) -> None:
    """Do what the library takes; what it does not take it refuses with a sentence."""
    for edit in edits:
        try:
            library.apply(edit)
        except PaperDeskError as error:
            assert str(error)


def _paper(text: str) -> Paper:
    folders = collection_path(text)
    return Paper(
        title=text,
        type="article",
        authors=(Name(text, text), Name(literal=text)),
        editors=(Name(text),),
        year=2020,
        venue=text,
        doi=text,
        url=text,
        abstract=text,
        fields={"journal": text, "publisher": text, "series": text, "file": text, "note": text},
        key=text,
        tags=(text,) if text.strip("/ \0\n\t") else (),
        collections=(folders,) if folders else (),
        status=Status.INBOX,
        note=text,
        remark=text,
        source_text=text,
        source_format="bibtex",
    )


def _look_around(path: Path, folder: Path, hostile: Sequence[str]) -> None:
    from PySide6.QtWidgets import QApplication

    from paperdesk.ui.main_window import make_window
    from paperdesk.ui.presenters.hand import Hand
    from paperdesk.ui.settings import Settings

    app = QApplication.instance() or QApplication([])
    assert app is not None
    settings = Settings(folder / "settings.ini")
    settings.set("export/folder", str(folder))
    window = make_window(Library.open_to_look(path), settings)
    try:
        window.resize(1440, 900)
        hand = Hand(window, window.is_busy, window.is_late)
        _Look(hand).around(hostile)
    finally:
        window.close()
        window.desk.session.close()
        window.deleteLater()
        app.processEvents()


class _Look:
    """Goes through a window, and asks at each stop whether everything is plain."""

    def __init__(self, hand: Hand[MainWindow]) -> None:
        self._hand = hand
        self._window = hand.window

    def around(self, hostile: Sequence[str]) -> None:
        for command in VIEWS:
            self._do(command)
        self._do("go.all")
        self._through_papers()
        for command in PAGES:
            self._do(command)
            self._hand.press("Esc")
        self._do("go.all")
        self._hand.press("J")
        for command in DIALOGS:
            self._meet(command, partial(self._do, command))
        for text in hostile[::TOLD]:
            self._say(text)

    def _do(self, command: str) -> None:
        from paperdesk.ui.commands.command import run
        from paperdesk.ui.commands.table import BY_ID

        run(BY_ID[command], self._window.desk)
        self._hand.settle()
        self._require_plain()

    def _say(self, text: str) -> None:
        """Let every dialog that tells something tell this."""
        from paperdesk.ui.questions import Way

        ask = self._window.desk.ask
        failed = Failure(1, text, text, text)
        report = FileReport(text, "bibtex", 2, 1, failed=(failed,), leftover=(Leftover(1, text),))
        page = read_page(f"{text}\n\nA title of a paper\n\n{text} " + "An abstract of it in words. " * 9)
        telling: dict[str, Callable[[], object]] = {
            "report": partial(ask.report, [report]),
            "remarks": partial(ask.remarks, text, text, [(text, text)]),
            "confirm": partial(ask.confirm, text, text, text),
            "text": partial(ask.text, text, text, text),
            "choose": partial(ask.choose, text, text, [Way(text, text, text)]),
            "error": partial(ask.error, PaperDeskError(text)),
            "mistake": partial(ask.mistake, text, Path("x.log")),
            "columns": partial(ask.columns, _columns(text)),
            "preview": partial(
                ask.preview_page, page, partial(plan, self._window.desk.session.library), text
            ),
        }
        for name, tell in telling.items():
            self._meet(name, tell)
        self._window.desk.toast(text)
        self._require_plain()

    def _meet(self, name: str, act: Callable[[], object]) -> None:
        """Do something, look at the dialogs that it opens at once or after some work, and give them up."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        seen: list[str] = []

        def look() -> None:
            if dialog := self._hand.dialog():
                seen.extend(["", *faults_now(self._window)])
                dialog.reject()

        timer = QTimer(self._window, interval=30)
        timer.timeout.connect(look)
        timer.start()
        act()
        end = time.monotonic() + COMES
        while not seen and time.monotonic() < end:
            QApplication.processEvents()
        timer.deleteLater()
        assert seen, f"{name} opened nothing"
        found = [fault for fault in seen if fault]
        assert found == [], found

    def _through_papers(self) -> None:
        papers, pane = self._window.papers, self._window.pane
        for _ in range(papers.count()):
            self._hand.press("J")
            paper = pane.paper()
            assert paper is not None
            require_shown(paper, pane)
            self._require_plain()

    def _require_plain(self) -> None:
        found = faults_now(self._window)
        assert found == [], found


def _columns(text: str) -> ColumnsRequest:
    from paperdesk.ui.questions import ColumnsRequest

    paper = _paper(text)
    return ColumnsRequest(text, ((text, text), (text, text)), ColumnMapping(("title", "")), lambda _: [paper])


def faults_now(window: MainWindow) -> list[str]:
    """What is wrong once everything has been painted."""
    from tests.ui.plainness import faults

    window.grab()
    return faults()


def require_shown(paper: Paper, pane: ReadingPane) -> None:
    """The reading pane shows title, abstract and note letter by letter."""
    from paperdesk.ui.widgets.note_document import typed
    from paperdesk.ui.widgets.plain_text import one_line, shown

    if "$" in paper.title:
        return  # formulas are set
    title = pane.header.title.toPlainText()
    assert one_line(title)[:SEEN] == one_line(paper.title)[:SEEN] or not paper.title.strip(), paper.title[
        :200
    ]
    assert pane.abstract.toPlainText().startswith(shown(paper.abstract)[:2000].rstrip()), paper.abstract[:200]
    if paper.note and not MARKS & set(paper.note):
        note = " ".join(pane.note.view.toPlainText().split())
        assert note[:SEEN] == " ".join(typed(paper.note).split())[:SEEN], paper.note[:200]


_RUNS: Final[tuple[Callable[[Random, Path], None], ...]] = tuple(
    partial(show_everywhere, part) for part in range(PARTS)
)
TRIALS: Final = tuple(
    Trial("S1", f"hostile texts, part {part + 1} of {PARTS}", once, runs=1, short=int(part == 0))
    for part, once in enumerate(_RUNS)
)
