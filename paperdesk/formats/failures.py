"""Entries that could not be read, or not as they stand; every reader reports them in the same way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """An entry that could not be read: where it stands, its key if it has one, why, and its raw text."""

    line: int
    key: str
    reason: str
    raw: str


@dataclass(frozen=True, slots=True)
class Warning:
    """Something that was read, but not as it stands there."""

    line: int
    key: str
    reason: str
