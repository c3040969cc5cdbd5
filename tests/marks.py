"""Highlights as tests write them: without what only a library gives them."""

from collections.abc import Iterable
from dataclasses import replace

from paperdesk.model.paper import Highlight


def bare(highlights: Iterable[Highlight]) -> tuple[Highlight, ...]:
    """The highlights without ids, times, the version of their text and what stands around them."""
    empty = dict.fromkeys(("prefix", "suffix", "uuid", "created", "modified", "text_hash"), "")
    return tuple(replace(mark, id=0, **empty) for mark in highlights)  # type: ignore[arg-type]
