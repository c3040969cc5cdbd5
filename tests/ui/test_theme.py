from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import paperdesk.ui
from paperdesk.library.resources import resource_path
from paperdesk.ui.high_contrast import BLACK, BRIGHT, SystemColours, high_contrast
from paperdesk.ui.resources import icon, pixmap, window_icon
from paperdesk.ui.theme import (
    DARK,
    LIGHT,
    Theme,
    apply_theme,
    contrast,
    fixed_font,
    interface_font,
    pick_theme,
    reading_font,
    theme_of,
)

THEMES = pytest.mark.parametrize(
    "theme", [LIGHT, DARK, BRIGHT, BLACK], ids=["light", "dark", "bright", "black"]
)
ICONS = sorted(path.stem for path in resource_path("icons").glob("*.svg"))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_theme(qapp, LIGHT)


def test_every_icon_is_used() -> None:
    interface = Path(paperdesk.ui.__file__).parent
    sources = "".join(path.read_text(encoding="utf-8") for path in interface.rglob("*.py"))
    assert [name for name in ICONS if f'"{name}"' not in sources and name != "paperdesk"] == []


def test_the_program_has_a_picture_in_every_size(app: QApplication) -> None:
    assert [window_icon().pixmap(size, size).width() for size in (16, 256)] == [16, 256]


@THEMES
@pytest.mark.parametrize("ground", ["bg", "pane", "sel", "chip", "field", "hover"])
@pytest.mark.parametrize("text", ["ink", "ink2", "ink3", "accent", "star", "ok", "warn", "err"])
def test_text_is_readable_on_every_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_ink_is_easily_readable_on_highlights(theme: Theme, number: int) -> None:
    assert contrast(theme.ink, theme.highlight(number)) >= 7


@THEMES
def test_text_on_the_primary_button_is_readable(theme: Theme) -> None:
    assert contrast(theme.accent_text, theme.accent) >= 4.5
    assert contrast(theme.accent_text, theme.accent_hover) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["bg", "pane", "sel"])
def test_filled_star_stands_out_as_a_shape(theme: Theme, ground: str) -> None:
    assert contrast(theme.star_fill, getattr(theme, ground)) >= 3


COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS, COLOURS, COLOURS)
def test_high_contrast_is_readable_whatever_the_system_paints_with(window: str, text: str, link: str) -> None:
    theme = high_contrast(SystemColours(window, text, link))
    inks = (theme.ink, theme.ink2, theme.ink3, theme.accent, theme.star, theme.ok, theme.warn, theme.err)
    grounds = (theme.bg, theme.pane, theme.sel, theme.chip, theme.field, theme.hover)
    assert min(contrast(ink, ground) for ink in inks for ground in grounds) >= 7


def test_high_contrast_takes_the_colours_of_the_system_that_can_be_read() -> None:
    theme = high_contrast(SystemColours("#000000", "#ffff00", "#00ffff"))
    assert (theme.bg, theme.ink, theme.accent) == ("#000000", "#ffff00", "#00ffff")
    assert high_contrast(SystemColours("#808080", "#7f7f7f", "#808080")) in {BLACK, BRIGHT}


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@THEMES
def test_apply_theme_sets_palette_and_is_remembered(app: QApplication, theme: Theme) -> None:
    apply_theme(app, theme, size=15)
    assert theme_of() == theme
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(theme.bg)
    assert app.font().pixelSize() == 15


def test_a_widget_keeps_the_font_it_was_given(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, LIGHT)
    button = QPushButton("Text")
    qtbot.addWidget(button)
    button.setFont(reading_font(18))
    button.ensurePolished()
    assert button.font().pixelSize() == 18


def test_pick_theme_obeys_the_choice_and_falls_back_to_light(qapp: QApplication) -> None:
    assert pick_theme(qapp, "dark") is DARK
    assert pick_theme(qapp, "light") is LIGHT
    assert contrast(pick_theme(qapp, "contrast").ink, pick_theme(qapp, "contrast").bg) >= 7
    unknown = qapp.styleHints().colorScheme() == Qt.ColorScheme.Unknown
    assert pick_theme(qapp, "system") is LIGHT or not unknown


def test_fonts_have_the_pixel_size_asked_for(qapp: QApplication) -> None:
    assert [font.pixelSize() for font in (interface_font(13), reading_font(17), fixed_font())] == [13, 17, 12]


def test_fixed_font_is_fixed(qapp: QApplication) -> None:
    assert QFontInfo(fixed_font()).fixedPitch()


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = pixmap(name, "#ff0000", 20, 2).toImage()
    colours = {image.pixelColor(x, y).getRgb() for x in range(40) for y in range(40)}
    assert len(colours) > 1
    assert name == "paperdesk" or (255, 0, 0, 255) in colours


def test_icon_is_sharp_on_dense_screens(qapp: QApplication) -> None:
    assert icon("star").pixmap(pixmap("star", "#000000", 20, 1).size(), 2.0).width() == 40


def test_missing_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(OSError, match="no-such-icon"):
        icon("no-such-icon")
