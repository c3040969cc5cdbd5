"""Markdown in colours: what is marked in a line, and that a long note is left alone."""

import pytest
from PySide6.QtGui import QColor, QFont, QTextLayout
from pytestqt.qtbot import QtBot

from paperdesk.ui.theme import fixed_font, theme_of
from paperdesk.ui.widgets.note_document import NoteLook
from paperdesk.ui.widgets.note_highlighter import LONGEST_LINE, MOST
from paperdesk.ui.widgets.note_source import NoteSource


@pytest.fixture
def source(qtbot: QtBot) -> NoteSource:
    source = NoteSource()
    qtbot.addWidget(source)
    source.set_look(NoteLook(QFont(), fixed_font(12), theme_of()))
    return source


def ranges(source: NoteSource, line: int = 0) -> list[QTextLayout.FormatRange]:
    return source.document().findBlockByNumber(line).layout().formats()


def coloured(source: NoteSource, colour: str, line: int = 0) -> list[str]:
    """The pieces of a line that have a colour."""
    raw = source.document().findBlockByNumber(line).text().encode("utf-16-le")
    return [
        raw[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le")
        for each in ranges(source, line)
        if each.format.foreground().color() == QColor(colour)
    ]


def test_links_keys_and_tags_have_the_colour_of_links(source: NoteSource) -> None:
    source.set_text("😀 see [[li2021]], #vision and https://x.org")
    assert coloured(source, theme_of().accent) == ["[[li2021]]", "#vision", "https://x.org"]


def test_heading_is_bold_and_its_sign_quiet(source: NoteSource) -> None:
    source.set_text("## Why")
    assert coloured(source, theme_of().ink3) == ["##"]
    assert [each.format.fontWeight() for each in ranges(source)][-1] == QFont.Weight.DemiBold


def test_emphasis_is_shown_as_it_is_meant(source: NoteSource) -> None:
    source.set_text("**one** and *two* or _three_, not 2*3*4 and a_b_c")
    shown = [(each.format.fontWeight(), each.format.fontItalic()) for each in ranges(source)]
    assert shown == [(QFont.Weight.DemiBold, False), (QFont.Weight.Normal, True), (QFont.Weight.Normal, True)]


def test_code_hides_what_looks_like_markdown(source: NoteSource) -> None:
    source.set_text("`[[key]] *x*`\n```\n# no heading\n```\n# heading")
    assert [coloured(source, theme_of().accent, line) for line in range(5)] == [[]] * 5
    assert [coloured(source, theme_of().ink3, line) for line in range(5)] == [[], [], [], [], ["#"]]


def test_boxes_stand_out_and_what_is_done_is_struck_out(source: NoteSource) -> None:
    source.set_text("- [ ] one\n- [x] two")
    assert coloured(source, theme_of().accent, 1) == ["-", "[x]"]
    assert [each.format.fontStrikeOut() for each in ranges(source, 0)] == [False, False]
    assert ranges(source, 1)[-1].format.fontStrikeOut()


def test_line_that_is_too_long_stays_as_it_is(source: NoteSource) -> None:
    source.set_text("# " + "x" * LONGEST_LINE)
    assert ranges(source) == []


def test_note_that_is_too_long_stays_as_it_is(source: NoteSource) -> None:
    source.set_text("# a\n" * (MOST // 4 + 1))
    assert ranges(source) == []


def test_note_of_five_megabytes_can_be_written_on(source: NoteSource) -> None:
    text = "- [ ] see [[li2021]] **now** #vision\n" * 140_000
    source.set_text(text)
    source.caret_to_end()
    source.insertPlainText("end")
    assert source.text() == f"{text}end"
