import pytest
from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from typing_extensions import override

from paperdesk.ui.widgets.fixed_row_view import FixedRowView

HEIGHT = 20
ROWS = 1000
Key = Qt.Key
Hint = QAbstractItemView.ScrollHint
State = QStyle.StateFlag


class Painted(QStyledItemDelegate):
    """Notes which rows are painted, with their states."""

    def __init__(self, view: FixedRowView) -> None:
        super().__init__(view)
        self.states: dict[int, set[str]] = {}

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        named = {
            "selected": State.State_Selected,
            "hovered": State.State_MouseOver,
            "focused": State.State_HasFocus,
        }
        self.states[index.row()] = {name for name, state in named.items() if option.state & state}


@pytest.fixture
def view(qtbot: QtBot) -> FixedRowView:
    made = FixedRowView()
    qtbot.addWidget(made)
    made.setModel(QStringListModel([f"row {row}" for row in range(ROWS)], made))
    made.setItemDelegate(Painted(made))
    made.setFrameShape(FixedRowView.Shape.NoFrame)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.set_row_height(HEIGHT)
    made.resize(200, 100)
    made.show()
    qtbot.waitExposed(made)
    return made


def selected(view: FixedRowView) -> list[tuple[int, int]]:
    chosen = view.selectionModel().selection()
    return sorted((chosen.at(at).top(), chosen.at(at).bottom()) for at in range(chosen.size()))


def go(view: FixedRowView, row: int) -> None:
    """Select this row alone, whatever key a test before left held."""
    view.selectionModel().setCurrentIndex(
        view.model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )


def center(view: FixedRowView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def painted(view: FixedRowView) -> dict[int, set[str]]:
    delegate = view.itemDelegate()
    assert isinstance(delegate, Painted)
    delegate.states.clear()
    view.viewport().repaint()
    return dict(delegate.states)


def test_a_row_stands_where_its_number_says(view: FixedRowView) -> None:
    view.verticalScrollBar().setValue(50)
    assert view.visualRect(view.model().index(3, 0)) == QRect(0, 10, 200, HEIGHT)
    assert view.indexAt(QPoint(5, 10)).row() == 3
    assert view.visualRect(QModelIndex()) == QRect()
    assert view.rows_in_sight() == range(2, 8)


def test_no_row_is_below_the_last(view: FixedRowView) -> None:
    view.setModel(QStringListModel(["one", "two"], view))
    assert [view.row_at(y) for y in (0, 20, 40)] == [0, 1, -1]
    assert not view.indexAt(QPoint(5, 40)).isValid()
    assert view.verticalScrollBar().maximum() == 0


def test_the_scroll_bar_reaches_the_last_row_and_not_further(view: FixedRowView) -> None:
    assert view.verticalScrollBar().maximum() == ROWS * HEIGHT - 100
    view.resize(200, 60)
    assert view.verticalScrollBar().maximum() == ROWS * HEIGHT - 60


@pytest.mark.parametrize(
    ("hint", "row", "value"),
    [
        (Hint.EnsureVisible, 52, 1000),
        (Hint.EnsureVisible, 10, 200),
        (Hint.EnsureVisible, 90, 1720),
        (Hint.PositionAtTop, 52, 1040),
        (Hint.PositionAtBottom, 52, 960),
        (Hint.PositionAtCenter, 52, 1000),
    ],
)
def test_scrolling_to_a_row_follows_the_hint(view: FixedRowView, hint: Hint, row: int, value: int) -> None:
    view.verticalScrollBar().setValue(1000)
    view.scrollTo(view.model().index(row, 0), hint)
    assert view.verticalScrollBar().value() == value


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (Key.Key_Up, 499),
        (Key.Key_Down, 501),
        (Key.Key_PageUp, 495),
        (Key.Key_PageDown, 505),
        (Key.Key_Home, 0),
        (Key.Key_End, ROWS - 1),
        (Key.Key_Left, 500),
        (Key.Key_Right, 500),
    ],
)
def test_keys_move_through_the_rows(view: FixedRowView, key: Key, row: int) -> None:
    go(view, 500)
    QTest.keyClick(view, key)
    assert (view.currentIndex().row(), selected(view)) == (row, [(row, row)])
    assert row in view.rows_in_sight()


def test_keys_stop_at_both_ends(view: FixedRowView) -> None:
    go(view, 0)
    QTest.keyClick(view, Key.Key_PageUp)
    assert view.currentIndex().row() == 0
    go(view, ROWS - 2)
    QTest.keyClick(view, Key.Key_PageDown)
    assert view.currentIndex().row() == ROWS - 1


