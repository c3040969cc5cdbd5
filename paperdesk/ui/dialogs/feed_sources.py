"""The ways to say what feed is wanted by typing or choosing it: each gives kind and address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton
from typing_extensions import override

from paperdesk.model.feed import LOCAL, Feed, FeedKind
from paperdesk.ui.dialogs.feed_source import FeedSource, LineSource, fault, meant, say
from paperdesk.ui.dialogs.pieces import button, combo_box, label, line_edit, sentence

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
        return meant(self.line.text())

    @override
    def lack(self) -> str:
        return fault(self.line.text()) or say("Paste the address of a feed.")

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


class ServiceSource(LineSource):
    """A way to name a feed by typing what one of several services is asked for."""

    def __init__(self, name: str, example: str, places: Sequence[tuple[FeedKind, str]], hint: str) -> None:
        """`places` are the services with what they are called; the first is chosen."""
        super().__init__()
        self.line = line_edit(name, "", example)
        self.service = combo_box(say("Service"), places, places[0][0])
        for head, part in ((name, self.line), (say("Ask"), self.service)):
            self.column.addWidget(label(head, "section"))
            self.column.addWidget(part)
        self.column.addWidget(sentence(hint, "hint"))
        self.column.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.service.currentIndexChanged.connect(self.changed)


class JournalSource(ServiceSource):
    """A journal by its ISSN."""

    def __init__(self) -> None:
        """None yet."""
        hint = say(
            "The newest articles of a journal. Its ISSN stands in the imprint, as two times four digits."
        )
        super().__init__(say("ISSN of the journal"), "1476-4687", SERVICES, hint)

    @override
    def feed(self) -> Feed | None:
        return meant(self._written())

    @override
    def lack(self) -> str:
        return fault(self._written()) or say("Type the ISSN of a journal.")

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


class SearchSource(ServiceSource):
    """Words to search for, and where."""

    def __init__(self) -> None:
        """None yet."""
        places = ((FeedKind.ARXIV_SEARCH, "arXiv"), *SERVICES)
        hint = say(
            "What is new comes first. arXiv also understands its own searches, such as cat:cs.CL AND ti:pose."
        )
        super().__init__(say("Words to search for"), say("such as: joint transformer"), places, hint)

    @override
    def feed(self) -> Feed | None:
        words = " ".join(self.line.text().split())
        scheme = _SCHEMES[FeedKind(self.service.currentData())]
        return meant(f"{scheme}:{words}") if words else None

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
        found = meant(self.line.text())
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
