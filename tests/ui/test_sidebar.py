from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from paperdesk.model.query import Filter, Not, Or, parse
from paperdesk.model.rows import Collection, Counts, FeedRow, SavedSearch, Tag
from paperdesk.ui.models.places import Place, collection_place, fixed_places, search_place, tag_place
from paperdesk.ui.models.sidebar_tree import SidebarTree
from paperdesk.ui.widgets.dragged import PAPERS_MIME
from paperdesk.ui.widgets.row_name import RowName
from paperdesk.ui.widgets.sidebar import Sidebar
from paperdesk.ui.widgets.sidebar_view import COLLECTION_MIME

COUNTS = Counts(all=100, inbox=12, favourites=9, missing_authors=3, trash=1)
TAGS = (Tag("vision", "#3f7d54", 37), Tag("audio", "", 6), Tag("vision/pose", "#4270b8", 3))
COLLECTIONS = (
    Collection(1, None, "Thesis", "Thesis", 42),
    Collection(2, 1, "Related work", "Thesis/Related work", 28),
    Collection(3, None, "Group", "Group", 8),
)
SEARCHES = (SavedSearch(1, "Surveys", "title:survey OR review", 5),)


def titles(tree: SidebarTree, parent: QModelIndex | None = None) -> list[object]:
    """The titles below a row, each followed by the list of what is below it, if anything is."""
    parent = parent or QModelIndex()
    found: list[object] = []
    for row in range(tree.rowCount(parent)):
        index = tree.index(row, 0, parent)
        found.append(tree.data(index))
        found += [below] if (below := titles(tree, index)) else []
    return found


@pytest.fixture
def tree(qapp: object) -> SidebarTree:
    made = SidebarTree()
    made.fill(COUNTS, TAGS, COLLECTIONS, SEARCHES)
    return made


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(226, 900)
    made.fill(COUNTS, TAGS, COLLECTIONS, SEARCHES)
    made.show()
    qtbot.waitExposed(made)
    return made


def spot(sidebar: Sidebar, ident: str) -> QPoint:
    """The middle of a row, in the viewport."""
    return sidebar._view.visualRect(sidebar._tree.find(ident)).center()


def drop(sidebar: Sidebar, ident: str, kind: str, value: str) -> bool:
    """Drag something over a row and let it go there; whether the row took it."""
    data = QMimeData()
    data.setData(kind, value.encode())
    at = QPointF(spot(sidebar, ident))
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(at.toPoint(), action, data, left, none)
    sidebar._view.dragMoveEvent(over)
    sidebar._view.dropEvent(QDropEvent(at, action, data, left, none))
    return over.isAccepted()


def test_model_keeps_the_rules_of_qt(tree: SidebarTree, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tree, force_py=True)


def test_tree_has_the_sections_in_order(tree: SidebarTree) -> None:
    assert titles(tree) == [
        "All papers",
        "Inbox",
        "Favourites",
        "To read",
        "Reading",
        "Read",
        "Highlights & notes",
        "Collections",
        ["Thesis", ["Related work"], "Group"],
        "Saved searches",
        ["Surveys"],
        "Feeds",
        ["Subscribe…"],
        "Tags",
        ["audio", "vision", ["pose"]],
        "Needs attention",
        ["Missing authors", "Details to complete…", "Possible duplicates…", "Papers to check…"],
        "",
        "Dismissed",
        "Trash",
    ]


def test_empty_sections_are_hidden_but_collections_invite(qapp: object) -> None:
    tree = SidebarTree()
    tree.fill(Counts(), (), (), ())
    assert titles(tree)[7:] == [
        "Collections",
        ["Drop papers here"],
        "Feeds",
        ["Subscribe…"],
        "",
        "Dismissed",
        "Trash",
    ]


