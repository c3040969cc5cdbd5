"""Words of an index that begin alike, looked up one by one: the index itself would put together very many."""

from collections.abc import Sequence
from typing import Literal

from paperdesk.store.connection import Connection
from paperdesk.store.vocabulary import Vocabulary

Index = Literal["all", "head"]
"""Of all text, or of titles and authors."""

LONG = 4
"""Beginnings of words up to three letters stand in the indexes themselves."""

MANY_TERMS, HASTY_TERMS = 800, 150
"""So many words are looked up, and so many when it must not take long."""

PREPARATIONS = tuple(
    f"create virtual table if not exists temp.words_of_{index} using fts5vocab(main, fts_{index}, instance)"
    for index in ("all", "head")
)
FOUND = """
with recursive found (term) as (
    select (select term from temp.words_of_{0} where term >= ?1 limit 1)
    union all
    select (select term from temp.words_of_{0} where term >= found.term || char(1) limit 1) from found
    where found.term < ?1 || char(1114111)
)
select term from found where term < ?1 || char(1114111) limit ?2
"""
"""Each word in the index that begins so, by a jump behind the one before; no word holds a char(1)."""

COMMONEST_TERMS = 4
NOWHERE = '"\ue000nowhere\ue000"'
"""Of what is joined by OR every word is looked at for every paper; of what NOT stands by only one."""


def prepare(db: Connection) -> None:
    """Let the words of the indexes be looked up; to be done outside of a transaction that is rolled back."""
    for statement in PREPARATIONS:
        db.execute(statement)


class Beginnings:
    """What is looked up for one search; `hasty` gives up sooner."""

    def __init__(self, db: Connection, vocabulary: Vocabulary, *, hasty: bool) -> None:
        """Look it up in the connection's library, which has been prepared."""
        self._db = db
        self._vocabulary = vocabulary
        self._most = HASTY_TERMS if hasty else MANY_TERMS
        self._known: dict[tuple[str, Index], list[str]] = {}

    def of(self, beginning: str, index: Index) -> list[str]:
        """All words that begin so, the commonest first; none when they are too many, or it is short."""
        if len(beginning) < LONG:
            return []
        asked = beginning, index
        if asked not in self._known:
            self._known[asked] = self._looked_up(beginning, index)
        return self._known[asked]

    def _looked_up(self, beginning: str, index: Index) -> list[str]:
        # As they were when they were counted last: enough to tell that it is not worth the while.
        if index == "all" and len(self._vocabulary.expand(beginning, self._most + 1)) > self._most:
            return []
        terms = self._db.column(FOUND.format(index), (beginning, self._most + 1))
        if len(terms) > self._most:
            return []
        papers = self._vocabulary.papers_with(terms)
        return sorted(terms, key=lambda term: -papers.get(term, 0))


def any_of(terms: Sequence[str]) -> str:
    """Words joined so that those which few papers have take no time where they do not stand."""
    common, rare = terms[:COMMONEST_TERMS], terms[COMMONEST_TERMS:]
    if len(rare) <= COMMONEST_TERMS:
        return either(terms)
    return f"({either(common)} OR ({either(rare)} NOT {NOWHERE}))"


def either(terms: Sequence[str]) -> str:
    """Words, or phrases, joined by OR."""
    return "(" + " OR ".join(f'"{term}"' for term in terms) + ")"
