"""The categories of arXiv as a way to say what feed is wanted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from typing_extensions import override

from paperdesk.model.arxiv_categories import ARXIV_CATEGORIES
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.ui.dialogs.feed_source import FeedSource, say
from paperdesk.ui.dialogs.pieces import label, line_edit

CATEGORY_HEIGHT: Final = 26


class ArxivSource(FeedSource):
    """Categories with their names, of which some are ticked, and words that find one."""

    def __init__(self) -> None:
        """None is ticked."""
        super().__init__()
        self.words = line_edit(say("Find a category"), "", say("Find a category, such as cs.CL or language"))
        self.list = QListWidget()
        self.list.setAccessibleName(say("Categories of arXiv"))
        self.list.setUniformItemSizes(True)
        for name, about in ARXIV_CATEGORIES.items():
            self._add(name, about)
        self.column.addWidget(label(say("What arXiv announces in these categories each day"), "section"))
        self.column.addWidget(self.words)
        self.column.addWidget(self.list, 1)
        self.column.addSpacing(14)
        self.setFocusProxy(self.words)
        self.words.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.itemActivated.connect(self._toggle)

    @override
    def feed(self) -> Feed | None:
        chosen = self.chosen()
        if not chosen:
            return None
        return Feed(f"arXiv {', '.join(chosen)}", FeedKind.ARXIV_DAILY, "+".join(chosen))

    @override
    def lack(self) -> str:
        return say("Tick the categories you want to follow.")

    @override
    def show_feed(self, feed: Feed) -> bool:
        if feed.kind is not FeedKind.ARXIV_DAILY:
            return False
        rest = {str(item.data(Qt.ItemDataRole.UserRole)): item for item in self._items()}
        for name in reversed([each for each in feed.address.split("+") if each]):
            # What is followed stands first, where it is seen.
            if name in rest:
                self.list.takeItem(self.list.row(rest.pop(name)))
            self._add(name, ARXIV_CATEGORIES.get(name, ""), on=True)
        for item in rest.values():
            item.setCheckState(Qt.CheckState.Unchecked)
        return True

    def chosen(self) -> list[str]:
        """The categories that are ticked, in the order of the list."""
        ticked = (each for each in self._items() if each.checkState() == Qt.CheckState.Checked)
        return [str(each.data(Qt.ItemDataRole.UserRole)) for each in ticked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, name: str, about: str, *, on: bool = False) -> None:
        """Put a category at the end, or ticked at the beginning."""
        item = QListWidgetItem(f"{name}  {about}".rstrip())
        item.setSizeHint(QSize(0, CATEGORY_HEIGHT))
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.insertItem(0 if on else self.list.count(), item)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            said = item.text().casefold()
            item.setHidden(not all(word in said for word in words))

    def _toggle(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
