"""Whoever uses keys or a screen reader reaches everything, hears what it is and sees where the focus is."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.formats.registry import EXPORT_FORMATS
from paperdesk.formats.tables.columns import ColumnMapping
from paperdesk.library.backup_names import BY_HAND
from paperdesk.library.backups import Backups
from paperdesk.library.cited_keys import Cited, Manuscript
from paperdesk.library.edits.feeding import AddFeed
from paperdesk.library.key_plan import plan_keys
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes
from paperdesk.library.report import Failure, FileReport, Leftover
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.model.paper import Paper
from paperdesk.ui.ask import Ask
from paperdesk.ui.commands import identifying
from paperdesk.ui.commands.command import run as run_command
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.network_choices import service_choices
from paperdesk.ui.dialogs.services import Services
from paperdesk.ui.dialogs.updating import Updating
from paperdesk.ui.feed_questions import FeedRequest, FiltersRequest, LeftOut, LogLine, Looked, Passing
from paperdesk.ui.high_contrast import BLACK, BRIGHT
from paperdesk.ui.live_questions import CitedRequest
from paperdesk.ui.lookups import CompletionRequest, LookedUp, Match, Offered
from paperdesk.ui.questions import ColumnsRequest, Way
from paperdesk.ui.screenshot import IN_PANE, VIEWS
from paperdesk.ui.theme import DARK, Theme, apply_theme
from tests.ui import reach
from tests.ui.keyboard import Sight, window_on

# What Qt has no role for; they tell more by their names.
SPACES = {"CommentMargin", "BarChart", "DayMap", "DayRow"}
NONE: dict[str, list[str]] = {
    "without a name": [],
    "without a role": [],
    "out of order": [],
    "not in the order back": [],
    "never reached": [],
    "without a sign of the focus": [],
}
REPORT = FileReport(
    "references.bib",
    "bibtex",
    3,
    2,
    failed=(Failure(12, "smith2020", "A brace is missing.", "@article{smith2020,"),),
    leftover=(Leftover(1, "new"),),
)
ROWS = (("Name", "Year"), ("First", "1990"))


def _mend(report: FileReport, number: int, text: str) -> FileReport:
    return report


def _papers(mapping: ColumnMapping) -> Sequence[Paper]:
    return [Paper(title="First")]


def _table(desk: Desk) -> None:
    desk.ask.columns(ColumnsRequest("table.csv", ROWS, ColumnMapping(("title", "date")), _papers))


def _completion(desk: Desk) -> None:
    offers = (Offered("authors", "", "Ann Roe", "arXiv"), Offered("title", "On", "On!", "DBLP", taken=False))
    match = Match("On", "Roe · 2021", "The titles are the same.", offers)
    papers = (LookedUp(1, "On", "doubtful", (match, match)), LookedUp(2, "Other", "rest", told="Unknown."))
    desk.ask.completion(CompletionRequest(papers))


def _identifiers(desk: Desk) -> None:
    desk.ask.add_by_id(identifying.request(desk, "10.1145/3292500.3330701 and arXiv:2101.00001"))


def _services(desk: Desk) -> None:
    assert isinstance(desk.ask, Ask) and desk.ask.window is not None
    Services(desk.ask.window, service_choices(NetworkWishes())).run()


def _backups(desk: Desk) -> None:
    Backups.of(desk.session.library.path).make(BY_HAND)
    BY_ID["file.restore"].run(desk)


def _cited(desk: Desk) -> None:
    cited = Cited(Manuscript(Path("thesis.tex"), ("one", "two")), (1,), {}, (), ("two",))
    desk.ask.cited(CitedRequest(cited, {"two": "too"}, EXPORT_FORMATS, "bibtex"))


def _new_keys(desk: Desk) -> None:
    library = desk.session.library
    desk.ask.new_keys(plan_keys(library, library.find().ids(), "x[title1]"))


def _feed(desk: Desk, feed: Feed) -> None:
    desk.ask.feed(FeedRequest(feed, lambda feed, progress: Looked(), lambda: None, lambda: None))


def _filters(desk: Desk) -> None:
    left = (LeftOut(1, "a", "One", "Ann Roe"), LeftOut(1, "b", "Two", "Jo Doe"))
    request = FiltersRequest(
        "arXiv", "", "", lambda *asked: Passing(1, 2), lambda: left, lambda each: False, keep_unread=0
    )
    desk.ask.feed_filters(request)


def _log(desk: Desk) -> None:
    desk.ask.feed_log("Log", (LogLine("2026-11-20T10:00:00Z", "arXiv", "2 new"),))


IN_WINDOW = {
    **IN_PANE,
    "table": "view.table",
    "similar": "go.similar",
}
DIALOGS: dict[str, Callable[[Desk], object]] = {
    **VIEWS,
    "history": BY_ID["edit.history"].run,
    "imports": BY_ID["file.imports"].run,
    "requests": BY_ID["app.requests"].run,
    "no backups": BY_ID["file.restore"].run,
    "backups": _backups,
    "completion": _completion,
    "identifiers": _identifiers,
    "services": _services,
    "word lists": BY_ID["words.lists"].run,
    "live files": BY_ID["file.live"].run,
    "live file": BY_ID["file.live-add"].run,
    "cited": _cited,
    "key formula": BY_ID["keys.formula"].run,
    "new keys": _new_keys,
    "snooze": BY_ID["paper.snooze"].run,
    "templates": BY_ID["note.template"].run,
    "template": BY_ID["note.template-save"].run,
    "remark": BY_ID["paper.remark"].run,
    "tags": BY_ID["paper.tag"].run,
    "collection": BY_ID["paper.collect"].run,
    "citation": BY_ID["paper.copy-as"].run,
    "manuscripts": BY_ID["cite.manuscripts"].run,
    "editors": BY_ID["cite.push-to"].run,
    "styles": BY_ID["cite.style"].run,
    "bibliography": BY_ID["cite.bibliography"].run,
    "feed of the web": BY_ID["feed.add"].run,
    "feed of arXiv": partial(_feed, feed=Feed("", FeedKind.ARXIV_DAILY, "cs.CL")),
    "feed of Hugging Face": partial(_feed, feed=Feed("", FeedKind.HUGGINGFACE_TRENDING)),
    "feed of a journal": partial(_feed, feed=Feed("", FeedKind.CROSSREF, "issn:1476-4687")),
    "feed of a search": partial(_feed, feed=Feed("", FeedKind.OPENALEX, "pose")),
    "feed of a folder": partial(_feed, feed=Feed("", FeedKind.FOLDER, "/tmp")),
    "filters": _filters,
    "no filters": BY_ID["feed.filters-all"].run,
    "log of feeds": _log,
    "no log of feeds": BY_ID["feed.log"].run,
    "digest": BY_ID["digest.make"].run,
    "mail": BY_ID["digest.mail"].run,
    "jump": BY_ID["go.jump"].run,
    "report": lambda desk: desk.ask.report((REPORT,)),
    "mending": lambda desk: desk.ask.report((REPORT,), _mend),
    "columns of a file": _table,
    "confirm": lambda desk: desk.ask.confirm("Title", "Sentence.", "Do it"),
    "choose": lambda desk: desk.ask.choose(
        "Title", "Sentence.", (Way("a", "A", "So."), Way("b", "B", "So."))
    ),
    "colour": lambda desk: desk.ask.colour(""),
    "text": lambda desk: desk.ask.text("Title", "Label"),
    "remarks": lambda desk: desk.ask.remarks("Title", "Under", (("key", "Remark."),)),
    "link": lambda desk: desk.ask.open_link("https://example.org/"),
    "error": lambda desk: desk.ask.error(ValueError("so")),
}


@pytest.fixture
def hand(qtbot: QtBot, qapp: QApplication, library: Library, tmp_path: Path) -> Iterator[Sight]:
    with window_on(qapp, library, tmp_path) as hand:
        yield hand


def findings(part: QWidget) -> dict[str, list[str]]:
    """What is wrong with the controls of a window, or of a dialog that lies in one."""
    controls = reach.controls(part)
    first = reach.first(part)
    order = reach.walk(first)
    back = reach.walk(first, Qt.Key.Key_Backtab)
    return {
        "without a name": reach.nameless(part),
        "without a role": [each for each in reach.roleless(part) if each.split("(")[0] not in SPACES],
        "out of order": reach.steps_back(order, part),
        "not in the order back": reach.differing(order, [back[0], *back[:0:-1]]),
        "never reached": [reach.kind(each) for each in controls if each.isVisible() and each not in order],
        "without a sign of the focus": reach.unseen(part, part.window()),
    }


@pytest.mark.parametrize("view", ["main", *IN_WINDOW])
def test_everything_in_the_window_is_named_ordered_and_shows_the_focus(
    hand: Sight, qtbot: QtBot, view: str
) -> None:
    if view in IN_WINDOW:
        run_command(BY_ID[IN_WINDOW[view]], hand.window.desk)
    hand.settle()
    qtbot.waitUntil(lambda: not hand.window.is_late())
    assert findings(hand.dialog() or hand.window) == NONE


def test_tab_leads_through_a_window_whose_list_is_empty(hand: Sight, qtbot: QtBot) -> None:
    hand.window.desk.place_wanted.emit("trash")
    hand.settle()
    qtbot.waitUntil(lambda: not hand.window.is_late())
    assert findings(hand.window) == NONE


def test_the_days_of_a_feed_are_named_ordered_and_show_the_focus(hand: Sight, qtbot: QtBot) -> None:
    desk = hand.window.desk
    feed = desk.session.do(AddFeed("arXiv", FeedKind.ARXIV_DAILY.value, "cs.CL")).result
    desk.place_wanted.emit(f"feed:{feed}")
    hand.settle()
    qtbot.waitUntil(lambda: not hand.window.is_late())
    assert findings(hand.window) == NONE


@pytest.mark.parametrize("theme", [DARK, BLACK, BRIGHT], ids=["dark", "black", "bright"])
def test_the_focus_is_seen_in_every_theme(
    hand: Sight, qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    hand.settle()
    qtbot.waitUntil(lambda: not hand.window.is_late())
    assert reach.unseen(hand.window, hand.window) == []


@pytest.mark.parametrize("view", DIALOGS)
def test_everything_in_a_dialog_is_named_ordered_and_shows_the_focus(hand: Sight, view: str) -> None:
    found: list[dict[str, list[str]]] = []

    def look() -> None:
        dialog = hand.dialog()
        assert dialog is not None
        found.append(findings(dialog))

    hand.during(lambda: DIALOGS[view](hand.window.desk), look)
    assert found == [NONE]


def test_the_popup_of_a_highlight_is_gone_through_from_left_to_right(hand: Sight) -> None:
    hand.press("H")
    order: list[QWidget] = []
    for _ in range(8):  # five colours, comment, tags, copy
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        hand.press("Tab")
    assert {type(each.parentWidget()).__name__ for each in order} == {"HighlightPopup"}
    assert ([each for each in order if not reach.name(each)], len(set(order))) == ([], 8)
    assert reach.steps_back(order, hand.window) == []


def test_what_tells_of_an_update_is_named_and_reached(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = Updating(tmp_path / "old.paperdesk")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert reach.nameless(dialog) == []
    assert reach.controls(dialog) == [dialog.cancel]


def test_screen_readers_hear_the_rows_of_the_list(hand: Sight) -> None:
    interface = QAccessible.queryAccessibleInterface(hand.window.list_view)
    row = interface.child(0)
    assert (interface.childCount(), row.role()) == (5, QAccessible.Role.Cell)
    assert "Paper 1" in row.text(QAccessible.Text.Name)