def test_feeds_say_what_is_new_and_what_is_wrong(qapp: object) -> None:
    tree = SidebarTree()
    feeds = (
        FeedRow(1, "arXiv cs.CL", 41),
        FeedRow(2, "Nature", 1, trouble="The server did not answer."),
        FeedRow(3, "Old", paused=True),
    )
    tree.fill(Counts(), (), (), (), feeds)
    assert titles(tree)[9:11] == ["Feeds", ["All feeds", "arXiv cs.CL", "Nature", "Old"]]
    said = [tree.data(tree.find(f"feed:{id}"), Qt.ItemDataRole.AccessibleTextRole) for id in (1, 2, 3)]
    assert said == [
        "Feed arXiv cs.CL, 41 new papers",
        "Feed Nature, 1 new paper. The server did not answer.",
        "Feed Old, 0 new papers, paused",
    ]
    node = tree.node(tree.find("feed:1"))
    assert node is not None
    assert node.place == Place("feed:1", "arXiv cs.CL", 'feed:"arXiv cs.CL"')


def test_new_papers_of_a_feed_change_its_row_in_place(qapp: object, qtbot: QtBot) -> None:
    tree = SidebarTree()
    tree.fill(Counts(), (), (), (), (FeedRow(1, "arXiv", 41),))
    with qtbot.assertNotEmitted(tree.modelReset):
        assert not tree.fill(Counts(), (), (), (), (FeedRow(1, "arXiv", 0),))
    node = tree.node(tree.find("feed:1"))
    assert node is not None
    assert node.count == 0


def test_plus_in_the_head_of_feeds_asks_for_one(sidebar: Sidebar, qtbot: QtBot) -> None:
    row = sidebar._view.visualRect(sidebar._tree.find("section:feeds"))
    plus = sidebar._view.delegate.plus_area(
        QRectF(0, row.top(), sidebar._view.viewport().width(), row.height())
    )
    with qtbot.waitSignal(sidebar.feed_requested), qtbot.assertNotEmitted(sidebar.collection_requested):
        QTest.mouseClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=plus.center().toPoint())


def test_a_level_that_is_no_tag_itself_gets_a_row(qapp: object) -> None:
    tree = SidebarTree()
    tree.fill(Counts(), (Tag("a/b/c", "", 2),), (), ())
    node = tree.node(tree.find("tag:a/b"))
    assert node is not None
    assert (node.title, node.count, node.place) == ("b", 0, Place("tag:a/b", "b", 'tag:"a/b"'))


def test_new_counts_change_rows_in_place(tree: SidebarTree, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tree.modelReset), qtbot.waitSignal(tree.dataChanged) as signal:
        assert not tree.fill(
            Counts(all=101, inbox=12, favourites=9, missing_authors=3, trash=1), TAGS, COLLECTIONS, SEARCHES
        )
    assert signal.args is not None
    assert signal.args[0] == tree.find("all")


def test_new_numbers_change_every_kind_of_row_in_place(tree: SidebarTree, qtbot: QtBot) -> None:
    changed: list[object] = []
    tree.dataChanged.connect(lambda first, last: changed.append((tree.data(first), first == last)))
    tags = (Tag("vision", "#3f7d54", 38), *TAGS[1:])
    collections = (replace(COLLECTIONS[0], count=43), *COLLECTIONS[1:])
    searches = (replace(SEARCHES[0], count=6),)
    with qtbot.assertNotEmitted(tree.modelReset):
        assert not tree.fill(COUNTS, tags, collections, searches)
    assert changed == [("Thesis", True), ("Surveys", True), ("vision", True)]
    nodes = [tree.node(tree.find(ident)) for ident in ("collection:1", "search:1", "tag:vision")]
    assert [node.count for node in nodes if node] == [43, 6, 38]


def test_only_places_can_be_chosen(tree: SidebarTree) -> None:
    assert tree.flags(tree.find("section:tags")) == Qt.ItemFlag.NoItemFlags
    assert Qt.ItemFlag.ItemIsSelectable in tree.flags(tree.find("tag:vision"))


def test_accessible_text_says_how_many(tree: SidebarTree) -> None:
    assert tree.data(tree.find("inbox"), Qt.ItemDataRole.AccessibleTextRole) == "Inbox, 12 papers"


@pytest.mark.parametrize("place", fixed_places().values(), ids=lambda place: place.id)
def test_queries_of_fixed_places_are_understood(place: Place) -> None:
    assert parse(place.query).unknown == ()


