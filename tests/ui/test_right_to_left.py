"""A window that runs from right to left: nothing lies over something else, texts keep their direction."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.stylesheet import stylesheet
from paperdesk.ui.theme import LIGHT
from paperdesk.ui.widgets.flow_layout import FlowLayout


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
