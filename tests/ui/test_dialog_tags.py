import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.model.rows import Tag
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.tag_popup import TagPopup
from paperdesk.ui.questions import TagChoice
from tests.ui.shown import opened, shown_window, when_open

KNOWN = [
    Tag("audio", "#b2812a", 6),
    Tag("diffusion", "", 2),
    Tag("vision", "#3f7d54", 37),
    Tag("vision/pose"),
]
Down, Enter, Space = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def choice(window: QMainWindow, *steps: str | Qt.Key) -> TagChoice | None:
    """What comes of typing and pressing; "vision" is on all of the papers, "audio" on some."""
    popup = TagPopup(window, KNOWN, frozenset({"vision"}), 3, frozenset({"audio"}))

    def act(_: Sheet) -> None:
        for step in steps:
            if isinstance(step, str):
                QTest.keyClicks(window.focusWidget(), step)
            else:
                QTest.keyClick(window.focusWidget(), step)

    when_open(window, act)
    return popup.choice() if popup.run() else None


def test_typing_and_enter_adds_the_tag_that_begins_so(window: QMainWindow) -> None:
    assert choice(window, "diff", Enter) == TagChoice(("diffusion",))


def test_typing_an_unknown_name_makes_a_tag(window: QMainWindow) -> None:
    assert choice(window, "to cite", Enter) == TagChoice(("to cite",))


def test_the_beginning_of_a_known_name_can_be_a_new_tag(window: QMainWindow) -> None:
    assert choice(window, "diff", Down, Enter) == TagChoice(("diff",))


def test_commas_stand_between_several_tags(window: QMainWindow) -> None:
    assert choice(window, "new, DIFFUSION, other", Enter) == TagChoice(("diffusion", "new", "other"))


def test_typing_a_tag_that_is_on_all_papers_changes_nothing(window: QMainWindow) -> None:
    assert choice(window, "vision", Enter) == TagChoice()


def test_enter_alone_changes_nothing(window: QMainWindow) -> None:
    assert choice(window, Enter) == TagChoice()


def test_going_down_and_enter_adds_a_tag(window: QMainWindow) -> None:
    assert choice(window, Down, Enter) == TagChoice(("audio",))


def test_space_in_the_list_ticks_and_unticks_several(window: QMainWindow) -> None:
    steps = (Down, Space, Down, Space, Down, Space, Enter)
    assert choice(window, *steps) == TagChoice(("audio", "diffusion"), ("vision",))


def test_a_tag_on_some_papers_goes_on_off_and_back(window: QMainWindow) -> None:
    assert choice(window, Down, Space, Enter) == TagChoice(("audio",))
    assert choice(window, Down, Space, Space, Enter) == TagChoice((), ("audio",))
    assert choice(window, Down, Space, Space, Space, Enter) == TagChoice()


def test_ticks_stay_when_another_name_is_typed(window: QMainWindow) -> None:
    assert choice(window, Down, Space, "new", Enter) == TagChoice(("audio", "new"))


def test_escape_changes_nothing(window: QMainWindow) -> None:
    assert choice(window, "new", Qt.Key.Key_Escape) is None


def test_tags_on_the_papers_come_first(window: QMainWindow) -> None:
    popup = opened(TagPopup(window, KNOWN, frozenset({"vision"}), 1))
    view = popup.findChild(QListView)
    assert view is not None
    model = view.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == ["vision", "audio", "diffusion", "vision/pose"]
    assert popup.accessibleName() == "Tag 1 paper"


def test_ctrl_enter_applies(window: QMainWindow) -> None:
    popup = opened(TagPopup(window, KNOWN, frozenset(), 2))
    QTest.keyClicks(window.focusWidget(), "audio")
    QTest.keyClick(window.focusWidget(), Enter, Qt.KeyboardModifier.ControlModifier)
    assert (popup.isVisible(), popup.choice()) == (False, TagChoice(("audio",)))


def test_a_click_ticks_a_tag(window: QMainWindow) -> None:
    popup = opened(TagPopup(window, KNOWN, frozenset(), 2))
    view = popup.findChild(QListView)
    assert view is not None
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert popup.choice() == TagChoice(("diffusion",))
