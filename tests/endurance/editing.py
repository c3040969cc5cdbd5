"""Edits by chance, as a person makes them all day."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from paperdesk.library import edits
from paperdesk.library.edits import Edit
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Status

Kind = Callable[[Random, Library, list[int]], Edit]


def change(random: Random, library: Library) -> None:
    """Make an edit, take one back or do one again; one that cannot be done is left, as a person would."""
    turn = random.random()
    if turn < 0.15 or not library.find().count():
        library.undo()
    elif turn < 0.22:
        library.redo()
    else:
        try:
            library.apply(any_edit(random, library))
        except PaperDeskError as error:
            assert "disk" not in str(error), error


def any_edit(random: Random, library: Library) -> Edit:
    """An edit of some of the papers that are on the desk."""
    ids = library.find().ids()
    some = random.sample(ids, min(len(ids), random.randrange(1, 8)))
    return random.choice(_KINDS)(random, library, some)


def _highlight(random: Random, library: Library, some: list[int]) -> Edit:
    length = len(library.paper(some[0]).title)
    start = random.randrange(length)
    return edits.AddHighlight(some[0], "title", start, random.randrange(start, length) + 1, comment="why")


def _no_highlights(random: Random, library: Library, some: list[int]) -> Edit:
    marks = [row.mark.id for row in library.highlights()]
    return edits.RemoveHighlights(frozenset(random.sample(marks, min(len(marks), 2)) or [0]))


_KINDS: Final[tuple[Kind, ...]] = (
    lambda random, _, some: edits.SetNote(some[0], f"note {random.random()}, see [[first]]"),
    lambda random, _, some: edits.AppendNote(some[0], f"more {random.random()} " * random.randrange(1, 300)),
    lambda random, _, some: edits.SetRemark(some[0], f"remark {random.random()}"),
    lambda random, _, some: edits.SetStarred(frozenset(some), random.random() < 0.5),
    lambda random, _, some: edits.SetRating(frozenset(some), random.randrange(6)),
    lambda random, _, some: edits.SetStatus(frozenset(some), random.choice(list(Status)[:6])),
    lambda random, _, some: edits.AddTag(frozenset(some), f"tag {random.randrange(9)}"),
    lambda random, _, some: edits.RemoveTag(frozenset(some), f"tag {random.randrange(9)}"),
    lambda random, _, some: edits.RenameTag(f"tag {random.randrange(9)}", f"tag {random.randrange(9)}"),
    lambda random, _, some: edits.FileUnder(frozenset(some), f"Thesis/Part {random.randrange(4)}"),
    lambda random, _, some: edits.SetFields(some[0], {"title": f"Title {random.random()}", "year": 1999}),
    lambda random, _, some: edits.TrashPapers(frozenset(some[:1])),
    lambda random, _, some: edits.MergePapers(some[0], tuple(some[1:2]), {}),
    lambda random, _, some: edits.MoveInQueue(tuple(some), None),
    _highlight,
    _highlight,
    _no_highlights,
)
