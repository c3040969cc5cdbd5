"""Highlights and notes out of the window: in the export dialog, and into a folder of notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.registry import ANNOTATION_FORMATS, EXPORT_FORMATS
from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import AddHighlight, AddPapers, SetNote
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.exporting import request
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.export_options import ExportOptions
from paperdesk.ui.dialogs.template_edit import TemplateEdit
from paperdesk.ui.questions import ExportChoice, Scope
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

MARKED, BARE = 2, 1


@dataclass
class Bench:
    """A desk without a window, and what it said."""

    desk: Desk
    ask: FakeAsk
    qtbot: QtBot
    toasts: list[str] = field(default_factory=list)

    def run(self, command: str, **answers: Any) -> None:
        self.ask.answers.update(answers)
        run(BY_ID[command], self.desk)
        self.qtbot.waitUntil(lambda: self.desk.task is None)
        self.qtbot.wait(30)  # what came of it is told once the task has ended

    def export(self, papers: tuple[int, ...], path: Path, format: str) -> None:
        choices: list[Any] = [None, Chosen.of(papers)]

        def choose(asked: Any) -> ExportChoice | None:
            chosen = choices.pop()
            return chosen and ExportChoice(chosen, asked.options, path, format=format)

        self.run("file.export", export=choose)


@pytest.fixture
def bench(qapp: object, qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Bench]:
    papers = (
        Paper(title="Marked", key="marked", abstract="Some words here"),
        Paper(title="Bare", key="bare"),
    )
    library.apply(AddPapers(papers, "x"))
    library.apply(AddHighlight(MARKED, "abstract", 5, 10, 2, "why?"))
    ask = FakeAsk()
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    bench = Bench(desk, ask, qtbot)
    desk.toasted.connect(lambda text, undo: bench.toasts.append(text))
    yield bench
    desk.stop()
    desk.session.close()


def test_dialog_offers_all_formats_and_shows_what_they_give(bench: Bench) -> None:
    asked = request(bench.desk)
    assert tuple(asked.formats) == (*EXPORT_FORMATS, *ANNOTATION_FORMATS)
    assert "- words" in asked.preview(Chosen.of((MARKED, BARE)), "annotations", asked.options)
    assert asked.preview(Chosen.of((BARE,)), "readwise", asked.options) == (
        "The first of these papers have no highlights or notes."
    )


@pytest.mark.parametrize("format", [format.id for format in ANNOTATION_FORMATS])
def test_highlights_are_exported_and_the_format_remembered(bench: Bench, tmp_path: Path, format: str) -> None:
    path = tmp_path / "out"
    bench.export((MARKED, BARE), path, format)
    assert "words" in path.read_text(encoding="utf-8")
    assert bench.toasts == ["1 highlight of 1 paper exported to out."]
    assert request(bench.desk).format == format


@pytest.mark.parametrize(
    ("format", "said"),
    [
        ("annotations", "2 highlights and 1 note of 2 papers exported to out."),
        ("annotations-html", "2 highlights and 1 note of 2 papers exported to out."),
        ("web-annotation", "2 highlights of 1 paper exported to out."),
        ("readwise", "2 highlights of 1 paper exported to out."),
    ],
)
def test_what_was_exported_is_counted_as_the_file_holds_it(
    bench: Bench, tmp_path: Path, format: str, said: str
) -> None:
    bench.desk.session.do(AddHighlight(MARKED, "abstract", 0, 4))
    bench.desk.session.do(SetNote(BARE, "thought"))
    bench.export((MARKED, BARE), tmp_path / "out", format)
    assert bench.toasts == [said]


def test_papers_without_highlights_are_told_and_nothing_is_written(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "out"
    bench.export((BARE,), path, "annotations")
    assert bench.ask.errors == ["There are no highlights or notes on these papers; nothing was written."]
    assert not path.exists()


def test_folder_of_notes_is_brought_up_to_date_and_foreign_files_are_told(
    bench: Bench, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    bench.run("file.notes", open_folder=folder)
    assert bench.toasts == ["notes: 2 new notes, 0 brought up to date, 0 as before."]
    (folder / "@bare.md").write_text("my own")
    bench.desk.session.do(AddHighlight(MARKED, "title", 0, 6))
    bench.run("file.notes", open_folder=folder)
    assert bench.toasts[1:] == [
        "notes: 0 new notes, 1 brought up to date, 0 as before. 1 file of your own was left alone."
    ]
    more = bench.desk.more
    assert more is not None
    more.show()
    assert bench.ask.asked[-1][1][2][0][0] == "@bare.md"
    assert (folder / "@bare.md").read_text() == "my own"


def test_no_folder_writes_nothing(bench: Bench) -> None:
    bench.run("file.notes", open_folder=None)
    assert (bench.toasts, bench.ask.errors) == ([], [])


def test_folder_that_is_gone_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.run("file.notes", open_folder=tmp_path / "gone")
    assert "There is no folder" in bench.ask.errors[0]


def test_template_is_shown_as_it_would_be_written_and_kept(bench: Bench, tmp_path: Path) -> None:
    asked = request(bench.desk)
    assert asked.filled is not None
    template = "{key}:{#none}\n{#highlights}\n> {quote}\n{/highlights}\n"
    assert asked.filled(Chosen.of((MARKED,)), template) == "marked:{#none}\n> words\n"
    assert asked.filled(Chosen.of((BARE,)), template).startswith("The first of these papers")
    path = tmp_path / "out.md"
    choice = ExportChoice(Chosen.of((MARKED,)), asked.options, path, format="annotations", template=template)
    bench.run("file.export", export=lambda _: choice)
    assert path.read_text(encoding="utf-8") == "marked:{#none}\n> words\n"
    assert request(bench.desk).template == template
    bench.run("file.export", export=lambda _: replace(choice, copy=True))
    assert QGuiApplication.clipboard().text() == "marked:{#none}\n> words\n"


def test_template_says_what_it_does_not_understand(qtbot: QtBot) -> None:
    edit = TemplateEdit("")
    qtbot.addWidget(edit)
    assert (edit.template(), edit.said()) == (
        "", "Names in braces are filled in; lines without any value are left out.",
    )  # fmt: skip
    edit.edit.setPlainText("{titel} {title}")
    assert (edit.template(), edit.said()) == (
        "{titel} {title}", "These names stand for nothing and are written as they are: {titel}",
    )  # fmt: skip


def test_only_markdown_has_a_template(qtbot: QtBot) -> None:
    formats = (EXPORT_FORMATS[0], *ANNOTATION_FORMATS[:2])
    options = ExportOptions(
        (Scope("All", Chosen.of((1,))),), formats, BibtexOptions(), room=400, template="{title}"
    )
    qtbot.addWidget(options)
    seen = {}
    for number, format in enumerate(formats):
        combo = options.findChild(QComboBox)
        assert combo is not None
        combo.setCurrentIndex(number)
        seen[format.id] = options.template()
    assert seen == {"bibtex": "", "annotations": "{title}", "annotations-html": ""}
