"""Citation keys made by a formula such as "[auth][year][title3]"; made once, then stored."""

import re
from collections.abc import Callable
from typing import Final

from paperdesk.model.errors import UsageError
from paperdesk.model.names import family_of
from paperdesk.model.paper import Paper
from paperdesk.model.transliteration import to_letters

DEFAULT: Final = "[auth][year][title3]"
FALLBACK: Final = "paper"
MAX_LENGTH: Final = 80
_PART = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)|[\[\]]")
_TITLE = re.compile(r"title([1-9][0-9]?)?")
_UNFIT = re.compile(r"[^A-Za-z0-9:._/+-]")
_NEVER_IN_KEY = re.compile(r"[\s\x00-\x1f\x7f-\x9f{}(),\"#%=\\~@]")
_LONGEST_KEPT = 500
_SEPARATORS = ":._/+-"
_REPEATED = re.compile(rf"([{_SEPARATORS}])[{_SEPARATORS}]+")
_TITLE_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_SMALL_WORDS = frozenset(
    (
        *("a", "an", "the", "and", "or", "nor", "but", "of", "for", "on", "in", "to", "with", "from", "by"),
        *("at", "as", "via", "into", "onto", "over", "under", "using", "is", "are", "be", "its"),
    )
)


def make_key(paper: Paper, formula: str = DEFAULT, taken: Callable[[str], bool] = lambda key: False) -> str:
    """Make a citation key that is not `taken`; the suffixes a, b ... z, aa tell equal ones apart.

    Parts: [auth] family name of the first author, [year], [title3] the first three significant words
    (any number, or [title] for all); a part that the paper lacks is left out. `taken` is asked with
    keys of the case written and must not mind case. Raises UsageError for an unknown part.
    """
    key = _tidy("".join(_parts(paper, formula)))[:MAX_LENGTH].strip(_SEPARATORS)
    if not re.search("[A-Za-z]", key):
        key = FALLBACK + key
    return unique_key(key, taken)


def unique_key(key: str, taken: Callable[[str], bool]) -> str:
    """Give `key` itself or, when it is taken, `key` with the first free suffix a, b ... z, aa."""
    return key if not taken(key) else key + _suffix(_first_free(lambda n: taken(key + _suffix(n))))


def is_key(text: str) -> bool:
    """Whether every program that reads BibTeX takes `text` as a citation key."""
    return bool(text) and not _UNFIT.search(text)


def is_foreign_key(text: str) -> bool:
    """Whether `text` can stay as the key of an entry that came from a file: also one with other letters."""
    return 0 < len(text) <= _LONGEST_KEPT and not _NEVER_IN_KEY.search(text)


def kept_key(key: str) -> str:
    """The key of a foreign entry without the characters that end a key; "" when nothing is left."""
    return _NEVER_IN_KEY.sub("", key)[:_LONGEST_KEPT]


def significant_words(title: str) -> list[str]:
    """Words of a title in a to z and digits without the small ones; a hyphenated word counts once."""
    found = [(word, re.sub("[^a-z0-9]", "", to_letters(word))) for word in _TITLE_WORD.findall(title)]
    large = [plain for word, plain in found if word.lower() not in _SMALL_WORDS and plain]
    return large or [plain for _, plain in found if plain]


def _parts(paper: Paper, formula: str) -> list[str]:
    return [_part(paper, part, formula) for part in _PART.finditer(formula)]


def _part(paper: Paper, part: re.Match[str], formula: str) -> str:
    if part[2] is not None:
        return part[2]
    name = part[1]
    if name == "auth":
        return re.sub("[^a-z0-9]", "", to_letters(family_of(paper.authors[0]))) if paper.authors else ""
    if name == "year":
        return "" if paper.year is None else str(paper.year)
    title = _TITLE.fullmatch(name or "")
    if not title:
        raise UsageError(
            f"The citation key formula “{formula}” has the unknown part “{part[0]}”; "
            "use [auth], [year] and [title3], with any number of title words."
        )
    return "".join(significant_words(paper.title)[: int(title[1]) if title[1] else None])


def _tidy(key: str) -> str:
    return _REPEATED.sub(r"\1", _UNFIT.sub("", key))


def _first_free(taken: Callable[[int], bool]) -> int:
    """The number after the last of an unbroken run that is taken, in few questions however long it is."""
    low, high = 0, 1
    while taken(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if taken(middle) else (low, middle)
    return high


def _suffix(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
