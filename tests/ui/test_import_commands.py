"""Reference files and texts into the library by the commands of the window."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.formats.tables.columns import ColumnMapping
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport
from paperdesk.library.sample import sample_page
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import files
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk, Shown
from paperdesk.ui.questions import ColumnsRequest, Mend
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

GOOD = "@article{turing1950, title={Computing Machinery}, author={Turing, Alan}, journal={Mind}, year=1950}\n"
BROKEN = "@book{broken, title={Never {closed}, year=1990\n"
TABLE = "Title,Authors,Year,Colour\nFirst paper,Alan Turing,1950,red\nSecond paper,Grace Hopper,1952,blue\n"


@dataclass
class Bench:
    """A desk without a window, and what it said."""

    desk: Desk
    ask: FakeAsk
    qtbot: QtBot
    toasts: list[str] = field(default_factory=list)
    undoable: list[bool] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.desk.session.library

    def run(self, command: str, **answers: Any) -> None:
        self.ask.answers.update(answers)
        run(BY_ID[command], self.desk)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.task is None)
        self.qtbot.wait(30)  # what came of it is told once the task has ended

    def reports(self) -> list[tuple[FileReport, ...]]:
        return [tuple(asked[0]) for name, asked in self.ask.asked if name == "report"]

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        files.drop(self.desk, mime)
        self.wait()


@pytest.fixture
def bench(qapp: object, qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Bench]:
    ask = FakeAsk()
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    bench = Bench(desk, ask, qtbot)
    desk.toasted.connect(lambda text, undo: bench.toasts.append(text))
    desk.toasted.connect(lambda text, undo: bench.undoable.append(undo))
    desk.place_wanted.connect(bench.places.append)
    yield bench
    desk.stop()
    desk.session.close()


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def mending(bench: Bench, *texts: str, told: list[Any]) -> Callable[..., None]:
    """What a user does in a report: tries texts for the first entry that was not read."""

    def act(reports: tuple[FileReport, ...], mend: Mend | None, when: str) -> None:
        report = reports[0]
        assert mend is not None
        assert bench.desk.task is None
        for text in texts:
            try:
                report = mend(report, 0, text)
            except PaperDeskError as error:
                told.append(str(error))
            else:
                told.append(report)

    return act


def test_a_pasted_entry_is_added_at_once_and_can_be_undone(bench: Bench) -> None:
    QGuiApplication.clipboard().setText(GOOD)
    bench.run("file.paste")
    assert bench.library.paper_id("turing1950") is not None
    assert (bench.toasts, bench.undoable, bench.places) == (["1 paper added"], [True], ["all"])
    bench.run("edit.undo")
    assert bench.library.counts().all == 0
    assert bench.ask.asked == []


def test_a_search_stays_when_papers_come_in(bench: Bench) -> None:
    bench.desk.shown = Shown(search="half a wo")
    searches: list[str] = []
    bench.desk.search_wanted.connect(searches.append)
    QGuiApplication.clipboard().setText(GOOD)
    bench.run("file.paste")
    assert (bench.toasts, bench.places, searches) == (["1 paper added"], [], [])


def test_pasted_ris_is_added(bench: Bench) -> None:
    QGuiApplication.clipboard().setText("TY  - JOUR\nTI  - A title\nAU  - Turing, Alan\nPY  - 1950\nER  - \n")
    bench.run("file.paste")
    assert bench.library.find('title:"A title"').count() == 1


def test_references_that_lie_on_the_clipboard_without_text_are_added(bench: Bench) -> None:
    mime = QMimeData()
    mime.setData("application/x-bibtex", GOOD.encode())
    files.add_mime(bench.desk, mime, "the clipboard")
    bench.wait()
    assert bench.library.counts().all == 1


def test_files_and_folders_of_several_formats_come_in_together(bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "folder" / "inner"
    folder.mkdir(parents=True)
    written(folder / "b.ris", "TY  - BOOK\nTI  - Of Birds\nER  - \n")
    bench.drop(written(tmp_path / "a.bib", GOOD), tmp_path / "folder")
    assert bench.library.counts().all == 2
    assert bench.toasts == ["2 papers added"]
    more = bench.desk.more
    assert more is not None
    more.show()
    assert [[report.file for report in reports] for reports in bench.reports()] == [["a.bib", "b.ris"]]


def test_known_references_say_so(bench: Bench, tmp_path: Path) -> None:
    path = written(tmp_path / "a.bib", GOOD)
    bench.drop(path)
    bench.drop(path)
    assert bench.toasts == ["1 paper added", "Nothing new: 1 paper known already."]
    assert bench.undoable == [True, False]


def test_what_could_not_be_read_is_shown_mended_and_added(bench: Bench, tmp_path: Path) -> None:
    told: list[Any] = []
    fine = "@book{broken, title={Now closed}, year=1990}"
    bench.ask.answers["report"] = mending(bench, BROKEN, fine, told=told)
    bench.drop(written(tmp_path / "a.bib", GOOD + BROKEN))
    assert bench.toasts == ["1 paper added · 1 not read"]
    assert [type(each) for each in told] == [str, FileReport]
    assert (told[1].added, told[1].failed) == (2, ())
    assert bench.library.paper(bench.library.paper_id("broken") or 0).title == "Now closed"


def test_a_report_can_be_seen_and_mended_later(bench: Bench, tmp_path: Path) -> None:
    bench.drop(written(tmp_path / "a.bib", GOOD + BROKEN))
    told: list[Any] = []
    shown = iter((True, False))
    bench.run(
        "file.imports",
        imports=lambda batches: batches[0] if next(shown) else None,
        report=mending(bench, "@book{broken, title={Now closed}}", told=told),
    )
    assert [report.added for report in told] == [2]
    assert bench.library.imports()[0].report.failed == ()


def test_a_table_is_read_as_the_user_says(bench: Bench, tmp_path: Path) -> None:
    asked: list[ColumnsRequest] = []

    def choose(request: ColumnsRequest) -> ColumnMapping:
        asked.append(request)
        return ColumnMapping(("venue", "authors", "year", "title"))

    bench.ask.answers["columns"] = choose
    bench.drop(written(tmp_path / "table.csv", TABLE))
    assert asked[0].guess == ColumnMapping(("title", "authors", "year", "colour"))
    assert [paper.title for paper in asked[0].read(asked[0].guess)] == ["First paper", "Second paper"]
    assert sorted(row.title for row in bench.library.rows(bench.library.find().ids())) == ["blue", "red"]


def test_a_table_of_unknown_columns_is_shown_to_be_named(bench: Bench, tmp_path: Path) -> None:
    asked: list[ColumnsRequest] = []

    def choose(request: ColumnsRequest) -> ColumnMapping:
        asked.append(request)
        return ColumnMapping(("title", "authors", "year"))

    bench.ask.answers["columns"] = choose
    bench.drop(written(tmp_path / "table.csv", "Name;Writer;When\nA paper on trains;Roe, Ann;2002\n"))
    assert asked[0].guess == ColumnMapping(("title", "", "year"))
    assert [row.title for row in bench.library.rows(bench.library.find().ids())] == ["A paper on trains"]


def test_a_table_that_is_given_up_is_not_read(bench: Bench, tmp_path: Path) -> None:
    bench.drop(written(tmp_path / "table.csv", TABLE), written(tmp_path / "a.bib", GOOD))
    assert bench.library.counts().all == 1


def test_a_page_among_other_files_is_previewed(bench: Bench, tmp_path: Path) -> None:
    page = written(tmp_path / "page.txt", sample_page())
    bench.drop(page, written(tmp_path / "a.bib", GOOD))
    assert bench.ask.names() == ["preview_page"]
    assert bench.library.counts().all == 1


def test_a_folder_is_chosen(bench: Bench, tmp_path: Path) -> None:
    written(tmp_path / "a.bib", GOOD)
    bench.run("file.import-folder", open_folder=None)
    assert bench.library.counts().all == 0
    bench.run("file.import-folder", open_folder=tmp_path)
    assert bench.library.paper_id("turing1950") is not None


def test_a_cancelled_import_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    many = "".join(
        GOOD.replace("turing1950", f"k{n}").replace("Computing", f"Part {n}:") for n in range(5000)
    )
    path = written(tmp_path / "many.bib", many)
    files.add_files(bench.desk, [path])
    assert bench.desk.task is not None
    bench.desk.task.cancel()
    bench.wait()
    assert bench.toasts == ["Cancelled. Nothing was changed."]
    assert (bench.library.counts().all, bench.library.imports()) == (0, [])


def test_the_file_dialog_offers_what_can_be_read() -> None:
    pattern = files.import_pattern().split(";;")
    assert pattern[0].startswith("Everything that can be read (*.bib *.bibtex *.ris ")
    assert "RIS (*.ris)" in pattern
    assert pattern[-1] == "All files (*)"


def test_work_goes_on_while_references_come_in(bench: Bench, tmp_path: Path) -> None:
    held = threading.Event()
    bench.desk.run("Reading a book", lambda _: held.wait(60), lambda _: None)
    files.add_text(bench.desk, GOOD, "a text")
    assert bench.library.counts().all == 0
    held.set()
    bench.wait()
    assert bench.library.counts().all == 1


def test_a_large_file_is_known_by_its_beginning(bench: Bench, tmp_path: Path) -> None:
    path = written(tmp_path / "large.bib", GOOD + "% nothing\n" * 120_000)
    bench.drop(path)
    assert bench.library.paper_id("turing1950") is not None


def test_a_file_that_is_no_text_is_told(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"%PDF-1.7\n\0\0\0\xff\xfe" * 400)
    bench.drop(path)
    assert len(bench.ask.errors) + len(bench.reports()) == 1
    assert bench.library.counts().all == 0
