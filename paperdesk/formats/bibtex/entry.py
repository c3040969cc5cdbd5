"""An entry of a BibTeX file as its syntax gives it, before anything is made of its values."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class RawEntry(NamedTuple):
    """One entry.

    `type` and the names of `fields` are in lower case; the values are without their delimiters, with
    macros and concatenations (`#`) evaluated, and otherwise as written, LaTeX and all. `expressions`
    holds the fields whose value was not one plain string, as written ("jan", '"a" # b'). `source` is
    the whole entry with the white space behind it. `faithful` is false when it had to be mended.
    """

    type: str
    key: str
    fields: Mapping[str, str]
    line: int
    source: str
    expressions: Mapping[str, str] = _NOTHING
    warnings: tuple[str, ...] = ()
    faithful: bool = True
