"""Choosing a citation style among thousands, with a look at what it makes of the selected papers."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.cite.locales import LOCALES
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.pieces import Elided, button, combo_box, hairline, label, line_edit, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.style_preview import StylePreview
from paperdesk.ui.dialogs.style_rows import SIDE, StyleList, StyleModel
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import StyleChoice, StylesRequest
from paperdesk.ui.style_worker import Formatted, StyleWorker, sentence_of
from paperdesk.ui.widgets.announcing import announce
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.cite.styles import Style, Styles

LEFT: Final = 420
LEAST_LEFT: Final = 300
PAUSE: Final = 120  # ms on a style; who runs through the list asks nothing
PAGE: Final = 10
LATIN: Final = {"hi-IN": "Hindi", "km-KH": "Khmer"}  # whose letters few fonts have
MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}


class StyleSheet(Sheet):
    """Finds styles by what is typed; `choice` is set when the user took one. Favourites are kept at once."""

    def __init__(self, window: QWidget, request: StylesRequest) -> None:
        """Begin with the style in use, the user's favourites and the styles that are asked for most."""
        super().__init__(window, self.tr("Citation style"), QSize(1020, 680))
        self.choice: StyleChoice | None = None
        self._request = request
        self._styles: Styles | None = None
        self._favourites = list(request.favourites)
        self._at = request.style  # the style to stand at, by id
        self.worker = StyleWorker(request.library, self)
        self.search = line_edit(self.tr("Search styles by journal, publisher, name or subject"))
        self.model = StyleModel(self)
        self.rows = StyleList(self.model, self._follow)
        self.preview = StylePreview()
        self._nothing = label("", "hint")
        self.language = self._locale_box()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._fill()
        self._connect()
        self.preview.show_text(self.tr("Reading the styles…"))
        self.start_with(self.search)
        self.worker.start()
        self.worker.ask((), "")

    def _fill(self) -> None:
        self.add_title(self.tr("Citation style"))
        self.body.addWidget(hairline())
        self.add_sides(self._left(), self._right(), (2, 3))
        cancel = button(self.tr("Cancel"), self.tr("Keep the style as it was"), self.reject)
        self._use = button(
            self.tr("Use this style"), self.tr("Format citations so from now on"), self._take, "primary"
        )
        self._hint = self.add_footer("", cancel, self._use)
        self._use.setEnabled(False)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(LEAST_LEFT)
        left.setMaximumWidth(LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, 12, SIDE, 12)
        line.addWidget(self.search)
        self.search.setPlaceholderText(self.tr("A journal, a publisher, a name …"))
        self._head = Elided("", "section")
        self._head.setContentsMargins(SIDE, 0, SIDE, 6)
        self._nothing.setContentsMargins(SIDE, 0, SIDE, 12)
        self._nothing.setWordWrap(True)
        column.addLayout(line)
        for part in (self._head, self._nothing):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addWidget(hairline())
        column.addLayout(self._own_row())
        return left

    def _own_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE - 8, 6, SIDE, 6)
        row.setSpacing(4)
        self._add = button(
            self.tr("Add a style file…"), self.tr("Use a .csl file of your own"), self._bring_in, "link"
        )
        self._remove = button(
            self.tr("Remove it"), self.tr("Delete this file of your own"), self._forget, "link"
        )
        for each in (self._add, self._remove):
            each.setAutoDefault(False)
            row.addWidget(each)
        row.addStretch(1)
        self._remove.hide()
        return row

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(hairline())
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        name = label(self.tr("Language"))
        name.setBuddy(self.language)
        self._star = button(
            self.tr("Favourite"),
            self.tr("Offer this style first, or no longer (Ctrl+D)"),
            self._toggle_favourite,
        )
        self._star.setAutoDefault(False)
        row.addWidget(name)
        row.addWidget(self.language, 1)
        row.addWidget(self._star)
        column.addLayout(row)
        return right

    def _locale_box(self) -> QComboBox:
        names = {**LOCALES, **LATIN}
        choices = [("", self.tr("As the style has it")), *names.items()]
        made = combo_box(self.tr("Language of references"), choices, self._request.locale)
        made.setMinimumContentsLength(12)
        return made

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda: self._show(""))
        self.rows.starred.connect(self._star_style)
        self.rows.taken.connect(lambda _id: self._take())
        self.language.currentIndexChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._ask)
        self.worker.styles_read.connect(self._take_styles)
        self.worker.formatted.connect(self._show_formatted)
        self.worker.failed.connect(self._fail)

    def _take_styles(self, styles: "Styles") -> None:
        self._styles = styles
        self._show(self._at)

    def _show(self, stand_at: str) -> None:
        """List what is found, or what is offered at first, and stand at a style or else in the first row."""
        if self._styles is None:
            return
        query = self.search.text().strip()
        found = self._styles.find(query) if query else self._offered(self._styles)
        self.model.show(found, self._favourites)
        self._say_found(query, len(found))
        self.rows.go_to(max(0, self.model.row_of(stand_at)))
        self._follow()

    def _offered(self, styles: "Styles") -> "list[Style]":
        """The style in use, favourites and the usual ones, each once."""
        ids = (*self._favourites, self._at, *(each.id for each in styles.usual()))
        own = [style.id for style in styles.all() if style.own]
        every: dict[str, None] = dict.fromkeys((*ids, *own))
        return [style for id in every if (style := styles.get(id)) is not None]

    def _say_found(self, query: str, number: int) -> None:
        every = len(self._styles or ())
        head = self.tr("Favourites and usual styles") if not query else self.tr("Found")
        self._head.show_text(head if number else "")
        self._nothing.setVisible(not number)
        if number:
            self._hint.setText(self.tr("{number} styles").format(number=number_text(every)))
            return
        self._hint.setText("")
        text = self.tr("No style is called that. Its rules may be those of another journal or its publisher.")
        if not every:
            text = self.tr(
                "There are no styles here. Install them (pip install 'paperdesk[cite]'), "
                "or add a style file of your own."
            )
        self._nothing.setText(text)
        announce(self.rows, text)

    def _follow(self) -> None:
        """Show the current style, and ask for what it makes of the papers."""
        style = self.rows.current_style()
        self._use.setEnabled(style is not None)
        self._star.setEnabled(style is not None)
        self._remove.setVisible(style is not None and style.own)
        self.preview.show_style(style)
        if style is None:
            self.preview.show_text("")
            self._timer.stop()
            return
        kept = style.id in self._favourites
        self._star.setText(self.tr("★ Favourite") if kept else self.tr("☆ Favourite"))
        announce(self.rows, style.title)
        self._timer.start()

    def _ask(self) -> None:
        style = self.rows.current_style()
        if style is not None:
            self.worker.ask(self._request.papers, style.id, self.language.currentData())

    def _fail(self, error: Exception) -> None:
        self.preview.show_text(spoken(sentence_of(error)), "err")

    def _show_formatted(self, found: Formatted) -> None:
        if found.error:
            self.preview.show_text(spoken(found.error), "err")
        elif found.bibliography is not None:
            self.preview.show_references(found.bibliography)

    def _toggle_favourite(self) -> None:
        style = self.rows.current_style()
        if style is not None:
            self._star_style(style.id)

    def _star_style(self, id: str) -> None:
        if id in self._favourites:
            self._favourites.remove(id)
        else:
            self._favourites.append(id)
        self._request.keep_favourites(tuple(self._favourites))
        self.model.mark(self._favourites)
        self._follow()

    def _bring_in(self) -> None:
        self._change_own(self._request.bring_in)

    def _forget(self) -> None:
        style = self.rows.current_style()
        if style is not None:
            self._change_own(lambda: self._request.remove(style))

    def _change_own(self, change: Callable[[], str | None]) -> None:
        """Add or remove a style of one's own and read the styles anew, standing at the one that is named."""
        try:
            id = change()
        except PaperDeskError as error:
            set_role(self._hint, "err")
            self._hint.setText(spoken(str(error)))
            return
        if id is not None:
            set_role(self._hint, "hint")
            self.search.clear()
            self._at = id or self._request.style
            self.worker.ask((), "", anew=True)

    def _take(self) -> None:
        style = self.rows.current_style()
        if style is not None:
            self.choice = StyleChoice(style.id, style.title, self.language.currentData())
            self.accept()

    @override
    def done(self, result: int) -> None:
        self._timer.stop()
        self.worker.stop()
        super().done(result)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            step = MOVES.get(Qt.Key(event.key())) if event.type() == QEvent.Type.KeyPress else None
            if step is not None:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_D:
            self._toggle_favourite()
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        rows = self.model.rowCount()
        if rows:
            self.rows.go_to(max(0, min(rows - 1, self.rows.currentIndex().row() + step)))
