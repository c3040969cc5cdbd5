"""Formulas in a text that is shown: one object each, which stands for the whole of what is stored."""

from paperdesk.model.shown_text import OBJECT, Formula, Piece, Place, ShownText

FORMULA = Formula("x^{2^n}")
STORED = f"a $$x^{{2^n}}$$ b {OBJECT}"


def displayed() -> ShownText:
    return ShownText.of(STORED, [Piece(1, 14, f"\n{OBJECT}\n")], drawn=[Place(1, 14, FORMULA)])


def test_a_formula_is_where_its_object_is_shown() -> None:
    text = displayed()
    assert text.text == f"a\n{OBJECT}\nb {OBJECT}"
    assert text.drawn == (Place(2, 3, FORMULA),)


def test_a_part_of_a_formula_is_shown_by_the_whole() -> None:
    text = displayed()
    assert [text.to_shown(5, 7), text.to_stored(2, 3), text.to_shown(15, 16)] == [(1, 4), (1, 14), (5, 6)]


def test_a_formula_is_found_behind_what_shows_nothing() -> None:
    text = ShownText.of(
        "{$x$}", [Piece(0, 1, "", forward=True), Piece(1, 4, OBJECT)], drawn=[Place(1, 4, FORMULA)]
    )
    assert (text.text, text.drawn) == (f"{OBJECT}}}", (Place(0, 1, FORMULA),))
