"""How large an entry may be: what is beyond is cut or refused, and told in a sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.records import Item, Record
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Highlight, Name, Paper

LONGEST_ENTRY: Final = 20_000_000
"""Characters of an entry; a longer one is not imported."""
LONGEST_FIELD: Final = 10_000_000
"""Characters of a field; a longer one is cut, and whole only in the entry as it came."""
MOST_NAMES: Final = 10_000
"""Authors of a paper, and editors; “others” stands for more."""
DEEPEST: Final = 100
"""Levels of collections in collections; what is filed deeper comes into the last of them."""
TOO_DEEP: Final = "Collections are nested more than 100 deep; what is in them was filed in the last level."
_TEXTS: Final = tuple(
    each.name for each in fields(Paper) if each.type in ("str", str) and each.name != "source_text"
)


def within_limits(items: Iterable[Item]) -> Iterator[Item]:
    """What a reader gives, with no record beyond the limits, and no collection nested too deeply."""
    for item in items:
        if isinstance(item, Record):
            yield item if _is_usual(item.paper) else _within(item)
        elif isinstance(item, Arrangement) and _depth(item.collections) > DEEPEST:
            yield replace(item, collections=_cut_paths(item.collections))
            yield Warning(0, "", TOO_DEEP)
        else:
            yield item


def _is_usual(paper: Paper) -> bool:
    """Whether a look at a paper tells that it is within the limits, as nearly every one is."""
    few = len(paper.authors) + len(paper.editors) <= MOST_NAMES and _depth(paper.collections) <= DEEPEST
    return few and 0 < len(paper.source_text) <= LONGEST_FIELD


def _within(record: Record) -> Record | Failure:
    paper = record.paper
    if max(len(paper.source_text), _size(paper)) > LONGEST_ENTRY:
        reason = f"The entry is longer than {LONGEST_ENTRY:,} characters."
        return Failure(record.line, paper.key, reason, paper.source_text)
    told: list[str] = []
    changes: dict[str, Any] = _cut({name: getattr(paper, name) for name in _TEXTS}, told)
    changes |= _cut_names({"authors": paper.authors, "editors": paper.editors}, told)
    if cut := _cut(paper.fields, told):
        changes["fields"] = {**paper.fields, **cut}
    if _depth(paper.collections) > DEEPEST:
        changes["collections"] = _cut_paths(paper.collections)
        told.append(TOO_DEEP)
    changes["highlights"] = tuple(_cut_highlight(each, told) for each in paper.highlights)
    if not told:
        return record
    warnings = tuple(dict.fromkeys((*record.warnings, *told)))
    return replace(record, paper=replace(paper, **changes), warnings=warnings)


def _size(paper: Paper) -> int:
    """How many characters a paper holds, of which the entry as it came may be a small part."""
    texts = (*(getattr(paper, name) for name in _TEXTS), *paper.fields.values())
    return sum(map(len, texts)) + sum(len(each.exact) + len(each.comment) for each in paper.highlights)


def _cut(texts: Mapping[str, str], told: list[str]) -> dict[str, Any]:
    long = {name: text[:LONGEST_FIELD] for name, text in texts.items() if len(text) > LONGEST_FIELD}
    told += [f"“{name}” is longer than {LONGEST_FIELD:,} characters and was cut there." for name in long]
    return long


def _cut_highlight(highlight: Highlight, told: list[str]) -> Highlight:
    cut = _cut({"exact": highlight.exact, "comment": highlight.comment}, told)
    return replace(highlight, **cut) if cut else highlight


def _cut_names(lists: Mapping[str, tuple[Name, ...]], told: list[str]) -> dict[str, Any]:
    long = {who: names for who, names in lists.items() if len(names) > MOST_NAMES}
    for who in long:
        told.append(f"The record has more than {MOST_NAMES:,} {who}; “others” stands for the rest of them.")
    return {who: (*names[:MOST_NAMES], OTHERS) for who, names in long.items()}


def _depth(paths: Iterable[str]) -> int:
    return max((path.count("/") + 1 for path in paths), default=0)


def _cut_paths(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys("/".join(path.split("/")[:DEEPEST]) for path in paths))
