"""One paper of a list: which of its lines are the title, which the names, and what stands below."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from paperdesk.formats.page.kinds import Kind
from paperdesk.formats.page.one_line import OneLine, in_one_line
from paperdesk.formats.page.people import People, read_people
from paperdesk.formats.page.pieces import NEAR, OPEN, OWN, Piece
from paperdesk.formats.page.wrapping import goes_on, is_full

MOST = 0.6
"""The share of entries by which a page shows how it is written."""


@dataclass(slots=True)
class Entry:
    """The pieces of one paper; `told` when only their place says that its names are some.

    `line` is set when title and names stand on one.
    """

    title: list[Piece]
    people: People | None = None
    told: bool = False
    own: list[Piece] = field(default_factory=list)
    rest: Sequence[Piece] = ()
    line: OneLine | None = None


def entries_of(pieces: Sequence[Piece], starts: Sequence[int], width: int) -> list[Entry]:
    """Read the papers that begin at these places, in lines that were wrapped at `width`."""
    return _settled([_entry(pieces[at:end], width) for at, end in pairwise([*starts, len(pieces)])])


def _entry(pieces: Sequence[Piece], width: int) -> Entry:
    """Read the pieces from a title to the next one."""
    near = list(takewhile(lambda piece: piece.kind is not Kind.PROSE, pieces[1 : 1 + NEAR]))
    wrapped = _wrapped(pieces[: 1 + len(near)], width)
    named = [at for at, piece in enumerate(near, 1) if piece.people]
    at = next((at for at in named if at >= wrapped), named[0] if named else None)
    if at is None:
        return _nameless(pieces, near, wrapped)
    end = at + 1
    people = pieces[at].people
    while people and end < len(pieces) and (more := _more_people(pieces[at : end + 1], width)):
        people, end = more, end + 1
    return _put_together(pieces, at, end, people)


def _wrapped(pieces: Sequence[Piece], width: int) -> int:
    """Where a title ends that begins with the first piece."""
    end = 1
    while end < len(pieces) and goes_on(pieces[end - 1], pieces[end], width):
        end += 1
    return end


def _put_together(
    pieces: Sequence[Piece], at: int, end: int, people: People | None, *, told: bool = False
) -> Entry:
    head = pieces[1:at]
    title = [pieces[0], *(piece for piece in head if piece.kind not in OWN)]
    own = [*(piece for piece in head if piece.kind in OWN), *pieces[at:end]]
    return Entry(title, people, told, own, pieces[end:])


def _more_people(pieces: Sequence[Piece], width: int) -> People | None:
    """The names of several lines, if the last of them goes on where the one before ended."""
    last, following = pieces[-2], pieces[-1]
    if (
        following.row.apart
        or following.kind in OWN
        or not (last.row.text.endswith(OPEN) or is_full(last, following, width))
    ):
        return None
    return read_people(" ".join(piece.text for piece in pieces), told=True)


def _nameless(pieces: Sequence[Piece], near: Sequence[Piece], end: int) -> Entry:
    """An entry without a line that is certainly one of names: one name below, or everything on one line."""
    whole = in_one_line(" ".join(piece.text for piece in pieces[:end]))
    if whole:
        return _on_one_line(pieces, end, whole)
    named = next((at for at, piece in enumerate(near, 1) if piece.kind not in OWN and at >= end), None)
    people = read_people(pieces[named].text, told=True) if named else None
    if named and people:
        return _put_together(pieces, named, named + 1, people, told=True)
    return Entry(list(pieces[:end]), rest=pieces[end:])


def _on_one_line(pieces: Sequence[Piece], end: int, whole: OneLine) -> Entry:
    first = replace(pieces[0], text=whole.title, kind=Kind.TITLE, people=None, date=whole.date)
    return Entry([first], whole.people, False, list(pieces[:end]), pieces[end:], whole)


def _settled(entries: list[Entry]) -> list[Entry]:
    """Where most entries are in one line, read single names as they do."""
    lines = [entry.line for entry in entries if entry.line]
    if len(lines) < max(2, MOST * len(entries)):
        return entries
    behind = 2 * sum(line.behind for line in lines) > len(lines)
    return [_again(entry, behind) for entry in entries]


def _again(entry: Entry, behind: bool) -> Entry:
    if entry.people and not (entry.line and entry.line.behind != behind):
        return entry
    title = entry.own if entry.line else entry.title
    whole = in_one_line(" ".join(piece.text for piece in title), behind=behind)
    pieces = [*title, *([] if entry.line else entry.own), *entry.rest]
    return _on_one_line(pieces, len(title), whole) if whole else entry
