"""Lists of papers: a title, its authors, and whatever a conference, an alert or a search adds to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from paperdesk.formats.page.casing import capital_share, is_cut_off, starts_within
from paperdesk.formats.page.kinds import Kind
from paperdesk.formats.page.one_line import OneLine, in_one_line
from paperdesk.formats.page.people import People, read_people
from paperdesk.formats.page.pieces import Piece, read_piece
from paperdesk.formats.page.rows import Found, Row, Sketch, joined

_MOST = 0.6
_NARROWEST, _WIDEST, _ENDLESS = 45, 160, 1_000_000
_RAGGED, _OFTEN = 15, 0.15
_NEAR = 6
_SHORT_TITLE, _SHORT_ABSTRACT = 25, 100
_OPEN = (",", ";", "&", "·", " and")
_CUT = ("…", "...")
_OWN = frozenset((Kind.FURNITURE, Kind.IDENTIFIER, Kind.LINK))
_ABSTRACT = re.compile(r"(?:abstract|summary)\s*:", re.IGNORECASE)
_MEETING = re.compile(r"proceedings|conference|workshop|symposium", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SUMMARY = frozenset(("TLDR", "TL;DR", "TL;DR:"))
_FOOTER = re.compile(
    r"(?:this (?:message|e-?mail|alert) was sent|you (?:are receiving|received) this|list alerts|"
    r"cancel alert|create alert|unsubscribe|google scholar sends|load more|next page|privacy)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Entry:
    """The pieces of one paper; `told` when only their place says that its names are some.

    `line` is set when title and names stand on one.
    """

    title: list[Piece]
    people: People | None = None
    told: bool = False
    own: list[Piece] = field(default_factory=list)
    rest: Sequence[Piece] = ()
    line: OneLine | None = None


def read_list(rows: Sequence[Row]) -> list[Found]:
    """Every title that has authors below it, or a number that titles with authors have as well."""
    pieces = _with_snippets([read_piece(row) for row in rows])
    width = _width(pieces)
    starts = [at for at, piece in enumerate(pieces) if piece.numbered and piece.text]
    entries = _entries(pieces, starts, width)
    named = sum(entry.people is not None for entry in entries)
    if named < 2 or named < _MOST * len(entries):
        entries = _entries(pieces, _starts(pieces, width), width)
    return [_sketch(entry).found() for entry in entries]


def _with_snippets(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines, of which those beneath "TLDR" are summaries of a page and no abstracts."""
    below = [
        replace(piece, kind=Kind.PROSE, snippet=True, text=piece.text.removesuffix(" Expand"))
        if before.text in _SUMMARY
        else piece
        for before, piece in pairwise(pieces)
    ]
    return [*pieces[:1], *below]


