"""Papers as pandoc's citeproc takes them: CSL-JSON, with every text as data."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from paperdesk.cite.inlines import LESS
from paperdesk.formats.csl.writing import csl_items
from paperdesk.model.paper import Paper

_LEFT_OUT: Final = ("custom", "keyword", "abstract", "annote", "categories")
_TAG = re.compile(r"<(?!/?(?:i|b|sup|sub|sc)>|span class=\"nocase\">|/span>)")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)


def cite_items(papers: Sequence[Paper]) -> list[dict[str, Any]]:
    """An item for each paper, in their order."""
    return [_item(item) for item in csl_items(papers)]


def _item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _each(value, _text) for name, value in item.items() if name not in _LEFT_OUT}


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """A value with all texts in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _each(part, change) for name, part in value.items()}
    return [_each(part, change) for part in value] if isinstance(value, list) else value


def _text(text: str) -> str:
    """A text whose emphasis is the only markup left, with “<” of all else out of pandoc's sight."""
    if "<" in text:
        text = _TAG.sub(LESS, text)
    return (
        _ENTITY.sub(lambda found: html.unescape(found[0]).replace("<", LESS), text) if "&" in text else text
    )
