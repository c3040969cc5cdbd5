"""Up to five hints for the first steps, one at a time, each once, where there is something to do with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from paperdesk.ui.settings import HINTS, HINTS_SEEN
from paperdesk.ui.widgets.hint_card import HintCard

if TYPE_CHECKING:
    from paperdesk.ui.main_window import MainWindow

FEW = 200  # papers; whoever has more when the hints begin knows the way


@dataclass(frozen=True, slots=True)
class Hint:
    """What is said beside a widget as soon as it is `due`."""

    id: str
    text: str
    beside: QWidget
    due: Callable[[], bool]


class Hints(QObject):
    """Shows hints in a window until each was read or no more are wanted; what was seen is a setting."""

    def __init__(self, window: MainWindow) -> None:
        """Begin with the first hint that is due, in a library that is new or small."""
        super().__init__(window)
        self._window = window
        self._settings = window.desk.settings
        self._shown = ""
        self.card = HintCard(window.frame)
        self.card.understood.connect(self._go_on)
        self.card.refused.connect(lambda: self._settings.set(HINTS, False))
        self._hints = self._make()
        window.list_view.selection_changed.connect(self.look)
        window.listing.listed.connect(self.look)
        window.desk.stage_changed.connect(self.look)
        self._settings.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show the next hint that is due, if none is shown; hide it where it makes no sense."""
        if not self._settings.flag(HINTS) or self._window.desk.stage is not None:
            self.card.hide()
            self._shown = ""
            return
        due = next((each for each in self._hints if self._is_due(each)), None)
        if due is not None and not self._shown:
            self._shown = due.id
            self.card.show_beside(due.beside, due.text)

    def _is_due(self, hint: Hint) -> bool:
        return hint.id not in self._seen() and hint.beside.isVisible() and hint.due()

    def _seen(self) -> list[str]:
        return self._settings.text(HINTS_SEEN).split()

    def _go_on(self) -> None:
        self.card.hide()
        seen, self._shown = [*self._seen(), self._shown], ""
        self._settings.set(HINTS_SEEN, " ".join(seen))

    def _make(self) -> tuple[Hint, ...]:
        window = self._window
        if not self._seen() and window.desk.session.library.counts().all > FEW:
            return ()
        return (
            Hint(
                "paste",
                self.tr(
                    "Copy a web page with papers, then press {key} here: all papers on it are found."
                ).format(key=self._key("file.paste")),
                window.top_bar,
                lambda: True,
            ),
            Hint(
                "highlight",
                self.tr(
                    "Select words of an abstract and press {key}: they are highlighted, and found again."
                ).format(key=self._key("paper.highlight")),
                window.pane_place,
                lambda: window.desk.current() is not None,
            ),
            Hint(
                "commands",
                self.tr("{key} finds every command, paper, tag and search by a few letters.").format(
                    key=self._key("app.palette")
                ),
                window.search_bar,
                self._has_papers,
            ),
            Hint(
                "triage",
                self.tr(
                    "{key} shows the papers of the Inbox one by one, with a key for each decision."
                ).format(key=self._key("triage.start")),
                window.sidebar,
                lambda: window.desk.session.library.counts().inbox > 0,
            ),
            Hint(
                "export",
                self.tr("{key} exports citations: of the selection, of a list, or of everything.").format(
                    key=self._key("file.export")
                ),
                window.top_bar,
                self._has_papers,
            ),
        )

    def _has_papers(self) -> bool:
        return self._window.desk.session.library.counts().all > 0

    def _key(self, command: str) -> str:
        shortcut = self._window.complete().actions.by_id()[command].shortcut()
        return shortcut.toString(QKeySequence.SequenceFormat.NativeText)
