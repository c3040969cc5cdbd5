"""Reads values out of JSON that others wrote, with a sentence for each that is of the wrong kind."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from paperdesk.model.errors import PaperDeskError

# JSON can name them, but no file, window or other program takes them.
_UNFIT = re.compile("[\x00\ud800-\udfff]")


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

    def require_fit_texts(self) -> None:
        """Raise PaperDeskError when a text, however deep, has a character that cannot be kept."""
        for name, value in self.values.items():
            if any(_UNFIT.search(text) for text in _texts([name, value])):
                raise PaperDeskError(
                    f"In {self.what} “{fit(name)}” has a character that is none (U+0000 or half of a pair)."
                )

    def text(self, name: str) -> str:
        """A text, "" when missing."""
        value = self.values.get(name)
        return "" if value is None else self._checked(name, value, str, "a text")

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._checked(name, item, str, "a list of texts") for item in self._list(name))

    def paths(self, name: str, *, gaps: bool = False) -> tuple[str, ...]:
        """A list of names nested by slashes; with `gaps` levels may be empty as long as one is not."""
        paths = self.texts(name)
        for path in paths:
            levels = [level.strip() for level in path.split("/")]
            if not (any(levels) if gaps else all(levels)):
                raise self._error(name, "a list of names, nested as in “a/b”", path)
        return paths

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


def fit(text: str) -> str:
    """The text with escapes for the characters that `require_fit_texts` refuses."""
    return _UNFIT.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _texts(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            waiting += [*item, *item.values()]
        elif isinstance(item, list):
            waiting += item


def _kind(value: object) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    text = "null" if value is None else repr(value)
    return text if len(text) <= 40 else text[:39] + "…"
