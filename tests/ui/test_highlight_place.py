"""The popup's place: inside the window, and never on the selection where there is another place."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from paperdesk.ui.widgets.highlight_place import EDGE, GAP, beside

WINDOW = QRect(0, 0, 1024, 700)
SIZE = QSize(260, 44)


def test_place_is_above_the_selection() -> None:
    assert beside(SIZE, QRect(400, 300, 100, 20), WINDOW) == QPoint(319, 300 - GAP - 44)


def test_place_is_below_a_selection_at_the_top() -> None:
    assert beside(SIZE, QRect(400, 10, 100, 20), WINDOW) == QPoint(319, 30 + GAP)


def test_place_is_beside_a_selection_as_high_as_the_window() -> None:
    assert beside(SIZE, QRect(500, 0, 500, 700), WINDOW).x() == 500 - GAP - 260


@given(
    st.integers(-300, 1300),
    st.integers(-900, 1000),
    st.integers(1, 1100),
    st.integers(1, 1500),
    st.integers(30, 400),
    st.integers(30, 300),
)
def test_place_is_inside_and_free_when_there_is_room(
    x: int, y: int, width: int, height: int, wide: int, high: int
) -> None:
    selection, size = QRect(x, y, width, height), QSize(wide, high)
    place = QRect(beside(size, selection, WINDOW), size)
    assert WINDOW.contains(place)
    room = WINDOW.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    seen = selection.intersected(room)
    free = max(seen.top() - room.top(), room.bottom() - seen.bottom()) >= high + 2 * GAP
    if free or seen.isEmpty():
        assert not place.intersects(seen)
