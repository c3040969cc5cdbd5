"""What the names in a search stand for: tags and collections by their ids, beginnings of words by words."""

import json
from collections.abc import Sequence
from functools import cached_property

from paperdesk.model.query import Text
from paperdesk.store.beginnings import LONG, Beginnings, Index, any_of, either
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
FEEDS = """
select id from feeds where removed = 0 and name = ?1 collate nocase
union all
select id from feeds where removed = 0 and instr(folded(name), folded(?1)) > 0
    and not exists (select 1 from feeds where removed = 0 and name = ?1 collate nocase)
order by id
"""
LISTED = "select words from word_lists where name = ?"
COMMON = 20_000
TERMS = 40

FEW_TERMS = 3
"""Asking one paper takes as many looks into the index as there are words."""

MOST_TERMS = 1_500
"""So many words in all are put into one search in place of beginnings."""


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

    def feeds(self, name: str) -> tuple[int, ...]:
        """The feed of a name, or else those in whose names it stands."""
        return tuple(self._db.column(FEEDS, (name,)))

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
        enough = terms > FEW_TERMS or len(self._beginnings.of(word, "all")) <= terms
        if enough and (beginning := self._spend(word, "all")):
            return any_of(beginning)
        commonest = self._commonest(word)[:terms]
        if commonest:
            self.cut = True
            return either(commonest)
        return f'"{word}"*'

    def head_ending(self, words: Sequence[str], *, phrase: bool) -> str:
        """Words of a title or of authors of which the last may go on, as an expression for their index."""
        *before, last = words
        beginning = self._spend(last, "head")
        if phrase:
            phrases = [" ".join([*before, word]) for word in beginning]
            return either(phrases) if phrases else f'"{" ".join(words)}"*'
        return " AND ".join(
            [*(f'"{word}"' for word in before), any_of(beginning) if beginning else f'"{last}"*']
        )

    def merged(self, text: Text, *, head: bool) -> bool:
        """Whether the index has to put together what it gives for a beginning, each time it is asked."""
        word = text.words[-1]
        if not text.prefix or len(word) < LONG:
            return False
        if 0 < len(self._beginnings.of(word, "head" if head else "all")) <= FEW_TERMS:
            return False
        return head or not self._commonest(word)

    def _spend(self, word: str, index: Index) -> list[str]:
        """All words that begin so, unless that is too much for one search."""
        beginning = self._beginnings.of(word, index)
        if self._spent + len(beginning) > MOST_TERMS:
            return []
        self._spent += len(beginning)
        return beginning

    def _commonest(self, word: str) -> list[str]:
        if not self.hasty or len(word) < LONG:
            return []
        if word not in self._words:
            terms = self._vocabulary.expand(word, TERMS)
            many = sum(papers for _, papers in terms) > COMMON
            self._words[word] = [term for term, _ in terms] if many else []
        return self._words[word]

    @cached_property
    def _beginnings(self) -> Beginnings:
        return Beginnings(self._db, self._vocabulary, hasty=self.hasty)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._db)
