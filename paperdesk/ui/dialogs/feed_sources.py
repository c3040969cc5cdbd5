"""The ways to say what feed is wanted: each a part of the form that gives kind and address."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from paperdesk.library.feeding.spelling import feed_of
from paperdesk.model.arxiv_categories import ARXIV_CATEGORIES
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import LOCAL, Feed, FeedKind
from paperdesk.ui.dialogs.pieces import button, combo_box, label, line_edit, sentence
from paperdesk.ui.widgets.spoken import spoken

CATEGORY_HEIGHT: Final = 26
ISSN: Final = "issn:"
_SCHEMES: Final = {
    FeedKind.ARXIV_SEARCH: "arxiv",
    FeedKind.CROSSREF: "crossref",
    FeedKind.OPENALEX: "openalex",
}
SERVICES: Final = ((FeedKind.CROSSREF, "Crossref"), (FeedKind.OPENALEX, "OpenAlex"))
_HUGGING_FACE: Final = (
    (FeedKind.HUGGINGFACE_DAILY, "", QT_TRANSLATE_NOOP("FeedSource", "Papers of the day")),
    (FeedKind.HUGGINGFACE_DAILY, "week", QT_TRANSLATE_NOOP("FeedSource", "Papers of the week")),
    (FeedKind.HUGGINGFACE_DAILY, "month", QT_TRANSLATE_NOOP("FeedSource", "Papers of the month")),
    (FeedKind.HUGGINGFACE_TRENDING, "", QT_TRANSLATE_NOOP("FeedSource", "Trending papers")),
)


def say(text: str) -> str:
    """A text of the form in the user's language."""
    return QCoreApplication.translate("FeedSource", text)


class FeedSource(QWidget):
    """One way to name a feed. `feed()` is what is wanted by now, `lack()` says what is still missing."""

    changed = Signal()

    def __init__(self) -> None:
        """Nothing is named yet."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def feed(self) -> Feed | None:
        """Kind, address and a name that suits, None as long as something is missing."""
        return None

    def lack(self) -> str:
        """A sentence on what is missing."""
        return ""

    def is_begun(self) -> bool:
        """Whether the user has typed something here, so that what is missing is a mistake."""
        return False

    def show_feed(self, feed: Feed) -> bool:
        """Show what a feed is about; False when that is for another part of the form."""
        return False


class LineSource(FeedSource):
    """A way to name a feed by typing into a line."""

    line: QLineEdit

    @override
    def is_begun(self) -> bool:
        return bool(self.line.text().strip())


class AddressSource(LineSource):
    """A line for an address of any kind; what it was taken for is said below it."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self.line = line_edit(say("Address of a feed, or of a page that has one"), "", "https://")
        self._said = sentence("", "hint")
        self.column.addWidget(label(say("Address"), "section"))
        self.column.addWidget(self.line)
        self.column.addWidget(self._said)
        self.column.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._follow)
        self._follow()

    @override
    def feed(self) -> Feed | None:
        return _meant(self.line.text())

    @override
    def lack(self) -> str:
        return _fault(self.line.text()) or say("Paste the address of a feed.")

    @override
    def show_feed(self, feed: Feed) -> bool:
        if feed.kind is not FeedKind.WEB:
            return False
        self.line.setText(feed.address)
        return True

    def _follow(self) -> None:
        found = self.feed()
        usual = say(
            "RSS, Atom and JSON Feed, or a page that has one. Also arxiv:cs.CL, hf:daily, issn:1476-4687, "
            "or the path of a folder."
        )
        taken = say("Taken for: {kind}").replace("{kind}", kind_words(found.kind)) if found else ""
        self._said.setText(taken or usual)
        self.changed.emit()


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
        wanted = [each for each in feed.address.split("+") if each]
        for name in wanted:
            if name not in ARXIV_CATEGORIES:
                self._add(name, "")
        for item in self._items():
            on = item.data(Qt.ItemDataRole.UserRole) in wanted
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            if on:
                self.list.scrollToItem(item)
        return True

    def chosen(self) -> list[str]:
        """The categories that are ticked, in the order of the list."""
        ticked = (each for each in self._items() if each.checkState() == Qt.CheckState.Checked)
        return [str(each.data(Qt.ItemDataRole.UserRole)) for each in ticked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, name: str, about: str) -> None:
        item = QListWidgetItem(f"{name}  {about}".rstrip())
        item.setSizeHint(QSize(0, CATEGORY_HEIGHT))
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            said = item.text().casefold()
            item.setHidden(not all(word in said for word in words))

    def _toggle(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)


class HuggingFaceSource(FeedSource):
    """The lists of papers at Hugging Face."""

    def __init__(self) -> None:
        """Papers of the day are chosen."""
        super().__init__()
        self._group = QButtonGroup(self)
        self.column.addWidget(label(say("Papers at Hugging Face"), "section"))
        for number, (_, _, text) in enumerate(_HUGGING_FACE):
            choice = QRadioButton(say(str(text)))
            choice.setAccessibleName(choice.text())
            self._group.addButton(choice, number)
            self.column.addWidget(choice)
        self._group.button(0).setChecked(True)
        self.column.addWidget(
            sentence(
                say("With upvotes, comments and stars, which PaperDesk keeps by day and shows."),
                "hint",
            )
        )
        self.column.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(lambda _number: self.changed.emit())

    @override
    def feed(self) -> Feed | None:
        kind, address, text = _HUGGING_FACE[max(0, self._group.checkedId())]
        return Feed(f"Hugging Face: {say(str(text))}", kind, address)

    @override
    def show_feed(self, feed: Feed) -> bool:
        address = "" if feed.address == "day" else feed.address
        for number, (kind, each, _) in enumerate(_HUGGING_FACE):
            if (kind, each) == (feed.kind, address):
                self._group.button(number).setChecked(True)
                return True
        return False


