"""Under which citation keys papers go out where these are not just their own: former and cited ones."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from paperdesk.model.paper import Paper

Called = Mapping[str, tuple[str, ...]]
"""All keys that papers go out under, by their own key; the first is that of the entry."""
NOTHING_CALLED: Final[Called] = MappingProxyType({})
INHERITED: Final = frozenset(("crossref", "xdata"))
"""The fields that name entries which one inherits from; what a paper has from them is its own as well."""


def first_keys(called: Called) -> dict[str, str]:
    """What the entries of papers are called that do not go out under their own key."""
    return {own: keys[0] for own, keys in called.items() if keys[0] != own}


def further_keys(paper: Paper, called: Called, key: str) -> list[str]:
    """The keys under which BibLaTeX finds a paper besides the `key` of its entry."""
    known = [each.strip() for each in paper.fields.get("ids", "").split(",") if each.strip()]
    return [each for each in dict.fromkeys((*known, *called.get(paper.key, ())[1:])) if each != key]


def under_further_keys(
    papers: Iterable[Paper], called: Called, write: Callable[[Paper], str]
) -> Iterator[str]:
    """The entries of papers once more under each further key, standing alone, by their own key."""
    for paper in sorted(papers, key=lambda paper: paper.key.lower()):
        alone = {name: value for name, value in paper.fields.items() if name not in INHERITED}
        for key in called[paper.key][1:]:
            yield f"\n{write(replace(paper, key=key, fields=alone, source_current=False))}\n"
