"""Citations on the clipboard and in what is dragged, with the types that other programs look for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.cite.copy_as import CopyWishes, exchanged
from paperdesk.cite.copy_labels import COPY_LABELS, FORMATTED_LABELS
from paperdesk.formats.bibtex.writing import write_bibtex
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands import copying
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.dragged import (
    FROM_MIME,
    KEYS_MIME,
    PAPERS_MIME,
    dragged_keys,
    holds_papers,
    is_foreign,
    sign,
)
from paperdesk.ui.widgets.note_source import NoteSource
from tests.fakes import FakeAsk
from tests.ui.keyboard import window_on

PAPERS = (
    Paper("First steps", key="turing1950first", authors=(Name("Turing", "Alan"),), year=1950),
    Paper("Second thoughts", key="turing1951second", year=1951),
)


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return PAPERS


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Both papers are selected."""
    ids = tuple(desk.session.library.paper_id(paper.key) or 0 for paper in PAPERS)
    desk.watch(lambda: ids, lambda: ids[0])
    return desk


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def held(mime: QMimeData, kind: str) -> str:
    return bytes(mime.data(kind).data()).decode()


def told(desk: Desk) -> list[str]:
    toasts: list[str] = []
    desk.toasted.connect(lambda text, undo: toasts.append(text))
    return toasts


def test_copy_uses_the_chosen_form(desk: Desk) -> None:
    desk.settings.set("cite/copy_form", "cite")
    toasts = told(desk)
    run(BY_ID["paper.copy"], desk)
    assert clipboard().text() == r"\cite{turing1950first,turing1951second}"
    assert toasts == [r"2 citations copied as LaTeX \cite{key}."]


def test_copy_writes_keys_as_the_settings_say(desk: Desk) -> None:
    desk.settings.set("cite/latex_command", r"\parencite")
    desk.settings.set("cite/latex_room", True)
    desk.settings.set("cite/pandoc_brackets", False)
    assert copying.wishes(desk) == CopyWishes(r"\parencite", room=True, brackets=False)
    copying.copy_form(desk, "cite")
    assert clipboard().text() == r"\parencite[]{turing1950first,turing1951second}"
    copying.copy_form(desk, "pandoc")
    assert clipboard().text() == "@turing1950first; @turing1951second"


@pytest.mark.parametrize("form", [id for id, _ in COPY_LABELS])
def test_references_for_other_programs_go_beside_every_form(desk: Desk, form: str) -> None:
    copying.copy_form(desk, form)
    papers = desk.papers_now(desk.selection())
    wanted = exchanged(papers, form)
    assert {kind: held(clipboard(), kind) for kind in wanted} == wanted
    assert clipboard().formats()[0] == "text/plain"


def test_copy_as_offers_every_form_and_shows_what_keys_become(desk: Desk, ask: FakeAsk) -> None:
    offered: list[PaletteEntry] = []

    def choose(search: Callable[[str], list[PaletteEntry]]) -> PaletteEntry:
        offered.extend(search(""))
        return offered[0]

    ask.answers["palette"] = choose
    run(BY_ID["paper.copy-as"], desk)
    assert [entry.id for entry in offered] == [id for id, _ in (*COPY_LABELS, *FORMATTED_LABELS)]
    assert [entry.hint for entry in offered[-2:]] == ["APA", "APA"]
    assert [entry.hint for entry in offered[:4]] == [
        "turing1950first,turing1951second",
        r"\cite{turing1950first,turing1951second}",
        "[@turing1950first; @turing1951second]",
        "#cite(<turing1950first>) #cite(<turing1951second>)",
    ]
    assert clipboard().text() == "turing1950first,turing1951second"


def test_more_than_one_wants_to_paste_are_not_copied(desk: Desk, ask: FakeAsk) -> None:
    QGuiApplication.clipboard().setText("before")
    desk.watch(lambda: tuple(range(1, copying.COPIED + 2)), lambda: 1)
    run(BY_ID["paper.copy"], desk)
    assert "5,001 citations are too many for the clipboard" in str(ask.errors)
    assert clipboard().text() == "before"


def test_dragged_papers_carry_the_citation_and_their_keys(desk: Desk) -> None:
    mime = QMimeData()
    copying.load(desk, mime, desk.selection())
    assert mime.text() == write_bibtex(desk.papers_now(desk.selection()))
    assert dragged_keys(mime) == ("turing1950first", "turing1951second")
    assert mime.hasFormat("application/x-bibtex")


def test_a_drag_waits_for_no_formatter(desk: Desk) -> None:
    desk.settings.set("cite/copy_form", "reference")
    mime = QMimeData()
    copying.load(desk, mime, desk.selection())
    assert mime.text() == "- Turing (1950). First steps\n- (1951). Second thoughts"


def test_a_key_held_down_drags_the_keys_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    held_down = Qt.KeyboardModifier.ControlModifier
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: held_down)
    mime = QMimeData()
    copying.load(desk, mime, desk.selection())
    assert mime.text() == "turing1950first,turing1951second"


def test_a_great_many_papers_are_dragged_without_any_text(desk: Desk) -> None:
    mime = QMimeData()
    copying.load(desk, mime, range(1, copying.EXCHANGED + 2))
    copying.load(desk, mime, ())
    assert mime.formats() == []


def test_what_was_copied_is_pasted_into_another_library_as_references(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    copying.copy_form(desk, "cite")
    assert clipboard().text().startswith("\\cite{")
    with Library.open(tmp_path / "other.paperdesk", create=True) as library:
        other = Desk(Session(library, poll=0), Settings(tmp_path / "other.ini"), FakeAsk())
        with qtbot.waitSignal(other.toasted):
            run(BY_ID["file.paste"], other)
        assert sorted(paper.key for paper in library.papers(library.find("").ids())) == [
            "turing1950first",
            "turing1951second",
        ]
        other.stop()
        other.session.close()


def test_papers_of_another_window_are_none_of_this_one() -> None:
    mime = QMimeData()
    mime.setData(PAPERS_MIME, b"1,2")
    assert holds_papers(mime)
    sign(mime)
    assert (holds_papers(mime), is_foreign(mime)) == (True, False)
    mime.setData(FROM_MIME, b"1")
    assert (holds_papers(mime), is_foreign(mime)) == (False, True)


def test_papers_dropped_on_a_note_are_named_in_it(qtbot: QtBot) -> None:
    note = NoteSource()
    qtbot.addWidget(note)
    mime = QMimeData()
    mime.setText("@misc{a, title = {A}}")
    mime.setData(KEYS_MIME, b"a\nb")
    note.insertFromMimeData(mime)
    assert note.toPlainText() == "[[a]] [[b]]"


def test_the_list_drags_out_what_is_selected(
    qtbot: QtBot, qapp: QApplication, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[tuple[str, list[str]]] = []

    def end(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        dragged.append((drag.mimeData().text(), drag.mimeData().formats()))
        return actions

    monkeypatch.setattr(QDrag, "exec", end)
    with window_on(qapp, library, tmp_path) as hand:
        hand.window.desk.settings.set("cite/copy_form", "key")
        hand.window.list_view.startDrag(Qt.DropAction.CopyAction)
        assert dragged[0][0] == hand.window.desk.papers_now(hand.window.desk.selection())[0].key
    assert {PAPERS_MIME, KEYS_MIME, "application/x-bibtex", "text/plain"} <= set(dragged[0][1])
