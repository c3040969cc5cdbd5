"""Reads values out of JSON that others wrote, with a sentence for each that is of the wrong kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from paperdesk.model.errors import PaperDeskError


@dataclass(frozen=True, slots=True)
class Object:
    """One JSON object; `what` says in errors what it is. A missing or null value is the empty one."""

    values: Mapping[str, Any]
    what: str

    @classmethod
    def of(cls, value: object, what: str) -> "Object":
        """Take `value` for an object, or raise PaperDeskError."""
        if not isinstance(value, dict):
            raise PaperDeskError(f"Where {what} should be there is {_kind(value)}; a JSON object is needed.")
        return cls(value, what)

    def text(self, name: str) -> str:
        """A text, "" when missing."""
        value = self.values.get(name)
        return "" if value is None else self._checked(name, value, str, "a text")

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._checked(name, item, str, "a list of texts") for item in self._list(name))

    def objects(self, name: str) -> tuple["Object", ...]:
        """A list of objects."""
        return tuple(Object.of(item, f"an entry of “{name}”") for item in self._list(name))

    def inner(self, name: str) -> "Object | None":
        """An object, or None when missing."""
        value = self.values.get(name)
        return None if value is None else Object.of(value, f"“{name}”")

    def flag(self, name: str) -> bool:
        """A truth value, False when missing."""
        value = self.values.get(name)
        return value is not None and self._checked(name, value, bool, "true or false")

    def number(self, name: str, low: int, high: int, default: int = 0) -> int:
        """A whole number from `low` to `high`, `default` when missing."""
        value = self.optional_number(name)
        if value is None:
            return default
        if not low <= value <= high:
            raise self._error(name, f"a number from {low:,} to {high:,}", value)
        return value

    def optional_number(self, name: str) -> int | None:
        """A whole number, also one written as a text; None when missing or empty."""
        value = self.values.get(name)
        if isinstance(value, str):
            digits = value.strip()
            value = int(digits) if digits.isdecimal() and len(digits) < 10 else digits or None
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or abs(value) > 2**53:
            raise self._error(name, "a whole number", value)
        return value

    def _list(self, name: str) -> list[Any]:
        value = self.values.get(name)
        return [] if value is None else self._checked(name, value, list, "a list")

    def _checked(self, name: str, value: Any, kind: type, wanted: str) -> Any:
        if not isinstance(value, kind):
            raise self._error(name, wanted, value)
        return value

    def _error(self, name: str, wanted: str, value: object) -> PaperDeskError:
        return PaperDeskError(f"In {self.what} “{name}” must be {wanted}, but it is {_kind(value)}.")


def _kind(value: object) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    text = "null" if value is None else repr(value)
    return text if len(text) <= 40 else text[:39] + "…"
