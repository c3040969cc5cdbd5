"""What to do about citation keys that no paper has: which one may be meant, and what to search for."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from paperdesk.library.library import Library

_PARTS = re.compile(r"[^\W\d_]+|\d+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SHARED: Final = 3
"""How many letters a key begins with that may be meant by another one."""
_MOST: Final = 500
_NEAR: Final = 0.75
_SHORTEST: Final = 4


def near_key(library: Library, key: str) -> str:
    """The key of a paper that may be meant by one that no paper has, "" when none is near."""
    candidates = library.tables(to_read=True).keys.beginning_with(key[:_SHARED], _MOST)
    folded = {each.casefold(): each for each in candidates}
    near = get_close_matches(key.casefold(), list(folded), 1, _NEAR)
    return folded[near[0]] if near else ""


def query_for(key: str) -> str:
    """A search that likely finds the paper somebody had in mind with a key: its author, year and words."""
    parts = _PARTS.findall(key)
    years = [part for part in parts if _YEAR.fullmatch(part)]
    words = [part for part in parts if not part.isdigit()]
    found = [f'author:"{words[0]}"'] if words and years else words[:1]
    found += [f"year:{years[0]}"] if years else []
    return " ".join((*found, *(word for word in words[1:] if len(word) >= _SHORTEST and len(words) > 2)))
