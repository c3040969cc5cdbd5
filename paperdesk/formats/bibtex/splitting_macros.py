"""Abbreviations of a BibTeX file (`@string`) and the values that are put together from them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from paperdesk.formats.bibtex.splitting_grammar import PART

MONTHS: Final = frozenset(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
)
_MAX_LENGTH = 10_000_000
_MAX_DEFINITION = 100_000
_ROOM = 200_000_000


class Macros:
    """The abbreviations defined so far, by name in any case; months are known without a definition.

    `later` are definitions of the whole file, for files that use an abbreviation before they define it.
    What they stand for is limited in all, as a few that are made of each other could fill the memory.
    """

    def __init__(self, later: Mapping[str, str] | None = None) -> None:
        self.defined: dict[str, str] = {}
        self._later = later or {}
        self._unknown: set[str] = set()
        self._room = _ROOM

    def define(self, name: str, value: str) -> None:
        """Let `name` stand for `value` from here on."""
        self.defined[name.lower()] = value[:_MAX_DEFINITION]

    def value(self, bare: str, unknown: list[str]) -> str:
        """What a bare value stands for: a number itself, an unknown name itself, which is noted, too."""
        if bare.isdecimal():
            return bare
        name = bare.lower()
        value = self.defined.get(name, self._later.get(name))
        if value is not None and self._room > 0:
            self._room -= len(value)
            return value
        if name in MONTHS:
            return name
        unknown.append(bare)
        return bare

    def news(self, unknown: Iterable[str]) -> Iterator[str]:
        """What to say about unknown names; each is told of once."""
        for bare in unknown:
            if bare.lower() not in self._unknown:
                self._unknown.add(bare.lower())
                yield f"The abbreviation “{bare}” is not defined in the file; its name was kept."

    def evaluate(self, expression: str, unknown: list[str]) -> str:
        """The value of parts joined by "#"."""
        parts = []
        for braced, quoted, bare in PART.findall(expression):
            parts.append(self.value(bare, unknown) if bare else braced or quoted)
        return "".join(parts)[:_MAX_LENGTH]
