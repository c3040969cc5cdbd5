"""A window that runs from right to left: nothing lies over something else, texts keep their direction."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLabel, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model.rows import Tag
from paperdesk.ui.dialogs.row_painting import paint_line, row_of
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.stylesheet import stylesheet
from paperdesk.ui.theme import LIGHT
from paperdesk.ui.widgets.flow_layout import FlowLayout
from paperdesk.ui.widgets.mirroring import Mirror
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.sidebar import Sidebar
from paperdesk.ui.widgets.tag_chip import TagChip
from tests.ui.test_paper_list import listing, paper
from tests.ui.test_sidebar import COUNTS


def placed(qtbot: QtBot, direction: Qt.LayoutDirection) -> list[QRect]:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(direction)
    flow = FlowLayout(holder, gap=6)
    labels = [QLabel(text) for text in ("one", "three words here", "five")]
    for label in labels:
        flow.addWidget(label)
    holder.resize(300, 40)
    flow.setGeometry(holder.rect())
    return [label.geometry() for label in labels]


def test_a_line_that_wraps_is_mirrored(qtbot: QtBot) -> None:
    usual = placed(qtbot, Qt.LayoutDirection.LeftToRight)
    mirrored = placed(qtbot, Qt.LayoutDirection.RightToLeft)
    assert [each.left() for each in usual] == [299 - each.right() for each in mirrored]


def test_arrows_and_corners_of_the_stylesheet_are_mirrored() -> None:
    usual, mirrored = (
        stylesheet(LIGHT, 13, "Mono", Path("controls"), mirrored=each) for each in (False, True)
    )
    assert 'edge="first"] {\n  margin-left: 0px; border-top-left-radius' in usual
    assert 'edge="last"] {\n  margin-left: 0px; border-top-left-radius' in mirrored
    assert ("padding: 2px 20px 2px 5px" in usual, "padding: 2px 5px 2px 20px" in mirrored) == (True, True)


MIRRORED = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
"""The two directions of a window."""


def test_what_is_laid_out_from_the_left_is_drawn_from_the_right() -> None:
    area = QRectF(10, 0, 200, 20)
    usual, turned = (Mirror(area, direction) for direction in MIRRORED)
    box = QRectF(30, 5, 50, 10)
    assert (usual.rect(box), turned.rect(box)) == (box, QRectF(140, 5, 50, 10))
    assert (usual.left(30, 50), turned.left(30, 50), turned.left(30)) == (30, 140, 190)


@given(st.floats(0, 1000), st.floats(0, 500))
def test_mirroring_twice_changes_nothing(left: float, width: float) -> None:
    mirror = Mirror(QRectF(5, 0, 640, 20), Qt.LayoutDirection.RightToLeft)
    assert mirror.left(mirror.left(left, width), width) == pytest.approx(left)


def drawn(view: QAbstractItemView, at: QRect, colour: str) -> list[int]:
    """The columns of a part of a view in which something has a colour."""
    image = view.viewport().grab(at).toImage()
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == QColor(colour) for y in range(image.height()))
    ]


def test_rows_of_papers_are_mirrored(qtbot: QtBot) -> None:
    dots, stars = [], []
    for direction in MIRRORED:
        papers = PaperList(lambda ids: [paper(each, unread=True) for each in ids])
        view = PaperListView(papers)
        qtbot.addWidget(view)
        view.setLayoutDirection(direction)
        view.resize(400, 300)
        view.show()
        papers.show(listing([1]))
        view.itemDelegate().dress(LIGHT, view.font())  # type: ignore[attr-defined]
        row = view.visualRect(papers.index(0, 0))
        columns = drawn(view, row, LIGHT.accent)
        dots.append((columns[0], row.width() - 1 - columns[-1]))
        stars.append(view._star_at(QPoint(4, row.top() + 20)) is not None)
    assert dots[0][0] < 20 < dots[0][1]
    assert dots[1][1] < 20 < dots[1][0]
    assert stars == [False, True]


def test_rows_of_the_sidebar_are_mirrored(qtbot: QtBot) -> None:
    told = []
    for direction in MIRRORED:
        sidebar = Sidebar()
        qtbot.addWidget(sidebar)
        sidebar.setLayoutDirection(direction)
        sidebar.resize(226, 900)
        sidebar.fill(COUNTS, (Tag("vision", "#3f7d54", 37),), (), ())
        sidebar.show()
        view = sidebar._view
        rect = view.visualRect(sidebar._tree.find("tag:vision"))
        columns = drawn(view, QRect(0, rect.top(), view.viewport().width(), rect.height()), "#3f7d54")
        told.append((columns[0], view.viewport().width() - 1 - columns[-1]))
        head = view.visualRect(sidebar._tree.find("section:collections")).center().y() + 3
        at = 22 if direction == Qt.LayoutDirection.RightToLeft else view.viewport().width() - 22
        assert view._plus_at(QPoint(at, head))
    assert told[0][0] == pytest.approx(told[1][1], abs=1)


def line_of_a_dialog(text: str, direction: Qt.LayoutDirection) -> tuple[int, int]:
    """What is left free before and after a text at the beginning of a row that is 300 px wide."""
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 24)
    option.direction = direction
    image = QImage(300, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_line(painter, text, QRectF(20, 0, 200, 24), "#000000", row_of(option))
    painter.end()
    dark = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 128 for y in range(24))]
    return dark[0], 299 - dark[-1]


@pytest.mark.parametrize("text", ["Papers to check", "סקירה של מאמרים"])
def test_rows_of_dialogs_begin_where_the_window_does_whatever_the_letters(qapp: object, text: str) -> None:
    (left, _), (_, right) = (line_of_a_dialog(text, direction) for direction in MIRRORED)
    assert left == pytest.approx(20, abs=4) == right


def test_the_dot_and_the_cross_of_a_tag_change_places(qtbot: QtBot) -> None:
    dots, crosses = [], []
    for direction in MIRRORED:
        chip = TagChip("vision", "#3f7d54")
        qtbot.addWidget(chip)
        chip.setLayoutDirection(direction)
        chip.resize(chip.sizeHint())
        image = chip.grab().toImage()
        middle = image.height() // 2
        dots += [[x for x in range(image.width()) if image.pixelColor(x, middle) == QColor("#3f7d54")]]
        crosses.append(chip.cross())
    last = chip.width() - 1
    assert dots[0] == sorted(last - x for x in dots[1])
    assert (crosses[0].left(), crosses[1].left()) == (last - crosses[1].right(), 2)
