"""The word lists: make, edit, order and delete them, bring them in and write them as text."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.word_lists import COLOURS, WordList
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, plural, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.word_lists_form import ListForm
from paperdesk.ui.dialogs.word_lists_rows import Dot, ListRows
from paperdesk.ui.questions import WordListsRequest
from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.spoken import spoken

LEFT = 236
EMPTY, EDITING = 0, 1


class WordLists(Sheet):
    """Edits the lists of a library; everything is written at once, and undone like any other edit."""

    def __init__(self, window: QWidget, request: WordListsRequest) -> None:
        """Begin with the first list, or with what could be one."""
        super().__init__(window, self.tr("Word lists"), QSize(760, 560))
        self._request = request
        self._lists = request.lists()
        self.rows = ListRows()
        self.form = ListForm()
        self._stack = QStackedWidget()
        self._under = self.add_title(self.tr("Word lists"), " ")
        self.body.addWidget(hairline())
        self._add_middle()
        self.body.addWidget(hairline())
        self.hint = self._add_footer()
        self._connect()
        self._show(self._lists[0].id if self._lists else 0)
        self.start_with(self.rows if self._lists else self._presets[0])

    @override
    def done(self, result: int) -> None:
        """Write what was typed last, and close."""
        self.form.flush()
        super().done(result)

    def _add_middle(self) -> None:
        left = QWidget()
        left.setFixedWidth(LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 6, 12, 8)
        tools.setSpacing(2)
        for picture, text, step in (
            ("add", self.tr("Make another list"), self._create),
            ("arrow-up", self.tr("Move the list up (Alt+Up)"), lambda: self._move(-1)),
            ("arrow-down", self.tr("Move the list down (Alt+Down)"), lambda: self._move(1)),
            ("trash", self.tr("Delete the list (Del); Undo brings it back"), self._delete),
        ):
            tools.addWidget(_tool(picture, text, step))
        tools.addStretch(1)
        column.addLayout(tools)
        self._edit = QWidget()
        row = QHBoxLayout(self._edit)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(hairline(upright=True))
        row.addWidget(self.form, 1)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._edit)
        self.body.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        """What a library without lists shows: why one wants them, and some to begin with."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE, 26, SIDE, 20)
        column.setSpacing(10)
        text = label(
            self.tr(
                "Words you look for, and words you would rather avoid, are marked in titles and abstracts"
                " while you read and decide. Searches count them: list:wanted>=2."
            )
        )
        text.setWordWrap(True)
        column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Begin with"), "section"))
        self._presets = [self._preset(one) for one in self._request.presets]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, (one, made) in enumerate(zip(self._request.presets, self._presets, strict=True)):
            some = ", ".join(one.words[:5])
            grid.addWidget(Dot(one), row, 0)
            grid.addWidget(made, row, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(
                label(f"{some} …" if some else self.tr("empty, for words of your own"), "hint"), row, 2
            )
        column.addLayout(grid)
        column.addStretch(1)
        return page

    def _preset(self, one: WordList) -> QPushButton:
        words = ", ".join(one.words)
        tip = (
            self.tr("Begin with {words}").format(words=words)
            if words
            else self.tr("Begin with an empty list")
        )
        made = button(one.name, tip, lambda: self._take(one), "link")
        made.setAutoDefault(False)
        return made

    def _add_footer(self) -> QLabel:
        bring = button(self.tr("Import…"), self.tr("Read lists from a text file"), self._import)
        write = button(self.tr("Export…"), self.tr("Write all lists to a text file"), self._export)
        close = button(self.tr("Close"), self.tr("Go back to the papers"), self.accept, "primary")
        for each in (bring, write):
            each.setAutoDefault(False)
        return self.add_footer("", bring, write, close)

    def _connect(self) -> None:
        request, form = self._request, self.form
        self.rows.chosen.connect(self._choose)
        self.rows.moved.connect(self._move)
        self.rows.delete_wanted.connect(self._delete)
        form.renamed.connect(lambda id, name: self._do(lambda: request.rename(id, name), id))
        form.coloured.connect(lambda id, colour: self._do(lambda: request.colour(id, colour), id))
        form.reworded.connect(lambda id, words: self._do(lambda: request.set_words(id, words), id))

    def _show(self, current: int) -> None:
        self._lists = self._request.lists()
        count = len(self._lists)
        text = self.tr("%n list(s), marked wherever papers are read", "", count)
        self._under.show_text(plural(text, count) if count else self.tr("There are none yet."))
        self._under.show()
        ids = [one.id for one in self._lists]
        current = current if current in ids else (ids[0] if ids else 0)
        self.rows.show_lists(self._lists, current)
        self._stack.setCurrentIndex(EDITING if self._lists else EMPTY)
        if current:
            self.form.show_list(self._lists[ids.index(current)])

    def _choose(self, id: int) -> None:
        self.form.flush()
        self._show(id)

    def _do(self, step: Callable[[], object], id: int) -> None:
        """Write something; what cannot be done is said at the foot."""
        try:
            made = step()
        except PaperDeskError as error:
            self._say(spoken(str(error)), "err")
            return
        self._say("", "hint")
        self._show(made if isinstance(made, int) else id)

    def _take(self, one: WordList) -> None:
        self._do(lambda: self._request.create(one), 0)
        self.form.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create(self) -> None:
        self.form.flush()
        names = {one.name.casefold() for one in self._lists}
        offered = [self.tr("New list"), *(self.tr("New list {n}").format(n=n) for n in range(2, 1000))]
        name = next((each for each in offered if each.casefold() not in names), offered[0])
        self._take(WordList(0, name, COLOURS[len(self._lists) % len(COLOURS)]))
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _current(self) -> WordList | None:
        row = self.rows.currentIndex().row()
        return self._lists[row] if 0 <= row < len(self._lists) else None

    def _move(self, step: int) -> None:
        one = self._current()
        place = self.rows.currentIndex().row() + step
        if one is not None and 0 <= place < len(self._lists):
            self._do(lambda: self._request.move(one.id, place), one.id)

    def _delete(self) -> None:
        one = self._current()
        if one is not None:
            self._do(lambda: self._request.delete(one.id), 0)
            self._say(self.tr("“{name}” was deleted; Undo brings it back.").format(name=one.name), "hint")

    def _import(self) -> None:
        self.form.flush()
        self._tell(self._request.bring_in)

    def _export(self) -> None:
        self.form.flush()
        self._tell(self._request.write)

    def _tell(self, step: Callable[[], str]) -> None:
        """Do something that ends in a sentence."""
        try:
            said = step()
        except PaperDeskError as error:
            self._say(spoken(str(error)), "err")
            return
        self._show(0)
        self._say(said, "hint")

    def _say(self, text: str, role: str) -> None:
        set_role(self.hint, role)
        self.hint.setText(text)


def _tool(picture: str, text: str, step: Callable[[], object]) -> QToolButton:
    made = QToolButton()
    made.setProperty("kind", "plain")
    made.setIcon(icon(picture, theme_of().ink2))
    made.setToolTip(tip(text))
    made.setAccessibleName(text)
    made.clicked.connect(lambda _on=False: step())
    return made
