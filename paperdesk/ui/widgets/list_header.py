"""The line above the list: how many papers, how many selected, and the order."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import tip

HEIGHT = 40
RELEVANCE = "relevance"
SORTS = (
    ("-added", QT_TRANSLATE_NOOP("ListHeader", "Newest added")),
    ("added", QT_TRANSLATE_NOOP("ListHeader", "Oldest added")),
    ("-year", QT_TRANSLATE_NOOP("ListHeader", "Newest year")),
    ("year", QT_TRANSLATE_NOOP("ListHeader", "Oldest year")),
    ("title", QT_TRANSLATE_NOOP("ListHeader", "Title")),
    ("author", QT_TRANSLATE_NOOP("ListHeader", "First author")),
    ("venue", QT_TRANSLATE_NOOP("ListHeader", "Venue")),
    ("key", QT_TRANSLATE_NOOP("ListHeader", "Citation key")),
    ("status", QT_TRANSLATE_NOOP("ListHeader", "Status")),
    ("-read", QT_TRANSLATE_NOOP("ListHeader", "Last read")),
    ("queue", QT_TRANSLATE_NOOP("ListHeader", "Reading order")),
    ("-popularity", QT_TRANSLATE_NOOP("ListHeader", "Popularity")),
    ("-trending", QT_TRANSLATE_NOOP("ListHeader", "Trending now")),
    (RELEVANCE, QT_TRANSLATE_NOOP("ListHeader", "Relevance")),
)


class ListHeader(QWidget):
    """Shows counts; `sort_chosen` carries a sort key of `Library.find`."""

    sort_chosen = Signal(str)
    triage_requested = Signal()
    marks_chosen = Signal(bool)  # highlights rather than papers

    def __init__(self, parent: QWidget | None = None) -> None:
        """No papers, newest first."""
        super().__init__(parent)
        self._count = label(parent=self)
        self._triage = QPushButton(self)
        self._marks = QPushButton(self)
        self._marks_shown = False
        self._sentences = ("", "")  # on papers, on highlights
        self._place = ""
        self._sort = QToolButton(self)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._rankings: list[QAction] = []
        self._lay_out()
        self._fill_menu()
        self.set_state(0, 0, "-added", "")

    def last_stop(self) -> QWidget:
        """The last part that Tab stops at."""
        return self._sort

    def set_state(
        self,
        count: int,
        selected: int,
        sort: str,
        place_title: str,
        searching: bool = True,
        *,
        more: bool = False,
    ) -> None:
        """Show how many papers of a place are listed and in which order; relevance is for searches only.

        `more`: there are so many at least, and they are still being counted.
        """
        self._place = place_title
        self._say(self._sentence(count, selected, more=more), self._sentences[1])
        self._sort.setText(self._order(sort))
        for action in self._group.actions():
            action.setChecked(action.data() == sort)
            if action.data() == RELEVANCE:
                action.setVisible(searching)

    def set_rankings(self, rankings: Sequence[tuple[str, str]]) -> None:
        """Offer these orders, too, each as a sort key and what it is called."""
        for action in self._rankings:
            self._group.removeAction(action)
            self._menu.removeAction(action)
            action.deleteLater()
        self._rankings = [self._add(sort, text) for sort, text in rankings]

    def set_triage(self, count: int) -> None:
        """Offer to go through so many papers one by one; 0 offers nothing."""
        text = self.tr("Triage {number}").format(number=number_text(count))
        self._triage.setText(text)
        self._triage.setAccessibleName(text)
        self._triage.setVisible(count > 0)

    def set_marks(self, offered: bool, shown: bool) -> None:
        """Offer to look at highlights instead of papers or, with `shown`, the other way round."""
        self._marks_shown = shown
        text = self.tr("Papers") if shown else self.tr("Highlights")
        explanation = (
            self.tr("Show the papers with highlights or notes") if shown else self.tr("Show all highlights")
        )
        self._marks.setText(text)
        self._marks.setAccessibleName(text)
        self._marks.setToolTip(tip(explanation))
        self._marks.setVisible(offered)
        self._sort.setVisible(not shown)
        self._say(*self._sentences)

    def tell_marks(self, count: int) -> None:
        """Tell how many highlights are listed."""
        number = number_text(count)
        marks = self.tr("1 highlight") if count == 1 else self.tr("{number} highlights").format(number=number)
        self._say(self._sentences[0], marks)

    def _say(self, papers: str, marks: str) -> None:
        self._sentences = (papers, marks)
        self._count.setText(marks if self._marks_shown else papers)
        self._count.setToolTip(tip(self._place))
        self._count.setAccessibleName(": ".join(filter(None, (self._place, self._count.text()))))

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.setObjectName("list-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count.setProperty("role", "meta")
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._triage.setProperty("kind", "link")
        self._triage.setProperty("small", "true")
        self._triage.setToolTip(self.tr("Decide about these papers one by one (Shift+Space)"))
        self._triage.clicked.connect(self.triage_requested)
        self._triage.hide()
        self._marks.setProperty("kind", "link")
        self._marks.setProperty("small", "true")
        self._marks.clicked.connect(lambda: self.marks_chosen.emit(not self._marks_shown))
        self._marks.hide()
        self._sort.setProperty("kind", "sort")
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setMenu(self._menu)
        self._sort.setToolTip(self.tr("Order of the list"))
        self._sort.setAccessibleName(self.tr("Order of the list"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._count, 1)
        row.addWidget(self._triage)
        row.addWidget(self._marks)
        row.addWidget(self._sort)

    def _fill_menu(self) -> None:
        for sort, text in SORTS:
            self._add(sort, self.tr(str(text)))
        self._group.triggered.connect(self._choose)

    def _add(self, sort: str, text: str) -> QAction:
        action = QAction(text.replace("&", "&&"), self)
        action.setCheckable(True)
        action.setData(sort)
        self._group.addAction(action)
        self._menu.addAction(action)
        return action

    def _choose(self, action: QAction) -> None:
        self._sort.setText(action.text())
        self.sort_chosen.emit(action.data())

    def _order(self, sort: str) -> str:
        """What an order is called."""
        names = {action.data(): action.text() for action in self._group.actions()}
        if sort in names:
            return names[sort]
        other = sort[1:] if sort.startswith("-") else f"-{sort}"
        return self.tr("{order}, from the end").format(order=names[other]) if other in names else ""

    def _sentence(self, count: int, selected: int, *, more: bool) -> str:
        number = number_text(count)
        several = self.tr("{number}+ papers") if more else self.tr("{number} papers")
        papers = self.tr("1 paper") if count == 1 else several.format(number=number)
        if not selected:
            return papers
        chosen = self.tr("{number} selected").format(number=number_text(selected))
        return f"{papers} · {chosen}"
