"""Formulas drawn by ziamath: shapes and nothing else, in bounded time, or none."""

import re
import sys
from importlib import util

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.latex import maths_drawing
from paperdesk.formats.latex.maths_drawing import COLOUR, can_draw, drawing
from paperdesk.model.shown_text import Formula

pytestmark = pytest.mark.skipif(not can_draw(), reason="the extra `maths` is not installed")
FRAGMENTS = (
    *(
        "{",
        "}",
        "^",
        "_",
        "\\frac",
        "\\sqrt",
        "x",
        "2",
        "&",
        "\\\\",
        "\\left(",
        "\\right)",
        "\\begin{matrix}",
    ),
    *(
        "\\end{matrix}",
        "\\text{",
        "<",
        "&lt;",
        "\0",
        "\ud800",
        "🧪",
        "\\hat",
        "\\color{url(x)}",
        "\\href{a}{",
        "'",
    ),
)
latex = st.lists(st.sampled_from(FRAGMENTS), max_size=20).map("".join)


@pytest.mark.parametrize(
    "source",
    [
        r"\mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V",
        r"\nabla_\theta J = \mathbb{E}_{\tau\sim\pi_\theta}\left[\sum_{t=0}^{T} \log\pi_\theta(a_t)\right]",
        r"\begin{pmatrix}0 & -1\\ 1 & 0\end{pmatrix}",
        r"\begin{align*}a &= b\\ c &\leq \lVert d \rVert\end{align*}",
        r"\mathop{\mathrm{arg\,min}}_{x} f(x) \label{eq:one} \nonumber",
        r"a < b \text{ for all } b",
    ],
)
def test_formulas_of_papers_are_drawn(source: str) -> None:
    made = drawing(Formula(source, display=True))
    assert made is not None
    assert set(re.findall(r"<(\w+)", made.svg)) <= {"svg", "path", "rect"}
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', made.svg)) <= {COLOUR, "none"}


def test_a_drawing_stands_on_the_base_line() -> None:
    letter, descender, fraction = (drawing(Formula(source)) for source in ("x", "y", r"\frac{a}{b}"))
    assert letter is not None
    assert descender is not None
    assert fraction is not None
    assert letter.descent < 0.1 < descender.descent < fraction.descent
    assert letter.ascent < fraction.ascent


def test_displayed_sums_have_their_limits_above_and_below() -> None:
    within, displayed = (drawing(Formula(r"\frac{a}{b}", display)) for display in (False, True))
    assert within is not None
    assert displayed is not None
    assert displayed.ascent > within.ascent


def test_colours_of_a_paper_are_not_taken() -> None:
    made = drawing(Formula(r"\textcolor{red}{}x"))
    assert made is None or "red" not in made.svg


@pytest.mark.parametrize(
    "source",
    [
        "",
        r"\unknown{x}",
        r"\frac{a",
        "a & b",
        r"\text{日本}",
        r"\def\a{xx}\def\b{\a\a}\b",
        r"\newcommand{\a}{x}\a",
        r"\phantom{" * 7 + "x" + "}" * 7,
        "x^{" * 12 + "1" + "}" * 12,
        r"\frac{" * 10 + "1" + "}{2}" * 10,
        r"\left(" * 8 + "1" + r"\right)" * 8,
        r"\text{&lt;mphantom&gt;}",
        "x + " * 200,
        "\ud800",
        "\0",
        r"\includegraphics{/etc/passwd}",
        r"\rule{9999pt}{9999pt}x",
    ],
)
def test_what_is_broken_unknown_or_heavy_is_not_drawn(source: str) -> None:
    assert drawing(Formula(source)) is None


def test_formulas_cannot_bring_elements_in() -> None:
    made = drawing(Formula(r"x \lt y \& \text{a}"))
    assert made is None or set(re.findall(r"<(\w+)", made.svg)) <= {"svg", "path", "rect"}


@settings(deadline=None, max_examples=60)
@given(latex)
def test_any_text_is_drawn_as_shapes_or_not_at_all(source: str) -> None:
    made = drawing(Formula(source))
    assert made is None or set(re.findall(r"<(\w+)", made.svg)) <= {"svg", "path", "rect"}


def test_without_the_library_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    maths_drawing.can_draw.cache_clear()
    try:
        assert not can_draw()
    finally:
        maths_drawing.can_draw.cache_clear()


def test_a_library_that_does_not_load_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ziamath.zmath", None)
    assert drawing(Formula("never drawn before")) is None
    maths_drawing.drawing.cache_clear()