def _width(pieces: Sequence[Piece]) -> int:
    """Where lines were wrapped; more than any line is long when they were not."""
    lengths = sorted(piece.row.indent + len(piece.row.text) for piece in pieces)
    width = lengths[len(lengths) * 98 // 100] if lengths else 0
    full = sum(length > width - _RAGGED for length in lengths)
    return width if _NARROWEST <= width <= _WIDEST and full > _OFTEN * len(lengths) else _ENDLESS


def _is_full(piece: Piece, following: Piece, width: int) -> bool:
    """Whether the line ends where the first word of the next one had no room."""
    if following.row.apart:
        return False
    word = following.row.text.split(" ", 1)[0]
    return piece.row.indent + len(piece.row.text) + 1 + len(word) > width


def _starts(pieces: Sequence[Piece], width: int) -> list[int]:
    """Where titles begin: right before the lines of names, and before single names set the same way."""
    spans: list[tuple[int, int]] = []
    free = 0
    for at, piece in enumerate(pieces):
        title = _title_before(pieces, at, free) if piece.people else None
        if title is not None:
            spans.append((_first_of(pieces, title, free, width), at))
            free = at + 1
        elif piece.people and at == free and at and pieces[at - 1].text.endswith(_OPEN):
            free = at + 1
    return sorted([start for start, _ in spans] + _lone(pieces, spans))


def _title_before(pieces: Sequence[Piece], at: int, free: int) -> int | None:
    """The line that the names at this place belong to; None when there is none or they are a title."""
    before = at - 1
    while before >= max(free, at - _NEAR) and pieces[before].kind in _OWN:
        before -= 1
    if before < max(free, at - _NEAR) or not pieces[before].may_be_title:
        return None
    is_sure = pieces[before].kind is Kind.TITLE or at + 1 == len(pieces) or not pieces[at + 1].people
    return before if is_sure else None


def _first_of(pieces: Sequence[Piece], title: int, free: int, width: int) -> int:
    while title > free and _goes_on(pieces[title - 1], pieces[title], width):
        title -= 1
    return title


def _goes_on(piece: Piece, following: Piece, width: int) -> bool:
    """Whether a title that begins in one line goes on in the next."""
    if not piece.may_be_title or following.row.apart:
        return False
    broken = is_cut_off(piece.text) or starts_within(following.text)
    return broken or _is_full(piece, following, width)


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
    return next((piece for piece in pieces[:_NEAR] if piece.kind not in _OWN), pieces[-1])


def _is_lone_name(piece: Piece, apart: bool) -> bool:
    if piece.row.apart != apart or piece.kind in _OWN or not 1 < len(piece.text.split(" ")) <= 5:
        return False
    return not _DIGIT.search(piece.text) and read_people(piece.text, told=True) is not None


def _entries(pieces: Sequence[Piece], starts: Sequence[int], width: int) -> list[_Entry]:
    return _settled([_entry(pieces[at:end], width) for at, end in pairwise([*starts, len(pieces)])])


def _entry(pieces: Sequence[Piece], width: int) -> _Entry:
    """Read the pieces from a title to the next one."""
    near = list(takewhile(lambda piece: piece.kind is not Kind.PROSE, pieces[1 : 1 + _NEAR]))
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
    while end < len(pieces) and _goes_on(pieces[end - 1], pieces[end], width):
        end += 1
    return end


def _put_together(
    pieces: Sequence[Piece], at: int, end: int, people: People | None, *, told: bool = False
) -> _Entry:
    head = pieces[1:at]
    title = [pieces[0], *(piece for piece in head if piece.kind not in _OWN)]
    own = [*(piece for piece in head if piece.kind in _OWN), *pieces[at:end]]
    return _Entry(title, people, told, own, pieces[end:])


def _more_people(pieces: Sequence[Piece], width: int) -> People | None:
    """The names of several lines, if the last of them goes on where the one before ended."""
    last, following = pieces[-2], pieces[-1]
    if (
        following.row.apart
        or following.kind in _OWN
        or not (last.row.text.endswith(_OPEN) or _is_full(last, following, width))
    ):
        return None
    return read_people(" ".join(piece.text for piece in pieces), told=True)


def _nameless(pieces: Sequence[Piece], near: Sequence[Piece], end: int) -> _Entry:
    """An entry without a line that is certainly one of names: one name below, or everything on one line."""
    whole = in_one_line(" ".join(piece.text for piece in pieces[:end]))
    if whole:
        return _on_one_line(pieces, end, whole)
    named = next((at for at, piece in enumerate(near, 1) if piece.kind not in _OWN and at >= end), None)
    people = read_people(pieces[named].text, told=True) if named else None
    if named and people:
        return _put_together(pieces, named, named + 1, people, told=True)
    return _Entry(list(pieces[:end]), rest=pieces[end:])


def _on_one_line(pieces: Sequence[Piece], end: int, whole: OneLine) -> _Entry:
    first = replace(pieces[0], text=whole.title, kind=Kind.TITLE, people=None, date=whole.date)
    return _Entry([first], whole.people, False, list(pieces[:end]), pieces[end:], whole)


def _settled(entries: list[_Entry]) -> list[_Entry]:
    """Where most entries are in one line, read single names as they do."""
    lines = [entry.line for entry in entries if entry.line]
    if len(lines) < max(2, _MOST * len(entries)):
        return entries
    behind = 2 * sum(line.behind for line in lines) > len(lines)
    return [_again(entry, behind) for entry in entries]


def _again(entry: _Entry, behind: bool) -> _Entry:
    if entry.people and not (entry.line and entry.line.behind != behind):
        return entry
    title = entry.own if entry.line else entry.title
    whole = in_one_line(" ".join(piece.text for piece in title), behind=behind)
    pieces = [*title, *([] if entry.line else entry.own), *entry.rest]
    return _on_one_line(pieces, len(title), whole) if whole else entry


def _sketch(entry: _Entry) -> Sketch:
    title = [Row(each.row.number, each.text, each.row.indent, each.row.apart) for each in entry.title]
    sketch = Sketch(title=title, authors=entry.people.names if entry.people else ())
    long = len(joined(title)) > _SHORT_TITLE
    sketch.sure = entry.people is not None and not entry.people.guessed and (long or not entry.told)
    for piece in (*entry.title, *entry.own):
        _tell(sketch, piece)
        sketch.rows.append(piece.row)
    if entry.people:
        sketch.tell("date", entry.people.date)
        meeting = _MEETING.search(entry.people.venue)
        sketch.tell("booktitle" if meeting else "journaltitle", entry.people.venue)
    if entry.line and entry.line.rest:
        sketch.odd.append(entry.title[0].row)
    rest = list(takewhile(lambda piece: not _FOOTER.match(piece.text), entry.rest))
    _put_rest(sketch, rest, inside=entry.people is not None and entry.people.byline)
    return sketch


def _tell(sketch: Sketch, piece: Piece) -> None:
    sketch.arxiv = sketch.arxiv or piece.arxiv
    sketch.url = sketch.url or piece.url
    sketch.tell("doi", piece.doi)
    sketch.tell("booktitle", piece.venue)
    sketch.tell("journaltitle", piece.journal)
    sketch.tell("pmid", piece.pmid)
    sketch.tell("date", piece.date)


def _put_rest(sketch: Sketch, pieces: Sequence[Piece], *, inside: bool) -> None:
    """What stands below the authors: texts, dates, ids, buttons; `inside` when a text begins right there."""
    texts: list[list[Piece]] = [[]]
    for piece in pieces:
        _tell(sketch, piece)
        if piece.kind in _OWN or piece.venue:
            sketch.rows.append(piece.row)
            inside = False
            continue
        begins = piece.row.apart or piece.snippet or _ABSTRACT.match(piece.row.text) is not None
        if begins or not inside:
            inside = _is_text(piece)
            texts.append([])
        texts[-1] += [piece] * inside
        sketch.odd += [piece.row] * (not inside)
    for text in filter(None, texts):
        _put_text(sketch, text)


def _is_text(piece: Piece) -> bool:
    return piece.kind is Kind.PROSE or (len(piece.text) > 50 and capital_share(piece.text) < 0.6)


def _put_text(sketch: Sketch, pieces: Sequence[Piece]) -> None:
    """A paragraph of the abstract, or a piece that was cut out of one."""
    rows = [Row(piece.row.number, piece.text, piece.row.indent, piece.row.apart) for piece in pieces]
    text = joined(rows)
    if pieces[0].snippet or text.startswith(_CUT) or text.endswith(_CUT):
        sketch.tell("snippet", text)
        sketch.rows += rows
    else:
        sketch.paragraphs.append(rows)
        sketch.sure = sketch.sure and len(text) >= _SHORT_ABSTRACT
