"""Lists of papers: a title, its authors, and whatever a conference, an alert or a search adds to them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from paperdesk.formats.page.entries import MOST, entries_of
from paperdesk.formats.page.kinds import Kind
from paperdesk.formats.page.listed import sketch_of
from paperdesk.formats.page.people import read_people
from paperdesk.formats.page.pieces import NEAR, OPEN, OWN, Piece, read_piece
from paperdesk.formats.page.rows import Found, Row
from paperdesk.formats.page.wrapping import goes_on, width_of

_DIGIT = re.compile(r"\d")
_SUMMARY = frozenset(("TLDR", "TL;DR", "TL;DR:"))


def read_list(rows: Sequence[Row]) -> list[Found]:
    """Every title that has authors below it, or a number that titles with authors have as well."""
    pieces = _with_snippets([read_piece(row) for row in rows])
    width = width_of(pieces)
    starts = [at for at, piece in enumerate(pieces) if piece.numbered and piece.text]
    entries = entries_of(pieces, starts, width)
    named = sum(entry.people is not None for entry in entries)
    if named < 2 or named < MOST * len(entries):
        entries = entries_of(pieces, _starts(pieces, width), width)
    return [sketch_of(entry).found() for entry in entries]


def _with_snippets(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines, of which those beneath "TLDR" are summaries of a page and no abstracts."""
    below = [
        replace(piece, kind=Kind.PROSE, snippet=True, text=piece.text.removesuffix(" Expand"))
        if before.text in _SUMMARY
        else piece
        for before, piece in pairwise(pieces)
    ]
    return [*pieces[:1], *below]


def _starts(pieces: Sequence[Piece], width: int) -> list[int]:
    """Where titles begin: right before the lines of names, and before single names set the same way."""
    spans: list[tuple[int, int]] = []
    free = 0
    for at, piece in enumerate(pieces):
        title = _title_before(pieces, at, free) if piece.people else None
        if title is not None:
            spans.append((_first_of(pieces, title, free, width), at))
            free = at + 1
        elif piece.people and at == free and at and pieces[at - 1].text.endswith(OPEN):
            free = at + 1
    return sorted([start for start, _ in spans] + _lone(pieces, spans))


def _title_before(pieces: Sequence[Piece], at: int, free: int) -> int | None:
    """The line that the names at this place belong to; None when there is none or they are a title."""
    before = at - 1
    while before >= max(free, at - NEAR) and pieces[before].kind in OWN:
        before -= 1
    if before < max(free, at - NEAR) or not pieces[before].may_be_title:
        return None
    is_sure = pieces[before].kind is Kind.TITLE or at + 1 == len(pieces) or not pieces[at + 1].people
    return before if is_sure else None


def _first_of(pieces: Sequence[Piece], title: int, free: int, width: int) -> int:
    while title > free and goes_on(pieces[title - 1], pieces[title], width):
        title -= 1
    return title


def _lone(pieces: Sequence[Piece], spans: Sequence[tuple[int, int]]) -> list[int]:
    """Titles between the others with one name below, if they are set apart as the others are."""
    if not spans:
        return []
    apart = 2 * sum(pieces[start].row.apart for start, _ in spans) > len(spans)
    ends = [-1, *(at for _, at in spans)]
    begins = [*(start for start, _ in spans), len(pieces)]
    return [
        at
        for end, begin in zip(ends, begins, strict=True)
        for at in range(end + 1, begin - 1)
        if pieces[at].kind is Kind.TITLE
        and pieces[at].row.apart == apart
        and not pieces[at].people
        and _is_lone_name(_below(pieces[at + 1 : begin]), pieces[spans[0][1]].row.apart)
    ]


def _below(pieces: Sequence[Piece]) -> Piece:
    """The next line that is no button, date, id or link; the last one when there is none."""
    return next((piece for piece in pieces[:NEAR] if piece.kind not in OWN), pieces[-1])


def _is_lone_name(piece: Piece, apart: bool) -> bool:
    if piece.row.apart != apart or piece.kind in OWN or not 1 < len(piece.text.split(" ")) <= 5:
        return False
    return not _DIGIT.search(piece.text) and read_people(piece.text, told=True) is not None
