"""Writing a bibliography as a document, from the command to the file."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands import bibliography
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk, Shown
from paperdesk.ui.questions import BibliographyChoice, BibliographyRequest, StyleChoice
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk
from tests.ui.citing import require_pandoc, small_styles

PAPERS = (
    Paper(
        "On Mills",
        "misc",
        (Name("Roe"),),
        year=2019,
        key="a",
        abstract="Mills turn.",
        note="<b>mine",
        starred=True,
    ),
    Paper("On Wind", "article", year=2020, key="b"),
)


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return PAPERS


@pytest.fixture
def desk(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The first paper is selected, and there are but a few styles."""
    small_styles(monkeypatch)
    desk.settings.set("export/folder", str(tmp_path))
    first = desk.session.library.paper_id(PAPERS[0].key) or 0
    desk.watch(lambda: (first,), lambda: first)
    desk.shown = Shown()
    return desk


def all_of(request: BibliographyRequest, path: Path, format: str, *parts: str) -> BibliographyChoice:
    """Everything, in the style that is in use."""
    return BibliographyChoice(
        request.scopes[-1].papers, request.style, format, frozenset(parts), "A list", path
    )


def said(qtbot: QtBot, desk: Desk) -> str:
    """What is said in passing once a document was written."""
    require_pandoc()
    with qtbot.waitSignal(desk.toasted, timeout=30_000) as toast:
        run(BY_ID["cite.bibliography"], desk)
    assert toast.args is not None
    return str(toast.args[0])


def test_the_request_offers_what_there_is_and_how_it_was_written_last(desk: Desk, tmp_path: Path) -> None:
    desk.settings.set("bibliography/format", "odt")
    desk.settings.set("bibliography/parts", "note abstract")
    found = bibliography.request(desk)
    assert [scope.label for scope in found.scopes] == ["1 favourite", "1 selected", "2 in the list", "All 2"]
    assert (found.format, found.parts) == ("odt", frozenset(("abstract", "note")))
    assert found.path == tmp_path / f"{desk.session.library.path.stem}.odt"
    assert (found.style, found.title) == (StyleChoice("apa", "APA", ""), "")
    assert [paper.key for paper in found.head(found.scopes[-1].papers)] == ["a", "b"]


def test_a_document_is_written_with_what_was_chosen(
    qtbot: QtBot, desk: Desk, ask: FakeAsk, tmp_path: Path
) -> None:
    out = tmp_path / "list.md"
    ask.answers["bibliography"] = lambda request: all_of(request, out, "markdown", "abstract")
    assert said(qtbot, desk) == "2 references written to list.md. 1 of them is incomplete."
    text = out.read_text("utf-8")
    assert ("# A list" in text, "Mills turn." in text, "mine" in text) == (True, True, False)
    assert desk.settings.text("bibliography/format") == "markdown"
    assert desk.settings.text("bibliography/parts") == "abstract"
    assert desk.more is not None
    desk.more.show()
    assert [key for key, _ in ask.asked[-1][1][2]] == ["b"]


def test_a_word_document_holds_notes_as_text(qtbot: QtBot, desk: Desk, ask: FakeAsk, tmp_path: Path) -> None:
    out = tmp_path / "list.docx"
    ask.answers["bibliography"] = lambda request: all_of(request, out, "docx", "note", "highlights")
    said(qtbot, desk)
    with zipfile.ZipFile(out) as archive:
        document = archive.read("word/document.xml").decode()
    assert "On Mills" in document
    assert "mine" in document


def test_a_failure_is_told_and_nothing_is_written(
    qtbot: QtBot, desk: Desk, ask: FakeAsk, tmp_path: Path
) -> None:
    gone = StyleChoice("gone", "Gone")
    out = tmp_path / "list.md"
    ask.answers["bibliography"] = lambda request: replace(all_of(request, out, "markdown"), style=gone)
    run(BY_ID["cite.bibliography"], desk)
    qtbot.waitUntil(lambda: bool(ask.errors), timeout=30_000)
    assert "There is no citation style “gone”" in ask.errors[0]
    assert not out.exists()


def test_a_file_that_another_program_changed_is_asked_about(
    qtbot: QtBot, desk: Desk, ask: FakeAsk, tmp_path: Path
) -> None:
    out = tmp_path / "list.md"
    ask.answers["bibliography"] = lambda request: all_of(request, out, "markdown")
    said(qtbot, desk)
    out.write_text("Somebody else wrote this, at some length.")
    ask.answers["choose"] = "beside"
    assert said(qtbot, desk).startswith("2 references written to list 2.md.")
    assert out.read_text().startswith("Somebody else")
    ask.answers["choose"] = "overwrite"
    said(qtbot, desk)
    assert out.read_text().startswith("# A list")


def test_giving_up_there_leads_back_to_the_dialog(
    qtbot: QtBot, desk: Desk, ask: FakeAsk, tmp_path: Path
) -> None:
    out = tmp_path / "list.md"
    ask.answers["bibliography"] = lambda request: all_of(request, out, "markdown")
    said(qtbot, desk)
    out.write_text("Somebody else wrote this, at some length.")
    answers = [all_of(bibliography.request(desk), out, "markdown"), None]
    ask.answers["bibliography"] = lambda request: answers.pop(0)
    ask.answers["choose"] = ""
    run(BY_ID["cite.bibliography"], desk)
    again = ask.asked[-1]
    assert (again[0], again[1][0].title, again[1][0].path) == ("bibliography", "A list", out)
    assert (answers, desk.task) == ([], None)


def test_a_style_chosen_for_it_is_kept(desk: Desk, ask: FakeAsk) -> None:
    found = bibliography.request(desk)
    assert found.choose_style() is None
    ask.answers["styles"] = StyleChoice("zoo", "Journal of Zoos", "de-DE")
    assert found.choose_style() == StyleChoice("zoo", "Journal of Zoos", "de-DE")
    assert bibliography.request(desk).style == StyleChoice("zoo", "Journal of Zoos", "de-DE")


def test_an_empty_library_has_nothing_to_list(qapp: object, tmp_path: Path, ask: FakeAsk) -> None:
    with Library.open(tmp_path / "empty.paperdesk", create=True) as library:
        desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
        run(BY_ID["cite.bibliography"], desk)
        assert ask.errors == ["There are no papers to list yet; add some first."]
        desk.stop()
        desk.session.close()
