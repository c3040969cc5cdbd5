import pytest
from pytestqt.qtbot import QtBot

from paperdesk.ui.widgets.elided_button import LEAST, ElidedButton


@pytest.fixture
def button(qtbot: QtBot) -> ElidedButton:
    button = ElidedButton()
    qtbot.addWidget(button)
    button.setText("Things && stuff, each with queries of its own")
    return button


def test_elided_button_shows_all_in_the_width_it_asks_for(button: ElidedButton) -> None:
    button.resize(button.sizeHint())
    assert button.shown_text() == button.text()


def test_elided_button_cuts_its_text_where_there_is_no_room(button: ElidedButton) -> None:
    button.resize(button.sizeHint() * 0.6)
    shown = button.shown_text()
    assert (shown[:9], shown[-1], len(shown) < len(button.text())) == ("Things &&", "…", True)
    assert (button.minimumSizeHint().width(), button.text()[-3:]) == (LEAST, "own")


def test_elided_button_is_painted_with_the_text_that_fits(button: ElidedButton) -> None:
    button.resize(button.sizeHint() * 0.6)
    whole = button.grab().toImage()
    button.setText(button.shown_text())
    assert button.grab().toImage() == whole
