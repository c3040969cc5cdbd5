"""The thread that formats references: the newest wish is answered, a mistake is not told as a sentence."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.ui.style_worker import Formatted, StyleWorker, sentence_of
from tests.ui.citing import NAMES, require_pandoc, small_styles

PAPER = Paper("On Mills", year=2019, key="a")


@pytest.fixture
def worker(qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[StyleWorker]:
    small_styles(monkeypatch)
    worker = StyleWorker(library.path)
    worker.start()
    yield worker
    worker.stop()


def test_styles_are_told_once_and_again_when_they_are_read_anew(worker: StyleWorker, qtbot: QtBot) -> None:
    told: list[int] = []
    worker.styles_read.connect(lambda styles: told.append(len(styles)))
    with qtbot.waitSignal(worker.formatted) as answer:
        worker.ask((), "")
    assert answer.args is not None
    assert answer.args[0].bibliography is None
    with qtbot.waitSignal(worker.formatted):
        worker.ask((), "apa")
    assert told == [len(NAMES) + 1]
    with qtbot.waitSignal(worker.styles_read):
        worker.ask((), "", anew=True)
    assert told == [len(NAMES) + 1] * 2


def test_only_the_newest_wish_is_answered(worker: StyleWorker, qtbot: QtBot) -> None:
    require_pandoc()
    found: list[Formatted] = []
    worker.formatted.connect(found.append)
    for style in ("apa", "plain", "zoo"):
        worker.ask((PAPER,), style)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert [answer.wish.style for answer in found] == ["zoo"]
    assert found[0].bibliography is not None
    assert found[0].bibliography.references.text() == "On Mills, 2019."


def test_what_cannot_be_formatted_is_an_answer(worker: StyleWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.formatted, timeout=20_000) as answer:
        worker.ask((PAPER,), "gone")
    assert answer.args is not None
    assert answer.args[0].error.startswith("There is no citation style “gone”")


def test_a_sentence_is_told_and_a_mistake_raised() -> None:
    assert sentence_of(PaperDeskError("So.")) == "So."
    with pytest.raises(NameError):
        sentence_of(NameError("x"))
