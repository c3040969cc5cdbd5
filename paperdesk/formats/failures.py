"""Entries that could not be read; every reader reports them in the same way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """An entry that could not be read: where it stands, its key if it has one, why, and its raw text."""

    line: int
    key: str
    reason: str
    raw: str
