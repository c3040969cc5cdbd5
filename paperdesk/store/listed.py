"""What searches ask of word lists: papers with any word of one, then how often the words really stand there.

The index of all text leads to papers with the words anywhere; title and abstract alone are counted.
"""

from collections.abc import Iterator

from paperdesk.model.query import Listed
from paperdesk.model.word_lists import Line, finder_of, line_parts, packed
from paperdesk.store.connection import Connection
from paperdesk.store.names import Names

Sql = tuple[str, list[str | int]]

NEVER: Sql = ("p.id < 0", [])  # a mere 0 would forbid the walks that are asked for
COUNTED = "list_count(?, p.title, (select x.text from abstracts x where x.paper = p.id)) >= ?"


def define_counting(db: Connection) -> None:
    """Make the counting of a list's words known to SQL."""
    db.define("list_count", 3, _count)


def expression(node: Listed, names: Names, terms: int) -> str:
    """What papers with a word of the list have to match in the index of all text; "" for no words."""
    lines = dict.fromkeys(line for word in names.listed(node.name) if (line := line_parts(word)))
    return " OR ".join(dict.fromkeys(_in_index(line, names, terms) for line in lines))


def counted(node: Listed, names: Names) -> Sql:
    """Whether the words stand often enough in title and abstract of the paper `p`."""
    lines = names.listed(node.name)
    return (COUNTED, [packed(lines), node.least]) if lines else NEVER


def _in_index(line: Line, names: Names, terms: int) -> str:
    words = list(_words(line, names, terms))
    return words[0] if len(words) == 1 else f"({' AND '.join(words)})"


def _words(line: Line, names: Names, terms: int) -> Iterator[str]:
    for word, goes_on in line:
        yield names.ending(word, terms) if goes_on else f'"{word}"'


def _count(wanted: str, title: str, abstract: str | None) -> int:
    return finder_of(wanted).counts(title, abstract or "")[0]
