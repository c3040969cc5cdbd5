"""Formatted references on the clipboard, and the style they are in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.formats.bibtex.writing import write_bibtex
from paperdesk.library.citing import Lack
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands import citing
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import StyleChoice
from tests.fakes import FakeAsk
from tests.ui.citing import STYLE, require_pandoc, small_styles

PAPERS = (
    Paper("On <b>Mills", "misc", (Name("Roe"),), year=2019, key="a"),
    Paper("On Wind", "article", year=2020, key="b"),
)


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return PAPERS


@pytest.fixture
def desk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Both papers are selected, and there are but a few styles."""
    small_styles(monkeypatch)
    ids = tuple(desk.session.library.paper_id(paper.key) or 0 for paper in PAPERS)
    desk.watch(lambda: ids, lambda: ids[0])
    return desk


def copied(qtbot: QtBot, desk: Desk, command: str) -> tuple[str, QMimeData]:
    """What is said in passing once something was copied, and the clipboard."""
    require_pandoc()
    with qtbot.waitSignal(desk.toasted, timeout=20_000) as said:
        run(BY_ID[command], desk)
    assert said.args is not None
    return str(said.args[0]), QGuiApplication.clipboard().mimeData()


def test_references_are_copied_as_rich_and_as_plain_text(qtbot: QtBot, desk: Desk) -> None:
    said, mime = copied(qtbot, desk, "cite.reference")
    assert said == "2 citations copied as APA. 1 of them is incomplete."
    assert mime.text() == "On <b>Mills, 2019.\nOn Wind, 2020."
    assert mime.html() == (
        '<div class="csl-bib-body">\n<div class="csl-entry"><i>On &lt;b&gt;Mills</i>, 2019.</div>\n'
        '<div class="csl-entry"><i>On Wind</i>, 2020.</div>\n</div>'
    )
    assert bytes(mime.data("text/rtf").data()).startswith(b"{\\rtf1")
    assert bytes(mime.data("application/x-bibtex").data()).decode() == write_bibtex(
        desk.papers_now(desk.selection())
    )


@pytest.mark.parametrize(
    ("form", "text"), [("reference", "On <b>Mills, 2019."), ("in-text", "(On <b>Mills; ")]
)
def test_ctrl_c_can_copy_formatted(qtbot: QtBot, desk: Desk, form: str, text: str) -> None:
    desk.settings.set("cite/copy_form", form)
    _, mime = copied(qtbot, desk, "paper.copy")
    assert mime.text().startswith(text)


def test_the_menu_says_what_the_pane_will_show(desk: Desk) -> None:
    command = BY_ID["cite.card"]
    said = [command.plain_title(desk)]
    for _ in range(2):
        run(command, desk)
        said.append(command.plain_title(desk))
    reference, entry = "Show Reference While Reading", "Show BibTeX While Reading"
    assert said == [reference, entry, reference]


def test_one_citation_of_all_is_copied(qtbot: QtBot, desk: Desk) -> None:
    said, mime = copied(qtbot, desk, "cite.in-text")
    assert said == "Copied: (On <b>Mills; On Wind) 1 of them is incomplete."
    assert (mime.text(), mime.html()) == ("(On <b>Mills; On Wind)", "(On &lt;b&gt;Mills; On Wind)")


def test_what_is_incomplete_is_shown_on_demand(qtbot: QtBot, desk: Desk, ask: FakeAsk) -> None:
    copied(qtbot, desk, "cite.reference")
    assert desk.more is not None
    desk.more.show()
    assert ask.asked[-1][1][2] == [("b", "Missing: Authors, Published in")]


def test_a_lack_of_either_is_told_so() -> None:
    assert citing.lack_words(Lack("a", ("authors|editors", "year"))) == "Missing: Authors or Editors, Year"


def test_a_style_that_is_gone_is_told(qtbot: QtBot, desk: Desk, ask: FakeAsk) -> None:
    desk.settings.set("cite/style", "gone")
    run(BY_ID["cite.reference"], desk)
    qtbot.waitUntil(lambda: bool(ask.errors), timeout=20_000)
    assert ask.errors[0].startswith("There is no citation style “gone”; nothing was formatted.")


def test_the_style_is_chosen_on_the_first_selected_papers_and_kept(desk: Desk, ask: FakeAsk) -> None:
    ask.answers["styles"] = StyleChoice("zoo", "Journal of Zoos", "de-DE")
    run(BY_ID["cite.style"], desk)
    request = ask.asked[-1][1][0]
    assert [paper.key for paper in request.papers] == ["a", "b"]
    settings = desk.settings
    kept = tuple(settings.text(f"cite/{name}") for name in ("style", "style_title", "locale"))
    assert kept == ("zoo", "Journal of Zoos", "de-DE")
    request.keep_favourites(("zoo", "apa"))
    assert citing.favourites(desk) == ("zoo", "apa")
    settings.set("cite/favourites", '{"no": "list"}')
    assert citing.favourites(desk) == ()


def test_a_style_is_tried_on_examples_where_nothing_is_selected(desk: Desk, ask: FakeAsk) -> None:
    desk.watch(tuple, lambda: None)
    run(BY_ID["cite.style"], desk)
    assert ask.asked[-1][1][0].papers == citing.EXAMPLES
    assert desk.settings.text("cite/style") == "apa"


def test_a_style_file_is_asked_for_and_added(desk: Desk, ask: FakeAsk, tmp_path: Path) -> None:
    request = citing.styles_request(desk)
    assert request.bring_in() is None
    file = tmp_path / "my own.csl"
    file.write_text(STYLE.format(id="mine", title="Mine"))
    ask.answers["open_files"] = [file]
    assert request.bring_in() == "my own"
