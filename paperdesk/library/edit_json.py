"""Edits as JSON, as the history keeps them: small, and readable in the file.

Sets of ids are written as ranges ("3-7,12"), so that a step over many papers stays short. A stored
form never changes its meaning, because libraries outlive versions.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Final

from paperdesk.library import edits
from paperdesk.library.edits import Edit
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Name, Status
from paperdesk.model.ranges import joined

_UNMARKED: Final = {"start": 0, "end": 0, "exact": ""}
_IDS: Final = re.compile(r"""ids[\\]*":[\\]*"([0-9,-]*)""")


def to_json(edit: Edit) -> str:
    """The edit as a line of JSON."""
    return json.dumps(_encode(edit), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Edit:
    """The edit that `to_json` wrote; raises PaperDeskError for what it cannot have written."""
    try:
        edit = _decode(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        edit = None
    if not isinstance(edit, Edit):
        raise PaperDeskError(
            "This step cannot be read from the history any more, which is damaged; nothing was changed."
        )
    return edit


def mentioned(text: str) -> int:
    """How many ids `to_json` wrote, one as often as it stands there, found without making the edit."""
    return sum(high - low + 1 for found in _IDS.findall(text) for low, high in _pairs(found))


def _encode(value: Any) -> Any:
    match value:
        case Edit():
            return {"edit": type(value).__name__} | _fields(value)
        case Name() | Highlight():
            said = {name: part for name, part in _fields(value).items() if part}
            return {"name" if isinstance(value, Name) else "mark": said}
        case Status():
            return {"status": value.value}
        case frozenset():
            return {"ids": ranges(value)}
        case tuple():
            return [_encode(item) for item in value]
        case Mapping():
            return {"map": {name: _encode(item) for name, item in value.items()}}
        case str() | int() | None:
            return value
    raise TypeError(f"a {type(value).__name__} cannot be kept in the history")


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _encode(getattr(value, field.name)) for field in fields(value)}


def _decode(value: Any) -> Any:
    match value:
        case {"edit": str(name), **rest}:
            return getattr(edits, name)(**{str(field): _decode(item) for field, item in rest.items()})
        case {"name": parts}:
            return Name(**parts)
        case {"status": text}:
            return Status(text)
        case {"mark": parts}:
            return Highlight(**(_UNMARKED | {name: _decode(part) for name, part in parts.items()}))
        case {"ids": text}:
            return from_ranges(text)
        case {"map": items}:
            return {name: _decode(item) for name, item in items.items()}
        case list():
            return tuple(_decode(item) for item in value)
    return value


def ranges(ids: Iterable[int]) -> str:
    """Ids as ascending ranges: "3-7,12"."""
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in joined(ids))


def from_ranges(text: str) -> frozenset[int]:
    """The ids that `ranges` wrote."""
    return frozenset(id for low, high in _pairs(text) for id in range(low, high + 1))


def _pairs(text: str) -> Iterable[tuple[int, int]]:
    parts = (part.partition("-") for part in text.split(",") if part)
    return ((int(low), int(high or low)) for low, _, high in parts)
