"""What a BibTeX text holds, found by a quick look before it is read."""

import re
from collections.abc import Iterable, Iterator, Mapping

from paperdesk.formats.bibtex.splitting_fields import read_definitions
from paperdesk.formats.bibtex.splitting_grammar import TYPE
from paperdesk.formats.bibtex.splitting_macros import Macros

_HEAD = re.compile(rf"@\s*+(?!(?i:comment|preamble|string)\s*+[{{(])(?:{TYPE}\s*+[{{(]|\{{)")
_STRING = re.compile(r"@\s*+(?i:string)\s*+([{(])")
_NEXT_LINE = re.compile(r"\n[ \t%]*+@")
_CLOSERS = {"{": "}", "(": ")"}
_REFERENCE = re.compile(r"""(?i)(?<![\w-])(?:crossref|xref|xdata)\s*+=\s*+[{"]\s*+([^{}"]*+)[}"]""")
_WORDS = (b"crossref", b"xref", b"xdata")
_LONGEST = 100_000


def count_heads(pieces: Iterable[str]) -> int:
    """How many entries a text has at most; those in comments and in the values of others are counted too."""
    return sum(sum(1 for _ in _HEAD.finditer(text)) for text in _cut_at_signs(pieces))


def referenced_keys(pieces: Iterable[str]) -> frozenset[str]:
    """The keys that entries name in `crossref`, `xref` or `xdata`."""
    keys: set[str] = set()
    for text in _cut_at_signs(pieces):
        # Bytes are put into lower case several times faster than text that is not ASCII alone.
        lower = text.encode("utf-8", "replace").lower()
        if any(word in lower for word in _WORDS):
            for value in _REFERENCE.findall(text):
                keys.update(key.strip() for key in value.split(","))
    return frozenset(keys - {""})


def defined_macros(pieces: Iterable[str]) -> Mapping[str, str]:
    """The abbreviations that a text defines anywhere, by name in lower case."""
    macros = Macros()
    for text in _cut_at_signs(pieces):
        for head in _STRING.finditer(text):
            following = _NEXT_LINE.search(text, head.end())
            end = following.start() if following else len(text)
            read_definitions(text, head.end(), end, _CLOSERS[head[1]], macros)
    return macros.defined


def _cut_at_signs(pieces: Iterable[str]) -> Iterator[str]:
    """The text in pieces that begin at an "@", so that no head is cut, nor a definition that holds one."""
    held = ""
    for piece in pieces:
        held += piece
        cut = _cut(held)
        yield held[:cut]
        held = held[cut:]
    yield held


def _cut(text: str) -> int:
    """Where to cut: at the last line that begins with the sign, at any sign where that is too far back."""
    least = len(text) - _LONGEST
    line = text.rfind("\n@") + 1
    if line > least:
        return line
    sign = text.rfind("@")
    return sign if sign > least else len(text)
