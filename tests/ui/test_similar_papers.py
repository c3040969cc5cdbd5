"""The section of similar papers: what it shows, and how it is reached by keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library.similar import Similar
from paperdesk.model.paper import Status
from paperdesk.model.rows import Row
from paperdesk.ui.theme import DARK, LIGHT, apply_theme
from paperdesk.ui.widgets.similar_papers import SimilarPapers

ROW = Row(
    id=7,
    key="li2021",
    title="Panoptic SegFormer",
    authors="Li, Wang",
    year=2021,
    venue="CVPR",
    status=Status.KEPT,
    starred=True,
    unread=False,
    tags=(),
    highlights=0,
    noted=False,
    added="2021-05-06T10:00:00Z",
    arxiv=False,
)
ONE = Similar(ROW, 0.5, ("panoptic", "Mask"))
BARE = Similar(replace(ROW, id=8, title="", authors="", year=None, venue="", starred=False), 0.4, ("mask",))
ODD = Similar(replace(ROW, id=9, title="<b>x</b> a\0b \u202egnp & y", authors="<i>Q</i>"), 0.3, ("a",))


@pytest.fixture
def section(qtbot: QtBot) -> Iterator[SimilarPapers]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = SimilarPapers()
    column.addWidget(made)
    column.addWidget(QLineEdit())
    window.resize(500, 600)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    window.close()


def names(section: SimilarPapers) -> list[str]:
    return [row.accessibleName() for row in section.rows if row.isVisible()]


def test_rows_are_named_by_what_they_show(section: SimilarPapers) -> None:
    section.show_found([ONE, BARE, ODD])
    assert names(section) == [
        "Panoptic SegFormer. Li and others · 2021 · CVPR. favourite. In common: panoptic, Mask",
        "Without a title. Unknown authors. In common: mask",
        "<b>x</b> a\ufffdb gnp & y. <i>Q</i> · 2021 · CVPR. favourite. In common: a",
    ]
    assert [row.toolTip() for row in section.rows][2].startswith("<qt>&lt;b&gt;x")


def test_fewer_papers_leave_no_row_behind(section: SimilarPapers) -> None:
    section.show_found([ONE, BARE, ODD])
    section.show_found([BARE])
    assert (section.found(), len(names(section)), section.hint()) == ([BARE], 1, "")


def test_a_sentence_takes_the_place_of_papers(section: SimilarPapers) -> None:
    section.show_found([ONE])
    section.say("Nothing is like it.")
    assert (section.found(), names(section), section.hint()) == ([], [], "Nothing is like it.")


def test_waiting_keeps_a_line_free(section: SimilarPapers) -> None:
    section.wait()
    waiting = section.sizeHint().height()
    section.say("One line.")
    assert section.sizeHint().height() == waiting


def test_a_closed_section_shows_its_heading_alone(section: SimilarPapers) -> None:
    section.show_found([ONE])
    section.set_open(False)
    closed = (names(section), section.hint(), section.heading.isVisible(), section.is_open())
    section.set_open(True)
    assert (closed, len(names(section))) == (([], "", True, False), 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_choose_a_paper(section: SimilarPapers, qtbot: QtBot, key: Qt.Key) -> None:
    section.show_found([ONE, BARE])
    section.focus()
    QTest.keyClick(QApplication.focusWidget() or section, Qt.Key.Key_Down)
    with qtbot.waitSignal(section.chosen) as signal:
        QTest.keyClick(QApplication.focusWidget() or section, key)
    assert signal.args == [8]


def test_a_click_chooses_a_paper(section: SimilarPapers, qtbot: QtBot) -> None:
    section.show_found([ONE, BARE])
    with qtbot.waitSignal(section.chosen) as signal:
        QTest.mouseClick(section.rows[1], Qt.MouseButton.LeftButton)
    assert signal.args == [8]


def test_the_keyboard_waits_on_the_heading_for_papers_to_come(section: SimilarPapers) -> None:
    section.wait()
    section.focus()
    waiting = section.heading.hasFocus()
    section.show_found([ONE])
    assert (waiting, section.rows[0].hasFocus()) == (True, True)


def test_papers_that_come_unasked_take_no_keyboard(section: SimilarPapers) -> None:
    section.heading.setFocus()
    section.show_found([ONE])
    assert section.heading.hasFocus()


def test_a_row_that_goes_leaves_the_keyboard_to_the_heading(section: SimilarPapers) -> None:
    section.show_found([ONE, BARE])
    section.rows[1].setFocus()
    section.show_found([ONE])
    one_left = section.heading.hasFocus()
    section.focus()
    section.wait()
    assert (one_left, section.heading.hasFocus()) == (True, True)


def test_escape_leaves(section: SimilarPapers, qtbot: QtBot) -> None:
    section.show_found([ONE])
    section.focus()
    with qtbot.waitSignal(section.left):
        QTest.keyClick(section.rows[0], Qt.Key.Key_Escape)


def test_heading_tells_that_it_opens_and_closes(section: SimilarPapers, qtbot: QtBot) -> None:
    with qtbot.waitSignal(section.opened) as signal:
        QTest.keyClick(section.heading, Qt.Key.Key_Space)
    assert signal.args == [False]
    assert (section.heading.accessibleName(), section.heading.toolTip()) == (
        "Similar papers",
        "Hide the similar papers",
    )


def test_rows_paint_in_both_themes(section: SimilarPapers, qapp: QApplication) -> None:
    section.show_found([ONE, BARE, ODD])
    apply_theme(qapp, DARK)
    dark = section.rows[0].grab().toImage()
    apply_theme(qapp, LIGHT)
    section.recolour()
    assert dark != section.rows[0].grab().toImage()
