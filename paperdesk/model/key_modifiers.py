"""What stands behind a part of a citation key formula, as in [title2:camel]: another case, fewer letters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SEPARATORS: Final = ("-", "_", ".", "+", "/")
"""What can stand between the words of a part."""
_ACRONYM: Final = 2  # capitals in a word that is short already


@dataclass(frozen=True, slots=True)
class Modifier:
    """Changes words, which come with the capitals they are written with; `case` if it changes these."""

    change: Callable[[Sequence[str]], list[str]]
    case: bool = False


def _abbreviated(words: Sequence[str]) -> list[str]:
    if len(words) == 1 and sum(map(str.isupper, words[0])) >= _ACRONYM:
        return list(words)  # CVPR, NeurIPS
    return [word[0] for word in words]


def _capital(words: Sequence[str]) -> list[str]:
    return [word.capitalize() if at == 0 else word.lower() for at, word in enumerate(words)]


MODIFIERS: Final[Mapping[str, Modifier]] = MappingProxyType(
    {
        "lower": Modifier(lambda words: [word.lower() for word in words], True),
        "upper": Modifier(lambda words: [word.upper() for word in words], True),
        "capital": Modifier(_capital, True),
        "camel": Modifier(lambda words: [word.capitalize() for word in words], True),
        "keep": Modifier(list, True),
        "abbr": Modifier(_abbreviated),
    }
)
"""All modifiers by name; a number leaves so many letters, and one of SEPARATORS stands between the words."""


def first_letters(words: Sequence[str], number: int) -> list[str]:
    """The first letters of words that are written as one."""
    kept: list[str] = []
    for word in words:
        kept.append(word[: max(0, number - sum(map(len, kept)))])
    return [word for word in kept if word]
