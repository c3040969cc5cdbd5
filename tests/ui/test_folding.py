"""What a window of some width has room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.ui.presenters.folding import Folding, Widths, folded, has_room_for_sidebar, sizes


@pytest.mark.parametrize(
    ("width", "text", "room"), [(900, 13, True), (899, 13, False), (1200, 18, False), (1247, 18, True)]
)
def test_the_sidebar_needs_room_that_grows_with_the_text(width: int, text: int, room: bool) -> None:
    assert has_room_for_sidebar(width, text) == room


@pytest.mark.parametrize(
    ("width", "sidebar", "seen"),
    [
        (1440, 226, Folding(True, True)),
        (800, 0, Folding(False, True)),
        (800, 200, Folding(True, False)),
        (640, 0, Folding(False, False)),
    ],
)
def test_list_and_paper_share_what_the_sidebar_leaves(width: int, sidebar: int, seen: Folding) -> None:
    assert folded(width, sidebar) == seen


def test_the_list_gives_way_before_the_paper_gets_too_narrow() -> None:
    found = [sizes(width, Widths(200, 388), folded(width, 0)) for width in (1000, 740, 700)]
    assert found == [(0, 388, 612), (0, 340, 400), (0, 700, 700)]


@given(st.integers(640, 3000), st.integers(180, 320), st.integers(300, 900), st.booleans())
def test_all_of_the_width_is_used(width: int, sidebar: int, papers: int, shown: bool) -> None:
    seen = folded(width, sidebar if shown else 0)
    found = sizes(width, Widths(sidebar, papers), seen)
    assert found[0] + found[1] + (found[2] if seen.both else 0) == width
