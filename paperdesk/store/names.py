"""What the names in a search stand for: tags and collections by their ids, beginnings of words by words."""

import json
from functools import cached_property

from paperdesk.model.query import Text
from paperdesk.store.connection import Connection
from paperdesk.store.vocabulary import Vocabulary

TAGS = "select id from tags where name = ?1 or (name >= ?1 || '/' and name < ?1 || '0') order by id"
TAGS_WITH = "select rowid from fts_tags where fts_tags match ? order by rowid"
COLLECTIONS = """
with recursive named (id, path) as (
    select id, name from collections where parent is null
    union all
    select c.id, named.path || '/' || c.name from collections c join named on c.parent = named.id
),
chosen (id) as (
    select named.id from named join collections c on c.id = named.id
    where named.path = ?1 collate nocase or (?2 and c.name = ?1)
    union
    select c.id from collections c join chosen on c.parent = chosen.id
)
select id from chosen order by id
"""
LISTED = "select words from word_lists where name = ?"
LONG = 4
"""Beginnings of words up to three letters stand in the index themselves."""

COMMON = 20_000
TERMS = 40

FEW_TERMS = 3
"""Asking one paper takes as many looks into the index as there are words."""

MANY_TERMS, HASTY_TERMS = 800, 150
"""So many words that begin alike are looked up one by one; the index itself puts more together."""

MOST_TERMS = 1_500
"""So many words in all are put into one search in place of beginnings."""

BEGINNINGS = "create virtual table if not exists temp.beginnings using fts5vocab(main, fts_all, instance)"
BEGINNING = """
with recursive found (term) as (
    select (select term from temp.beginnings where term >= ?1 limit 1)
    union all
    select (select term from temp.beginnings where term >= found.term || char(1) limit 1) from found
    where found.term < ?1 || char(1114111)
)
select term from found where term < ?1 || char(1114111) limit ?2
"""
"""Each word in the index that begins so, by a jump behind the one before; no word holds a char(1)."""

COMMONEST_TERMS = 4
NOWHERE = '"\ue000nowhere\ue000"'
"""Of what is joined by OR every word is looked at for every paper; of what NOT stands by only one."""


def prepare(db: Connection) -> None:
    """Let the words of the index be looked up; to be done outside of a transaction that is rolled back."""
    db.execute(BEGINNINGS)


class Names:
    """Looks names up while one search is put into SQL.

    `hasty` is content with the commonest words for a prefix that begins very many.
    """

    def __init__(self, db: Connection, *, hasty: bool = False) -> None:
        """Look them up in the connection's library."""
        self._db = db
        self.hasty = hasty
        self.cut = False
        """Whether a prefix was taken for its commonest words alone."""
        self._words: dict[str, list[str]] = {}
        self._begun: dict[str, list[str]] = {}
        self._spent = 0
        self._tagged: dict[Text, tuple[int, ...]] = {}
        self._listed: dict[str, tuple[str, ...]] = {}

    def tags(self, name: str) -> tuple[int, ...]:
        """The tag and those that are nested in it."""
        return tuple(self._db.column(TAGS, (name,)))

    def collections(self, name: str) -> tuple[int, ...]:
        """The collections of a name or path and those that are nested in them.

        A slash in front means a path from the top; without one a name anywhere in the tree will do.
        """
        path = name.removeprefix("/")
        return tuple(self._db.column(COLLECTIONS, (path, int(path == name))))

    def listed(self, name: str) -> tuple[str, ...]:
        """The lines of a word list; none when there is no such list."""
        if name not in self._listed:
            self._listed[name] = tuple(json.loads(self._db.value(LISTED, (name,)) or "[]"))
        return self._listed[name]

    def tagged(self, text: Text) -> tuple[int, ...]:
        """The tags in whose names free words stand."""
        if text.field:
            return ()
        if text not in self._tagged:
            phrase = f'"{" ".join(text.words)}"' + "*" * text.prefix
            self._tagged[text] = tuple(self._db.column(TAGS_WITH, (phrase,)))
        return self._tagged[text]

    def ending(self, word: str, terms: int = TERMS) -> str:
        """A word that may go on, as an expression for the index of all text."""
        beginning = self._beginning(word)
        enough = terms > FEW_TERMS or len(beginning) <= terms
        if beginning and enough and self._spent + len(beginning) <= MOST_TERMS:
            self._spent += len(beginning)
            return _any_of(beginning)
        commonest = self._commonest(word)[:terms]
        if commonest:
            self.cut = True
            return _either(commonest)
        return f'"{word}"*'

    def merged(self, text: Text, *, head: bool) -> bool:
        """Whether the index has to put together what it gives for a beginning, each time it is asked."""
        if not text.prefix or len(text.words[-1]) < LONG:
            return False
        if not head and 0 < len(self._beginning(text.words[-1])) <= FEW_TERMS:
            return False
        return head or not self._commonest(text.words[-1])

    def _beginning(self, word: str) -> list[str]:
        """All words that begin so, the commonest first; none when they are too many or too short."""
        if len(word) < LONG:
            return []
        if word not in self._begun:
            most = HASTY_TERMS if self.hasty else MANY_TERMS
            terms = self._db.column(BEGINNING, (word, most + 1))
            papers = self._vocabulary.papers_with(terms)
            terms.sort(key=lambda term: -papers.get(term, 0))
            self._begun[word] = terms if len(terms) <= most else []
        return self._begun[word]

    def _commonest(self, word: str) -> list[str]:
        if not self.hasty or len(word) < LONG:
            return []
        if word not in self._words:
            terms = self._vocabulary.expand(word, TERMS)
            many = sum(papers for _, papers in terms) > COMMON
            self._words[word] = [term for term, _ in terms] if many else []
        return self._words[word]

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._db)


def _any_of(terms: list[str]) -> str:
    """Words joined so that those which few papers have take no time where they do not stand."""
    common, rare = terms[:COMMONEST_TERMS], terms[COMMONEST_TERMS:]
    if len(rare) <= COMMONEST_TERMS:
        return _either(terms)
    return f"({_either(common)} OR ({_either(rare)} NOT {NOWHERE}))"


def _either(terms: list[str]) -> str:
    return "(" + " OR ".join(f'"{term}"' for term in terms) + ")"
