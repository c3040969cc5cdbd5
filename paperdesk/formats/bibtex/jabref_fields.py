"""The fields in which JabRef, BibDesk and PaperDesk itself say what a reader makes of a paper."""

import re
from collections.abc import MutableMapping
from typing import Final, NamedTuple

from paperdesk.model.paper import Status


class Marks(NamedTuple):
    """How far the reader has come, whether it is a favourite, and how many stars of five it has."""

    status: Status = Status.KEPT
    starred: bool = False
    rating: int = 0


NAMES: Final = ("readstatus", "read", "ranking", "rating", "relevance", "priority")
_ALL: Final = frozenset(NAMES)
_NONE = Marks()
_STATUSES: Final = {status.value: status for status in Status}
_YES: Final = frozenset(("1", "yes", "true"))
_RANK = re.compile(r"(?:rank)?([0-5])")


def take_marks(fields: MutableMapping[str, str]) -> Marks:
    """Take what the fields say out of them; a value nobody knows stays."""
    if _ALL.isdisjoint(fields):
        return _NONE
    values = {name: fields.pop(name) for name in NAMES if name in fields}
    tidy = {name: value.strip().lower() for name, value in values.items()}
    status = _STATUSES.get(tidy.get("readstatus", "")) or (Status.READ if tidy.get("read") in _YES else None)
    rank = _RANK.fullmatch(tidy.get("ranking") or tidy.get("rating") or "")
    relevant = tidy.get("relevance") in ("relevant", *_YES)
    urgent = tidy.get("priority") == "prio1"
    understood = {
        "readstatus": tidy.get("readstatus") in _STATUSES, "read": tidy.get("read") in _YES,
        "ranking": rank, "rating": rank and "ranking" not in tidy, "relevance": relevant, "priority": urgent,
    }  # fmt: skip
    fields.update({name: value for name, value in values.items() if not understood[name] and value})
    return Marks(status or Status.KEPT, relevant or urgent, int(rank[1]) if rank else 0)
