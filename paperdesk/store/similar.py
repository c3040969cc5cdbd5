"""What finding similar papers reads: texts, how many papers have a word, and who shares the telling ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import ON_DESK
from paperdesk.store.vocabulary import Vocabulary

EXACT = 10_000  # papers up to which their number is counted
AT_ONCE = 64

TEXTS = f"""
select p.id, p.title, ifnull(a.text, '') from papers p left join abstracts a on a.paper = p.id
where p.id {IN_IDS}
"""
BOUNDED = "select count(*) from (select 1 from fts_all where fts_all match ? limit ?)"
SHARING = "select rowid as paper, ? as weight from fts_all where fts_all match ?"
RANKED = "select paper from ({sharing}) where paper <> ? group by paper order by sum(weight) desc, paper desc"
SEEN = f"select p.id from papers p where p.id {IN_IDS} and {ON_DESK}"

Text = tuple[str, str]


class Resemblance:
    """The index of all text, asked for papers that have words in common."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def size(self) -> int:
        """How many papers the index holds; of very many, about how many."""
        counted = int(self._db.value("select count(*) from (select 1 from papers limit ?)", (EXACT,)))
        return counted if counted < EXACT else int(self._db.value("select max(id) from papers"))

    def texts(self, papers: Iterable[int]) -> dict[int, Text]:
        """Title and abstract by paper; papers that are gone are left out."""
        rows = self._db.all(TEXTS, (as_json(papers),))
        return {paper: (title, abstract) for paper, title, abstract in rows}

    def papers_with(self, words: Iterable[str], most: int) -> dict[str, int]:
        """How many papers have each folded word: exactly up to `most`, beyond that as they were counted last.

        Words that more have, and that were not counted yet, are left out.
        """
        words = tuple(words)
        known = Vocabulary(self._db).papers_with(words)
        common = {word: count for word, count in known.items() if count > most}
        counts = ((word, self._count(word, most + 1)) for word in words if word not in common)
        return common | {word: count for word, count in counts if count <= most}

    def sharing(self, weights: Mapping[str, float], paper: int) -> Iterator[Sequence[int]]:
        """Papers on the desk with some of the folded words, without `paper`, in heaps of AT_ONCE or fewer.

        Those whose words weigh most together come first, of equals the newest.
        """
        if not weights:
            return
        ranked = RANKED.format(sharing=" union all ".join([SHARING] * len(weights)))
        values = [each for word, weight in weights.items() for each in (weight, _quoted(word))]
        # Left early, it must not keep the file from being tidied: an open statement holds an old state.
        with self._db.sentences(), closing(self._db.raw.execute(ranked, (*values, paper))) as cursor:
            while some := [row[0] for row in cursor.fetchmany(AT_ONCE)]:
                seen = set(self._db.column(SEEN, (as_json(some),)))
                yield [each for each in some if each in seen]

    def _count(self, word: str, most: int) -> int:
        return int(self._db.value(BOUNDED, (_quoted(word), most)))


def _quoted(word: str) -> str:
    return f'"{word}"'
