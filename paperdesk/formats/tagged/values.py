"""The values of one record of tagged lines, taken away tag by tag until only unknown ones are left."""

import re
from collections.abc import Callable, Iterable
from typing import Final

VALUE_LIMIT: Final = 10_000_000
"""How many characters of a value are kept."""
_JOINED = re.compile(r"[.:;?!,–—-]$")


class Values:
    """What a record says under each tag.

    The methods that give values take them out, so that each is used once; `rest` tells what is left.
    `named` are all tags, also those without a value; `warnings` says what could not be taken as it stands.
    """

    def __init__(self, values: Iterable[tuple[str, list[str]]], mark: str = "") -> None:
        self._mark = mark
        self._of: dict[str, list[tuple[int, str]]] = {}
        self._taken: list[str] = []
        self.warnings: list[str] = []
        self.named: set[str] = set()
        for at, (tag, lines) in enumerate(values):
            self.named.add(tag)
            value = lines[0] if len(lines) == 1 else "\n".join(lines).strip("\n")
            if value:
                self._of.setdefault(tag, []).append((at, self._cut(tag, value)))

    def __contains__(self, tag: str) -> bool:
        return tag in self._of

    def __bool__(self) -> bool:
        return bool(self._of)

    def texts(self, *tags: str) -> list[str]:
        """All values under these tags in the order of the file, with their line breaks."""
        found: list[tuple[int, str]] = []
        for tag in tags:
            if tag in self._of:
                found += self._of.pop(tag)
        if len(tags) > 1:
            found.sort()
        return [value for _, value in found]

    def all(self, *tags: str) -> list[str]:
        """All values under these tags in the order of the file, each in one line."""
        return [" ".join(value.split()) for value in self.texts(*tags)]

    def lines(self, *tags: str) -> list[str]:
        """All lines of the values under these tags."""
        return [line.strip() for value in self.texts(*tags) for line in value.split("\n") if line.strip()]

    def one(self, *tags: str) -> str:
        """The first value under the first of these tags that has one; further ones stay."""
        for tag in tags:
            if tag in self._of:
                first, *others = dict.fromkeys(self.all(tag))
                if others:
                    self.put(tag, others)
                    self._taken.append(tag)
                return first
        return ""

    def title(self, *tags: str) -> str:
        """The value under the first of these tags that has one; a title in several values is put together."""
        tag = next((tag for tag in tags if tag in self._of), None)
        parts = list(dict.fromkeys(self.all(tag))) if tag else []
        if len(parts) > 1:
            self.warnings.append(
                f"The title stands in {len(parts)} lines of {self._mark}{tag}; they were put together."
            )
        title = ""
        for part in parts:
            title += part if not title else f" {part}" if _JOINED.search(title) else f": {part}"
        self.drop(lambda value: value == title, *tags)
        return title

    def see(self, *tags: str) -> list[str]:
        """Like `all`, without taking them out."""
        found = [tag for tag in tags if tag in self._of]
        return [" ".join(value.split()) for tag in found for _, value in self._of[tag]]

    def put(self, tag: str, values: Iterable[str]) -> None:
        """Put values back that were taken out and not used."""
        if kept := [(at, value) for at, value in enumerate(values) if value]:
            self._of[tag] = kept

    def drop(self, unwanted: Callable[[str], bool], *tags: str) -> None:
        """Take the values out, under these tags, that are unwanted."""
        for tag in tags:
            if tag in self._of:
                self.put(tag, [value for value in self.all(tag) if not unwanted(value)])

    def rest(self, unwanted: re.Pattern[str] | None = None) -> dict[str, str]:
        """What is left by tag, repeated values each in a line of its own; nothing for `unwanted` tags."""
        for tag in list(self._of) if unwanted else ():
            if unwanted and unwanted.fullmatch(tag):
                del self._of[tag]
        for tag in dict.fromkeys(self._taken):
            if tag in self._of:
                self.warnings.append(
                    f"{self._mark}{tag} stands there more than once; the first value counts."
                )
        return {tag: "\n".join(self.see(tag)) for tag in self._of}

    def _cut(self, tag: str, value: str) -> str:
        if len(value) <= VALUE_LIMIT:
            return value
        self.warnings.append(
            f"{self._mark}{tag} holds more than 10 million characters; the rest was cut off."
        )
        return value[:VALUE_LIMIT]
