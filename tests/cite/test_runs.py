"""Formatted text in stretches of one look."""

from paperdesk.cite.inlines import LESS, Written
from paperdesk.cite.runs import BOLD, ITALIC, SUPER, Run, runs


def text(letters: str) -> dict[str, object]:
    return {"t": "Str", "c": letters}


SPACE = {"t": "Space"}
ATTRIBUTES = ["", [], []]


def test_letters_of_one_look_are_one_run_and_looks_add_up() -> None:
    bold = {"t": "Strong", "c": [{"t": "Superscript", "c": [text("2")]}]}
    written = Written((text("On"), SPACE, {"t": "Emph", "c": [text("X"), bold]}, text(".")))
    assert runs(written) == [
        Run("On "),
        Run("X", frozenset((ITALIC,))),
        Run("2", frozenset((ITALIC, BOLD, SUPER))),
        Run("."),
    ]


def test_emphasis_within_emphasis_stands_out_again() -> None:
    inner = {"t": "Emph", "c": [text("b")]}
    written = Written(({"t": "Emph", "c": [text("a"), inner]},))
    assert runs(written) == [Run("a", frozenset((ITALIC,))), Run("b")]


def test_links_quotes_and_blocks_are_their_text() -> None:
    link = {"t": "Link", "c": [ATTRIBUTES, [text("here")], ["javascript:alert(1)", ""]]}
    quoted = {"t": "Quoted", "c": [{"t": "SingleQuote"}, [text("so")]]}
    block = {"t": "Span", "c": [["", ["csl-block"], []], [text("note")]]}
    maths = {"t": "Math", "c": [{"t": "InlineMath"}, "x^2"]}
    struck = {"t": "Strikeout", "c": [text("out")]}
    parts = (
        link,
        SPACE,
        quoted,
        block,
        {"t": "LineBreak"},
        maths,
        struck,
        {"t": "RawInline", "c": ["html", "<b>"]},
    )
    assert runs(Written(parts)) == [Run("here ‘so’\u2028note\u2028x^2out")]


def test_what_looks_like_a_tag_is_text() -> None:
    assert runs(Written((text(f"{LESS}b>"),))) == [Run("<b>")]
    assert runs(Written()) == []
