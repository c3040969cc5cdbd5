"""Word lists: named words in a colour, found in titles and abstracts as the search index sees them.

A line of a list is a word, the beginning of one ("transf*") or words that stand side by side
("point cloud*"). Case and accents do not matter. Where several lines of a list fit, the longest counts.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from paperdesk.model.folding import located_words, words

COLOURS: Final = ("yellow", "green", "blue", "red", "violet")
"""The colours of lists by name, in the order of the theme's highlights 1 to 5."""

LONGEST_NAME: Final = 60
LONGEST_LINE: Final = 200
MOST_WORDS: Final = 2000
REMEMBERED = 20_000  # words of texts of which a finder knows what begins there

Part = tuple[str, bool]
"""A folded word, and whether it may go on."""

Line = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """A list as a library keeps it; `colour` is one of COLOURS, `words` are lines as they were typed."""

    id: int
    name: str
    colour: str = COLOURS[0]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a line of a list stands: code points, `end` exclusive."""

    start: int
    end: int
    list: WordList


def line_parts(line: str) -> Line:
    """What a line looks for; empty when there is no letter or digit in it."""
    found: list[Part] = []
    for piece in line.split():
        here = words(piece)
        found += [(word, False) for word in here[:-1]]
        found += [(word, piece.endswith("*")) for word in here[-1:]]
    return tuple(found)


def tidied(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without spare spaces, those that look for nothing, and those that look for the same again."""
    kept: dict[Line, str] = {}
    for line in lines:
        text = " ".join(line.split()).lstrip("# ")[:LONGEST_LINE].strip()
        parts = line_parts(text)
        if parts and len(kept) < MOST_WORDS:
            kept.setdefault(parts, text)
    return tuple(kept.values())


def spans(text: str, lists: Iterable[WordList]) -> list[Mark]:
    """Where the words of lists stand, in order; of marks that overlap the one of the first list stays."""
    return Finder(lists).spans(text)


def counts(texts: Iterable[str], lists: Sequence[WordList]) -> dict[str, int]:
    """How often the words of each list stand in all of the texts, by the list's name."""
    found = Finder(lists).counts(*texts)
    return {one.name: number for one, number in zip(lists, found, strict=True)}


class Finder:
    """Finds the words of some lists; made once, it looks through many texts fast."""

    def __init__(self, lists: Iterable[WordList]) -> None:
        """Look for all lines of `lists`."""
        self.lists = tuple(lists)
        self._whole: dict[str, list[tuple[int, Line]]] = {}
        self._begun: dict[int, dict[str, list[tuple[int, Line]]]] = {}
        self._known: dict[str, tuple[tuple[int, Line], ...]] = {}
        for number, one in enumerate(self.lists):
            for line in {line_parts(each) for each in one.words} - {()}:
                self._add(number, line)

    def counts(self, *texts: str) -> tuple[int, ...]:
        """How often the words of each list stand in the texts, in the order of the lists."""
        found = [0] * len(self.lists)
        for text in texts:
            for number, _, _ in self._places(words(text)):
                found[number] += 1
        return tuple(found)

    def spans(self, text: str) -> list[Mark]:
        """Where the words stand, in order; of marks that overlap the one of the first list stays."""
        located = located_words(text)
        kept: list[Mark] = []
        for number, first, last in sorted(self._places([word.text for word in located])):
            mark = Mark(located[first].start, located[last].end, self.lists[number])
            kept.append(mark)
        return _apart(kept)

    def _add(self, number: int, line: Line) -> None:
        word, goes_on = line[0]
        shelf = self._begun.setdefault(len(word), {}) if goes_on else self._whole
        shelf.setdefault(word, []).append((number, line))

    def _places(self, text: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """The list and the first and last word of each place; those of one list do not overlap."""
        free = [0] * len(self.lists)
        known = self._known
        for at, word in enumerate(text):
            lines = known.get(word)
            if lines is None:
                lines = self._remember(word)
            for number, line in lines:
                if free[number] <= at and _stands(line, text, at):
                    free[number] = at + len(line)
                    yield number, at, at + len(line) - 1

    def _remember(self, word: str) -> tuple[tuple[int, Line], ...]:
        """The lines that may begin with a word of a text, the longest first."""
        found = list(self._whole.get(word, ()))
        for size, shelf in self._begun.items():
            found += shelf.get(word[:size], ())
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        lines = tuple(sorted(found, key=lambda each: -len(each[1])))
        self._known[word] = lines
        return lines


def _stands(line: Line, text: Sequence[str], at: int) -> bool:
    if at + len(line) > len(text):
        return False
    return all(
        text[at + step].startswith(word) if goes_on else text[at + step] == word
        for step, (word, goes_on) in enumerate(line)
    )


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """Marks in the order of their lists, without those that overlap an earlier one; in order of place."""
    kept: list[Mark] = []
    taken: set[int] = set()
    for mark in marks:
        here = range(mark.start, mark.end)
        if taken.isdisjoint(here):
            taken.update(here)
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)


def packed(lines: Iterable[str]) -> str:
    """What the lines of a list look for, as text that a search hands to SQL."""
    return json.dumps(sorted({line_parts(line) for line in lines} - {()}))


@lru_cache(maxsize=16)
def finder_of(wanted: str) -> Finder:
    """The finder of what `packed` wrote, for one list."""
    lines = (" ".join(word + "*" * goes_on for word, goes_on in line) for line in json.loads(wanted))
    return Finder([WordList(0, "", words=tuple(lines))])


def written(lists: Iterable[WordList]) -> str:
    """Lists as text: a line "# name [colour]" before the words of each, a word a line."""
    parts = ("\n".join((f"# {one.name} [{one.colour}]", *one.words)) for one in lists)
    return "\n\n".join(parts) + "\n"


def read(text: str, name: str) -> list[WordList]:
    """The lists of a text as `written`, colours and heads left out at will; without ids.

    Words before the first head make a list called `name`. Lists of one name are one list. No text is
    an error: what looks for nothing is left out, and so is a list without words.
    """
    found: dict[str, tuple[str, str, list[str]]] = {}
    heading = (name, "")
    for line in text.lstrip("\ufeff").splitlines():
        if line.lstrip().startswith("#"):
            heading = _heading(line, name)
        elif line.strip():
            own = found.setdefault(heading[0].casefold(), (*heading, []))
            own[2].append(line)
    made = [(own, colour, tidied(lines)) for own, colour, lines in found.values()]
    return [
        WordList(0, own, colour or COLOURS[at % len(COLOURS)], lines)
        for at, (own, colour, lines) in enumerate(each for each in made if each[2])
    ]


def _heading(line: str, otherwise: str) -> tuple[str, str]:
    text = line.strip().lstrip("#").strip()
    rest, bracket, colour = text.removesuffix("]").rpartition("[")
    if bracket and text.endswith("]") and colour.strip().lower() in COLOURS:
        return tidied_name(rest) or otherwise, colour.strip().lower()
    return tidied_name(text) or otherwise, ""


def tidied_name(name: str) -> str:
    """A name as a list can have it: without quotes and the signs that searches compare with."""
    plain = name.translate(_NOT_IN_NAMES)
    return " ".join(plain.split())[:LONGEST_NAME].strip()


_NOT_IN_NAMES: Final[Mapping[int, str]] = MappingProxyType(dict.fromkeys(map(ord, '"<>=\\#[]'), " "))
