"""Edits of word lists, and of what is remembered of a reader's interest."""

from dataclasses import dataclass, replace

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.word_lists import COLOURS, WordList, tidied, tidied_name
from paperdesk.store.store import Store

LISTS = Change(words=True, listing=True)
LOOKS = Change(words=True)


@dataclass(frozen=True, slots=True)
class CreateWordList(Edit):
    """Make a word list at the end of the others; the result is its id.

    `id` and `place` (0 is the first) bring a deleted one back to where it was.
    """

    name: str
    colour: str = COLOURS[0]
    words: tuple[str, ...] = ()
    id: int = 0
    place: int | None = None

    @property
    @override
    def label(self) -> str:
        return f"Create word list “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        made = WordList(self.id, _named(store, self.name), _coloured(self.colour), tidied(self.words))
        id = store.word_lists.put(made)
        if self.place is not None:
            _move(store, id, self.place)
        return Outcome(LISTS, DeleteWordList(id), id)


@dataclass(frozen=True, slots=True)
class SetWordList(Edit):
    """Give a word list another name, colour or other words; what is None stays as it is."""

    id: int
    name: str | None = None
    colour: str | None = None
    words: tuple[str, ...] | None = None

    @property
    @override
    def label(self) -> str:
        if self.name is not None:
            return "Rename word list"
        return "Colour word list" if self.colour is not None else "Edit word list"

    @property
    @override
    def merge_key(self) -> str:
        typed = self.words is not None and self.name is None and self.colour is None
        return f"words:{self.id}" if typed else ""

    @override
    def apply(self, store: Store) -> Outcome:
        old = _required(store, self.id)
        new = replace(
            old,
            name=old.name if self.name is None else _named(store, self.name, self.id),
            colour=old.colour if self.colour is None else _coloured(self.colour),
            words=old.words if self.words is None else tidied(self.words),
        )
        if new == old:
            return Outcome(Change(), None)
        store.word_lists.put(new)
        inverse = SetWordList(
            self.id,
            None if new.name == old.name else old.name,
            None if new.colour == old.colour else old.colour,
            None if new.words == old.words else old.words,
        )
        return Outcome(LOOKS if new.words == old.words and new.name == old.name else LISTS, inverse)


@dataclass(frozen=True, slots=True)
class MoveWordList(Edit):
    """Put a word list at another place among the others (0 is the first)."""

    id: int
    place: int

    @property
    @override
    def label(self) -> str:
        return "Move word list"

    @override
    def apply(self, store: Store) -> Outcome:
        _required(store, self.id)
        order = store.word_lists.order()
        old = order.index(self.id)
        if old == max(0, min(self.place, len(order) - 1)):
            return Outcome(Change(), None)
        _move(store, self.id, self.place)
        return Outcome(LOOKS, MoveWordList(self.id, old))


@dataclass(frozen=True, slots=True)
class DeleteWordList(Edit):
    """Forget a word list."""

    id: int

    @property
    @override
    def label(self) -> str:
        return "Delete word list"

    @override
    def apply(self, store: Store) -> Outcome:
        old = _required(store, self.id)
        place = store.word_lists.order().index(self.id)
        store.word_lists.delete(self.id)
        return Outcome(LISTS, CreateWordList(old.name, old.colour, old.words, old.id, place))


@dataclass(frozen=True, slots=True)
class ForgetInterest(Edit):
    """Learn the reader's interest from decisions after a time alone: this moment, or `since` ("": all)."""

    since: str | None = None

    @property
    @override
    def label(self) -> str:
        return "Forget what interests me"

    @override
    def apply(self, store: Store) -> Outcome:
        old = store.interests.since()
        since = store.now() if self.since is None else self.since
        if since == old:
            return Outcome(Change(), None)
        store.interests.count_since(since)
        return Outcome(LOOKS, ForgetInterest(old))


def _required(store: Store, id: int) -> WordList:
    found = store.word_lists.get(id)
    if not found:
        raise PaperDeskError("This word list is no longer there; nothing was changed.")
    return found


def _named(store: Store, name: str, id: int = 0) -> str:
    tidy = tidied_name(name)
    if not tidy:
        raise UsageError("A word list needs a name with a letter or digit in it.")
    other = store.word_lists.named(tidy)
    if other and other.id != id:
        raise UsageError(f"There is already a word list “{other.name}”; choose another name.")
    return tidy


def _coloured(colour: str) -> str:
    if colour not in COLOURS:
        raise UsageError(f"A word list can be {', '.join(COLOURS[:-1])} or {COLOURS[-1]}.")
    return colour


def _move(store: Store, id: int, place: int) -> None:
    order = [each for each in store.word_lists.order() if each != id]
    order.insert(max(0, place), id)
    store.word_lists.put_in_order(order)
