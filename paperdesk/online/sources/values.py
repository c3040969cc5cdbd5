"""Values out of JSON that others send: what is missing, null or of an unexpected kind is just empty."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from paperdesk.online.errors import NonsenseError
from paperdesk.online.request import Reply

Path = str | int


def read_json(reply: Reply, name: str) -> Any:
    """The JSON of a reply; NonsenseError when it is none."""
    try:
        return json.loads(reply.body)
    except (ValueError, RecursionError):
        raise unreadable(name) from None


def unreadable(name: str) -> NonsenseError:
    """The error for a reply that makes no sense."""
    return NonsenseError(f"The reply of {name} makes no sense; it was thrown away.")


def at(value: Any, *path: Path) -> Any:
    """What stands at a path of names and places, None when nothing does."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and -len(value) <= step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def text(value: Any, *path: Path) -> str:
    """A text or whole number as text, the first one of a list; "" for anything else."""
    found = at(value, *path)
    if isinstance(found, list):
        found = next((each for each in found if isinstance(each, str) and each.strip()), "")
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found) if abs(found) < 10**15 else ""
    return found.strip() if isinstance(found, str) else ""


def texts(value: Any, *path: Path) -> list[str]:
    """All texts of a list, or the only one."""
    found = at(value, *path)
    listed = found if isinstance(found, list) else [found]
    return [each.strip() for each in listed if isinstance(each, str) and each.strip()]


def objects(value: Any, *path: Path) -> list[Mapping[str, Any]]:
    """All objects of a list, or the only one."""
    found = at(value, *path)
    listed = found if isinstance(found, list) else [found]
    return [each for each in listed if isinstance(each, dict)]
