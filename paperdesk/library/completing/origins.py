"""Where the values of a paper came from: noted when one is taken, true as long as the paper says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paperdesk.library.completing.plan import present_value
from paperdesk.library.library import Library
from paperdesk.model.duplicates import value_text
from paperdesk.model.paper import Paper
from paperdesk.store.field_sources import Origin

Origins = Mapping[str, Origin]
"""What was noted of one paper's fields, by field, whether they still say so or not."""


@dataclass(frozen=True, slots=True)
class FieldOrigin:
    """A service of `online.services.NAMES`, and when it was asked (ISO 8601, UTC)."""

    source: str
    at: str


def origins_of(library: Library, paper: Paper) -> dict[str, FieldOrigin]:
    """Where each field came from that still says what a service said; the others are the reader's own."""
    noted = noted_origins(library, (paper.id,)).get(paper.id, {})
    return {
        name: FieldOrigin(source, at)
        for name, (_, _, value, source, at) in noted.items()
        if value and value == value_text(present_value(paper, name))
    }


def noted_origins(library: Library, papers: Iterable[int]) -> dict[int, Origins]:
    """What was noted of where values came from, by paper."""
    noted: dict[int, dict[str, Origin]] = defaultdict(dict)
    for origin in library.tables(to_read=True).field_sources.of(papers):
        noted[origin[0]][origin[1]] = origin
    return dict(noted)
