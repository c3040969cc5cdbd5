"""The paper that an entry of a list is: its facts, its abstract, and what nobody understands."""

import re
from collections.abc import Sequence
from itertools import takewhile

from paperdesk.formats.page.casing import capital_share
from paperdesk.formats.page.entries import Entry
from paperdesk.formats.page.kinds import Kind
from paperdesk.formats.page.pieces import OWN, Piece
from paperdesk.formats.page.rows import Row, Sketch, joined

_SHORT_TITLE, _SHORT_ABSTRACT = 25, 100
_CUT = ("…", "...")
_ABSTRACT = re.compile(r"(?:abstract|summary)\s*:", re.IGNORECASE)
_MEETING = re.compile(r"proceedings|conference|workshop|symposium", re.IGNORECASE)
_FOOTER = re.compile(
    r"(?:this (?:message|e-?mail|alert) was sent|you (?:are receiving|received) this|list alerts|"
    r"cancel alert|create alert|unsubscribe|google scholar sends|load more|next page|privacy)\b",
    re.IGNORECASE,
)


def sketch_of(entry: Entry) -> Sketch:
    """Make the paper of an entry; it is sure when its names are certainly names, or its title is one."""
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
        if piece.kind in OWN or piece.venue:
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
