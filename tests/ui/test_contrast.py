"""Every pair of colours that the stylesheet and the painted widgets put on each other can be told apart."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.ui.colours import TAG_COLOURS, contrast
from paperdesk.ui.high_contrast import BLACK, BRIGHT
from paperdesk.ui.stylesheet import ring_of, stylesheet
from paperdesk.ui.theme import DARK, LIGHT, Theme

THEMES = pytest.mark.parametrize(
    "theme", [LIGHT, DARK, BRIGHT, BLACK], ids=["light", "dark", "bright", "black"]
)
STRONG = pytest.mark.parametrize("theme", [BRIGHT, BLACK], ids=["bright", "black"])
GROUNDS = ("bg", "pane", "field")  # what lies under whatever has no ground of its own
PAINTED = ("bg", "pane", "sel")  # what lies under rows and charts
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![\w-])(background|color|selection-background-color|selection-color):\s*(#\w{6})")


def rules(theme: Theme) -> Iterator[tuple[str, dict[str, str]]]:
    """What the stylesheet says of colours: selectors and their declarations."""
    for selectors, body in RULE.findall(stylesheet(theme, 13, "Mono", Path("controls"))):
        yield " ".join(selectors.split()), dict(COLOUR.findall(body))


def weak(theme: Theme, ink: str, grounds: tuple[str, ...], least: float) -> list[str]:
    return [each for each in grounds if contrast(ink, getattr(theme, each)) < least]


@THEMES
def test_text_of_the_stylesheet_can_be_read_on_the_ground_of_its_rule(theme: Theme) -> None:
    pairs = [
        (where, says["color"], says["background"])
        for where, says in rules(theme)
        if len(says) > 1 and {"color", "background"} <= says.keys()
    ]
    assert len(pairs) > 10
    assert [where for where, ink, ground in pairs if contrast(ink, ground) < 4.5] == []


@THEMES
def test_text_of_the_stylesheet_can_be_read_where_its_rule_has_no_ground(theme: Theme) -> None:
    # What is written on `accent` has that ground from the rule before: it is no text of the page.
    texts = {
        where: says["color"]
        for where, says in rules(theme)
        if "color" in says and "background" not in says and says["color"] != theme.accent_text
    }
    assert {where: weak(theme, ink, GROUNDS, 4.5) for where, ink in texts.items()} == {
        where: [] for where in texts
    }


@THEMES
def test_selected_text_can_be_read(theme: Theme) -> None:
    pairs = [
        (says["selection-color"], says["selection-background-color"])
        for _, says in rules(theme)
        if "selection-color" in says
    ]
    assert pairs
    assert min(contrast(*pair) for pair in pairs) >= 4.5


@THEMES
@pytest.mark.parametrize("ink", ["ink", "ink2", "accent"])
def test_text_links_and_quotes_can_be_read_on_highlights_and_word_marks(theme: Theme, ink: str) -> None:
    assert [n for n in range(1, 6) if contrast(getattr(theme, ink), theme.highlight(n)) < 4.5] == []


@THEMES
@pytest.mark.parametrize("mark", ["accent", "ok", "star", "ink3", "star_fill"])
def test_bars_stars_dots_and_the_ring_of_the_focus_stand_out(theme: Theme, mark: str) -> None:
    assert weak(theme, getattr(theme, mark), PAINTED, 3) == []


@THEMES
def test_the_ring_of_the_focus_stands_out_from_all_that_it_lies_on(theme: Theme) -> None:
    rings = [
        (where, ink)
        for where, body in RULE.findall(stylesheet(theme, 13, "Mono", Path("controls")))
        if ":focus" in where
        for ink in re.findall(r"border(?:-color)?:[^;]*(#\w{6})", body)
    ]
    assert len(rings) > 10
    around = (*GROUNDS, "sel", "hover", "chip")
    assert {where: weak(theme, ink, around, 3) for where, ink in rings} == {where: [] for where, _ in rings}


@THEMES
def test_the_ring_is_thicker_where_the_edge_of_a_control_looks_like_it(theme: Theme) -> None:
    assert contrast(theme.accent, theme.edge) >= 3 or ring_of(theme) == 3


@THEMES
@pytest.mark.parametrize("text", ["ink", "ink2", "ink3"])
def test_numbers_and_names_of_charts_can_be_read(theme: Theme, text: str) -> None:
    assert weak(theme, getattr(theme, text), PAINTED, 4.5) == []


@STRONG
def test_edges_of_controls_stand_out_in_high_contrast(theme: Theme) -> None:
    edges = {name: weak(theme, getattr(theme, name), GROUNDS, 3) for name in ("edge", "line")}
    assert edges == {"edge": [], "line": []}


@THEMES
@pytest.mark.parametrize("colour", TAG_COLOURS)
def test_the_dot_of_a_tag_stands_out(theme: Theme, colour: str) -> None:
    assert weak(theme, colour, ("bg", "pane"), 3) == []
