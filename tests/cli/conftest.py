"""A library with a few papers, and the command line to work on it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from paperdesk.cli.main import UiCommands, main
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper, Status

PAPERS = (
    Paper(
        title="Segmenting Anything",
        authors=(Name("Kirillov", "Alexander"), Name("Mintun", "Eric")),
        year=2023,
        arxiv="2304.02643",
        abstract="A promptable transformer for vision.",
        key="kirillov2023segmenting",
        tags=("vision",),
    ),
    Paper(
        title="Attention Is All You Need",
        authors=(Name("Vaswani", "Ashish"),),
        year=2017,
        abstract="The transformer, an architecture of attention alone.",
        key="vaswani2017attention",
        status=Status.INBOX,
    ),
    Paper(title="A Paper Without Authors", abstract="Nobody wrote this.", key="paper"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call of the command line gave."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Answer]


def _no_window(*arguments: object, **options: object) -> int:
    raise AssertionError("this test opens no window")


NO_UI = UiCommands(_no_window, _no_window, _no_window)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The path of a library with three papers, of which the first is the newest."""
    path = tmp_path / "shelf.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers(PAPERS, source="test"))
    return path


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command line."""

    def run(*arguments: object, ui: UiCommands = NO_UI) -> Answer:
        status = main([str(argument) for argument in arguments], ui=ui)
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return run


@pytest.fixture
def on(call: Run, shelf: Path) -> Run:
    """Run one command line on the library with three papers."""
    return lambda *arguments, **options: call(*arguments, "--library", shelf, **options)
