"""Names of people as text: "Ludwig van Beethoven", "van Beethoven, Ludwig", or {An Organisation}."""

import re
from collections.abc import Sequence
from typing import Final

from paperdesk.model.paper import Name

OTHERS: Final = Name(literal="others")
"""Stands at the end of names that are not all told."""
SUFFIX: Final = r"(?:jr|sr|i{2,3}|iv)\.?"
"""What may stand behind a name, as a pattern for either case."""
_SUFFIX = re.compile(SUFFIX, re.IGNORECASE)
_SEPARATOR = re.compile(r"(?<=\s)and(?=\s)|[;\n]", re.IGNORECASE)


def parse_name(text: str) -> Name:
    """Split one name into its parts.

    Without a comma the lower-case words before the last name are its particle ("Ludwig van
    Beethoven"); with commas it reads "Family, Given" or "Family, Jr, Given". A name in braces is
    an organisation, and one word alone is a family name.
    """
    text = " ".join(text.split())
    if is_wrapped(text):
        return Name(literal=text[1:-1].strip())
    parts = [part.strip() for part in _split(text, re.compile(","))]
    return _listed(parts) if len(parts) > 1 else _spoken(parts[0])


def parse_names(text: str) -> tuple[Name, ...]:
    """Split names joined by "and", semicolons or line breaks; what stands in braces is never split.

    "and others" at the end is the literal name "others".
    """
    return tuple(
        OTHERS if part == "others" and at else parse_name(part) for at, part in enumerate(split_names(text))
    )


def split_names(text: str) -> list[str]:
    """The names in a text as `parse_names` tells them apart, each as it is written."""
    return [name for part in _split(text, _SEPARATOR) if (name := part.strip())]


def display(name: Name) -> str:
    """Write the name as it is spoken: "Ludwig van Beethoven", "Martin King Jr."."""
    return name.literal or " ".join(filter(None, (name.given, name.particle, name.family, name.suffix)))


def sorted_form(name: Name) -> str:
    """Write the name as lists sort it: "van Beethoven, Ludwig", "King, Jr., Martin"."""
    return name.literal or ", ".join(filter(None, (_whole_family(name), name.suffix, name.given)))


def family_of(name: Name) -> str:
    """What short citations call the author: particle and family name, or the organisation."""
    return name.literal or _whole_family(name) or name.given


def _whole_family(name: Name) -> str:
    return " ".join(filter(None, (name.particle, name.family)))


def _spoken(text: str) -> Name:
    tokens = _tokens(text)
    suffix = tokens.pop() if len(tokens) > 2 and _is_suffix(tokens[-1]) else ""
    low = [at for at, token in enumerate(tokens[:-1]) if _is_low(token)]
    if not low or all(map(_is_low, tokens)):
        return Name(_bare(tokens[-1:]), " ".join(tokens[:-1]), suffix=suffix)
    first, after = low[0], low[-1] + 1
    return Name(_bare(tokens[after:]), " ".join(tokens[:first]), " ".join(tokens[first:after]), suffix)


def _listed(parts: Sequence[str]) -> Name:
    family, given = _tokens(parts[0]), " ".join(part for part in parts[2:] if part)
    low = next((at for at, token in enumerate(family) if not _is_low(token)), len(family))
    low = min(low, len(family) - 1) if family else 0
    suffix = parts[1] if len(parts) > 2 or _is_suffix(parts[1]) else ""
    name = Name(_bare(family[low:]), given if suffix else parts[1], " ".join(family[:low]), suffix)
    return name if name.family else Name(name.given, suffix=suffix)


def _tokens(text: str) -> list[str]:
    return [token for token in _split(text, re.compile(r"\s+")) if token]


def _bare(tokens: Sequence[str]) -> str:
    text = " ".join(tokens)
    return text[1:-1].strip() if is_wrapped(text) else text


def _is_suffix(token: str) -> bool:
    return _SUFFIX.fullmatch(token) is not None


def _is_low(token: str) -> bool:
    return next((letter for letter in token if letter.isalpha() or letter == "{"), "").islower()


def is_wrapped(text: str) -> bool:
    """Whether one pair of braces holds the whole of `text`."""
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return at == len(text) - 1
    return False


def _split(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split where `separator` stands outside braces."""
    parts, start, scanned, depth = [], 0, 0, 0
    for found in separator.finditer(text):
        between = text[scanned : found.start()]
        depth, scanned = max(0, depth + between.count("{") - between.count("}")), found.start()
        if depth == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]
