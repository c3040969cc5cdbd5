"""One name in a BibTeX field: split by BibTeX's rules as written, then each part decoded to plain text."""

import re
from functools import lru_cache
from typing import Final

from paperdesk.formats.bibtex.braces import split_outside
from paperdesk.formats.latex.values import decode
from paperdesk.model.names import SUFFIX, is_wrapped
from paperdesk.model.paper import Name

_SHORT = 200

# Most names: "Family, Given" with one word for the family, and "Given Family" in capitals, up to an "and".
_NO_SUFFIX = r"(?!and |[JjSs][Rr]\b|I[IV])"
LISTED: Final = rf"([^\W\d_]++(?:-[^\W\d_]++)*+), ({_NO_SUFFIX}[\w.]++(?:[ -](?!and )[\w.]++)*+)"
SPOKEN: Final = (
    r"((?:[A-ZÀ-ÖØ-Þ][\w.]*+[ -])*[A-ZÀ-ÖØ-Þ][\w.]*+) "
    rf"({_NO_SUFFIX}[A-ZÀ-ÖØ-Þ][^\W\d_]++(?:-[^\W\d_]++)*+)"
)
_LISTED = re.compile(LISTED)
_SPOKEN = re.compile(SPOKEN)
_COMMA = re.compile(",")
_SPACE = re.compile(r"[\s~]+")
_EXTENDED = re.compile(r"(?:^|,)\s*\"?\s*(?:family|given)(?:-i)?\s*=", re.IGNORECASE)
_PAIR = re.compile(r"\s*([a-z-]+)\s*=\s*(.*)", re.IGNORECASE | re.DOTALL)
_SUFFIX = re.compile(SUFFIX, re.IGNORECASE)
_SUFFIXED = re.compile(rf"(.+?),? ({SUFFIX})", re.IGNORECASE)
# Words that join the words of an organisation and never stand before a family name.
_JOINING = frozenset(("of", "for", "the", "at", "on", "in", "and", "&"))
_INITIAL = re.compile(r"[^\W\d_v]\.|[^\W\d_veiy]")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_SPECIAL = re.compile(r"""\{\s*\\(?:["'`^~=.]|[A-Za-z]+)""")


def read_name(text: str) -> Name:
    """One name: "First von Last", "von Last, First", "von Last, Jr, First" or {An Organisation}.

    BibLaTeX's "family=Last, given=First, prefix=von" is read as well.
    """
    if "{" not in text:
        if found := _LISTED.fullmatch(text):
            return Name(found[1], found[2])
        if found := _SPOKEN.fullmatch(text):
            return Name(found[2], found[1])
    return _remembered(text) if len(text) <= _SHORT else _read(text)


@lru_cache(maxsize=16384)
def _remembered(text: str) -> Name:
    return _read(text)


def _read(text: str) -> Name:
    text = text.strip().rstrip(",;").strip()
    if _EXTENDED.search(text):
        return _extended(text)
    if is_wrapped(text) and not _is_special(text):
        return _organisation(text)
    return _written([part.strip() for part in split_outside(text, _COMMA)])


def _written(parts: list[str]) -> Name:
    words = [word for word in split_outside(parts[0], _SPACE) if word]
    if len(parts) == 1:
        return _spoken(words)
    suffix, given = ("", parts[1]) if len(parts) == 2 else (parts[1], ", ".join(filter(None, parts[2:])))
    if len(parts) == 2 and given and _SUFFIX.fullmatch(given):
        return _with_suffix(_spoken(words), given)
    if len(parts) > 2 and not _SUFFIX.fullmatch(suffix) and _SUFFIX.fullmatch(given):
        suffix, given = given, suffix
    after = 0
    while after < len(words) - 1 and _is_low(words[after]):
        after += 1
    if not words:
        return Name(family=_text(given), suffix=_text(suffix))
    family = _joined(words[after:])
    if not suffix and "{" in words[-1] and (found := _SUFFIXED.fullmatch(family)):
        family, suffix = found[1], found[2]
    return Name(family, _text(given), _joined(words[:after]), _text(suffix))


def _with_suffix(name: Name, suffix: str) -> Name:
    return Name(name.family, name.given, name.particle, suffix)


def _spoken(words: list[str]) -> Name:
    """First von Last, with a suffix behind where one stands."""
    if len(words) == 2 and all(_EAST_ASIAN.fullmatch(word) for word in words):
        return Name(words[0], words[1])
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    low = next((at for at, word in enumerate(words[:-1]) if _is_low(word)), None)
    if low is None or all(map(_is_low, words)):
        return Name(_joined(words[-1:]), _joined(words[:-1]), suffix=_text(suffix))
    if not _JOINING.isdisjoint(words):
        return Name(literal=_joined([*words, suffix] if suffix else words))
    after = low
    while after < len(words) - 1 and _is_low(words[after]):
        after += 1
    return Name(_joined(words[after:]), _joined(words[:low]), _joined(words[low:after]), _text(suffix))


def _extended(text: str) -> Name:
    found = {}
    for part in split_outside(text, _COMMA):
        pair = _PAIR.match(part.strip().strip('"'))
        if pair:
            found[pair[1].lower()] = _text(pair[2].strip().strip('"'))
    return Name(
        found.get("family", ""), found.get("given", ""), found.get("prefix", ""), found.get("suffix", "")
    )


def _organisation(text: str) -> Name:
    while is_wrapped(text):
        text = text[1:-1].strip()
    return Name(literal=_text(text))


def _is_special(text: str) -> bool:
    """Whether the braces hold an accented letter and what follows it rather than an organisation."""
    return text.startswith("{\\") and " " not in text and bool(_SPECIAL.match(text))


def _is_low(word: str) -> bool:
    """Whether a word belongs to a particle: its first letter outside braces, or under an accent, is small."""
    if word[0] == "{":
        special = _SPECIAL.match(word)
        return bool(special) and decode(word)[:1].islower()
    first = word[0]
    if first.isalpha():
        return first.islower() and not _INITIAL.fullmatch(word)
    return next((letter for letter in decode(word) if letter.isalpha()), "").islower()


def _joined(words: list[str]) -> str:
    return _text(" ".join(words))


def _text(written: str) -> str:
    return decode(written) if written else ""
