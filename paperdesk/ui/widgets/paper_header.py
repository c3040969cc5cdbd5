"""The top of the reading pane: title, authors, where the paper is found, and what the reader made of it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from paperdesk.model.names import display
from paperdesk.model.paper import Name, Paper
from paperdesk.model.rows import Tag
from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.feed_line import FeedLine
from paperdesk.ui.widgets.fitted_text import FittedText, letters, write
from paperdesk.ui.widgets.highlight_title import TitleText
from paperdesk.ui.widgets.meta_line import MetaLine
from paperdesk.ui.widgets.plain_text import one_line
from paperdesk.ui.widgets.remark_line import RemarkLine
from paperdesk.ui.widgets.status_control import StatusControl
from paperdesk.ui.widgets.tag_editor import TagEditor
from paperdesk.ui.widgets.type_size import interface_type

MOST_AUTHORS = 12  # shown whole up to here
FIRST_AUTHORS = 8  # of more, so many until the rest is asked for
MORE = "more:authors"
LOOK_UP = "look-up:authors"


class PaperHeader(QWidget):
    """Shows the facts of one paper and emits what the user does with them."""

    star_toggled = Signal(bool)
    status_chosen = Signal(object)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_chosen = Signal(str)
    link_activated = Signal(str)
    details_requested = Signal()
    rated = Signal(int)
    remark_requested = Signal()
    lookup_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starred = False
        self._title: str | None = None
        self.title = TitleText(self.tr("Title"), self)
        self.authors = AuthorLine(self.tr("Authors"), self, lookup=True)
        self.meta = MetaLine(self)
        self.remark = RemarkLine(self)
        self.feeds = FeedLine(self)
        self.star = QPushButton(self)
        self.status = StatusControl(self)
        self.tags = TagEditor((self.star, self.status), self.status.menu_button(), self)
        self._lay_out()
        self._connect()

    def show_paper(self, paper: Paper) -> None:
        """Show the facts of a paper; what has not changed is left alone."""
        self._show_title(paper.title)
        self.title.set_highlights([mark for mark in paper.highlights if mark.field == "title"])
        self.authors.set_names(paper.authors, paper.id)
        self.meta.show_paper(paper)
        self.remark.show_remark(paper.remark)
        self._show_star(paper.starred)
        self.status.set_status(paper.status, paper.status_since)
        self.tags.set_tags(paper.tags)

    def set_known_tags(self, tags: Iterable[Tag]) -> None:
        """Say which tags exist, for completion and colours."""
        self.tags.set_known(tags)

    def set_bare(self, bare: bool) -> None:
        """Show title and authors alone, or everything again."""
        for part in (self.meta, self.tags):
            part.setVisible(not bare)
        self.remark.setVisible(not bare and bool(self.remark.text()))
        self.feeds.set_aside(bare)

    def recolour(self) -> None:
        """Take up the fonts and colours of the theme that is in force now."""
        title, self._title = self._title, None
        self._show_title(title or "")
        self.title.recolour_marks()
        self.authors.recolour()
        self._show_star(self._starred)
        self.status.fit()
        self.remark.recolour()
        self.feeds.recolour()
        self.meta.recolour()

    def _lay_out(self) -> None:
        self.star.setObjectName("star")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(8)
        column.addWidget(self.authors)
        column.addSpacing(4)
        column.addWidget(self.meta)
        column.addWidget(self.remark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.feeds)
        column.addSpacing(12)
        column.addWidget(self.tags)

    def _connect(self) -> None:
        self.star.clicked.connect(lambda: self.star_toggled.emit(not self._starred))
        self.status.status_chosen.connect(self.status_chosen)
        self.tags.tag_added.connect(self.tag_added)
        self.tags.tag_removed.connect(self.tag_removed)
        self.tags.tag_chosen.connect(self.tag_chosen)
        self.meta.link_activated.connect(self.link_activated)
        self.meta.details_requested.connect(self.details_requested)
        self.meta.rated.connect(self.rated)
        self.remark.clicked.connect(self.remark_requested)
        self.authors.lookup_requested.connect(self.lookup_requested)

    def _show_title(self, title: str) -> None:
        if title == self._title:
            return
        self._title = title
        self.title.show_title(title, interface_type(10, bold=True), self.tr("Untitled"))

    def _show_star(self, starred: bool) -> None:
        theme = theme_of()
        self._starred = starred
        self.star.setText(self.tr("Favourite"))
        self.star.setIcon(icon("star-filled", theme.star_fill) if starred else icon("star", theme.ink2))
        self.star.setStyleSheet(f"QPushButton {{ color: {theme.star} }}" if starred else "")
        self.star.setToolTip(
            self.tr("Take off the favourites") if starred else self.tr("Make it a favourite")
        )
        self.star.setAccessibleName(self.tr("Favourite: on") if starred else self.tr("Favourite: off"))


class AuthorLine(FittedText):
    """Names one after another; of very many the first few, and a link that shows the rest."""

    lookup_requested = Signal()  # there are none

    def __init__(self, name: str, parent: QWidget | None = None, *, lookup: bool = False) -> None:
        """Offer to look up whom a paper is by that names nobody if `lookup`."""
        super().__init__(name, parent)
        self._lookup = lookup
        self.setObjectName("authors")
        self._names: tuple[Name, ...] = ()
        self._paper = -1
        self._whole = False
        self.anchorClicked.connect(self._follow)

    def set_names(self, names: tuple[Name, ...], paper: int) -> None:
        """Show the authors of a paper; another paper's list is short again."""
        if (names, paper) != (self._names, self._paper):
            self._whole = self._whole and paper == self._paper
            self._names, self._paper = names, paper
            self.recolour()

    def recolour(self) -> None:
        """Write the line with the fonts and colours that are in force now."""
        whole = self._whole or len(self._names) <= MOST_AUTHORS
        shown = self._names if whole else self._names[:FIRST_AUTHORS]
        plain = letters(interface_type(), theme_of().ink2)
        pieces = [(_joined(shown) or self.tr("No authors"), plain)]
        if not whole:
            rest = self.tr("and %n more", "", len(self._names) - FIRST_AUTHORS)
            pieces += [(" ", plain), (rest, _link(MORE))]
        elif self._lookup and not self._names:
            pieces += [(" · ", plain), (self.tr("look them up"), _link(LOOK_UP))]
        # Without a link there is nothing here for the keyboard to do.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if len(pieces) > 1 else Qt.FocusPolicy.ClickFocus)
        write(self, pieces)

    def _follow(self, link: QUrl) -> None:
        if link.toString() == LOOK_UP:
            self.lookup_requested.emit()
            return
        self._whole = True
        self.recolour()


def _link(address: str) -> QTextCharFormat:
    made = letters(interface_type(), theme_of().accent)
    made.setAnchor(True)
    made.setAnchorHref(address)
    return made


def _joined(names: Iterable[Name]) -> str:
    return ", ".join(one_line(display(name)) for name in names)
