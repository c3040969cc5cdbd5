"""The reading pane: it shows any paper, emits what the user does, and keeps what they were at."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.cite.inlines import Written
from paperdesk.model.paper import Batch, Highlight, Name, Paper, Status
from paperdesk.model.rows import Tag
from paperdesk.ui.theme import DARK, LIGHT, apply_theme
from paperdesk.ui.unsaved_notes import UnsavedNote
from paperdesk.ui.widgets.reading_pane import ReadingPane

BIBTEX = "@misc{li2021panoptic,\n  title = {Panoptic SegFormer},\n}\n"
PAPER = Paper(
    id=7,
    title="Panoptic SegFormer",
    authors=(Name("Li", "Zhiqi"), Name("Wang", "Wenhai")),
    year=2021,
    arxiv="2109.03814",
    doi="10.1000/x<y",
    abstract="We present a framework. Code: https://github.com/a/b and more.",
    note="# Why",
    tags=("vision", "pose"),
    status=Status.READING,
    status_since="2021-05-06T10:00:00Z",
    key="li2021panoptic",
    added="2021-05-06T10:00:00Z",
    batch=Batch(1, "Trending papers", "2021-05-06T10:00:00Z"),
)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ReadingPane]:
    window = QWidget()
    made = ReadingPane()
    QVBoxLayout(window).addWidget(made)
    window.resize(700, 500)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.set_tag_names([Tag("vision", "#3f7d54", 3), Tag("video", "", 1), Tag("nlp", "", 1)])
    made.show_paper(PAPER, BIBTEX)
    yield made
    window.close()


def bar(pane: ReadingPane) -> int:
    return pane.scroll_bar().value()


def completions(line: QLineEdit) -> QAbstractItemView:
    completer = line.completer()
    popup = completer.popup() if completer else None
    assert popup is not None
    return popup


def chip_names(pane: ReadingPane) -> list[str]:
    return [chip.name for chip in pane.header.tags.chips()]


def test_pane_shows_a_paper(pane: ReadingPane) -> None:
    assert pane.header.title.toPlainText() == "Panoptic SegFormer"
    assert pane.header.authors.toPlainText() == "Zhiqi Li, Wenhai Wang"
    assert pane.header.meta.text() == (
        "2021 · arXiv:2109.03814 · doi:10.1000/x<y · code · added 6 May 2021 from Trending papers"
    )
    assert chip_names(pane) == ["vision", "pose"]
    assert pane.abstract.toPlainText() == PAPER.abstract
    assert pane.note.view.toPlainText() == "Why"
    assert pane.citation.preview.toPlainText() == BIBTEX.strip()


def test_pane_links_lead_to_identifiers_and_code(pane: ReadingPane, qtbot: QtBot) -> None:
    opened: list[str] = []
    pane.link_activated.connect(opened.append)
    for link in pane.header.meta.links():
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == [
        "https://arxiv.org/abs/2109.03814",
        "https://doi.org/10.1000/x%3Cy",
        "https://github.com/a/b",
    ]


def test_pane_asks_for_details(pane: ReadingPane, qtbot: QtBot) -> None:
    details = [button for button in pane.findChildren(QPushButton) if button.text() == "edit details"]
    with qtbot.waitSignal(pane.details_requested):
        QTest.mouseClick(details[0], Qt.MouseButton.LeftButton)


def test_pane_tells_how_the_paper_is_rated(pane: ReadingPane, qtbot: QtBot) -> None:
    control = pane.header.meta.rating
    with qtbot.waitSignal(pane.rated) as caught:
        QTest.keyClick(control, Qt.Key.Key_4)
    before = control.rating()
    pane.refresh(replace(PAPER, rating=4), BIBTEX)
    assert (caught.args, before, control.rating()) == ([4], 0, 4)


def test_pane_star_says_what_it_should_become(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.star_toggled) as on:
        QTest.mouseClick(pane.header.star, Qt.MouseButton.LeftButton)
    pane.refresh(replace(PAPER, starred=True), BIBTEX)
    with qtbot.waitSignal(pane.star_toggled) as off:
        QTest.mouseClick(pane.header.star, Qt.MouseButton.LeftButton)
    assert (on.args, off.args) == ([True], [False])


def test_pane_status_is_chosen_and_shown_when_the_library_has_it(pane: ReadingPane, qtbot: QtBot) -> None:
    segments = {button.text(): button for button in pane.header.status.segments()}
    with qtbot.waitSignal(pane.status_chosen) as caught:
        QTest.mouseClick(segments["Read"], Qt.MouseButton.LeftButton)
    before = [text for text, button in segments.items() if button.isChecked()]
    pane.refresh(replace(PAPER, status=Status.READ), BIBTEX)
    after = [text for text, button in segments.items() if button.isChecked()]
    assert (caught.args, before, after) == ([Status.READ], ["Reading"], ["Read"])


def test_pane_status_menu_has_all_seven(pane: ReadingPane, qtbot: QtBot) -> None:
    chosen: list[Status] = []
    pane.status_chosen.connect(chosen.append)
    for action in pane.header.status.actions_shown():
        action.trigger()
    assert chosen == [status for status in Status if status != Status.READING]


def test_pane_status_tells_its_day(pane: ReadingPane) -> None:
    tips = [button.toolTip() for button in pane.header.status.segments()]
    assert tips == ["Mark as: To read", "Reading since 6 May 2021", "Mark as: Read"]


def test_pane_tag_chip_is_chosen_by_click_and_removed_by_its_cross(pane: ReadingPane, qtbot: QtBot) -> None:
    chip = pane.header.tags.chips()[0]
    with qtbot.waitSignal(pane.tag_chosen) as chosen:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.tag_removed) as removed:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross().center())
    assert (chosen.args, removed.args) == (["vision"], ["vision"])


def test_pane_tag_chip_is_removed_by_delete_and_not_the_paper(pane: ReadingPane, qtbot: QtBot) -> None:
    trashed: list[bool] = []
    QShortcut(QKeySequence("Del"), pane.window()).activated.connect(lambda: trashed.append(True))
    chip = pane.header.tags.chips()[1]
    chip.setFocus()
    with qtbot.waitSignal(pane.tag_removed) as removed:
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert (removed.args, trashed) == (["pose"], [])


def test_pane_new_tags_are_added_on_enter(pane: ReadingPane, qtbot: QtBot) -> None:
    added: list[str] = []
    pane.tag_added.connect(added.append)
    pane.focus_tags()
    QTest.keyClicks(pane.header.tags.line, "to  discuss, Vision, brand new")
    QTest.keyClick(pane.header.tags.line, Qt.Key.Key_Return)
    assert added == ["to discuss", "brand new"]
    assert (pane.header.tags.line.text(), pane.header.tags.line.hasFocus()) == ("", True)


def test_pane_tag_is_completed_from_the_list_once(pane: ReadingPane, qtbot: QtBot) -> None:
    added: list[str] = []
    pane.tag_added.connect(added.append)
    pane.focus_tags()
    line = pane.header.tags.line
    QTest.keyClicks(line, "vid")
    popup = completions(line)
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "")
    assert added == ["video"]


def test_pane_tag_is_completed_by_a_click_in_the_list(pane: ReadingPane, qtbot: QtBot) -> None:
    added: list[str] = []
    pane.tag_added.connect(added.append)
    pane.focus_tags()
    line = pane.header.tags.line
    QTest.keyClicks(line, "vid")
    popup = completions(line)
    qtbot.waitUntil(popup.isVisible)
    at = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: line.text() == "")
    assert added == ["video"]


def test_pane_tag_line_is_left_on_escape_and_gives_the_focus_back(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.header.star.setFocus()
    pane.focus_tags()
    QTest.keyClicks(pane.header.tags.line, "zz")
    QTest.keyClick(pane.header.tags.line, Qt.Key.Key_Escape)
    assert (pane.header.tags.line.isVisible(), pane.header.star.hasFocus()) == (False, True)


def test_pane_tag_line_survives_a_refresh(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.focus_tags()
    QTest.keyClicks(pane.header.tags.line, "ab")
    pane.refresh(replace(PAPER, tags=("vision", "pose", "new")), BIBTEX)
    assert (pane.header.tags.line.text(), pane.header.tags.line.hasFocus()) == ("ab", True)
    assert chip_names(pane) == ["vision", "pose", "new"]


def test_pane_note_is_emitted_with_its_paper(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.focus_note()
    with qtbot.waitSignal(pane.note_edited) as caught:
        QTest.keyClicks(pane.note.source, "!")
    assert caught.args == [PAPER, "# Why!"]


def test_pane_emits_a_note_before_it_shows_another_paper(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.focus_note()
    QTest.keyClicks(pane.note.source, "!")
    with qtbot.waitSignal(pane.note_edited) as caught:
        pane.show_paper(replace(PAPER, id=8, note="other"), BIBTEX)
    assert caught.args == [PAPER, "# Why!"]
    assert pane.note.view.toPlainText() == "other"


@pytest.mark.parametrize("leave", ["none", "many", "flush"])
def test_pane_emits_a_note_when_the_paper_goes(pane: ReadingPane, qtbot: QtBot, leave: str) -> None:
    pane.focus_note()
    QTest.keyClicks(pane.note.source, "!")
    acts = {
        "none": lambda: pane.show_paper(None, ""),
        "many": lambda: pane.show_many(2),
        "flush": pane.flush,
    }
    with qtbot.waitSignal(pane.note_edited) as caught:
        acts[leave]()
    assert caught.args == [PAPER, "# Why!"]


def test_pane_shows_a_note_that_could_not_be_saved(pane: ReadingPane) -> None:
    pane.set_unsaved(lambda paper: UnsavedNote("# Why!", "# Wh") if paper == PAPER else None)
    pane.show_paper(replace(PAPER, id=8, note="other"), BIBTEX)
    pane.show_many(2)
    pane.show_paper(PAPER, BIBTEX)
    pane.focus_note()
    assert (pane.note.source.text(), pane.note.state()) == ("# Why!", "Markdown · not saved yet")
    assert pane.note.base() == "# Wh"


def test_pane_forgets_a_note_that_was_saved_late(pane: ReadingPane) -> None:
    pane.focus_note()
    QTest.keyClicks(pane.note.source, "!")
    pane.show_paper(None, "")
    pane.set_unsaved(lambda paper: UnsavedNote("# Why!", "# Why"))
    pane.show_paper(replace(PAPER, note="# Why!"), BIBTEX)
    assert pane.note.unsaved() is None


def test_pane_refresh_keeps_scroll_position_caret_and_typing(pane: ReadingPane, qtbot: QtBot) -> None:
    long = replace(PAPER, abstract="A sentence of words. " * 400)
    pane.refresh(long, BIBTEX)
    pane.focus_note()
    QTest.keyClicks(pane.note.source, "typed")
    qtbot.waitUntil(lambda: bar(pane) > 0)
    pane.note.source.place_caret(3)
    before = bar(pane)
    pane.refresh(replace(long, starred=True, note="# Whytyped", tags=("a", "b")), BIBTEX + "%")
    qtbot.wait(0)
    source = pane.note.source
    assert (source.text(), source.textCursor().position(), source.hasFocus()) == ("# Whytyped", 3, True)
    assert bar(pane) == before


def test_pane_refresh_keeps_a_selection_in_the_abstract(pane: ReadingPane) -> None:
    pane.abstract.selectAll()
    pane.refresh(replace(PAPER, starred=True), BIBTEX)
    assert pane.abstract.textCursor().hasSelection()


def test_pane_starts_another_paper_at_its_top(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_paper(replace(PAPER, id=8, abstract="A sentence of words. " * 400), BIBTEX)
    qtbot.waitUntil(lambda: pane.scroll_bar().maximum() > 500)
    pane.scroll_bar().setValue(400)
    pane.show_paper(replace(PAPER, id=9, abstract="Another sentence of words. " * 400), BIBTEX)
    assert bar(pane) == 0


def test_pane_keeps_the_caret_of_a_long_note_in_sight(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.focus_note()
    for _ in range(60):
        QTest.keyClick(pane.note.source, Qt.Key.Key_Return)

    def caret_is_in_sight() -> bool:
        caret = pane.note.source.cursorRect()
        return pane.rect().contains(pane.note.source.mapTo(pane, caret.bottomLeft()))

    qtbot.waitUntil(caret_is_in_sight)


def test_pane_copies_key_and_bibtex(pane: ReadingPane, qtbot: QtBot) -> None:
    asked: list[str] = []
    pane.copy_requested.connect(asked.append)
    pane.key_edit_requested.connect(lambda: asked.append("change"))
    QTest.mouseClick(pane.citation.copy, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.citation.copy_formatted, Qt.MouseButton.LeftButton)
    pane.citation.bibtex_wanted.connect(lambda on: asked.append(f"bibtex {on}"))
    pane.citation.style_wanted.connect(lambda: asked.append("style"))
    for action in pane.citation.key.menu().actions():
        action.trigger()
    assert asked == ["bibtex", "reference", "key", "change", "bibtex True", "bibtex False", "style"]


def test_pane_shows_the_formatted_reference_in_place_of_the_entry(pane: ReadingPane) -> None:
    citation, title = pane.citation, {"t": "Emph", "c": [{"t": "Str", "c": "<i>On"}]}
    citation.show_reference(Written((title, {"t": "Str", "c": "."})), hanging=True)
    assert (citation.preview.toPlainText(), citation.preview.accessibleName()) == (
        "<i>On.",
        "Formatted reference",
    )
    assert [action.isChecked() for action in citation.key.menu().actions()][3:5] == [False, True]
    citation.show_reference("There is no pandoc.")
    citation.recolour()
    assert citation.preview.toPlainText() == "There is no pandoc."
    citation.show_bibtex()
    assert citation.preview.toPlainText() == BIBTEX.strip()
    citation.name_style("A & B")
    assert citation.key.menu().actions()[4].text() == "Show as A && B"


def test_pane_without_a_paper_invites(pane: ReadingPane) -> None:
    pane.show_paper(None, "")
    assert (pane.message.isVisible(), pane.message.title(), pane.paper()) == (True, "Nothing selected", None)


def test_pane_counts_a_selection(pane: ReadingPane) -> None:
    pane.show_many(12)
    assert (pane.message.isVisible(), pane.message.title()) == (True, "12 papers selected")


def test_pane_says_that_an_abstract_is_missing(pane: ReadingPane) -> None:
    pane.show_paper(Paper(id=9, title="Bare", abstract=" \n"), "")
    assert (pane.abstract.isVisible(), pane.missing_text()) == (False, "No abstract.")


def test_pane_collapses_three_hundred_authors_and_expands_them(pane: ReadingPane, qtbot: QtBot) -> None:
    many = replace(PAPER, id=9, authors=tuple(Name(f"F{n}", "A") for n in range(300)))
    pane.show_paper(many, BIBTEX)
    short = pane.header.authors.toPlainText()
    pane.header.authors.setFocus()
    QTest.keyClick(pane.header.authors, Qt.Key.Key_Tab)
    QTest.keyClick(pane.header.authors, Qt.Key.Key_Return)
    assert short.endswith("A F7 and 292 more")
    assert pane.header.authors.toPlainText().endswith("A F299")


def test_pane_shows_markup_and_odd_characters_as_text(pane: ReadingPane) -> None:
    odd = replace(
        PAPER,
        id=9,
        title="<b>x</b> a\0b \u202egnp 🧪",
        authors=(Name(literal="<img src=x> & co"),),
        venue="<i>Venue</i>",
        tags=("<u>t</u> & t",),
        key="a&b",
    )
    pane.show_paper(odd, "@misc{a&b}")
    assert pane.header.title.toPlainText() == "<b>x</b> a�b gnp 🧪"
    assert pane.header.authors.toPlainText() == "<img src=x> & co"
    assert "<i>Venue</i>" in pane.header.meta.text()
    assert pane.header.tags.chips()[0].toolTip().startswith("<qt>Show the papers tagged &lt;u&gt;")
    assert pane.citation.key.text() == "a&&b ▾"


def test_keys_of_before_are_told_at_the_key(pane: ReadingPane) -> None:
    assert pane.citation.key.accessibleDescription() == ""
    pane.show_paper(replace(PAPER, id=9, key="li", aliases=("one", "<two>")), BIBTEX)
    assert pane.citation.key.accessibleDescription() == "The paper is also found by one, <two>."
    assert pane.citation.key.toolTip() == (
        "<qt>Citation key li: copy or change it. The paper is also found by one, &lt;two&gt;.</qt>"
    )


def test_pane_takes_up_another_theme(pane: ReadingPane, qapp: QApplication) -> None:
    apply_theme(qapp, DARK)
    dark = pane.grab().toImage().pixelColor(4, 200).name()
    apply_theme(qapp, LIGHT)
    light = pane.grab().toImage().pixelColor(4, 200).name()
    assert (dark, light) == (DARK.bg, LIGHT.bg)


@pytest.mark.parametrize("width", [340, 420, 800])
def test_pane_fits_its_width(pane: ReadingPane, qtbot: QtBot, width: int) -> None:
    tags = ("vision/pose estimation", "long-range dependencies", "to discuss", "benchmark", "nlp")
    paper = replace(PAPER, id=9, title="x" * 300, venue="A venue " * 9, tags=tags, status=Status.INBOX)
    paper = replace(paper, remark="Compare & contrast " * 9)
    pane.show_paper(paper, BIBTEX)
    pane.setFixedWidth(width)
    qtbot.wait(0)
    parts: list[QWidget] = [*pane.header.tags.chips(), *pane.header.meta.links(), pane.header.status]
    parts += [pane.header.title, pane.header.remark, pane.abstract, pane.citation.copy, pane.note]
    rights = [part.mapTo(pane, part.rect().topRight()).x() for part in parts]
    assert max(rights) < width


def test_pane_controls_have_names_and_tooltips(pane: ReadingPane) -> None:
    buttons = [*pane.findChildren(QPushButton), *pane.header.status.segments(), pane.citation.copy]
    chips = list(pane.header.tags.chips())
    shown = [button for button in (*buttons, *chips) if button.isVisible()]
    assert [button for button in shown if not (button.toolTip() and button.accessibleName())] == []
    assert len(shown) > 9


def test_pane_tabs_through_its_controls_in_reading_order(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.refresh(replace(PAPER, tags=("vision", "new")), BIBTEX)
    header, links = pane.header, pane.header.meta.links()
    links[0].setFocus()
    visited: list[QWidget | None] = []
    for _ in range(14):
        QTest.keyClick(QApplication.focusWidget() or pane, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    controls = [*header.status.segments(), header.status.menu_button(), *header.tags.chips()]
    names = [widget.accessibleName() for widget in visited if widget is not None]
    assert visited[:2] == [*links[1:]]
    assert visited[4:11] == [header.star, *controls]
    told = ["Not rated", "Edit details", "Add a tag", "Abstract", "Abstract"]
    assert [*names[2:4], *names[11:]] == told


MARKED = replace(
    PAPER,
    highlights=(
        Highlight(3, 10, "present", comment="why?", id=1),
        Highlight(11, 12, "a", id=2, moved=True),
        Highlight(0, 5, "gone words", id=3, orphan=True, comment="kept"),
        Highlight(0, 8, "Panoptic", id=4, field="title", colour=3),
    ),
)


def test_pane_shows_marks_comments_and_what_to_check(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.window().resize(1100, 600)
    pane.refresh(MARKED, BIBTEX)
    qtbot.waitUntil(lambda: pane.margin.isVisible() and not pane.margin.is_folded())
    told = [button.text() for button in pane.body.check.findChildren(QPushButton)]
    assert [mark.id for mark in pane.abstract.highlights()] == [1, 2, 3]
    assert [mark.id for mark in pane.header.title.highlights()] == [4]
    assert [card.text for card in pane.margin.comments()] == ["why?"]
    assert told == ["show", "it is right", "put on the selection", "remove", "put on the selection", "remove"]


def test_pane_asks_for_what_is_to_be_done_about_doubtful_marks(pane: ReadingPane) -> None:
    pane.refresh(MARKED, BIBTEX)
    asked: list[tuple[str, int]] = []
    check = pane.body.check
    for name in ("gone_to", "accepted", "placed", "removed"):
        getattr(check, name).connect(lambda mark, name=name: asked.append((name, mark)))
    for button in check.findChildren(QPushButton):
        button.click()
    pane.refresh(PAPER, BIBTEX)
    assert asked == [
        *(("gone_to", 2), ("accepted", 2), ("placed", 2), ("removed", 2)),
        *(("placed", 3), ("removed", 3)),
    ]
    assert not check.isVisible()


def test_pane_folds_comments_where_there_is_no_room_for_them(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.refresh(MARKED, BIBTEX)
    pane.setFixedWidth(480)
    qtbot.waitUntil(lambda: pane.margin.mapTo(pane, pane.margin.rect().topRight()).x() < 480)
    assert (pane.margin.isVisible(), pane.margin.is_folded()) == (True, True)


def test_pane_tabs_from_the_abstract_to_its_comments(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.refresh(replace(MARKED, abstract="We present it."), BIBTEX)
    pane.abstract.setFocus()
    QTest.keyClick(pane.abstract, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pane.margin
    QTest.keyClick(pane.margin, Qt.Key.Key_Escape)
    assert pane.abstract.hasFocus()


ABSTRACT = "We show in twenty words or more that an abstract can be pasted where it is missing, " * 2


def test_pane_takes_a_missing_abstract_from_the_clipboard(pane: ReadingPane, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(ABSTRACT)
    pane.show_paper(Paper(id=9, title="Bare"), "")
    pane.body.paste.click()
    field = pane.body.editor.field()
    assert field is not None and field.hasFocus()
    with qtbot.waitSignal(pane.abstract_pasted) as caught:
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (caught.args, field.isVisible()) == ([9, ABSTRACT.strip()], False)


def test_pane_gives_up_a_missing_abstract_on_escape_and_with_the_paper(pane: ReadingPane) -> None:
    QApplication.clipboard().setText("https://example.org")
    pane.show_paper(Paper(id=9, title="Bare"), "")
    pane.body.paste.click()
    field = pane.body.editor.field()
    assert field is not None
    offered = field.text()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    after_escape = (pane.body.paste.isVisible(), pane.body.paste.hasFocus())
    pane.body.paste.click()
    pane.show_paper(PAPER, BIBTEX)
    assert (offered, after_escape, pane.body.editor.isVisible()) == ("", (True, True), False)


def test_pane_alone_shows_title_authors_and_text(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.set_bare(True)
    bare = [part.isVisible() for part in (pane.note, pane.citation, pane.header.tags, pane.header.title)]
    pane.abstract.setFocus()
    with qtbot.waitSignal(pane.bare_left):
        QTest.keyClick(pane.abstract, Qt.Key.Key_Escape)
    pane.set_bare(False)
    assert (bare, pane.note.isVisible(), pane.header.tags.isVisible()) == ([False] * 3 + [True], True, True)


def test_pane_reading_size_widens_the_column(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.window().resize(1200, 600)
    qtbot.waitUntil(lambda: pane.abstract.width() == pane.abstract.measure())
    before = pane.abstract.width()
    pane.set_reading_size(18)
    qtbot.waitUntil(lambda: pane.abstract.width() == pane.abstract.measure())
    assert pane.abstract.width() > before


def test_pane_gives_the_focus_back_from_the_note(pane: ReadingPane, qtbot: QtBot) -> None:
    line = QLineEdit(pane.window())
    line.show()
    line.setFocus()
    pane.focus_note()
    QTest.keyClick(pane.note.source, Qt.Key.Key_Escape)
    assert line.hasFocus()


def test_pane_says_when_a_snoozed_paper_is_back(pane: ReadingPane) -> None:
    pane.show_paper(replace(PAPER, status=Status.TO_READ, snoozed_until="2999-12-30"), "")
    assert pane.header.meta.text().endswith(" · back on Mon 30 Dec 2999")


def test_authors_that_are_missing_can_be_looked_up_by_key(pane: ReadingPane, qtbot: QtBot) -> None:
    assert pane.header.authors.focusPolicy() == Qt.FocusPolicy.ClickFocus
    pane.show_paper(replace(PAPER, id=8, authors=()), BIBTEX)
    assert pane.header.authors.toPlainText() == "No authors · look them up"
    pane.header.authors.setFocus()
    QTest.keyClick(pane.header.authors, Qt.Key.Key_Tab)
    with qtbot.waitSignal(pane.header.lookup_requested):
        QTest.keyClick(pane.header.authors, Qt.Key.Key_Return)
