"""Records made fit for a library: names that it would not take, text that no database takes."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import lru_cache

from paperdesk.library.edits.filing import collection_name
from paperdesk.library.edits.tagging import tag_name
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Paper

LARGEST = 2**63 - 1


def fit(paper: Paper) -> Paper:
    """The record with tags and collections as a library names them; names of nothing are left out."""
    if not paper.tags and not paper.collections:
        return paper
    tags = tuple(dict.fromkeys(filter(None, map(_tag, paper.tags))))
    collections = tuple(dict.fromkeys(filter(None, map(collection_path, paper.collections))))
    if (tags, collections) == (paper.tags, paper.collections):
        return paper
    return replace(paper, tags=tags, collections=collections)


def collection_path(text: str) -> str:
    """A path of names as collections have them, without what is no name; "" when nothing is left."""
    names = []
    for level in text.split("/"):
        try:
            names.append(collection_name(level))
        except UsageError:
            continue
    return "/".join(names)


def storable(paper: Paper) -> bool:
    """Whether a database can hold the record: every text is one, every number is small enough."""
    return all(_is_storable(value) for field in fields(paper) for value in _flat(getattr(paper, field.name)))


@lru_cache(maxsize=1024)
def _tag(text: str) -> str:
    try:
        return tag_name(text)
    except UsageError:
        return ""


def _is_storable(value: object) -> bool:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return False
    return not isinstance(value, int) or abs(value) <= LARGEST


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, Iterable):
        for item in value:
            yield from _flat(item)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):  # type: ignore[arg-type]
            yield from _flat(getattr(value, field.name))
    else:
        yield value
