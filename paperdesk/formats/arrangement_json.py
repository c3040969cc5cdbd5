"""How a library is ordered, as it stands beside the papers in PaperDesk's own JSON."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from paperdesk.formats.failures import Failure
from paperdesk.formats.json_items import JsonItem
from paperdesk.formats.json_values import Object, fit
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.rows import SavedSearch, Tag
from paperdesk.model.word_lists import COLOURS, WordList, tidied_name

_WHAT: Final = "what stands beside the papers"
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


def to_json(arrangement: Arrangement) -> dict[str, Any]:
    """As plain values, without the parts that are empty."""
    parts: dict[str, list[Any]] = {
        "colours": [{"tag": tag.name, "colour": tag.colour} for tag in arrangement.colours],
        "collections": list(arrangement.collections),
        "searches": [{"name": one.name, "query": one.query} for one in arrangement.searches],
        "word_lists": [
            {"name": one.name, "colour": one.colour, "words": list(one.words)}
            for one in arrangement.word_lists
        ],
    }
    return {name: part for name, part in parts.items() if part}


def read_arrangement(item: JsonItem) -> Iterator[Arrangement | Failure]:
    """What can be read of it, and a failure for each entry that cannot."""
    try:
        whole = Object.of(item.value, _WHAT)
        lists = {name: _list(whole, name) for name in _READERS}
    except PaperDeskError as error:
        yield Failure(item.line, "", str(error), fit(item.raw.strip()))
        return
    found = Arrangement()
    for name, read in _READERS.items():
        entries: list[object] = []
        for value in lists[name]:
            try:
                entries.append(read(value))
            except PaperDeskError as error:
                yield Failure(item.line, "", str(error), fit(str(value)[:1000]))
        found = replace(found, **{name: tuple(entries)})  # type: ignore[arg-type]
    yield found


def _list(whole: Object, name: str) -> list[Any]:
    value = whole.values.get(name)
    if value is not None and not isinstance(value, list):
        raise PaperDeskError(f"In {_WHAT} “{name}” must be a list.")
    return value or []


def _tag(value: object) -> Tag:
    entry = _entry(value, "a colour of a tag")
    colour = entry.text("colour")
    if not _COLOUR.fullmatch(colour):
        raise PaperDeskError(f"The colour of a tag must be like #1f6feb, but it is “{colour:.40}”.")
    return Tag(_named(entry, "tag"), colour)


def _collection(value: object) -> str:
    entry = _entry({"path": value}, "a collection")
    return _named(entry, "path")


def _search(value: object) -> SavedSearch:
    entry = _entry(value, "a saved search")
    return SavedSearch(0, _named(entry, "name"), entry.text("query"))


def _word_list(value: object) -> WordList:
    entry = _entry(value, "a word list")
    colour = entry.text("colour") or COLOURS[0]
    if colour not in COLOURS:
        raise PaperDeskError(
            f"The colour of a word list must be one of {', '.join(COLOURS)}, but it is “{colour:.40}”."
        )
    name = _named(entry, "name")
    if not tidied_name(name):
        raise PaperDeskError(f"A word list needs a name with a letter or digit in it, not “{name:.40}”.")
    return WordList(0, name, colour, entry.texts("words"))


def _entry(value: object, what: str) -> Object:
    entry = Object.of(value, what)
    entry.require_fit_texts()
    return entry


def _named(entry: Object, name: str) -> str:
    text = entry.text(name)
    if not text.strip():
        raise PaperDeskError(f"In {entry.what} there is no “{name}”.")
    return text


_READERS: Final[Mapping[str, Callable[[object], object]]] = {
    "colours": _tag,
    "collections": _collection,
    "searches": _search,
    "word_lists": _word_list,
}
