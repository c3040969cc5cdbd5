"""What a BibTeX file holds, found by a quick look before it is read."""

import re
from collections.abc import Iterable, Iterator

_HEAD = re.compile(r"@\s*+(?!(?i:comment|preamble|string)\s*+[{(])[^\W\d][^\s\"#%'(),={}@\\]*+\s*+[{(]")
_REFERENCE = re.compile(r"""(?i)(?<![\w-])(?:crossref|xref|xdata)\s*+=\s*+[{"]\s*+([^{}"]*+)[}"]""")
_WORDS = ("crossref", "xref", "xdata")
_LONGEST = 100_000


def count_heads(pieces: Iterable[str]) -> int:
    """How many entries a text has at most, entries in comments and in values of others among them."""
    return sum(sum(1 for _ in _HEAD.finditer(text)) for text in _whole_heads(pieces))


def referenced_keys(pieces: Iterable[str]) -> frozenset[str]:
    """The keys that entries name in `crossref`, `xref` or `xdata`."""
    keys: set[str] = set()
    for text in _whole_heads(pieces):
        lower = text.lower()
        if any(word in lower for word in _WORDS):
            for value in _REFERENCE.findall(text):
                keys.update(key.strip() for key in value.split(","))
    return frozenset(keys - {""})


def _whole_heads(pieces: Iterable[str]) -> Iterator[str]:
    """The text in pieces that begin at an "@", so that no head is cut."""
    held = ""
    for piece in pieces:
        held += piece
        cut = held.rfind("@")
        if cut > 0 or len(held) > _LONGEST:
            cut = cut if cut > len(held) - _LONGEST else len(held)
            yield held[:cut]
            held = held[cut:]
    yield held
