"""What becomes of errors that nobody caught."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.presenters.unexpected import UnexpectedErrors
from tests.fakes import FakeAsk


def fallen(error: Exception) -> Exception:
    """The error as it is after it was raised."""
    try:
        raise error
    except Exception as met:
        return met


def handling(ask: FakeAsk, log: Path) -> Callable[[Exception], None]:
    errors = UnexpectedErrors(ask, lambda: log)
    return lambda error: errors.handle(type(error), error, error.__traceback__)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "paperdesk.log"


def test_a_mistake_is_written_down_as_it_was_shown(qapp: object, log: Path) -> None:
    ask = FakeAsk(mistake=True)
    handling(ask, log)(fallen(ZeroDivisionError("by zero")))
    (name, (report, place)) = ask.asked[0]
    assert (name, place) == ("mistake", log)
    assert "tests/ui/test_unexpected.py" in report
    assert "ZeroDivisionError: by zero" in report
    assert log.read_text("utf-8").rstrip() == report.rstrip()


def test_a_mistake_is_not_written_down_against_the_users_will(qapp: object, log: Path) -> None:
    ask = FakeAsk(mistake=False)
    handling(ask, log)(fallen(ZeroDivisionError("by zero")))
    assert ask.names() == ["mistake"]
    assert not log.exists()


def test_the_same_mistake_is_told_once(qapp: object, log: Path) -> None:
    ask = FakeAsk(mistake=True)
    handle = handling(ask, log)
    for _ in range(3):
        handle(fallen(ZeroDivisionError("by zero")))
    assert ask.names() == ["mistake"]


def test_a_mistake_while_one_is_told_is_only_written_down(qapp: object, log: Path) -> None:
    def tell(*_: object) -> bool:
        handle(fallen(TypeError("while telling")))
        return True

    ask = FakeAsk(mistake=tell)
    handle = handling(ask, log)
    handle(fallen(ZeroDivisionError("by zero")))
    assert ask.names() == ["mistake"]
    assert "while telling" in log.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_told(qapp: object, tmp_path: Path) -> None:
    ask = FakeAsk(mistake=True)
    handling(ask, tmp_path / "none" / "paperdesk.log")(fallen(ZeroDivisionError("by zero")))
    assert ask.names() == ["mistake", "error"]
    assert "cannot be written" in ask.errors[0]


def test_a_known_error_is_told_as_it_is(qapp: object, log: Path) -> None:
    ask = FakeAsk()
    handling(ask, log)(PaperDeskError("The disk is full."))
    assert (ask.errors, log.exists()) == (["The disk is full."], False)
