"""How a reader has ordered a library: what it holds besides papers."""

from dataclasses import dataclass, fields
from typing import Final

from paperdesk.model.rows import SavedSearch, Tag
from paperdesk.model.word_lists import WordList


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Colours of tags, paths of collections (parents first), saved searches and word lists, each in order.

    The ids and numbers of papers in them mean nothing.
    """

    colours: tuple[Tag, ...] = ()
    collections: tuple[str, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    word_lists: tuple[WordList, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything of it."""
        return self != Arrangement()


PARTS: Final = tuple(field.name for field in fields(Arrangement))
"""The names of its parts."""
