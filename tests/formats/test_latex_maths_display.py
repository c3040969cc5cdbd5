"""Which formulas are drawn, where they begin and end, and what stands around them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.latex.maths import readable
from paperdesk.formats.latex.maths_display import wants_drawing
from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.latex.values import decode
from paperdesk.model.shown_text import OBJECT, Formula

FRAGMENTS = (
    *(
        "$",
        "$$",
        "\\[",
        "\\]",
        "{",
        "}",
        "^{",
        "_{",
        "x",
        "2",
        " ",
        "\n",
        ".",
        "🧪",
        "\\frac{",
        "\\sum_{i}^n",
    ),
    *("\\begin{align}", "\\end{align}", "\\begin{equation}", "\\end{equation}", "\\vec{x}", "&", "\\\\"),
    *("$\\vec{x}$", "$$\\binom{a}{b}$$", OBJECT),
)
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=16).map("".join)


def all_drawn(text: str) -> tuple[str, list[str]]:
    made = readable(text, (), lambda formula: True)
    return made.text, [each.formula.latex for each in made.drawn]


@pytest.mark.parametrize(
    "latex",
    [
        r"\mathbb{E}_{x\sim p_{data}}",
        r"x^{2^n}",
        r"\frac{1}{\sqrt{d_k}}",
        r"\frac{a}{b_i}",
        r"\sum_{i=1}^n x_i",
        r"\int_0^1 f",
        r"\begin{pmatrix}a & b\end{pmatrix}",
        r"\vec{v}",
        r"\overline{xy}",
        r"\underset{a}{b}",
        r"\sqrt[3]{x}",
        r"\sqrt{x^2}",
    ],
)
def test_what_letters_cannot_show_is_drawn(latex: str) -> None:
    assert wants_drawing(Formula(latex))


@pytest.mark.parametrize(
    "latex",
    [
        r"\mathcal{O}(n \log n)",
        r"x_{i}^{2}",
        r"\hat{x}_{t+1}",
        r"O(\sqrt{E})",
        r"\frac{a+1}{b}",
        r"\tilde{O}(n^{1/2})",
        r"\sum_{j} a_j",
        r"10^{-3}",
        r"\mathbb{R}^{d \times d}",
    ],
)
def test_what_letters_can_show_is_not_drawn(latex: str) -> None:
    assert not wants_drawing(Formula(latex))


def test_a_displayed_formula_is_drawn_when_it_is_long() -> None:
    latex = "a + b + c + d = e + f"
    assert [wants_drawing(Formula(latex, display)) for display in (False, True)] == [False, True]
    assert not wants_drawing(Formula("E = mc^2", display=True))


def test_a_formula_within_a_line_stays_there() -> None:
    assert all_drawn(r"is $\vec{x}$, or \(x^{2^n}\).") == (
        f"is {OBJECT}, or {OBJECT}.",
        [r"\vec{x}", "x^{2^n}"],
    )


def test_a_displayed_formula_has_a_line_of_its_own_with_the_mark_that_follows() -> None:
    assert all_drawn("is\n\n$$ \\vec{x} $$, where\n\\[\\binom{a}{b}\\]") == (
        f"is\n{OBJECT},\nwhere\n{OBJECT}",
        [r"\vec{x}", r"\binom{a}{b}"],
    )


@pytest.mark.parametrize(
    ("name", "latex"),
    [
        ("equation", r"\vec{a} &= b"),
        ("align*", r"\begin{align*}\vec{a} &= b\end{align*}"),
        ("gather", r"\begin{array}{c}\vec{a} &= b\end{array}"),
        ("eqnarray", r"\begin{array}{rcl}\vec{a} &= b\end{array}"),
    ],
)
def test_an_environment_is_a_displayed_formula(name: str, latex: str) -> None:
    text = rf"So \begin{{{name}}} \vec{{a}} &= b \end{{{name}}} holds"
    assert all_drawn(text) == (f"So\n{OBJECT}\nholds", [latex])


def test_an_environment_that_is_not_drawn_is_shown_in_letters() -> None:
    text = r"So \begin{equation}\alpha = b^2\end{equation} holds"
    assert readable(text).text == "So α = b² holds"


def test_an_environment_without_end_is_left_alone() -> None:
    assert all_drawn(r"\begin{align} x") == (r"\begin{align} x", [])


def test_only_what_there_is_a_drawing_of_is_an_object() -> None:
    made = readable(r"$\vec{x}$ $\vec{y}$", (), lambda formula: "x" in formula.latex)
    assert (made.text, len(made.drawn)) == (f"{OBJECT} y", 1)


@given(texts)
def test_every_object_stands_for_what_is_stored_of_its_formula(text: str) -> None:
    made = readable(text, (), lambda formula: True)
    for each in made.drawn:
        assert made.text[each.start : each.end] == OBJECT
        start, end = made.to_stored(each.start, each.end)
        first = each.formula.latex.split("}")[-1] or each.formula.latex[:1]
        assert first[:1] in made.stored[start:end]
    assert made.stored == text
    assert all(each.start < other.start for each, other in zip(made.drawn, made.drawn[1:], strict=False))


@pytest.mark.parametrize("read", [to_unicode, decode])
def test_environments_come_in_as_they_are_written(read: Callable[[str], str]) -> None:
    maths = r"\begin{align} a_1 &= \frac{b}{c} \\ \alpha &= d \end{align}"
    assert read(rf"So {maths} holds with 5\%.") == rf"So {maths} holds with 5%."
