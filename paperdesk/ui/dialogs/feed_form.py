"""One feed: what it is about, how it is called, and a look at its papers."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.feed import LOCAL, Feed
from paperdesk.ui.dialogs.arxiv_source import ArxivSource
from paperdesk.ui.dialogs.feed_preview import FeedPreview
from paperdesk.ui.dialogs.feed_source import FeedSource
from paperdesk.ui.dialogs.feed_sources import (
    AddressSource,
    HuggingFaceSource,
    JournalSource,
    LocalSource,
    SearchSource,
)
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, line_edit, set_role
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.feed_questions import FeedRequest, Looked

WIDTH, HEIGHT = 660, 652
SOURCE_HEIGHT: Final = 206
LONGEST: Final = 60  # letters of a name that a feed gives itself


class FeedForm(Sheet):
    """`feed()` is the feed as it is wanted; its row in the library stays the same."""

    def __init__(self, window: QWidget, request: FeedRequest) -> None:
        """Begin with the feed of the request."""
        title = self.tr("Subscribe to a feed") if request.new else self.tr("Change the feed")
        super().__init__(window, title, QSize(WIDTH, HEIGHT))
        self._request = request
        self._named = not request.new  # whether the name is the user's own
        under = self.tr(
            "Its new papers come into the Inbox whenever you fetch it; nothing is asked before that."
        )
        self.add_title(title, under)
        self.sources = self._make_sources(request)
        self.kinds = Segments(self._labels())
        self.name = line_edit(self.tr("Name"), request.feed.name)
        self.preview = FeedPreview(request.look, request.offline)
        self._lay_out()
        cancel = button(self.tr("Cancel"), self.tr("Change nothing"), self.reject)
        agree = self.tr("Subscribe") if request.new else self.tr("Change")
        self.agree = button(agree, self.tr("Keep the feed in this library"), self.accept, "primary")
        self._hint = self.add_footer("", cancel, self.agree)
        self._begin(request)
        self._connect()
        self._follow()

    def feed(self) -> Feed:
        """What was chosen."""
        found = self._found()
        name = " ".join(self.name.text().split())
        if found is None:
            return replace(self._request.feed, name=name)
        return replace(self._request.feed, name=name, kind=found.kind, address=found.address)

    @override
    def done(self, result: int) -> None:
        self.preview.work.stop()
        super().done(result)

    def _make_sources(self, request: FeedRequest) -> tuple[FeedSource, ...]:
        return (
            AddressSource(),
            ArxivSource(),
            HuggingFaceSource(),
            JournalSource(),
            SearchSource(),
            LocalSource(request.folder, request.file),
        )

    def _labels(self) -> list[str]:
        return [
            self.tr("Address"),
            "arXiv",
            "Hugging Face",
            self.tr("Journal"),
            self.tr("Search"),
            self.tr("Folder or file"),
        ]

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for source in self.sources:
            self._stack.addWidget(source)
        self._stack.setFixedHeight(SOURCE_HEIGHT)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 8)
        column.setSpacing(10)
        column.addWidget(self.kinds)
        column.addWidget(self._stack)
        column.addWidget(label(self.tr("Name"), "section"))
        column.addWidget(self.name)
        column.addSpacing(4)
        column.addWidget(self.preview, 1)
        self.body.addLayout(column, 1)
        self.body.addWidget(hairline())

    def _begin(self, request: FeedRequest) -> None:
        """Show the part of the form that the feed belongs to."""
        at = next((at for at, each in enumerate(self.sources) if each.show_feed(request.feed)), 0)
        self.kinds.begin_at(at)
        self._stack.setCurrentIndex(at)
        self.start_with(self.sources[at])

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._choose)
        self.name.textEdited.connect(self._keep_name)
        self.name.textChanged.connect(self._check)
        self.preview.looked.connect(self._take_title)
        self.preview.offered.connect(self._take_offer)
        for source in self.sources:
            source.changed.connect(self._follow)

    def _choose(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._follow()
        self.sources[at].setFocus()

    def _source(self) -> FeedSource:
        return self.sources[self._stack.currentIndex()]

    def _found(self) -> Feed | None:
        return self._source().feed()

    def _keep_name(self, text: str) -> None:
        self._named = bool(text.strip())

    def _follow(self) -> None:
        """Look again at what is wanted, and name it so, unless the user has named it."""
        found = self._found()
        if not self._named and found is not None:
            self.name.setText(found.name)
        self.preview.show_feed(found)
        self._check()

    def _take_title(self, looked: Looked) -> None:
        title = " ".join(looked.title.split())[:LONGEST]
        if title and not self._named and self._stack.currentIndex() in (0, 3):
            self.name.setText(title)

    def _take_offer(self, title: str, address: str) -> None:
        source = self.sources[0]
        assert isinstance(source, AddressSource)
        source.line.setText(address)
        if title and not self._named:
            self.name.setText(" ".join(title.split())[:LONGEST])

    def _check(self) -> None:
        source, found = self._source(), self._found()
        wrong = source.lack() if found is None else self._name_fault()
        self.agree.setEnabled(not wrong)
        self._hint.setText(wrong or self._promise(found))
        set_role(self._hint, "err" if wrong and source.is_begun() else "hint")

    def _promise(self, found: Feed | None) -> str:
        if found is not None and found.kind in LOCAL:
            return self.tr("This stays on your computer.")
        return self.tr("Sends nothing of your library.")

    def _name_fault(self) -> str:
        name = " ".join(self.name.text().split())
        if not name:
            return self.tr("Give the feed a name.")
        if name.casefold() in {each.casefold() for each in self._request.names}:
            return self.tr("There is a feed of this name; choose another one.")
        return ""
