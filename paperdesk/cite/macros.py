"""The macros of a citation style: whether following what calls what comes to an end, and how soon."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from paperdesk.model.errors import PaperDeskError

MOST: Final = 20_000_000
"""Parts that one reference may come to when every macro is put in place; large styles come to a tenth."""
_DEEPEST: Final = 200
_CALLERS: Final = frozenset(("macro", "citation", "bibliography"))


@dataclass(slots=True)
class Macros:
    """What each macro, and each part that uses them, calls and how often; told element by element."""

    calls: dict[str, Counter[str]] = field(default_factory=dict)
    parts: Counter[str] = field(default_factory=Counter)
    _caller: str = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag in _CALLERS:
            self._caller = f"{tag}/{attributes.get('name', '')}"
            self.calls.setdefault(self._caller, Counter())
        elif self._caller:
            self.parts[self._caller] += 1
            if "macro" in attributes:
                self.calls[self._caller][f"macro/{attributes['macro']}"] += 1

    def require_end(self) -> None:
        """Raise PaperDeskError, with the rest of a sentence, when macros call each other without end."""
        if max((self._size(caller, {}, ()) for caller in self.calls), default=0) > MOST:
            raise PaperDeskError("its macros call each other far too often")

    def _size(self, caller: str, known: dict[str, int], path: tuple[str, ...]) -> int:
        if caller in path or len(path) > _DEEPEST:
            raise PaperDeskError("its macros call each other in a circle")
        if caller not in known:
            inner = self.calls.get(caller, Counter())
            known[caller] = self.parts[caller] + sum(
                number * self._size(name, known, (*path, caller)) for name, number in inner.items()
            )
        return known[caller]
