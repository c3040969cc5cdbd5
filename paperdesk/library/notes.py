"""What notes name: the papers whose notes mention one, and the keys and titles to offer while typing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paperdesk.library.library import Library
from paperdesk.model.note_text import TAG
from paperdesk.model.rows import Row

_WORDS = re.compile(r"\w+")
_LEAST = 3  # letters of a word that titles are searched for


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper to name: its citation key, and its title to tell it by."""

    key: str
    title: str


def mentions(library: Library, paper: int, most: int) -> list[Row]:
    """The papers on the desk whose notes name this one, by its key or one it had; newest first."""
    return library.rows(library.note_links().mentions(paper, most))


def known_keys(library: Library, keys: Iterable[str]) -> Mapping[str, int]:
    """The papers that have, or had, these citation keys, by the keys as they are written here."""
    return library.note_links().known(keys)


def offers(library: Library, typed: str, most: int) -> list[Offer]:
    """Papers whose citation keys begin like what is typed, then those whose titles have its words."""
    found = {key: Offer(key, title) for key, title in library.note_links().beginning(typed, most)}
    words = [word for word in _WORDS.findall(typed) if not word.isdigit()]
    if len(found) < most and words and len(words[-1]) >= _LEAST:
        query = " ".join(f"title:{word}" for word in words)
        for row in library.rows(library.find(query).page(0, most)):
            found.setdefault(row.key, Offer(row.key, row.title))
    return list(found.values())[:most]


def tag_offers(library: Library, typed: str, most: int) -> list[Offer]:
    """Tags that can be written into a note and begin like what is typed, those of most papers first."""
    begun = typed.casefold()
    tags = [
        tag
        for tag in library.tags()
        if tag.name.casefold().startswith(begun) and TAG.fullmatch(f"#{tag.name}")
    ]
    return [Offer(tag.name, "") for tag in sorted(tags, key=lambda tag: -tag.count)[:most]]
