from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from paperdesk.formats.page.reading import Leftover, Page, PagePaper, Shape
from paperdesk.library.planning import Outcome, Planned
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.dialogs.import_preview import ImportPreview
from paperdesk.ui.dialogs.page_shapes import facts_text
from paperdesk.ui.dialogs.preview_detail import code_points
from tests.ending import ends
from tests.ui.shown import opened, shown_window

OUTCOMES: dict[str, Outcome] = {"Known": "known", "Dismissed": "dismissed", "More": "merge", "Twice": "again"}
CONTROL = Qt.KeyboardModifier.ControlModifier


def page(*titles: str) -> Page:
    papers = (
        PagePaper(
            title,
            f"{title} is 𝛼 text. Second title. Second text.",
            first_line=4 * line,
            last_line=4 * line + 2,
        )
        for line, title in enumerate(titles, 1)
    )
    return Page(tuple(papers), (Leftover(1, "new"), Leftover(2, "Subscribe")))


class Plans:
    """Plans by title, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, papers: Sequence[Paper]) -> list[Planned]:
        self.asked.append([paper.title for paper in papers])
        return [
            Planned(paper, OUTCOMES.get(paper.title, "new"), since="2020-05-02T10:00:00Z") for paper in papers
        ]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def preview(window: QMainWindow, *titles: str, plans: Plans | None = None) -> ImportPreview:
    answers = {"tags": "vision, pose,vision", "collection": "Thesis/Related"}
    made = ImportPreview(
        window,
        page(*titles or ("One", "Two", "Three")),
        plans or Plans(),
        "the clipboard",
        lambda kind, _: answers[kind],
    )
    return opened(made)


def view(made: ImportPreview) -> QListView:
    found = made.findChild(QListView)
    assert found is not None
    return found


def press(made: ImportPreview, text: str) -> None:
    button = next(each for each in made.findChildren(QAbstractButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def titles(made: ImportPreview) -> list[str]:
    return [paper.title for paper in made.choice().papers]


def labels(made: ImportPreview) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel)]


def put_caret(made: ImportPreview, before: str) -> None:
    text = made.findChild(QPlainTextEdit)
    assert text is not None
    cursor = text.document().find(before)
    cursor.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.MoveAnchor)
    text.setTextCursor(cursor)
    text.setFocus()


def test_enter_imports_all_new_papers(window: QMainWindow) -> None:
    made = preview(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    choice = made.choice()
    assert made.result() == ImportPreview.DialogCode.Accepted
    assert [paper.title for paper in choice.papers] == ["One", "Two", "Three"]
    assert (choice.leftover, choice.tags, choice.collection) == (page().leftover, (), "")


def test_known_dismissed_and_repeated_papers_are_not_ticked(window: QMainWindow) -> None:
    made = preview(window, "One", "Known", "Dismissed", "More", "Twice")
    assert titles(made) == ["One", "More"]
    assert (
        "1 new · 1 completing papers you have · 1 already in the library · 1 dismissed before · "
        "1 twice on this page · 2 lines that are no paper"
    ) in labels(made)


def test_state_of_each_pair_is_told(window: QMainWindow) -> None:
    made = preview(window, "One", "Known", "Dismissed", "More", "Twice")
    model = view(made).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(row, 0).data(role) for row in range(5)] == [
        "One. Looks right, ticked",
        "Known. Already in the library, not ticked",
        "Dismissed. Already dismissed on 2 May 2020, not ticked",
        "More. Adds to a paper you have, ticked",
        "Twice. Twice on this page, not ticked",
    ]


def test_space_drops_and_takes_the_current_paper(window: QMainWindow) -> None:
    made = preview(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert titles(made) == ["One", "Three"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert titles(made) == ["One", "Two", "Three"]


def test_space_drops_all_selected_papers(window: QMainWindow) -> None:
    made = preview(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert titles(made) == ["Three"]


def test_ctrl_a_takes_all_and_then_none(window: QMainWindow) -> None:
    made = preview(window, "One", "Known")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_A, CONTROL)
    assert titles(made) == ["One", "Known"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_A, CONTROL)
    assert titles(made) == []
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert made.isVisible()  # there is nothing to import


def test_a_click_on_the_box_drops_a_paper(window: QMainWindow) -> None:
    made = preview(window)
    row = view(made).visualRect(view(made).model().index(1, 0))
    QTest.mouseClick(view(made).viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(26, 20))
    assert titles(made) == ["One", "Three"]


def test_swap_exchanges_title_and_text_and_plans_that_pair_again(window: QMainWindow) -> None:
    plans = Plans()
    made = preview(window, plans=plans)
    press(made, "Swap title and text")
    assert titles(made) == ["One is 𝛼 text. Second title. Second text.", "Two", "Three"]
    assert plans.asked == [["One", "Two", "Three"], ["One is 𝛼 text. Second title. Second text."]]


def test_merge_joins_a_pair_with_the_one_above(window: QMainWindow) -> None:
    made = preview(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    press(made, "Merge with previous")
    assert titles(made) == ["One", "Three"]
    assert view(made).currentIndex().row() == 0


def test_the_first_pair_has_none_above_to_merge_with(window: QMainWindow) -> None:
    made = preview(window)
    press(made, "Merge with previous")
    assert titles(made) == ["One", "Two", "Three"]


@pytest.mark.parametrize("by_key", [True, False])
def test_split_begins_another_paper_at_the_caret(window: QMainWindow, by_key: bool) -> None:
    made = preview(window)
    put_caret(made, "Second title")
    if by_key:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    else:
        press(made, "Split here")
    first, second = made.choice().papers[:2]
    assert (first.abstract, second.title, second.abstract) == (
        "One is 𝛼 text.",
        "Second title.",
        "Second text.",
    )
    assert view(made).currentIndex().row() == 1


def test_enter_at_the_beginning_of_the_abstract_does_nothing(window: QMainWindow) -> None:
    made = preview(window)
    put_caret(made, "One")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert made.isVisible()
    assert titles(made) == ["One", "Two", "Three"]


def test_ctrl_z_takes_mending_back(window: QMainWindow) -> None:
    made = preview(window)
    press(made, "Swap title and text")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    press(made, "Merge with previous")
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert titles(made) == ["One", "Two", "Three"]


def test_what_was_dropped_stays_dropped_when_another_pair_is_mended(window: QMainWindow) -> None:
    made = preview(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_End)
    press(made, "Swap title and text")
    assert titles(made) == ["Two", "Three is 𝛼 text. Second title. Second text."]


def test_tags_and_collection_are_asked_for(window: QMainWindow) -> None:
    made = preview(window)
    press(made, "Tag as…")
    press(made, "Collection…")
    choice = made.choice()
    assert (choice.tags, choice.collection) == (("vision", "pose"), "Thesis/Related")
    shown = [each.text() for each in made.findChildren(QAbstractButton)]
    assert "Tags: vision, pose,vision" in shown
    assert "Collection: Thesis/Related" in shown


def test_all_leftover_lines_can_be_read(window: QMainWindow) -> None:
    made = preview(window)
    press(made, "Show all")
    text = made.findChild(QPlainTextEdit)
    assert text is not None
    assert text.toPlainText() == "1\tnew\n2\tSubscribe"


def test_a_doubtful_pair_is_current_at_first(window: QMainWindow) -> None:
    doubtful = Page((*page("One", "Two").papers, PagePaper("Odd", "text", sure=False)))
    made = opened(ImportPreview(window, doubtful, Plans(), "page.txt", lambda *_: None))
    assert view(made).currentIndex().data() == "Odd"
    assert "3 new · 1 to check" in labels(made)


def test_shape_of_the_page_is_said(window: QMainWindow) -> None:
    listed = replace(page("One", "Two"), shape=Shape.ARXIV_MAIL)
    made = opened(ImportPreview(window, listed, Plans(), "page.txt", lambda *_: None))
    assert "Read as a daily mail of arXiv · 2 new · 2 lines that are no paper" in labels(made)


def test_what_a_page_tells_of_a_paper_is_shown(window: QMainWindow) -> None:
    names = tuple(Name(family) for family in ("Doe", "Roe", "Lee"))
    told = PagePaper("Owls", "", names, "2401.00001", facts=(("date", "2024"), ("booktitle", "ICLR 2024")))
    made = opened(ImportPreview(window, Page((told,)), Plans(), "page.txt", lambda *_: None))
    assert "Doe, Roe, Lee · 2024 · ICLR 2024 · arXiv:2401.00001" in labels(made)
    assert facts_text(told, 2) == "Doe, Roe, … · 2024 · ICLR 2024 · arXiv:2401.00001"
    assert facts_text(page("One").papers[0]) == ""


def test_escape_imports_nothing(window: QMainWindow) -> None:
    made = preview(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert made.result() == ImportPreview.DialogCode.Rejected


def test_thousands_of_pairs_are_shown_and_mended(window: QMainWindow) -> None:
    many = [f"Title {number}" for number in range(5000)]
    with ends("a preview of 5,000 pairs"):
        made = preview(window, *many)
        press(made, "Swap title and text")
        made.grab()
    assert len(titles(made)) == 5000


def test_qt_positions_become_characters() -> None:
    assert [code_points("a𝛼b", units) for units in (0, 1, 3, 4, 9)] == [0, 1, 2, 3, 3]