def test_queries_of_named_places_name_them_exactly() -> None:
    assert parse(tag_place('a "b" \\').query).node == Filter("tag", 'a "b" \\')
    assert parse(collection_place(COLLECTIONS[1]).query).node == Filter("collection", "/Thesis/Related work")
    assert parse(fixed_places()["missing"].query).node == Not(Filter("has", "author"))
    assert isinstance(parse(search_place(SavedSearch(1, "x", "is:starred OR is:unread")).query).node, Or)


def test_choose_goes_there_and_tells(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.place_chosen) as signal:
        assert sidebar.choose("tag:vision")
    assert signal.args == [Place("tag:vision", "vision", 'tag:"vision"')]
    assert sidebar.current().id == "tag:vision"
    assert not sidebar.choose("tag:nothing")


def test_fill_keeps_the_place_and_what_is_closed(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.choose("tag:vision")
    sidebar._view.collapse(sidebar._tree.find("collection:1"))
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        sidebar.fill(COUNTS, (Tag("new", "", 1), *TAGS), COLLECTIONS, SEARCHES)
    assert sidebar._view.currentIndex() == sidebar._tree.find("tag:vision")
    assert sidebar.closed() == {"collection:1"}
    assert not sidebar._view.isExpanded(sidebar._tree.find("collection:1"))
    assert sidebar._view.isExpanded(sidebar._tree.find("tag:vision"))


def test_fill_without_the_place_goes_to_all_papers(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.choose("tag:vision")
    with qtbot.waitSignal(sidebar.place_chosen):
        sidebar.fill(COUNTS, (), COLLECTIONS, SEARCHES)
    assert sidebar.current() == fixed_places()["all"]


def test_fill_takes_the_new_name_of_the_place(sidebar: Sidebar) -> None:
    sidebar.choose("collection:3")
    renamed: Sequence[Collection] = (*COLLECTIONS[:2], Collection(3, None, "Club", "Club", 8))
    sidebar.fill(COUNTS, TAGS, renamed, SEARCHES)
    assert sidebar.current() == Place("collection:3", "Club", 'collection:"/Club"')


def test_arrow_keys_skip_what_is_no_place(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.choose("annotated")
    qtbot.keyClick(sidebar._view, Qt.Key.Key_Down)
    assert sidebar.current().id == "collection:1"


def test_click_on_the_current_place_tells_again(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.choose("inbox")
    with qtbot.waitSignal(sidebar.place_chosen):
        qtbot.mouseClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=spot(sidebar, "inbox"))


def test_door_is_clicked_without_leaving_the_place(sidebar: Sidebar, qtbot: QtBot) -> None:
    at = spot(sidebar, "door:duplicates")
    with qtbot.assertNotEmitted(sidebar.place_chosen), qtbot.waitSignal(sidebar.door_clicked) as signal:
        qtbot.mouseClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert signal.args == ["duplicates"]


def test_arrow_keys_pass_by_doors(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.choose("missing")
    qtbot.keyClick(sidebar._view, Qt.Key.Key_Down)
    assert sidebar.current().id == "dismissed"


def test_click_on_the_disclosure_closes_without_choosing(sidebar: Sidebar, qtbot: QtBot) -> None:
    point = QPoint(19, spot(sidebar, "collection:1").y())
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        qtbot.mouseClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert sidebar.closed() == {"collection:1"}


def test_f2_asks_to_rename_what_has_a_name(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.choose("inbox")
    with qtbot.assertNotEmitted(sidebar.rename_requested):
        qtbot.keyClick(sidebar._view, Qt.Key.Key_F2)
    sidebar.choose("search:1")
    with qtbot.waitSignal(sidebar.rename_requested) as signal:
        qtbot.keyClick(sidebar._view, Qt.Key.Key_F2)
    assert signal.args is not None
    assert (signal.args[0].id, signal.args[1]) == ("search:1", True)


def click(sidebar: Sidebar, qtbot: QtBot, at: QPoint) -> None:
    qtbot.mouseClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def name_spot(sidebar: Sidebar, ident: str) -> QPoint:
    node = sidebar._tree.node(sidebar._tree.find(ident))
    assert node is not None
    return sidebar._view._name_area(node).toRect().center()


def test_a_slow_second_click_on_a_name_asks_to_rename_it(sidebar: Sidebar, qtbot: QtBot) -> None:
    click(sidebar, qtbot, name_spot(sidebar, "tag:vision"))
    assert not sidebar._view._slow.isActive()
    click(sidebar, qtbot, name_spot(sidebar, "tag:vision"))
    with qtbot.waitSignal(sidebar.rename_requested) as signal:
        sidebar._view._slow.timeout.emit()
    assert signal.args == [tag_place("vision"), False]


def test_a_fast_second_click_and_one_beside_the_name_ask_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    at = name_spot(sidebar, "tag:vision")
    click(sidebar, qtbot, at)
    click(sidebar, qtbot, at)
    qtbot.mouseDClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not sidebar._view._slow.isActive()
    click(sidebar, qtbot, QPoint(20 + 13, at.y()))
    assert not sidebar._view._slow.isActive()


@pytest.mark.parametrize(
    ("ident", "name"),
    [("tag:vision/pose", "vision/pose"), ("collection:2", "Related work"), ("search:1", "Surveys")],
)
def test_a_name_is_changed_in_its_row(sidebar: Sidebar, qtbot: QtBot, ident: str, name: str) -> None:
    assert sidebar.rename(ident)
    field = field_of(sidebar)
    assert (field.text(), field.selectedText(), field.hasFocus()) == (name, name, True)
    qtbot.keyClicks(field, "poses")
    with qtbot.waitSignal(sidebar.name_given) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args is not None
    assert (signal.args[0].id, *signal.args[1:]) == (ident, "poses", False)
    assert (sidebar._view._name_field(), sidebar._view.hasFocus()) == (None, True)


def field_of(sidebar: Sidebar) -> RowName:
    field = sidebar._view._name_field()
    assert field is not None
    return field


@pytest.mark.parametrize("keys", [[Qt.Key.Key_X, Qt.Key.Key_Escape], [Qt.Key.Key_Return]])
def test_esc_and_the_same_name_change_nothing(sidebar: Sidebar, qtbot: QtBot, keys: list[Qt.Key]) -> None:
    sidebar.rename("tag:audio")
    field = field_of(sidebar)
    with qtbot.assertNotEmitted(sidebar.name_given):
        for key in keys:
            qtbot.keyClick(field, key)
    assert sidebar._view._name_field() is None


def test_a_refused_name_is_kept_with_the_reason_and_can_be_insisted_on(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    sidebar.rename("tag:audio", "vision", "There is one already.")
    field = field_of(sidebar)
    assert (field.text(), field.told, field._told.isVisible()) == ("vision", "There is one already.", True)
    with qtbot.waitSignal(sidebar.name_given) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == [tag_place("audio"), "vision", True]


def test_another_name_after_a_refused_one_is_no_insisting(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.rename("tag:audio", "vision", "There is one already.")
    field = field_of(sidebar)
    field.setText("sound")
    with qtbot.waitSignal(sidebar.name_given) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == [tag_place("audio"), "sound", False]


def test_a_name_that_is_left_is_given_but_an_empty_one_is_not(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.rename("tag:audio")
    field_of(sidebar).setText("sound")
    with qtbot.waitSignal(sidebar.name_given) as signal:
        sidebar._view.setFocus()
    assert signal.args == [tag_place("audio"), "sound", False]
    sidebar.rename("tag:audio")
    field_of(sidebar).setText("  ")
    with qtbot.assertNotEmitted(sidebar.name_given):
        sidebar._view.setFocus()
    assert sidebar._view._name_field() is None


def test_what_is_typed_outlasts_new_counts_and_new_rows(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.rename("tag:audio", "sound", "Not so.")
    with qtbot.assertNotEmitted(sidebar.name_given):
        sidebar.fill(COUNTS, (*TAGS[:1], Tag("audio", "", 7), *TAGS[2:]), COLLECTIONS, SEARCHES)
        assert field_of(sidebar).text() == "sound"
        sidebar.fill(COUNTS, (Tag("aaa", "", 1), *TAGS), COLLECTIONS, SEARCHES)
    assert (field_of(sidebar).text(), field_of(sidebar).told) == ("sound", "Not so.")
    sidebar.fill(COUNTS, TAGS[:1], COLLECTIONS, SEARCHES)
    assert sidebar._view._name_field() is None


def test_a_name_in_a_closed_row_is_opened_to_be_changed(sidebar: Sidebar) -> None:
    sidebar._view.collapse(sidebar._tree.find("collection:1"))
    assert sidebar.rename("collection:2")
    assert sidebar._view.isExpanded(sidebar._tree.find("collection:1"))


@pytest.mark.parametrize("ident", ["inbox", "section:tags", "tag:nothing"])
def test_what_has_no_name_of_its_own_gets_no_field(sidebar: Sidebar, ident: str) -> None:
    assert (sidebar.rename(ident), sidebar._view._name_field()) == (False, None)


def test_a_hidden_sidebar_renames_nothing(sidebar: Sidebar) -> None:
    sidebar.hide()
    assert not sidebar.rename("tag:audio")


@pytest.mark.parametrize("ident", ["inbox", "favourites", "to-read", "trash", "tag:vision", "collection:2"])
def test_papers_can_be_dropped_on_a_place(sidebar: Sidebar, qtbot: QtBot, ident: str) -> None:
    with qtbot.waitSignal(sidebar.papers_dropped) as signal:
        assert drop(sidebar, ident, PAPERS_MIME, "3,1,2")
    assert signal.args is not None
    assert (signal.args[0].id, signal.args[1]) == (ident, (3, 1, 2))


@pytest.mark.parametrize("ident", ["all", "annotated", "search:1", "missing", "section:tags"])
def test_papers_cannot_be_dropped_where_it_means_nothing(sidebar: Sidebar, qtbot: QtBot, ident: str) -> None:
    with qtbot.assertNotEmitted(sidebar.papers_dropped):
        assert not drop(sidebar, ident, PAPERS_MIME, "1")


def test_papers_dropped_on_the_section_ask_for_a_collection(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.collection_requested) as signal:
        drop(sidebar, "section:collections", PAPERS_MIME, "1,2")
    assert signal.args == [(1, 2)]


def test_plus_asks_for_a_collection(sidebar: Sidebar, qtbot: QtBot) -> None:
    point = QPoint(sidebar._view.viewport().width() - 20, spot(sidebar, "section:collections").y() + 2)
    with qtbot.waitSignal(sidebar.collection_requested) as signal:
        qtbot.mouseClick(sidebar._view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert signal.args == [None]


@pytest.mark.parametrize(
    ("moved", "ident", "told"),
    [("3", "collection:2", [3, 2]), ("2", "section:collections", [2, None]), ("2", "collection:3", [2, 3])],
)
def test_collections_can_be_moved(
    sidebar: Sidebar, qtbot: QtBot, moved: str, ident: str, told: list[object]
) -> None:
    with qtbot.waitSignal(sidebar.collection_moved) as signal:
        assert drop(sidebar, ident, COLLECTION_MIME, moved)
    assert signal.args == told


@pytest.mark.parametrize("ident", ["collection:1", "collection:2", "tag:vision", "inbox"])
def test_a_collection_cannot_be_moved_into_itself_or_elsewhere(
    sidebar: Sidebar, qtbot: QtBot, ident: str
) -> None:
    with qtbot.assertNotEmitted(sidebar.collection_moved):
        assert not drop(sidebar, ident, COLLECTION_MIME, "1")


def test_menu_is_asked_for_without_changing_the_place(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.menu_requested) as signal:
        sidebar._view.customContextMenuRequested.emit(spot(sidebar, "tag:audio"))
    assert signal.args is not None
    assert signal.args[0].id == "tag:audio"
    assert sidebar.current().id == "all"


def test_sidebar_can_be_painted_while_papers_are_dragged(sidebar: Sidebar) -> None:
    sidebar._view._mark("section:collections")
    assert not sidebar.grab().isNull()
    sidebar.fill(Counts(), (), (), ())
    sidebar._view._mark("hint:collections")
    assert not sidebar.grab().isNull()
