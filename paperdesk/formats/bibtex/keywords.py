"""Lists in BibTeX fields: keywords, and the groups that JabRef keeps."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from paperdesk.formats.bibtex.braces import split_outside
from paperdesk.formats.latex.values import decode
from paperdesk.model.names import is_wrapped

_SHORT: Final = 100
_COMMA = re.compile(r"(?<!\\),")
_SEMICOLON = re.compile(r"(?<![\\&])(?<!&amp);")


def read_keywords(value: str) -> tuple[str, ...]:
    r"""The keywords of a field, decoded: separated by semicolons where it has some, otherwise by commas.

    A separator behind a backslash (`\,`) or in braces belongs to its keyword.
    """
    return _short(value) if len(value) <= _SHORT else _read(value)


@lru_cache(maxsize=4096)
def _short(value: str) -> tuple[str, ...]:
    return _read(value)


def _read(value: str) -> tuple[str, ...]:
    while is_wrapped(value):
        value = value[1:-1].strip()
    separator = _SEMICOLON if ";" in value and _SEMICOLON.search(value) else _COMMA
    return distinct(_keyword(part) for part in split_outside(value, separator))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names that are not empty, each one once whatever its case, in their order."""
    first: dict[str, str] = {}
    for name in names:
        if name:
            first.setdefault(name.casefold(), name)
    return tuple(first.values())


@lru_cache(maxsize=16384)
def _keyword(written: str) -> str:
    return decode(written.replace(r"\,", ",").replace(r"\;", ";"))
