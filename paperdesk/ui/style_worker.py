"""Formatting references off the interface thread: only what was asked for last is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.ui.latest_worker import LatestWorker

if TYPE_CHECKING:
    from paperdesk.cite.styles import Styles
    from paperdesk.library.citing import Bibliography
    from paperdesk.library.library import Library
    from paperdesk.model.paper import Paper


@dataclass(frozen=True, slots=True)
class StyleWish:
    """To have papers formatted in a style, by its id; without papers, to know the styles alone.

    A higher generation is a newer wish. `anew` reads the styles again, as after one was added.
    """

    generation: int
    papers: tuple[Paper, ...]
    style: str
    locale: str = ""
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Formatted:
    """What came of a wish: a bibliography, or a sentence that says why there is none."""

    wish: StyleWish
    bibliography: Bibliography | None = None
    error: str = ""


def sentence_of(error: Exception) -> str:
    """What to tell of a worker that failed; a mistake of PaperDesk is raised, to be written down."""
    if not isinstance(error, PaperDeskError):
        raise error
    return str(error)


class StyleWorker(LatestWorker[StyleWish]):
    """A thread that knows the citation styles and formats papers in them.

    `styles_read` tells the styles, once and after each wish that reads them `anew`; `formatted` tells what
    came of the newest wish.
    """

    styles_read = Signal(object)  # Styles
    formatted = Signal(object)  # Formatted

    _read = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Serve the library file at `path`; nothing happens before `start()`."""
        super().__init__(path, parent)
        self._styles: Styles | None = None
        self._read.connect(self.styles_read, Qt.ConnectionType.QueuedConnection)

    def ask(self, papers: Sequence[Paper], style: str, locale: str = "", *, anew: bool = False) -> int:
        """Format papers; gives the generation of the wish."""
        return self._put(lambda generation: StyleWish(generation, tuple(papers), style, locale, anew))

    @override
    def _search(self, library: Library, question: StyleWish) -> None:
        try:
            found = self._formatted(question)
        except PaperDeskError as error:
            found = Formatted(question, error=str(error))
        self._tell(question, found)

    def _formatted(self, question: StyleWish) -> Formatted:
        from paperdesk.library.citing import bibliography_of

        styles = self._known_styles(anew=question.anew)
        if not question.papers or not question.style:
            return Formatted(question)
        found = bibliography_of(
            question.papers,
            styles,
            styles.named(question.style),
            question.locale,
            stop=lambda: self._stale(question),
        )
        return Formatted(question, found)

    def _known_styles(self, *, anew: bool) -> Styles:
        from paperdesk.library.citing import open_styles

        if self._styles is None or anew:
            self._styles = open_styles(self._go_on)
            self._styles.find("style")  # what searches need is made ready here, not on the interface thread
            self._read.emit(self._styles)
        return self._styles

    def _go_on(self, done: int, total: int) -> None:
        if self._stopped:
            raise Cancelled

    @override
    def _deliver(self, answer: Formatted) -> None:
        self.formatted.emit(answer)
