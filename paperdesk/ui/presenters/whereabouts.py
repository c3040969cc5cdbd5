"""Says above the papers what is the matter with where the library lies, and offers what can be done."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from paperdesk.model.errors import LibraryReplaced
from paperdesk.ui.commands import backups, whereabouts
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.widgets.notice_bar import Notice, NoticeBar

if TYPE_CHECKING:
    from paperdesk.ui.desk import Desk

TOLD: Final = "window/told"
OFTEN: Final = 60_000  # ms between two looks for copies in conflict
MOST: Final = 100
SOON: Final = 500  # ms after the library was opened


class WhereaboutsPresenter(QObject):
    """Serves the bar: a library that is lost comes first, then one that is only read, then where it lies."""

    def __init__(self, desk: Desk, bar: NoticeBar, parent: QObject | None = None) -> None:
        """Look at the library of `desk` soon, and now and then."""
        super().__init__(parent)
        self._desk = desk
        self._bar = bar
        self._place = ""
        self._copies: list[Path] = []
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self, interval=OFTEN)
        self._often.timeout.connect(self.look)
        self._often.start()
        desk.session.opened.connect(self._take)
        desk.session.placed.connect(self.tell)
        self._take()

    def look(self) -> None:
        """See where the library lies, and which copies of it lie there too."""
        from paperdesk.library.whereabouts import copies_beside, place_of

        if self._desk.session.lost is None:
            path = self._desk.session.library.path
            self._place, self._copies = place_of(path), copies_beside(path)
        self.tell()

    def tell(self) -> None:
        """Say what is most important now."""
        self._bar.show_notice(next(self._notices(), None))

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._often.stop()

    def _take(self) -> None:
        self._place, self._copies = "", []
        self.tell()
        self._soon.start()

    def _notices(self) -> Iterator[Notice]:
        session = self._desk.session
        if session.lost is not None:
            yield self._lost(replaced=isinstance(session.lost, LibraryReplaced))
        if not session.writable:
            yield self._read_only()
        for copy in self._copies:
            if not self._was_told(_key(copy)):
                yield self._conflict(copy)
        if self._place and not self._was_told(self._place_key()):
            yield self._lies()

    def _lost(self, *, replaced: bool) -> Notice:
        name = self._desk.session.library.path.name
        save = (
            self.tr("Save My Library As…"),
            self.tr("Write all that is held here to a new file, and go on with that"),
            self._step(whereabouts.save_copy),
        )
        if not replaced:
            text = self.tr(
                "The library {name} is not there any more: its file or disk was taken away. What is typed is "
                "kept here. Put it back, or save the library elsewhere before you close this window."
            )
            return Notice(text.format(name=name), (save,))
        text = self.tr(
            "Another file has taken the place of the library {name}, and was left as it is. Your library is "
            "still held here: save it under another name before you close this window."
        )
        there = (
            self.tr("Open the File That Is There Now"),
            self.tr("Leave the library that is held here"),
            self._step(whereabouts.open_what_is_there),
        )
        return Notice(text.format(name=name), (save, there))

    def _read_only(self) -> Notice:
        from paperdesk.library.backup_names import is_backup

        library = self._desk.session.library
        if is_backup(library.path):
            back = (
                self.tr("Back to the Library"),
                self.tr("Close this backup and open the library again"),
                self._step(backups.go_back),
            )
            offers = (back,) if self._desk.library_behind is not None else ()
            return Notice(self.tr("This is a backup, which cannot be changed."), offers)
        if library.is_newer:
            return Notice(
                self.tr(
                    "This library can only be read: a newer PaperDesk made it. Update PaperDesk to change it."
                )
            )
        save = (
            self.tr("Save a Copy…"),
            self.tr("Write the library to another place, and go on with the copy, which can be changed"),
            self._step(whereabouts.save_copy),
        )
        return Notice(self._why(library.path), (save,))

    def _why(self, path: Path) -> str:
        if not os.access(path.parent, os.W_OK):
            return self.tr(
                "This library can only be read: its folder or disk is protected. Save a copy to change it."
            )
        return self.tr("This library can only be read: its file is protected. Save a copy to change it.")

    def _conflict(self, copy: Path) -> Notice:
        text = self.tr(
            "Beside this library lies a copy that was changed on another computer: {name}. Merging brings in "
            "what only the copy has, and can be undone."
        )
        merge = (
            self.tr("Merge"),
            self.tr("Import the papers and marks of the copy; its file stays"),
            lambda: self._merge(copy),
        )
        later = (
            self.tr("Ignore"),
            self.tr("Do not mention this copy again"),
            lambda: self._dismiss(_key(copy)),
        )
        return Notice(text.format(name=copy.name), (merge, later))

    def _lies(self) -> Notice:
        from paperdesk.library.whereabouts import NETWORK

        if self._place == NETWORK:
            text = self.tr(
                "This library is on a disk of another computer. Open it on one computer at a time, and have "
                "its backups on this one."
            )
        else:
            text = self.tr(
                "This library is in a folder of {service}. Close PaperDesk on one computer before you open "
                "the library on another one, or there will be two copies of it."
            ).format(service=self._place)
        key = self._place_key()
        return Notice(
            text,
            (
                (
                    self.tr("Got It"),
                    self.tr("Do not say this again of this library"),
                    lambda: self._dismiss(key),
                ),
            ),
        )

    def _step(self, step: Callable[[Desk], object]) -> Callable[[], object]:
        return partial(attempt, self._desk, partial(step, self._desk))

    def _merge(self, copy: Path) -> None:
        key = _key(copy)
        done = partial(self._dismiss, key)
        attempt(self._desk, partial(whereabouts.merge, self._desk, copy, done))

    def _place_key(self) -> str:
        return f"{self._place} {self._desk.session.library.path.absolute()}"

    def _was_told(self, key: str) -> bool:
        return key in _told(self._desk.settings.text(TOLD))

    def _dismiss(self, key: str) -> None:
        told = [each for each in _told(self._desk.settings.text(TOLD)) if each != key]
        self._desk.settings.set(TOLD, json.dumps([*told[-MOST:], key]))
        self.tell()


def _told(text: str) -> list[str]:
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _key(copy: Path) -> str:
    """What a copy was told as; when it changes again it is told again."""
    try:
        return f"{copy.stat().st_mtime_ns} {copy.absolute()}"
    except OSError:
        return str(copy.absolute())
