"""What many papers say together, field by field, and how many of them a change would reach."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeVar

from paperdesk.library.details import FACTS as NOT_SHARED
from paperdesk.library.details import form_name, wanted_fields
from paperdesk.library.field_values import Value
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress

Key = TypeVar("Key")

FACTS: Final = ("type", "authors", "editors", "date", "year", "venue")
"""The facts that several papers may have in common; a title or a DOI is of one paper alone."""
EMPTY: Final[Mapping[str, Value]] = MappingProxyType({"authors": (), "editors": (), "year": None})


@dataclass(frozen=True, slots=True)
class Shared:
    """The values that papers have in a field, and which papers have each.

    `values` holds facts, other fields and the marks (status, rating, starred) by name; a paper that
    has no value for a field is not told there. `tags` and `collections` are those of the papers.
    """

    papers: frozenset[int]
    values: Mapping[str, Mapping[Value, frozenset[int]]]
    tags: Mapping[str, frozenset[int]]
    collections: Mapping[str, frozenset[int]]

    def distinct(self, name: str) -> int:
        """How many values there are; having none counts as one."""
        told = self.values.get(name, {})
        return len(told) + (sum(map(len, told.values())) < len(self.papers))

    def common(self, name: str) -> Value:
        """The value of all papers; the empty one when they have none or differ."""
        told = self.values.get(name, {})
        return next(iter(told)) if self.distinct(name) == 1 and told else EMPTY.get(name, "")

    def offered(self, name: str, most: int = 20) -> tuple[Value, ...]:
        """The values that there are, those of most papers first."""
        told = self.values.get(name, {})
        return tuple(sorted(told, key=lambda value: (-len(told[value]), str(value))))[:most]

    def changed(self, values: Mapping[str, Value]) -> frozenset[int]:
        """The papers that say something else once these values are written."""
        return frozenset[int]().union(
            *(self.papers - self._having(name, value) for name, value in values.items())
        )

    def usual(self) -> tuple[str, ...]:
        """The other fields that the papers have, those of most papers first, and those of their types."""
        types = Counter({str(type): len(papers) for type, papers in self.values.get("type", {}).items()})
        wanted = (name for type, _ in types.most_common(3) for name in wanted_fields(type))
        filled = {name: sum(map(len, told.values())) for name, told in self.values.items()}
        present = sorted(filled, key=lambda name: (-filled[name], name))
        return tuple(dict.fromkeys(name for name in (*present, *wanted) if name not in NOT_SHARED))

    def _having(self, name: str, value: Value) -> frozenset[int]:
        told = self.values.get(name, {})
        if value == EMPTY.get(name, ""):
            return self.papers - frozenset[int]().union(*told.values())
        return told.get(value, frozenset())


def shared_values(papers: Iterable[Paper], total: int = 0, progress: Progress | None = None) -> Shared:
    """Look through papers; `progress` is called before each with how many of `total` are done."""
    ids: set[int] = set()
    values: dict[str, dict[Value, set[int]]] = {}
    tags: dict[str, set[int]] = {}
    collections: dict[str, set[int]] = {}
    for done, paper in enumerate(papers):
        if progress:
            progress(done, total)
        ids.add(paper.id)
        for name, value in _told(paper).items():
            values.setdefault(name, {}).setdefault(value, set()).add(paper.id)
        for name in paper.tags:
            tags.setdefault(name, set()).add(paper.id)
        for path in paper.collections:
            collections.setdefault(path, set()).add(paper.id)
    return Shared(
        frozenset(ids),
        {name: _frozen(told) for name, told in values.items()},
        _frozen(tags),
        _frozen(collections),
    )


def _told(paper: Paper) -> Mapping[str, Value]:
    facts: dict[str, Value] = {name: getattr(paper, name) for name in FACTS}
    told: dict[str, Value] = {name: value for name, value in facts.items() if value not in ("", None, ())}
    told |= {form_name(name): value for name, value in paper.fields.items() if value}
    return told | {"status": paper.status, "rating": paper.rating, "starred": paper.starred}


def _frozen(groups: Mapping[Key, set[int]]) -> dict[Key, frozenset[int]]:
    return {value: frozenset(papers) for value, papers in groups.items()}
