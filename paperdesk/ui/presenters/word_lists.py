"""The word lists and the reader's interest as the window shows them: in texts, below abstracts, in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from paperdesk.library.word_lists import counts
from paperdesk.model.change import Change
from paperdesk.model.word_lists import COLOURS, Finder, WordList
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.widgets.word_line import Tally

if TYPE_CHECKING:
    from paperdesk.library.interest import Interest
    from paperdesk.model.paper import Paper
    from paperdesk.ui.widgets.highlight_text import MarkedText
    from paperdesk.ui.widgets.word_line import WordLine

KNOWN = 4096  # papers whose words are remembered as counted
AT_ONCE = 32  # papers counted between two looks at what the user does


class Words(QObject):
    """The lists of the open library, made ready to look through texts, and what was learned; one a window."""

    changed = Signal()
    counted = Signal()  # numbers that were asked for are there

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Follow the desk's library."""
        super().__init__(parent)
        self._desk = desk
        self._known: dict[int, tuple[int, ...]] = {}
        self._asked: dict[int, None] = {}
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._count)
        desk.session.changed.connect(self._follow)
        desk.session.opened.connect(self.look)
        self.finder = Finder(())
        self.version = 0
        self.interest: Interest | None = None
        self.look()

    def look(self) -> None:
        """Read lists and interest anew."""
        library = self._desk.session.library
        lists = tuple(library.word_lists())
        if lists != self.finder.lists:
            self.finder = Finder(lists)
            self.version += 1
        self.interest = library.interest()
        self._known.clear()
        self._asked.clear()
        self.changed.emit()

    def marks(self, text: str) -> list[tuple[int, int, str]]:
        """Where words of lists stand in a text, with the name of the theme's colour."""
        if not self.finder.lists:
            return []
        return [(mark.start, mark.end, f"hl{number_of(mark.list)}") for mark in self.finder.spans(text)]

    def tallies(self, paper: Paper) -> list[Tally]:
        """How often the words of each list stand in title and abstract."""
        found = self.finder.counts(paper.title, paper.abstract)
        lists = zip(self.finder.lists, found, strict=True)
        return [Tally(one.name, number, number_of(one)) for one, number in lists if one.words]

    def rankings(self) -> list[tuple[str, str]]:
        """The orders that lists and interest offer, each as a sort key and what it is called."""
        interest = [("-interest", say("Likely to interest me"))] if self.interest else []
        lists = [one for one in self.finder.lists if one.words]
        return interest + [(f"-list:{one.name}", say("Words of “{name}”", name=one.name)) for one in lists]

    def row_marks(self, title: str) -> Sequence[tuple[int, int, int]]:
        """Where words of lists stand in the title of a row, with the number of their colour."""
        return [(mark.start, mark.end, number_of(mark.list)) for mark in self.finder.spans(title)]

    def row_counts(self, paper: int) -> tuple[tuple[int, int], ...]:
        """Colour and number of each list with words in a paper; none until they are `counted`."""
        if not self.finder.lists:
            return ()
        known = self._known.get(paper)
        if known is None:
            self._asked[paper] = None
            self._soon.start()
            return ()
        return tuple((number_of(one), n) for one, n in zip(self.finder.lists, known, strict=True) if n)

    def _count(self) -> None:
        # What was asked for last is what is in sight.
        papers = list(self._asked)[-AT_ONCE:]
        if len(self._known) > KNOWN:
            self._known.clear()
        found = counts(self._desk.session.library, self.finder, papers)
        nothing = (0,) * len(self.finder.lists)
        for paper in papers:
            self._known[paper] = found.get(paper, nothing)
            self._asked.pop(paper, None)
        self.counted.emit()
        if self._asked:
            self._soon.start()

    def _follow(self, change: Change) -> None:
        if change.words or change.everything:
            self.look()
        for paper in change.papers:
            self._known.pop(paper, None)


class WordsOnPage(QObject):
    """Shows the words of the paper on a page: in its title and abstract, and in the line below."""

    def __init__(
        self,
        words: Words,
        texts: tuple[MarkedText, MarkedText],
        line: WordLine,
        likely: Callable[[str, str], object] = lambda text, why: None,
        parent: QObject | None = None,
    ) -> None:
        """`texts` are title and abstract; `likely` is told how likely the paper is to interest, and why."""
        super().__init__(parent)
        self._words = words
        self._texts = texts
        self._line = line
        self._likely = likely
        self._paper: Paper | None = None
        self._shown: tuple[object, ...] = ()
        words.changed.connect(self._show)

    def show(self, paper: Paper | None) -> None:
        """Show the words of this paper."""
        self._paper = paper
        self._show()

    def _show(self) -> None:
        paper, words = self._paper, self._words
        if paper is None:
            return
        shown = (paper.id, paper.title, paper.abstract, words.finder, words.interest)
        if shown == self._shown:
            return
        self._shown = shown
        for widget, text in zip(self._texts, (paper.title, paper.abstract), strict=True):
            widget.set_word_marks(words.marks(text))
        self._tell(paper)

    def _tell(self, paper: Paper) -> None:
        words = self._words
        raised: tuple[str, ...] = ()
        lowered: tuple[str, ...] = ()
        likely = ""
        if words.interest is not None:
            text = (paper.title, paper.abstract)
            raised, lowered = words.interest.taste.reasons(text)
            likely = QLocale().toString(words.interest.taste.score(text), "f", 2)
        self._line.show_words(raised, lowered, words.tallies(paper))
        self._likely(say("likely for you {score}", score=likely) if likely else "", self._line.text())


def number_of(one: WordList) -> int:
    """The number of the highlight that has the list's colour."""
    return COLOURS.index(one.colour) + 1
