import pytest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.locations import requests_file
from paperdesk.library.network import past_requests, request_log
from paperdesk.online.log import Asked
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.dialogs.requests import Requests
from tests.ui.shown import opened, shown_window

ASKED = (
    Asked("2019-05-06T10:00:00+00:00", "asked", "GET", "api.crossref.org/works/10.1/x", 200, 5321, 0.42),
    Asked("2019-05-05T10:00:00+00:00", "scheduled", "GET", "", why="There is no port 0; nothing was sent."),
)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def labels(requests: Requests) -> list[str]:
    return [label.text() for label in requests.findChildren(QLabel)]


def test_requests_are_listed_with_what_came_of_them(window: QMainWindow) -> None:
    requests = opened(Requests(window, ASKED))
    model = requests.list.model()
    told = [(model.index(row, 0).data(), model.index(row, 0).data(0x0100).text) for row in range(2)]
    assert told == [
        ("GET api.crossref.org/works/10.1/x", "as you asked · status 200 · 5,321 bytes in 0.4 s"),
        ("GET an address that was refused", "as scheduled · There is no port 0; nothing was sent."),
    ]
    assert f"The log is in {requests_file()}." in labels(requests)


def test_nothing_asked_is_said(window: QMainWindow) -> None:
    requests = opened(Requests(window, ()))
    assert "PaperDesk has asked for nothing." in labels(requests)
    assert not requests.list.isVisible()


def test_command_shows_the_log_of_the_user() -> None:
    assert BY_ID["app.requests"].text == "&Network Log…"
    assert past_requests() == ()
    request_log().add(ASKED[0])
    assert past_requests() == ASKED[:1]
