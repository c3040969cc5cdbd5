"""Edits of highlights: made, coloured, commented, tagged, removed, put where the reader says."""

from dataclasses import dataclass, replace
from typing import Final

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.putting_marks import MARKED_FIELDS, PutHighlights
from paperdesk.library.edits.tagging import tag_name
from paperdesk.library.edits.writing import require_paper
from paperdesk.model.anchoring import marked
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.paper import Highlight
from paperdesk.store.highlights import Marked
from paperdesk.store.store import Store

COLOURS: Final = 5


@dataclass(frozen=True, slots=True)
class AddHighlight(Edit):
    """Mark the code points `start` to `end` (exclusive) of a paper's "abstract" or "title".

    `colour` is 1 to 5. The result is the id of the highlight.
    """

    paper: int
    field: str
    start: int
    end: int
    colour: int = 1
    comment: str = ""
    tags: tuple[str, ...] = ()

    @property
    @override
    def label(self) -> str:
        return "Highlight"

    @override
    def apply(self, store: Store) -> Outcome:
        require_paper(store, self.paper)
        if self.field not in MARKED_FIELDS:
            raise UsageError(f"Only an abstract or a title can be highlighted, not “{self.field}”.")
        text = store.highlights.text(self.paper, self.field)
        _require_range(text, self.start, self.end, self.field)
        fresh = Highlight(0, 0, "", field=self.field, colour=_colour(self.colour), comment=self.comment)
        mark = marked(replace(fresh, tags=_tags(self.tags)), text, self.start, self.end)
        with store.index.reindexed([self.paper]):
            id = store.highlights.add(self.paper, mark, store.now())
        back = PutHighlights((), frozenset({id}), self.label)
        return Outcome(_change(self.paper), back, id)


@dataclass(frozen=True, slots=True)
class SetHighlight(Edit):
    """Change what is given of one highlight: its colour (1 to 5), its comment, its own tags."""

    highlight: int
    colour: int | None = None
    comment: str | None = None
    tags: tuple[str, ...] | None = None

    @property
    @override
    def label(self) -> str:
        if self.colour is not None:
            return "Colour highlight"
        return "Comment highlight" if self.tags is None else "Tag highlight"

    @property
    @override
    def merge_key(self) -> str:
        only_comment = self.comment is not None and self.colour is None and self.tags is None
        return f"highlight {self.highlight}" if only_comment else ""

    @override
    def apply(self, store: Store) -> Outcome:
        paper, mark = _existing(store, self.highlight)
        wanted = replace(
            mark,
            colour=mark.colour if self.colour is None else _colour(self.colour),
            comment=mark.comment if self.comment is None else self.comment,
            tags=mark.tags if self.tags is None else _tags(self.tags),
        )
        return _put(store, paper, mark, wanted, self.label)


@dataclass(frozen=True, slots=True)
class PlaceHighlight(Edit):
    """Put a highlight that was moved or lost where the reader says: it is sure of its words again."""

    highlight: int
    start: int
    end: int

    @property
    @override
    def label(self) -> str:
        return "Place highlight"

    @override
    def apply(self, store: Store) -> Outcome:
        paper, mark = _existing(store, self.highlight)
        text = store.highlights.text(paper, mark.field)
        _require_range(text, self.start, self.end, mark.field)
        return _put(store, paper, mark, marked(mark, text, self.start, self.end), self.label)


@dataclass(frozen=True, slots=True)
class RemoveHighlights(Edit):
    """Remove highlights with their comments."""

    highlights: frozenset[int]

    @property
    @override
    def label(self) -> str:
        count = len(self.highlights)
        return "Remove highlight" if count == 1 else f"Remove {count} highlights"

    @override
    def apply(self, store: Store) -> Outcome:
        return PutHighlights((), self.highlights, self.label).apply(store)


def _existing(store: Store, highlight: int) -> Marked:
    found = store.highlights.get([highlight])
    if not found:
        raise PaperDeskError("This highlight is no longer there; nothing was changed.")
    return found[0]


def _put(store: Store, paper: int, mark: Highlight, wanted: Highlight, label: str) -> Outcome:
    if mark == wanted:
        return Outcome(Change(), None)
    with store.index.reindexed([paper]):
        store.highlights.put([(paper, replace(wanted, modified=store.now()))])
    return Outcome(_change(paper), PutHighlights(((paper, mark),), name=label))


def _change(paper: int) -> Change:
    return Change(frozenset({paper}), listing=True, searches=True)


def _colour(number: int) -> int:
    if not 1 <= number <= COLOURS:
        raise UsageError(f"A highlight has one of {COLOURS} colours, 1 to {COLOURS}; {number} is none.")
    return number


def _tags(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(tag_name, names)))


def _require_range(text: str, start: int, end: int, field: str) -> None:
    """Raise UsageError unless there are words from `start` to `end`."""
    if not text:
        raise UsageError(f"This paper has no {field} that could be highlighted; nothing was changed.")
    if not 0 <= start < end <= len(text):
        raise UsageError(
            f"The {field} has {len(text):,} characters, and {start:,} to {end:,} is no part of it;"
            " nothing was changed."
        )
    if not text[start:end].strip():
        raise UsageError("There are only spaces in what was to be highlighted; nothing was changed.")
