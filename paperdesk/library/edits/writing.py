"""Edits of what a paper says: its fields, note and citation key."""

from collections.abc import Mapping
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.putting_marks import keep_on_words, marked_texts
from paperdesk.model.change import Change
from paperdesk.model.citation_key import is_key
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.sound_text import sound
from paperdesk.store.facts import INSIDE, Value
from paperdesk.store.highlights import Marked
from paperdesk.store.store import Store


def require_paper(store: Store, paper: int) -> None:
    """Raise PaperDeskError when the paper is gone."""
    if not store.papers.exists(paper):
        raise PaperDeskError("This paper is no longer in the library; nothing was changed.")


def require_key(key: str) -> None:
    """Raise UsageError for what is no citation key."""
    if not is_key(key):
        raise UsageError(f"“{key}” is no citation key: use letters, digits and : . _ / + - without spaces.")


def shown_name(field: str) -> str:
    """The name of a field as people know it."""
    return field.removeprefix(INSIDE)


@dataclass(frozen=True, slots=True)
class SetFields(Edit):
    """Write fields of one paper by the names of `Paper`; other names are kept as they are, "" clears.

    One of the other fields that is called like a fact, such as the type of a report, is "fields/type".

    `modified` is the time to note, now when empty. The entry that the paper came from is kept. Highlights
    move along with their words; taking that back puts `marks` as they were.
    """

    paper: int
    values: Mapping[str, Value]
    modified: str = ""
    marks: tuple[Marked, ...] | None = None

    @property
    @override
    def label(self) -> str:
        return f"Edit {shown_name(next(iter(self.values)))}" if len(self.values) == 1 else "Edit details"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        before = {name: store.facts.get(self.paper, name) for name in self.values}
        if before == self.values:
            return Outcome(Change(), None)
        modified = store.marks.modified(self.paper)
        texts = marked_texts(store, [self.paper], self.values)
        with store.index.reindexed([self.paper]):
            for name, value in self.values.items():
                store.facts.set(self.paper, name, value)
            store.marks.touch(self.paper, self.modified or store.now())
            marks = keep_on_words(store, texts, self.marks)
        change = Change(frozenset({self.paper}), listing=True, searches=True)
        return Outcome(change, SetFields(self.paper, before, modified, marks))


@dataclass(frozen=True, slots=True)
class SetNote(Edit):
    """Write the Markdown note of one paper; "" removes it. `modified` as in SetFields.

    `base` is the note that the writer began from: what another program has written there since is
    not lost but put behind the new text. Without it the new text takes the place of whatever is there.
    """

    paper: int
    text: str
    modified: str = ""
    base: str | None = None

    @property
    @override
    def label(self) -> str:
        return "Edit note"

    @property
    @override
    def merge_key(self) -> str:
        return f"note {self.paper}"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        before = store.notes.get(self.paper)
        text = self._merged(before)
        if before == text:
            return Outcome(Change(), None)
        modified = store.marks.modified(self.paper)
        at = self.modified or store.now()
        store.notes.set(self.paper, text)
        store.sources.follow(self.paper, at)
        store.marks.touch(self.paper, at)
        change = Change(frozenset({self.paper}), listing=bool(before) != bool(text))
        return Outcome(change, SetNote(self.paper, before, modified))

    def _merged(self, now: str) -> str:
        now = sound(now)  # as the writer's base is, whatever an earlier version let in
        if self.base is None or now in {self.base, self.text}:
            return self.text
        added = now[len(self.base) :] if now.startswith(self.base) else now
        return "\n\n".join(part for part in (self.text.rstrip(), added.strip()) if part)


@dataclass(frozen=True, slots=True)
class AppendNote(Edit):
    """Add a paragraph to the note of one paper, whatever another program has just written there."""

    paper: int
    text: str

    @property
    @override
    def label(self) -> str:
        return "Edit note"

    @override
    def apply(self, store: Store) -> Outcome:
        parts = (store.notes.get(self.paper).rstrip(), self.text)
        return SetNote(self.paper, "\n\n".join(filter(None, parts))).apply(store)


@dataclass(frozen=True, slots=True)
class SetRemark(Edit):
    """Write the one line on a paper that lists show; "" removes it. `modified` as in SetFields."""

    paper: int
    text: str
    modified: str = ""

    @property
    @override
    def label(self) -> str:
        return "Edit remark"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        before, text = store.notes.remark(self.paper), " ".join(self.text.split())
        if before == text:
            return Outcome(Change(), None)
        modified = store.marks.modified(self.paper)
        at = self.modified or store.now()
        store.notes.set_remark(self.paper, text)
        store.sources.follow(self.paper, at)
        store.marks.touch(self.paper, at)
        return Outcome(Change(frozenset({self.paper})), SetRemark(self.paper, before, modified))


@dataclass(frozen=True, slots=True)
class SetKey(Edit):
    """Give one paper another citation key; the old one stays as an alias."""

    paper: int
    key: str

    @property
    @override
    def label(self) -> str:
        return "Change citation key"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        require_key(self.key)
        if store.keys.owner(self.key) not in (None, self.paper):
            raise PaperDeskError(
                f"The citation key {self.key} belongs to another paper; nothing was changed."
            )
        old = store.keys.get(self.paper)
        if old == self.key:
            return Outcome(Change(), None)
        kept = {
            alias for alias in (*store.keys.aliases(self.paper), old) if alias.lower() != self.key.lower()
        }
        return PutKey(self.paper, self.key, tuple(sorted(kept))).apply(store)


@dataclass(frozen=True, slots=True)
class PutKey(Edit):
    """Give one paper a key and exactly these aliases."""

    paper: int
    key: str
    aliases: tuple[str, ...]

    @property
    @override
    def label(self) -> str:
        return "Change citation key"

    @override
    def apply(self, store: Store) -> Outcome:
        inverse = PutKey(self.paper, store.keys.get(self.paper), store.keys.aliases(self.paper))
        store.keys.set(self.paper, self.key, self.aliases)
        return Outcome(Change(frozenset({self.paper}), listing=True), inverse)
