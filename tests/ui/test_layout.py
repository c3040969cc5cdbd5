"""What is remembered of the window, also when the settings file was written by somebody else."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from paperdesk.ui.presenters.folding import Widths
from paperdesk.ui.presenters.layout import (
    PARTS,
    VIEWS,
    Left,
    first_size,
    kept_widths,
    left_at,
    save_left,
    save_widths,
)
from paperdesk.ui.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_a_library_is_shown_where_it_was_left(settings: Settings) -> None:
    left = Left("tag:vision", "pose", "-year", 7)
    save_left(settings, "a.paperdesk", left)
    assert (left_at(settings, "a.paperdesk"), left_at(settings, "b.paperdesk")) == (left, Left())


@pytest.mark.parametrize(
    "view",
    [["all", "", "by-size", 1], ["all", "", "", 1], ["all", ""], "all", ["all", "", "-added", "1"], None],
)
def test_a_view_that_makes_no_sense_is_forgotten(settings: Settings, view: object) -> None:
    settings.set(VIEWS, json.dumps({"a.paperdesk": view}))
    assert left_at(settings, "a.paperdesk") == Left()


@pytest.mark.parametrize(
    ("room", "size"),
    [((1440, 900), (1424, 852)), ((2560, 1440), (1440, 900)), ((1366, 728), (1350, 680))],
)
def test_first_window_fits_on_the_screen_with_its_frame(room: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*room)) == QSize(*size)


def test_widths_are_kept_for_the_next_start(settings: Settings) -> None:
    before = kept_widths(settings)
    save_widths(settings, Widths(210, 400))
    assert (before, kept_widths(settings)) == (None, Widths(210, 400))


@pytest.mark.parametrize("text", ["[0, 300]", "[200]", '["a", 300]', "200", "{", "[-1, 300]"])
def test_widths_that_make_no_sense_are_forgotten(settings: Settings, text: str) -> None:
    settings.set(PARTS, text)
    assert kept_widths(settings) is None