def test_keys_begin_somewhere_when_no_row_is_current(view: FixedRowView) -> None:
    view.selectionModel().clear()
    QTest.keyClick(view, Key.Key_Down)
    assert view.currentIndex().row() == 0
    view.selectionModel().clear()
    QTest.keyClick(view, Key.Key_End)
    assert view.currentIndex().row() == ROWS - 1


def test_shift_selects_up_to_the_ends(view: FixedRowView) -> None:
    go(view, 500)
    QTest.keyClick(view, Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert selected(view) == [(500, ROWS - 1)]
    QTest.keyClick(view, Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert selected(view) == [(0, 500)]
    QTest.keyClick(view, Key.Key_Down)
    assert selected(view) == [(1, 1)]


def test_control_moves_without_selecting(view: FixedRowView) -> None:
    go(view, 5)
    QTest.keyClick(view, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert (view.currentIndex().row(), selected(view)) == (ROWS - 1, [(5, 5)])
    QTest.keyClick(view, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert selected(view) == [(5, 5), (ROWS - 1, ROWS - 1)]


def test_clicks_select_one_add_one_and_select_up_to_one(view: FixedRowView) -> None:
    click = QTest.mouseClick
    left = Qt.MouseButton.LeftButton
    click(view.viewport(), left, pos=center(view, 1))
    assert selected(view) == [(1, 1)]
    click(view.viewport(), left, Qt.KeyboardModifier.ControlModifier, center(view, 3))
    assert selected(view) == [(1, 1), (3, 3)]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    click(view.viewport(), left, Qt.KeyboardModifier.ShiftModifier, center(view, ROWS - 2))
    assert selected(view) == [(1, 1), (3, ROWS - 2)]


def test_all_rows_are_selected_as_one_range(view: FixedRowView) -> None:
    view.selectAll()
    assert selected(view) == [(0, ROWS - 1)]


def test_a_rectangle_selects_the_rows_it_touches(view: FixedRowView) -> None:
    view.setSelection(QRect(QPoint(0, 45), QPoint(9, -400)), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert selected(view) == [(0, 2)]
    view.setSelection(QRect(0, ROWS * HEIGHT + 50, 9, 9), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert selected(view) == []


def test_the_region_of_a_selection_is_what_is_in_sight_of_it(view: FixedRowView) -> None:
    view.selectAll()
    assert view.visualRegionForSelection(view.selectionModel().selection()).boundingRect() == QRect(
        0, 0, 200, 100
    )
    go(view, 3)
    assert view.visualRegionForSelection(view.selectionModel().selection()).boundingRect() == QRect(
        0, 60, 200, HEIGHT
    )


def test_only_rows_in_sight_are_painted_with_their_states(view: FixedRowView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.verticalScrollBar().setValue(10 * HEIGHT)
    go(view, 11)
    view._point_at(QPoint(10, 3 * HEIGHT))
    assert painted(view) == {10: set(), 11: {"selected", "focused"}, 12: set(), 13: {"hovered"}, 14: set()}
    view._point_at(None)
    view.clearFocus()
    assert painted(view)[11] == {"selected"}


def test_the_hovered_row_is_the_one_under_the_pointer_after_scrolling(view: FixedRowView) -> None:
    view._point_at(QPoint(10, 5))
    view.verticalScrollBar().setValue(7 * HEIGHT)
    assert painted(view)[7] == {"hovered"}


def test_the_top_row_stays_when_rows_get_higher(view: FixedRowView) -> None:
    view.verticalScrollBar().setValue(30 * HEIGHT)
    view.set_row_height(50)
    assert view.rows_in_sight()[0] == 30


def test_rows_that_are_added_can_be_reached(view: FixedRowView) -> None:
    model = view.model()
    assert isinstance(model, QStringListModel)
    model.insertRows(ROWS, 10)
    assert view.verticalScrollBar().maximum() == (ROWS + 10) * HEIGHT - 100


def test_a_reset_is_followed_at_once(view: FixedRowView) -> None:
    model = view.model()
    assert isinstance(model, QStringListModel)
    view.verticalScrollBar().setValue(500)
    model.setStringList(["only"])
    assert (view.verticalScrollBar().maximum(), view.verticalOffset()) == (0, 0)


def test_screen_readers_are_told_rows_texts_and_states(view: FixedRowView) -> None:
    go(view, 2)
    told = QAccessible.queryAccessibleInterface(view)
    assert (told.role(), told.childCount()) == (QAccessible.Role.Table, ROWS)
    row = told.child(2)
    assert row.text(QAccessible.Text.Name) == "row 2"
    assert (bool(row.state().selected), bool(told.child(3).state().selected)) == (True, False)
    assert told.child(ROWS - 1).text(QAccessible.Text.Name) == f"row {ROWS - 1}"
