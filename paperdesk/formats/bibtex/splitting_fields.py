"""The fast way to read an entry: one pattern that must eat it wholly."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Final

from paperdesk.formats.bibtex.splitting_grammar import FIELD, KEY
from paperdesk.formats.bibtex.splitting_macros import Macros

MAX_VALUE: Final = 10_000_000
MAX_FIELDS: Final = 10_000
_LARGE = 1_000_000
_JOINED_BY = {"keywords": ", ", "keyword": ", ", "url": " ", "urls": " "}
MORE_FIELDS = re.compile(r"[\s}]*+,\s*+[^\s={}(),\"#%]++\s*+=")

# Few names stand in most entries; the very same strings are looked up fastest.
_lower = lru_cache(maxsize=4096)(str.lower)

Found = tuple[str, str, str, str, str, str]


@dataclass(slots=True)
class Fields:
    """The fields of an entry while they are read; see RawEntry.

    `unknown` are the abbreviations that nothing defines, `stop` is where the entry ends.
    """

    key: str = ""
    values: dict[str, str] = field(default_factory=dict)
    expressions: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    faithful: bool = True
    stop: int = 0

    def warn(self, message: str) -> None:
        """Note what was not taken as it stands, once."""
        if message not in self.warnings:
            self.warnings.append(message)

    def add(self, name: str, value: str) -> None:
        """Set a field; when it is there already the first value counts, keywords and links are united."""
        first = self.values.setdefault(name, value)
        if first is value or first == value:
            return
        if between := _JOINED_BY.get(name):
            self.values[name] = first + between + value
            self.warn(f"“{name}” stands there more than once; all its values were taken.")
        else:
            self.warn(f"“{name}” stands there more than once; the first value was taken.")

    def cut(self) -> None:
        """Cut the values that are beyond the limit."""
        for name, value in self.values.items():
            if len(value) > MAX_VALUE:
                self.values[name] = value[:MAX_VALUE]
                self.warn(f"“{name}” is longer than {MAX_VALUE:,} characters and was cut there.")

    def add_bare(self, name: str, bare: str, macros: Macros) -> None:
        """Set a field to what a value without delimiters stands for."""
        if not bare.isdecimal() and name not in self.values:
            self.expressions[name] = bare
        self.add(name, macros.value(bare, self.unknown))

    def add_joined(self, name: str, expression: str, macros: Macros) -> None:
        """Set a field to the value of an expression with "#"."""
        if name not in self.values:
            self.expressions[name] = expression
        self.add(name, macros.evaluate(expression, self.unknown))


def read_fields(text: str, body: int, end: int, closer: str, macros: Macros) -> Fields | None:
    """Read the well-formed entry whose key begins at `body` and whose text ends at `end` at the latest.

    None when there is anything about it that BibTeX itself would not take.
    """
    key = KEY.match(text, body, end)
    if key is None:
        return None
    found = _found(text, key.end(), end)
    rest = found.pop()[5] if found else ""
    if not rest.startswith(closer) or MORE_FIELDS.match(rest, 1):
        return None
    fields = Fields(key[1], stop=end - len(rest) + 1)
    if not _take(fields, found, macros):
        return None
    if end - body > MAX_VALUE:
        fields.cut()
    return fields


def read_definitions(text: str, body: int, end: int, closer: str, macros: Macros) -> int:
    """Define the abbreviations of a well-formed `@string`; where it ends, or -1."""
    found = _found(text, body, end)
    rest = found.pop()[5] if found else ""
    if not rest.startswith(closer):
        return -1
    fields = Fields()
    if not found or not _take(fields, found, macros):
        return -1
    for name, value in fields.values.items():
        macros.define(name, value)
    return end - len(rest) + 1


def _found(text: str, start: int, end: int) -> list[Found]:
    if end - start < _LARGE:
        return FIELD.findall(text, start, end)
    matches = islice(FIELD.finditer(text, start, end), MAX_FIELDS)
    return [match.groups("") for match in matches]  # type: ignore[misc]


def _take(fields: Fields, found: Iterable[Found], macros: Macros) -> bool:
    values = fields.values
    for name, braced, quoted, bare, joined, _ in found:
        lower = _lower(name)
        if joined:
            fields.add_joined(lower, joined, macros)
        elif bare:
            if bare[0].isdecimal() and not bare.isdecimal():
                return False
            fields.add_bare(lower, bare, macros)
        elif lower in values:
            fields.add(lower, braced or quoted)
        else:
            values[lower] = braced or quoted
    return True
