"""Citation keys: made once by a formula such as "[auth][year][title3]", then stored."""

import re
from collections.abc import Callable
from typing import Final

from paperdesk.model.key_formula import read_formula
from paperdesk.model.paper import Paper

DEFAULT: Final = "[auth][year][title3]"
FALLBACK: Final = "paper"
MAX_LENGTH: Final = 80
_UNFIT = re.compile(r"[^A-Za-z0-9:._/+-]")
_NEVER_IN_KEY = re.compile(r"[\s\x00-\x1f\x7f-\x9f{}(),\"#%=\\~@]")
_LONGEST_KEPT = 500
_SEPARATORS = ":._/+-"
_REPEATED = re.compile(rf"([{_SEPARATORS}])[{_SEPARATORS}]+")


def make_key(paper: Paper, formula: str = DEFAULT, taken: Callable[[str], bool] = lambda key: False) -> str:
    """Make a citation key that is not `taken`; the suffixes a, b ... z, aa tell equal ones apart.

    What a formula knows is in key_tokens and key_modifiers; a part that the paper lacks is left out.
    `taken` is asked with keys of the case written and must not mind case. Raises FormulaError for a
    formula that cannot be read.
    """
    return unique_key(plain_key(paper, formula), taken)


def plain_key(paper: Paper, formula: str = DEFAULT) -> str:
    """The key that a formula gives for a paper, whoever else has it; never empty, and fit for every program.

    Raises FormulaError as `make_key` does.
    """
    key = _tidy(read_formula(formula).of(paper))[:MAX_LENGTH].strip(_SEPARATORS)
    return key if re.search("[A-Za-z]", key) else FALLBACK + key


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
