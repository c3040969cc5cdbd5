"""Live files in the window: written in the background, listed, changed; and what a manuscript cites."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.formats.registry import EXPORT_FORMATS
from paperdesk.library.cited_keys import Cited, Manuscript
from paperdesk.library.edits import AddLiveFile, AddPapers, CreateCollection, FileUnder, SetFields, SetKey
from paperdesk.library.library import Library
from paperdesk.library.live_files import Outcome, Ran, live_files
from paperdesk.model.live_file import LiveFile
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands import citing_files
from paperdesk.ui.commands import live_files as commands
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.cited import CitedSheet
from paperdesk.ui.dialogs.live_file_form import LiveFileForm
from paperdesk.ui.dialogs.live_files import LiveFilesSheet
from paperdesk.ui.dialogs.live_words import under_text
from paperdesk.ui.live_questions import (
    CitedAnswer,
    CitedRequest,
    Holding,
    LiveFileRequest,
    LiveFilesRequest,
    LiveRow,
)
from paperdesk.ui.presenters.live_files import LiveFilesPresenter
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.status_line import StatusLine
from tests.fakes import FakeAsk
from tests.ui.shown import opened, shown_window

PAPERS = (
    Paper(title="Deep Fields", key="berg2020deep", authors=(Name("Berg", "Jan"),), year=2020),
    Paper(title="Two Towers", key="li2021two", authors=(Name("Li", "Wei"),), year=2021),
)


@dataclass
class Bench:
    """A desk with its presenter of live files."""

    desk: Desk
    ask: FakeAsk
    presenter: LiveFilesPresenter
    line: StatusLine
    toasts: list[str]
    qtbot: QtBot
    folder: Path

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def files(self) -> list[LiveFile]:
        return live_files(self.library)

    def text(self, name: str = "x.bib") -> str:
        return (self.folder / name).read_text("utf-8")

    def notes(self) -> list[str]:
        """What the status line says of live files."""
        shown = (each for each in self.line.findChildren(QPushButton) if each.isVisibleTo(self.line))
        return [each.text() for each in shown if each.property("small")]

    def settle(self) -> None:
        """Wait until nothing runs, and nothing is to be written."""
        self.qtbot.waitUntil(lambda: self.presenter.settled and self.desk.task is None)

    def add(self, **values: object) -> None:
        """Add a live file by the command, with an answer of the form."""
        self.ask.answers["live_file"] = lambda request: replace(
            request.file, path=str(self.folder / "x.bib"), **values
        )
        assert commands.add(self.desk)
        self.settle()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    with Library.open(tmp_path / "l.paperdesk", create=True) as library:
        library.apply(AddPapers(PAPERS, "test"))
        library.apply(FileUnder(frozenset(library.find("li2021two").ids()), "My Thesis: 2"))
    ask = FakeAsk()
    session = Session(Library.open_to_look(tmp_path / "l.paperdesk"), poll=0)
    desk = Desk(session, Settings(tmp_path / "s.ini"), ask)
    line = StatusLine()
    qtbot.addWidget(line)
    presenter = LiveFilesPresenter(desk, line, desk, soon=0)
    toasts: list[str] = []
    desk.toasted.connect(lambda text, undo: toasts.append(text))
    (tmp_path / "out").mkdir()
    yield Bench(desk, ask, presenter, line, toasts, qtbot, tmp_path / "out")
    desk.stop()
    presenter.stop()
    session.close()


def test_a_file_is_written_when_it_is_added_and_after_changes(bench: Bench) -> None:
    bench.add()
    assert bench.text().count("@") == 2
    first = bench.library.paper_id("berg2020deep") or 0
    bench.desk.session.do(SetFields(first, {"title": "Shallow Fields"}))
    bench.settle()
    assert "{Shallow Fields}" in bench.text()
    bench.desk.session.undo()
    bench.settle()
    assert "{Deep Fields}" in bench.text()
    assert bench.toasts == []


def test_what_changes_while_a_file_is_written_is_written_next(bench: Bench) -> None:
    bench.add()
    first = bench.library.paper_id("berg2020deep") or 0
    for title in ("One", "Two", "Three"):
        bench.desk.session.do(SetFields(first, {"title": title}))
        bench.presenter.write()  # of which all but the first come while it runs
    bench.settle()
    assert "{Three}" in bench.text()


def test_what_was_changed_while_the_window_was_closed_is_written_at_its_start(bench: Bench) -> None:
    bench.add()
    (bench.folder / "x.bib").unlink()
    again = LiveFilesPresenter(bench.desk, bench.line, bench.desk, soon=0)
    bench.qtbot.waitUntil((bench.folder / "x.bib").exists)
    bench.qtbot.waitUntil(lambda: again.settled)
    again.stop()


def test_a_file_changed_by_another_program_is_told_once_with_the_way_to_decide(bench: Bench) -> None:
    bench.add()
    (bench.folder / "x.bib").write_text("% mine", "utf-8")
    for title in ("One", "Two"):
        bench.desk.session.do(SetFields(bench.library.paper_id("li2021two") or 0, {"title": title}))
        bench.settle()
    assert bench.toasts == ["x.bib was changed by another program and is left as it is."]
    assert (bench.text(), bench.notes()) == ("% mine", ["1 live file to look at"])
    assert bench.desk.more is not None
    bench.desk.more.show()
    assert bench.ask.names()[-1] == "live_files"
    (bench.folder / "x.bib").unlink()
    bench.desk.session.undo()
    bench.settle()
    assert bench.notes() == []


def test_what_another_program_wrote_is_imported_and_the_file_written_again(bench: Bench) -> None:
    bench.add()
    path = bench.folder / "x.bib"
    path.write_text(f"{bench.text()}\n@misc{{mine, title = {{Written by hand}}}}\n", "utf-8")
    bench.ask.answers["live_files"] = bench.files()[0]
    commands.manage(bench.desk)
    bench.settle()
    bench.presenter.write()
    bench.settle()
    assert bench.library.paper_id("mine") is not None
    assert (bench.text().count("@"), bench.notes()) == (3, [])


def test_a_library_from_elsewhere_is_told_and_writes_nothing(bench: Bench) -> None:
    path = bench.folder / "theirs.bib"
    bench.desk.session.do(AddLiveFile(str(path), "bibtex"))
    bench.settle()
    assert bench.toasts == ["theirs.bib is not written on this computer yet."]
    assert not path.exists()
    (file,) = bench.files()
    assert commands.write_now(bench.desk.session.file, file, False, lambda done, total: None) == Ran(
        file, Outcome.WRITTEN, 2
    )


def test_a_file_that_is_there_is_overwritten_only_when_that_is_wanted(bench: Bench) -> None:
    (bench.folder / "x.bib").write_text("% mine", "utf-8")
    bench.ask.answers |= {
        "live_file": lambda request: replace(request.file, path=str(bench.folder / "x.bib")),
        "confirm": False,
    }
    assert not commands.add(bench.desk)
    assert (bench.files(), bench.text()) == ([], "% mine")
    bench.ask.answers["confirm"] = True
    assert commands.add(bench.desk)
    bench.settle()
    assert bench.text().count("@") == 2


def test_the_form_begins_with_the_place_that_is_shown(bench: Bench) -> None:
    thesis = bench.library.collections()[0].id
    bench.desk.clicked_place = f"collection:{thesis}"
    bench.ask.answers["live_file"] = None
    assert not commands.add(bench.desk)
    (request,) = bench.ask.asked[-1][1]
    assert (request.file.collection, Path(request.file.path).name) == (thesis, "my-thesis--2.bib")
    assert [holding.name for holding in request.holdings] == ["All papers", "Collection My Thesis: 2"]


def test_the_sheet_changes_pauses_and_removes(bench: Bench) -> None:
    bench.add()
    commands.manage(bench.desk)
    (request,) = bench.ask.asked[-1][1]
    (row,) = request.look(lambda done, total: None)
    assert (row.held, row.ran.outcome, row.ran.papers) == ("All papers", Outcome.UNCHANGED, 2)
    bench.ask.answers["live_file"] = lambda form: replace(form.file, query="year:2021")
    assert request.change(row.ran.file)
    bench.settle()
    assert bench.text().count("@") == 1
    assert request.rest(bench.files()[0], True)
    assert bench.files()[0].paused
    assert request.remove(bench.files()[0])
    assert (bench.files(), bench.toasts[-1]) == ([], "x.bib is kept up to date no longer.")


def test_another_library_brings_its_own_files(bench: Bench, tmp_path: Path) -> None:
    bench.add()
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        other.apply(CreateCollection("Empty"))
    bench.desk.session.replace(Library.open_to_look(tmp_path / "other.paperdesk"))
    bench.settle()
    assert (bench.files(), bench.text().count("@")) == ([], 2)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


GOOD = LiveFile("/home/me/thesis.bib", id=1)
BAD = LiveFile("/home/me/paper.json", "csl-json", query="tag:x", id=2)
ROWS = (
    LiveRow(Ran(GOOD, Outcome.UNCHANGED, 1), "Collection Thesis", "2019-05-06T10:00:00Z"),
    LiveRow(Ran(BAD, Outcome.CHANGED, 2000, "It was changed."), "Search tag:x", ""),
)


class Files:
    """What the sheet of live files does, written down."""

    def __init__(self, rows: tuple[LiveRow, ...] = ROWS) -> None:
        self.done: list[tuple[object, ...]] = []
        self.rows = rows

    def request(self) -> LiveFilesRequest:
        def do(name: str) -> bool:
            self.done.append((name,))
            return True

        def write(file: LiveFile, overwrite: bool, progress: object) -> Ran:
            self.done.append(("write", file.id, overwrite))
            return Ran(file, Outcome.WRITTEN)

        def rest(file: LiveFile, on: bool) -> bool:
            self.done.append(("rest", file.id, on))
            return True

        return LiveFilesRequest(
            number=len(self.rows),
            look=lambda progress: self.rows,
            write=write,
            add=lambda: do("add"),
            change=lambda file: do(f"change {file.id}"),
            remove=lambda file: do(f"remove {file.id}"),
            rest=rest,
        )


def test_sheet_shows_how_files_stand_and_begins_with_one_to_look_at(
    window: QMainWindow, qtbot: QtBot
) -> None:
    sheet = opened(LiveFilesSheet(window, Files().request()))
    qtbot.waitUntil(lambda: sheet.list.model().rowCount() == 2)
    model = sheet.list.model()
    shown = [(model.index(row, 0).data(), model.index(row, 0).data(0x0100).place) for row in range(2)]
    assert shown == [("thesis.bib", "up to date"), ("paper.json", "changed elsewhere")]
    assert sheet.list.currentIndex().row() == 1
    assert (sheet.told.text(), sheet.write.text()) == ("It was changed.", "Overwrite")
    assert sheet.merge.isVisible()
    sheet.list.setCurrentIndex(model.index(0, 0))
    assert (sheet.told.text(), sheet.write.text()) == ("/home/me/thesis.bib", "Write Now")
    assert not sheet.merge.isVisible()
    assert under_text(ROWS[1], "CSL-JSON") == "Search tag:x · CSL-JSON · 2,000 papers · never written"
    sheet.reject()


def test_sheet_writes_rests_changes_and_removes_the_chosen_file(window: QMainWindow, qtbot: QtBot) -> None:
    files = Files()
    sheet = opened(LiveFilesSheet(window, files.request()))
    qtbot.waitUntil(lambda: sheet.list.model().rowCount() == 2)
    sheet.write.click()
    qtbot.waitUntil(lambda: ("write", 2, True) in files.done)
    for button in (sheet.rest, sheet.change, sheet.remove):
        button.click()
    assert files.done[1:] == [("rest", 2, True), ("change 2",), ("remove 2",)]
    sheet.reject()


def test_sheet_answers_with_the_file_whose_news_are_to_be_imported(window: QMainWindow, qtbot: QtBot) -> None:
    sheet = opened(LiveFilesSheet(window, Files().request()))
    qtbot.waitUntil(lambda: sheet.list.model().rowCount() == 2)
    sheet.merge.click()
    assert sheet.answer == BAD


def test_sheet_without_files_says_what_they_are(window: QMainWindow, qtbot: QtBot) -> None:
    files = Files(())
    sheet = opened(LiveFilesSheet(window, files.request()))
    assert (sheet.list.isVisible(), sheet.empty.isVisible()) == (False, True)
    qtbot.waitUntil(lambda: sheet._under.accessibleName() == "No file is kept up to date yet.")
    files.rows = ROWS
    sheet._main.click()  # type: ignore[union-attr]
    qtbot.waitUntil(sheet.list.isVisible)
    assert files.done == [("add",)]
    sheet.reject()


def form(window: QMainWindow, file: LiveFile, chosen: Path | None = None) -> LiveFileForm:
    holdings = (
        Holding("All papers"),
        Holding("Collection Thesis", 3),
        Holding("Starred", None, "is:starred"),
    )
    formats = tuple(each for each in EXPORT_FORMATS if each.id in ("bibtex", "biblatex", "ris", "csv"))
    return opened(LiveFileForm(window, LiveFileRequest(file, holdings, formats, lambda path, format: chosen)))


def test_form_gives_what_was_chosen(window: QMainWindow, tmp_path: Path) -> None:
    start = LiveFile(str(tmp_path / "x.bib"), query="is:starred", options=("keywords", "file"), id=7)
    sheet = form(window, start)
    assert sheet.file() == start
    sheet.held.setCurrentIndex(1)
    sheet.boxes["abstract"].setChecked(True)
    assert sheet.file() == replace(start, collection=3, query="", options=("abstract", "keywords", "file"))
    sheet.format.setCurrentIndex(sheet.format.findData("ris"))
    assert sheet.file().path == str(tmp_path / "x.ris")
    assert [name for name, box in sheet.boxes.items() if box.isVisible()] == [
        *("abstract", "keywords", "former-keys", "note"),
    ]
    sheet.format.setCurrentIndex(sheet.format.findData("csv"))
    assert not any(box.isVisible() for box in sheet.boxes.values())
    sheet.reject()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "Say where the file is to be."),
        ("x.bib", "Name the file with its folder."),
        ("/", "This is a folder; name a file in it."),
        ("/nowhere/x.bib", "There is no such folder."),
    ],
)
def test_form_says_what_is_wrong_with_the_place(window: QMainWindow, path: str, said: str) -> None:
    sheet = form(window, LiveFile(path))
    assert (sheet.agree.isEnabled(), sheet._hint.text()) == (False, said)
    sheet.reject()


def test_form_takes_a_place_that_is_chosen(window: QMainWindow, tmp_path: Path) -> None:
    sheet = form(window, LiveFile("", options=()), tmp_path / "chosen.bib")
    sheet._choose()
    assert (sheet.path.text(), sheet.agree.isEnabled()) == (str(tmp_path / "chosen.bib"), True)
    sheet.reject()


def test_what_a_manuscript_cites_is_exported_under_its_keys(bench: Bench) -> None:
    bench.desk.session.do(SetKey(bench.library.paper_id("li2021two") or 0, "liTowers"))
    manuscript, target = bench.folder / "one.tex", bench.folder / "cited.bib"
    manuscript.write_text(r"\cite{li2021two,berg2020deeep}", "utf-8")
    bench.ask.answers |= {
        "open_files": [manuscript],
        "cited": CitedAnswer("export", "biblatex"),
        "save_file": target,
    }
    citing_files.export_cited(bench.desk)
    bench.settle()
    (request,) = next(asked for name, asked in bench.ask.asked if name == "cited")
    assert (request.cited.missing, request.near) == (("berg2020deeep",), {"berg2020deeep": "berg2020deep"})
    assert (request.format, target.read_text("utf-8").splitlines()[0]) == ("bibtex", "@misc{li2021two,")
    assert bench.toasts == ["1 citation exported to cited.bib."]


@pytest.mark.parametrize(
    ("key", "query"), [("berg2020deeep", "key:berg2020deep"), ("roe1999x", 'author:"roe" year:1999')]
)
def test_a_missing_key_is_searched_for(bench: Bench, key: str, query: str) -> None:
    manuscript = bench.folder / "one.md"
    manuscript.write_text(f"@li2021two @{key}", "utf-8")
    bench.ask.answers |= {"open_files": [manuscript], "cited": CitedAnswer("search", key)}
    wanted: list[str] = []
    bench.desk.search_wanted.connect(wanted.append)
    citing_files.export_cited(bench.desk)
    bench.settle()
    assert wanted == [query]


def test_a_manuscript_that_cannot_be_read_is_told(bench: Bench) -> None:
    bench.ask.answers["open_files"] = [bench.folder / "none.tex"]
    citing_files.export_cited(bench.desk)
    bench.settle()
    assert len(bench.ask.errors) == 1
    assert "cannot be read" in bench.ask.errors[0]


def test_cited_sheet_tells_what_is_missing_and_what_differs(window: QMainWindow) -> None:
    manuscript = Manuscript(Path("/x/thesis.tex"), ("a", "b", "c"), True, 1, ("gone.tex",))
    cited = Cited(manuscript, (1, 2), {}, (("b", "new"),), ("c", "d"), ("a",))
    formats = tuple(each for each in EXPORT_FORMATS if each.id in ("bibtex", "ris"))
    sheet = opened(CitedSheet(window, CitedRequest(cited, {"c": "cc"}, formats, "bibtex")))
    model = sheet.list.model()
    entries = [model.index(row, 0).data(0x0100) for row in range(model.rowCount())]
    assert [(each.head, each.text, each.place) for each in entries] == [
        ("c", "Is it cc?", "not known"),
        ("d", "No paper has this key.", "not known"),
        ("b", "It is new now, and goes out under the key that is cited.", "former key"),
        ("a", "It goes out all the same.", "in the Trash"),
        ("gone.tex", "This part of the manuscript was not found.", "not read"),
        ("*", "Only what is cited by its key goes out.", "everything"),
    ]
    sheet.list.setCurrentIndex(model.index(2, 0))
    assert not sheet.search.isEnabled()
    sheet.list.setCurrentIndex(model.index(1, 0))
    sheet.search.click()
    assert sheet.answer == CitedAnswer("search", "d")


def test_cited_sheet_without_papers_exports_nothing(window: QMainWindow) -> None:
    cited = Cited(Manuscript(Path("/x/thesis.tex"), ("a",)), (), {}, (), ("a",))
    sheet = opened(CitedSheet(window, CitedRequest(cited, {}, EXPORT_FORMATS, "bibtex")))
    assert not sheet.export.isEnabled()
    sheet.reject()
    assert sheet.answer is None
