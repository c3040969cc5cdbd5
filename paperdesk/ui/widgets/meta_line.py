"""Year, venue, identifiers and links of a paper, and when it was added, in one line that wraps."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from paperdesk.cite.short_reference import arxiv_address, doi_address
from paperdesk.model.links import Link, find_links
from paperdesk.model.paper import Paper
from paperdesk.ui.days import back_on, long_day, short_day
from paperdesk.ui.widgets.flow_layout import FlowLayout
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import button_text, one_line, shortened, tip, web_host
from paperdesk.ui.widgets.rating_control import RatingControl
from paperdesk.ui.widgets.type_size import interface_type

MOST = 44
MOST_LINKS = 4
LINK_EDGE = 2  # px of a link around its text, for the focus ring


@dataclass(frozen=True, slots=True)
class Fact:
    """One piece of the line; with an address it is a link."""

    text: str
    url: str = ""
    tip: str = ""


class MetaLine(QWidget):
    """`link_activated` carries the address of the chosen link; `details_requested` asks for the form."""

    link_activated = Signal(str)
    details_requested = Signal()
    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._facts: tuple[Fact, ...] | None = None
        self._flow = FlowLayout(self, gap=0)
        self._widgets: list[QWidget] = []
        self._start = _place_in_order(self)
        self.rating = RatingControl()
        self.rating.rated.connect(self.rated)
        self._details = _link(self.tr("edit details"))
        self._details.setToolTip(self.tr("Edit all bibliographic details here (F2)"))
        self._details.setAccessibleName(self.tr("Edit details"))
        self._details.clicked.connect(self.details_requested)
        self._marks = _with_dot(self.rating)
        self._flow.addWidget(self._marks)
        self._flow.addWidget(self._details)

    def links(self) -> tuple[QPushButton, ...]:
        """The links that are shown, without the one for the details."""
        found = (widget.findChild(QPushButton) for widget in self._widgets)
        return tuple(link for link in found if isinstance(link, QPushButton))

    def text(self) -> str:
        """What the line says."""
        return " · ".join(fact.text for fact in self._facts or ())

    def show_paper(self, paper: Paper) -> None:
        """Show the facts of a paper."""
        self.rating.set_rating(paper.rating)
        facts = self._facts_of(paper)
        if facts != self._facts:
            self._facts = facts
            self._rebuild()

    def recolour(self) -> None:
        """Take up the font that is in force now."""
        _resize(self._details)
        if self._facts is not None:
            self._rebuild()

    def _facts_of(self, paper: Paper) -> tuple[Fact, ...]:
        facts = [Fact(str(paper.year)) if paper.year is not None else None]
        if paper.venue:
            facts.append(Fact(shortened(paper.venue, MOST), tip=paper.venue))
        facts += _identifiers(paper)
        facts += self._links_in(paper)
        facts += [self._added(paper), self._snoozed(paper)]
        return tuple(fact for fact in facts if fact)

    def _links_in(self, paper: Paper) -> list[Fact | None]:
        names = {"code": self.tr("code"), "project": self.tr("project page"), "video": self.tr("video")}
        found: dict[str, Link] = {}
        for link in find_links(paper.abstract):
            found.setdefault(link.url, link)
        facts: list[Fact | None] = [Fact(names[link.kind], link.url) for link in found.values()]
        if web_host(paper.url) and paper.url not in found and not _is_identifier(paper):
            facts.insert(0, Fact(shortened(web_host(paper.url), MOST), paper.url))
        return facts[:MOST_LINKS]

    def _added(self, paper: Paper) -> Fact | None:
        day = short_day(paper.added)
        if not day:
            return None
        source = one_line(paper.batch.source) if paper.batch else ""
        whole = self.tr("Added on {0}").format(long_day(paper.added))
        if not source:
            return Fact(self.tr("added {0}").format(day), tip=whole)
        name = PurePath(source).name if "/" in source and "://" not in source else source
        text = self.tr("added {0} from {1}").format(day, shortened(name, MOST))
        return Fact(text, tip=self.tr("{0} from {1}").format(whole, source))

    def _snoozed(self, paper: Paper) -> Fact | None:
        text = back_on(paper.snoozed_until, paper.status)
        whole = self.tr("Snoozed until {0}").format(long_day(paper.snoozed_until))
        return Fact(text, tip=whole) if text else None

    def _rebuild(self) -> None:
        old, self._widgets = self._widgets, [_with_dot(self._widget(fact)) for fact in self._facts or ()]
        self._flow.replace_widgets(old, self._widgets, self._marks)
        for first, second in pairwise((self._start, *self.links(), self.rating, self._details)):
            QWidget.setTabOrder(first, second)
        self.updateGeometry()

    def _widget(self, fact: Fact) -> QWidget:
        if not fact.url:
            label = _text(fact.text)
            label.setToolTip(tip(fact.tip))
            return label
        button = _link(button_text(fact.text))
        host = web_host(fact.url)
        button.setToolTip(tip(self.tr("Open at {0}").format(host)))
        button.setAccessibleName(self.tr("{0}, opens {1}").format(fact.text, host))
        button.clicked.connect(lambda: self.link_activated.emit(fact.url))
        return button


def _identifiers(paper: Paper) -> list[Fact]:
    facts = []
    if paper.arxiv:
        facts.append(Fact(shortened(f"arXiv:{paper.arxiv}", MOST), arxiv_address(paper.arxiv)))
    if paper.doi:
        facts.append(Fact(shortened(f"doi:{paper.doi}", MOST), doi_address(paper.doi)))
    return facts


def _is_identifier(paper: Paper) -> bool:
    """Whether the paper's address says no more than its identifiers."""
    host = web_host(paper.url)
    return (bool(paper.arxiv) and host.endswith("arxiv.org")) or (
        bool(paper.doi) and host.endswith("doi.org")
    )


def _text(text: str) -> QLabel:
    return label(text, "meta")


def _with_dot(fact: QWidget) -> QWidget:
    """A fact and the dot behind it, which no line break may part."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 6 - LINK_EDGE, 0)
    row.setSpacing(6 - (LINK_EDGE if isinstance(fact, QPushButton) else 0))
    row.addWidget(fact)
    row.addWidget(_text("·"))
    return holder


def _place_in_order(parent: QWidget) -> QWidget:
    """A place in the order of Tab, never seen or reached, behind which links made later can stand."""
    place = QWidget(parent)
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    place.hide()
    return place


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "link")
    _resize(button)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _resize(link: QPushButton) -> None:
    size = interface_type(-1).pixelSize()
    link.setStyleSheet(f"QPushButton {{ font-size: {size}px; padding: 0; min-height: 14px }}")
