"""JSON that was kept in a setting or a small file, where anybody may have written something else since."""

import json
from typing import Any


def kept_json(text: str) -> Any:
    """What the JSON says; None for what is none, is nested too deeply, or holds too long a number."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def kept_table(text: str) -> dict[str, Any]:
    """The object that the JSON says; an empty one for anything else."""
    found = kept_json(text)
    return found if isinstance(found, dict) else {}
