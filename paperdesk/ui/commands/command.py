"""What a command is, when it can be used, and how one is run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication

from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.ui.commands.wording import plain, say
from paperdesk.ui.desk import Desk


class Needs(Flag):
    """Conditions of a command; all of them must hold."""

    NOTHING = 0
    SELECTION = auto()
    PAPER = auto()  # one paper in the reading pane
    WRITABLE = auto()
    ROOM = auto()  # no import, export or other task that goes through much is running
    SETTLED = auto()  # no edit of many papers is being written
    IDLE = ROOM | SETTLED
    UNDO = auto()
    REDO = auto()
    SEARCHING = auto()
    TAG = auto()  # the place is a tag
    COLLECTION = auto()
    SAVED_SEARCH = auto()
    FEED = auto()
    TRASH = auto()
    OUTSIDE_TRASH = auto()
    TRIAGE = auto()  # papers are gone through one by one
    LIST = auto()  # nothing stands in the list's place
    QUEUE = auto()  # what is to be read is listed
    MARK = auto()  # a highlight is chosen in the list of highlights


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a user can do: `keys` are its default keys, the first is the one that is shown.

    Keys of one letter act only outside of text fields: Qt lets a field that is being typed into
    have such keys, and the text keys (copy, paste, undo), before any command.
    """

    id: str
    text: str
    run: Callable[[Desk], None]
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    live_text: Callable[[Desk], str] | None = None

    def title(self, desk: Desk) -> str:
        """The text in the user's language, with "&" before the letter that menus underline."""
        return self.live_text(desk) if self.live_text else QCoreApplication.translate("commands", self.text)

    def plain_title(self, desk: Desk) -> str:
        """The text without underlined letter."""
        return plain(self.title(desk))

    def bound(self, overrides: dict[str, str]) -> tuple[str, ...]:
        """The keys in force: the user's own one, or the default ones."""
        if self.id not in overrides:
            return self.keys
        own = overrides[self.id]
        return (own,) if own else ()


def met(desk: Desk) -> Needs:
    """The conditions that hold now."""
    kind = desk.place().partition(":")[0]
    session = desk.session
    conditions = {
        Needs.SELECTION: desk.count() > 0,
        Needs.PAPER: desk.current() is not None,
        Needs.WRITABLE: session.writable,
        Needs.ROOM: desk.import_task is None,
        Needs.SETTLED: desk.edit_task is None,
        Needs.UNDO: session.label(undone=False) is not None,
        Needs.REDO: session.label(undone=True) is not None,
        Needs.SEARCHING: bool(desk.shown.search.strip()),
        Needs.TAG: kind == "tag",
        Needs.COLLECTION: kind == "collection",
        Needs.SAVED_SEARCH: kind == "search",
        Needs.FEED: kind == "feed",
        Needs.TRASH: kind == "trash",
        Needs.OUTSIDE_TRASH: kind != "trash",
        Needs.TRIAGE: desk.stage is not None and desk.stage.take_back is not None,
        Needs.LIST: desk.stage is None,
        Needs.QUEUE: desk.shown.place == "to-read",
        Needs.MARK: desk.mark() is not None,
    }
    holding = Needs.NOTHING
    for need, holds in conditions.items():
        if holds:
            holding |= need
    return holding


def require(desk: Desk, needs: Needs) -> None:
    """Refuse, in a sentence, what cannot be done while a task runs or in a library that is only read."""
    if Needs.WRITABLE in needs and not desk.session.writable:
        if desk.session.lost is not None:
            raise desk.session.lost
        name = desk.session.library.path.name
        raise LibraryInUse(say("The library {name} can only be read here; nothing was changed.", name=name))
    in_the_way = {Needs.ROOM: desk.import_task, Needs.SETTLED: desk.edit_task}
    for need, task in in_the_way.items():
        if need in needs and task is not None:
            sentence = "“{task}” is not done yet; wait for its end or cancel it, then try again."
            raise PaperDeskError(say(sentence, task=task.label))


def run(command: Command, desk: Desk) -> None:
    """Run a command; what a user can cause or fix is told in a dialog."""
    attempt(desk, lambda: command.run(desk))


def attempt(desk: Desk, step: Callable[[], object]) -> None:
    """Do something that writes or reads; what a user can cause or fix is told in a dialog."""
    try:
        step()
    except PaperDeskError as error:
        desk.ask.error(error)
