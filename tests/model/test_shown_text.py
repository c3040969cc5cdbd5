"""Shown and stored text: which span is which, and what becomes of pieces that show nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.shown_text import Piece, Script, ShownText, Units


def test_plain_text_is_its_own_map() -> None:
    text = ShownText.plain("abc")
    assert (text.to_shown(1, 2), text.to_stored(0, 3), text.text) == ((1, 2), (0, 3), "abc")


def test_spans_grow_to_the_pieces_that_they_cut() -> None:
    text = ShownText.of(r"a \log b", [Piece(2, 6, "log")], [Script(2, 6, 1)])
    assert (text.text, text.scripts) == ("a log b", (Script(2, 5, 1),))
    assert (text.to_stored(3, 4), text.to_stored(0, 3)) == ((2, 6), (0, 6))
    assert (text.to_shown(5, 8), text.to_shown(6, 8), text.to_shown(4, 4)) == ((2, 7), (5, 7), (2, 2))


@pytest.mark.parametrize(
    ("stored", "pieces", "shown", "replaced"),
    [
        ("$x$", [Piece(0, 1, "", forward=True), Piece(2, 3, "")], "x", (((0, 3), (0, 1)),)),
        ("a$$b", [Piece(1, 2, "", forward=True), Piece(2, 3, "")], "ab", (((0, 3), (0, 1)),)),
        ("$$", [Piece(0, 1, "", forward=True), Piece(1, 2, "")], "$$", ()),
        ("ab$", [Piece(2, 3, "", forward=True)], "ab", (((1, 3), (1, 2)),)),
        ("$ab", [Piece(0, 1, "")], "ab", (((0, 2), (0, 1)),)),
        ("{xy}", [Piece(0, 1, "", forward=True), Piece(1, 2, "Z"), Piece(3, 4, "")], "Zy", None),
    ],
)
def test_pieces_that_show_nothing_belong_to_a_neighbour(
    stored: str, pieces: list[Piece], shown: str, replaced: tuple[object, ...] | None
) -> None:
    text = ShownText.of(stored, pieces)
    assert text.text == shown
    assert replaced is None or text.replaced == replaced
    assert all(text.to_stored(at, at + 1)[0] < text.to_stored(at, at + 1)[1] for at in range(len(shown)))


letters = st.text(alphabet="aé🧪漢𝒪\n", max_size=30)


@given(letters, st.data())
def test_units_lead_there_and_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = Units(text)
    span = units.to_units(start, end)
    assert units.to_points(*span) == (start, end)
    assert text.encode("utf-16-le")[2 * span[0] : 2 * span[1]].decode("utf-16-le") == text[start:end]


@pytest.mark.parametrize(
    ("units", "points"),
    [((0, 1), (0, 1)), ((1, 2), (0, 1)), ((1, 3), (0, 2)), ((1, 1), (0, 0)), ((2, 4), (1, 3))],
)
def test_half_a_letter_is_the_whole_of_it(units: tuple[int, int], points: tuple[int, int]) -> None:
    assert Units("🧪a🧪").to_points(*units) == points
