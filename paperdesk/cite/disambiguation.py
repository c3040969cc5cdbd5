"""Long lists made quick: which references may need people of one family name told apart.

Many styles tell first authors of one family name apart by their given names, wherever they stand. The time
that pandoc takes for it grows with the cube of the list. But only works whose first authors share a family
name and are different people have anything of it, and no family has to do with another one. So a list is
formatted without that rule, in linear time, and those works again with it, some families at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from paperdesk.model.folding import fold

MANY: Final = 150
"""References up to which nothing is gained."""
_RULE = re.compile(rb"givenname-disambiguation-rule\s*=\s*[\"']primary-name")
_SWITCH = re.compile(rb"disambiguate-add-givenname\s*=\s*([\"'])true\1")
# Entries with these say something of those before them, which are others when fewer are formatted.
_OF_NEIGHBOURS: Final = (b"subsequent-author-substitute", b"citation-number")
_LEADS: Final = ("author", "editor", "translator", "director", "container-author", "composer", "illustrator")
_AT_ONCE: Final = 6_000
"""Families times works up to which they are formatted together."""

Item = Mapping[str, Any]


def quick_style(style: bytes) -> bytes | None:
    """A style that differs only for people of one family name, and takes linear time; None without one."""
    if not _RULE.search(style) or any(word in style for word in _OF_NEIGHBOURS):
        return None
    return _SWITCH.sub(b"", style)


def namesakes(items: Sequence[Item]) -> list[list[int]]:
    """The numbers of the items whose first authors share a family name with somebody else, some at a time.

    Those of one family are always together.
    """
    families: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        families.setdefault(fold(_lead(item).get("family", "")), []).append(at)
    shared = [group for name, group in families.items() if name and _are_several(items[at] for at in group)]
    return list(_together(shared))


def _together(families: Iterable[list[int]]) -> Iterator[list[int]]:
    found: list[int] = []
    number = 0
    for family in families:
        if found and (number + 1) * (len(found) + len(family)) > _AT_ONCE:
            yield sorted(found)
            found, number = [], 0
        found += family
        number += 1
    if found:
        yield sorted(found)


def _are_several(works: Iterable[Item]) -> bool:
    return len({tuple(sorted(_lead(item).items())) for item in works}) > 1


def _lead(item: Item) -> Mapping[str, str]:
    people = next((item[role] for role in _LEADS if item.get(role)), ())
    return next(iter(people), {})
