"""Names of fields that are nearly those of known ones."""

from itertools import takewhile
from typing import Final

from paperdesk.library.details import FACTS, KNOWN_FIELDS
from paperdesk.library.field_values import ELSEWHERE

_LONG_ENOUGH: Final = 4
_ALSO_FIELDS: Final = frozenset(("editorb", "editorc"))


def misspelt(name: str) -> str:
    """The field that a name nobody knows is one letter away from, "" when there is none."""
    known = {*FACTS, *KNOWN_FIELDS, *ELSEWHERE, *_ALSO_FIELDS}
    if name in known or len(name) < _LONG_ENOUGH:
        return ""
    return next((each for each in (*FACTS, *KNOWN_FIELDS) if _one_edit_apart(name, each)), "")


def _one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter too many, too few or wrong, or two that changed places, tell the names apart."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    mine, theirs = one[at:], other[at:]
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return swapped or mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:]
