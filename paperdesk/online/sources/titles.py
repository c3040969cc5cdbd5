"""Titles as words: which ones to search for, and which of many answers were meant by which title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from paperdesk.model.function_words import FUNCTION_WORDS
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer

LONGEST: Final = 400
"""Letters of a title that are looked at."""
MOST_WORDS: Final = 30
ENOUGH_WORDS: Final = 4
"""A title with fewer telling words finds too much to be searched for together with others."""
MOST: Final = 10
"""So many answers of one service are kept for a title."""
_SHARE: Final = 0.6
_SAME: Final = 0.9
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MATHS = re.compile(r"\$[^$]{0,200}\$|\\[A-Za-z]{1,30}")


def words_of(title: str) -> list[str]:
    """The words of a title in plain lower-case letters; formulas are none: they are written in many ways."""
    folded = unicodedata.normalize("NFKD", _MATHS.sub(" ", title[:LONGEST]).casefold())
    plain = "".join(each for each in folded if not unicodedata.combining(each))
    return _WORD.findall(unicodedata.normalize("NFC", plain))


def plain_words(title: str) -> str:
    """The words of a title to search for, without those that hold an apostrophe, which services split."""
    return " ".join([word for word in words_of(title) if word.isalnum()][:MOST_WORDS])


def telling_words(title: str, most: int) -> list[str]:
    """The words that tell most, in the order of the title: long ones rather than short ones."""
    words = list(dict.fromkeys(words_of(title)))
    telling = [word for word in words if word not in FUNCTION_WORDS and len(word) > 1 and word.isalnum()]
    telling = telling or [word for word in words if word.isalnum()]
    chosen = set(sorted(telling, key=lambda word: (-len(word), telling.index(word)))[:most])
    return [word for word in telling if word in chosen]


def meant_by(paper: Paper, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers with most of the title's words in theirs, the most alike first."""
    wanted = set(telling_words(paper.title, MOST_WORDS))
    rated = [(_likeness(wanted, each.paper.title), each) for each in answers]
    near = sorted((each for each in rated if each[0] > 0), key=lambda each: -each[0])
    return tuple(each for _, each in near[:MOST])


def is_called(paper: Paper, title: str) -> bool:
    """Whether a paper has nearly that title."""
    return _likeness(set(telling_words(title, MOST_WORDS)), paper.title) >= _SAME


def is_telling(title: str) -> bool:
    """Whether a title has enough telling words to be searched for together with others."""
    return len(telling_words(title, ENOUGH_WORDS)) == ENOUGH_WORDS


def _likeness(wanted: set[str], title: str) -> float:
    """How many of all words both have; 0 when too many of the wanted ones are missing."""
    found = set(telling_words(title, MOST_WORDS))
    both = len(wanted & found)
    return both / len(wanted | found) if both and both >= _SHARE * len(wanted) else 0.0