class JournalSource(LineSource):
    """A journal by its ISSN."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self.line = line_edit(say("ISSN of the journal"), "", "1476-4687")
        self.service = combo_box(say("Service"), SERVICES, FeedKind.CROSSREF)
        for name, part in ((say("ISSN of the journal"), self.line), (say("Ask"), self.service)):
            self.column.addWidget(label(name, "section"))
            self.column.addWidget(part)
        hint = say(
            "The newest articles of a journal. Its ISSN stands in the imprint, as two times four digits."
        )
        self.column.addWidget(sentence(hint, "hint"))
        self.column.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.service.currentIndexChanged.connect(self.changed)

    @override
    def feed(self) -> Feed | None:
        return _meant(self._written())

    @override
    def lack(self) -> str:
        return _fault(self._written()) or say("Type the ISSN of a journal.")

    def _written(self) -> str:
        number = self.line.text().strip()
        return f"{self.service.currentData()}:{ISSN}{number}" if number else ""

    @override
    def show_feed(self, feed: Feed) -> bool:
        if not feed.address.startswith(ISSN) or feed.kind not in dict(SERVICES):
            return False
        self.line.setText(feed.address.removeprefix(ISSN))
        self.service.setCurrentIndex(max(0, self.service.findData(feed.kind)))
        return True


class SearchSource(LineSource):
    """Words to search for, and where."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self.line = line_edit(say("Words to search for"), "", say("such as: joint transformer"))
        places = ((FeedKind.ARXIV_SEARCH, "arXiv"), *SERVICES)
        self.service = combo_box(say("Service"), places, FeedKind.ARXIV_SEARCH)
        for name, part in ((say("Words to search for"), self.line), (say("Ask"), self.service)):
            self.column.addWidget(label(name, "section"))
            self.column.addWidget(part)
        hint = say(
            "What is new comes first. arXiv also understands its own searches, such as cat:cs.CL AND ti:pose."
        )
        self.column.addWidget(sentence(hint, "hint"))
        self.column.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.service.currentIndexChanged.connect(self.changed)

    @override
    def feed(self) -> Feed | None:
        words = " ".join(self.line.text().split())
        scheme = _SCHEMES[FeedKind(self.service.currentData())]
        return _meant(f"{scheme}:{words}") if words else None

    @override
    def lack(self) -> str:
        return say("Type what to search for.")

    @override
    def show_feed(self, feed: Feed) -> bool:
        at = self.service.findData(feed.kind)
        if at < 0 or feed.address.startswith(ISSN):
            return False
        self.line.setText(feed.address)
        self.service.setCurrentIndex(at)
        return True


class LocalSource(LineSource):
    """A folder or a file of this computer that is looked at again and again."""

    def __init__(self, folder: Callable[[], Path | None], file: Callable[[], Path | None]) -> None:
        """`folder` and `file` ask for one."""
        super().__init__()
        self.line = line_edit(say("Folder or file"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for text, about, ask in (
            (say("Folder…"), say("Choose a folder to be watched"), folder),
            (say("File…"), say("Choose a file to be watched"), file),
        ):
            row.addWidget(button(text, about, partial(self._ask, ask), "plain"))
        self.column.addWidget(label(say("Folder or file"), "section"))
        self.column.addLayout(row)
        hint = say(
            "Pages saved as text, .bib, .ris and all else that can be imported. Nothing is asked of the "
            "network, and files that have not changed are not read again."
        )
        self.column.addWidget(sentence(hint, "hint"))
        self.column.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)

    @override
    def feed(self) -> Feed | None:
        found = _meant(self.line.text())
        return found if found is not None and found.kind in LOCAL else None

    @override
    def lack(self) -> str:
        typed = self.line.text().strip()
        return say("There is no such folder or file.") if typed else say("Choose a folder or a file.")

    @override
    def show_feed(self, feed: Feed) -> bool:
        if feed.kind not in LOCAL:
            return False
        self.line.setText(feed.address)
        return True

    def _ask(self, ask: Callable[[], Path | None]) -> None:
        path = ask()
        if path is not None:
            self.line.setText(str(path))


def _meant(text: str) -> Feed | None:
    """The feed that a text means."""
    try:
        return feed_of(text) if text.strip() else None
    except PaperDeskError:
        return None


def _fault(text: str) -> str:
    """Why a text means no feed; "" for one that does, and for an empty one."""
    try:
        if text.strip():
            feed_of(text)
    except PaperDeskError as error:
        return spoken(str(error))
    return ""


def kind_words(kind: FeedKind) -> str:
    """What a kind of feed is called."""
    words = {
        FeedKind.HUGGINGFACE_DAILY: say("Papers at Hugging Face"),
        FeedKind.HUGGINGFACE_TRENDING: say("Trending papers at Hugging Face"),
        FeedKind.ARXIV_DAILY: say("Categories of arXiv, day by day"),
        FeedKind.ARXIV_SEARCH: say("A search of arXiv"),
        FeedKind.WEB: say("A feed of the web (RSS, Atom or JSON Feed)"),
        FeedKind.CROSSREF: say("Newest works at Crossref"),
        FeedKind.OPENALEX: say("Newest works at OpenAlex"),
        FeedKind.FOLDER: say("A folder of this computer"),
        FeedKind.FILE: say("A file of this computer"),
    }
    return words[kind]
