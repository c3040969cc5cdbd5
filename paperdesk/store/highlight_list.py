"""The highlights of a library as a list: paper by paper, the newest paper first, found by their words."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from paperdesk.model.folding import words
from paperdesk.model.rows import HighlightRow
from paperdesk.store.connection import Connection
from paperdesk.store.highlights import COLUMNS, highlight
from paperdesk.store.visible import ON_DESK

PARTS = re.compile(r'(-?)(?:"([^"]*)"|([^\s"]+))')
SHOWN = f"from highlights h join papers p on p.id = h.paper where {ON_DESK}"
FOUND = "h.id in (select rowid from fts_highlights where fts_highlights match ?)"
DOUBTFUL = "(h.moved = 1 or h.orphan = 1)"
ORDER = "order by h.paper desc, h.field, h.start, h.id limit ? offset ?"
PAGE = f"select h.paper, p.title, {', '.join(f'h.{name}' for name in COLUMNS.split(', '))}"


class HighlightList:
    """What is on the papers of the desk."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def page(self, query: str, offset: int, limit: int, *, doubtful: bool) -> list[HighlightRow]:
        """A page of those that a query finds; only those whose place is in doubt or lost, if `doubtful`."""
        wanted = _wanted(query, doubtful)
        if wanted is None:
            return []
        where, values = wanted
        rows = self._db.all(f"{PAGE} {SHOWN}{where} {ORDER}", (*values, limit, offset))
        with self._db.understood():
            return [HighlightRow(paper, title, highlight(rest)) for paper, title, *rest in rows]

    def count(self, query: str, *, doubtful: bool) -> int:
        """How many highlights a query finds."""
        wanted = _wanted(query, doubtful)
        if wanted is None:
            return 0
        where, values = wanted
        return int(self._db.value(f"select count(*) {SHOWN}{where}", values))


def _wanted(query: str, doubtful: bool) -> tuple[str, list[Any]] | None:
    """Conditions behind the first one with their values; None if nothing can meet them."""
    where = f" and {DOUBTFUL}" if doubtful else ""
    if not query.strip():
        return where, []
    expression = match_expression(query)
    return (f"{where} and {FOUND}", [expression]) if expression else None


def match_expression(query: str) -> str:
    """Words, "phrases" and -words for the index; the last word may be the beginning of one. "" for none."""
    terms = list(_terms(query))
    wanted = " AND ".join(term for denied, term in terms if not denied)
    denied = "".join(f" NOT {term}" for denied, term in terms if denied)
    return f"({wanted}){denied}" if wanted else ""


def _terms(query: str) -> Iterator[tuple[bool, str]]:
    """Whether it is denied, and the expression, for each part of a query that has words."""
    for found in PARTS.finditer(query):
        minus, phrase, word = found.groups()
        folded: Sequence[str] = words(phrase or word or "")
        if folded:
            open_end = word is not None and not minus and not query[found.end() :].strip()
            yield bool(minus), f'"{" ".join(folded)}"' + "*" * open_end
