"""Titles in one line: what is shown, and which part of the stored title a mark lies on."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Highlight
from paperdesk.ui.widgets.highlight_title import MOST, TitleText, in_one_line
from paperdesk.ui.widgets.plain_text import shortened
from paperdesk.ui.widgets.type_size import interface_type


@pytest.mark.parametrize("title", ["", "A title", " A\n\ttitle ", "a \u202eb\u202c c", "🧪 \u2066x", "\n"])
def test_title_is_one_line(title: str) -> None:
    assert in_one_line(title).text.strip() == shortened(title, MOST)


def test_title_shows_maths() -> None:
    assert in_one_line(r"An $O(n^2)$ {\it way}").text == "An O(n²) way"


def test_very_long_title_leaves_its_middle_out() -> None:
    assert len(in_one_line("x" * 9 * MOST).text) == MOST


def test_title_with_line_breaks_is_marked_where_the_words_are(qtbot: QtBot) -> None:
    view = TitleText("Title")
    qtbot.addWidget(view)
    stored = "Deep\n  learning of   things"
    view.show_title(stored, interface_type(10), "Untitled")
    start = stored.index("learning")
    view.set_highlights([Highlight(start, start + 8, "learning", id=3, field="title")])
    view.select(start, start + 8)
    assert (view.textCursor().selectedText(), view.selected_span()) == ("learning", (start, start + 8))
    assert not view.mark_rect(3).isEmpty()


def test_title_that_is_missing_cannot_be_marked(qtbot: QtBot) -> None:
    view = TitleText("Title")
    qtbot.addWidget(view)
    view.show_title("", interface_type(10), "Untitled")
    view.selectAll()
    assert (view.toPlainText(), view.selected_span()) == ("Untitled", None)
