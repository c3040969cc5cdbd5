"""Renaming tags, collections, saved searches and feeds: in their rows, or else by a question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from paperdesk.library.edits import RenameCollection, RenameSearch, RenameTag
from paperdesk.library.edits.feeding import changing
from paperdesk.library.edits.tagging import tag_name
from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.command import Needs, require
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed
    from paperdesk.model.rows import Collection, SavedSearch

TITLES = {
    "tag": "Rename tag",
    "collection": "Rename collection",
    "search": "Rename saved search",
    "feed": "Rename feed",
}


def rename(desk: Desk) -> None:
    """Give the tag, collection, saved search or feed of the place another name."""
    require(desk, Needs.WRITABLE)
    place = desk.place()
    if desk.rename_in_row(place):
        return
    old = _name(desk.session.library, place)
    name = desk.ask.text(say(TITLES[place.partition(":")[0]]), say("Name"), old)
    if name and name.strip():
        give(desk, place, name, sure=True)


def give(desk: Desk, place: str, name: str, *, sure: bool) -> None:
    """Give a place another name. Raises PaperDeskError when it cannot have it.

    The name of another tag makes one of the two, which has to be `sure`.
    """
    kind, _, value = place.partition(":")
    if " ".join(name.split()) == _name(desk.session.library, place):
        return
    if kind == "tag":
        _rename_tag(desk, value, name, sure)
    elif kind == "collection":
        desk.session.do(RenameCollection(int(value), name))
    elif kind == "feed":
        _rename_feed(desk, int(value), name)
    else:
        _rename_search(desk, int(value), name)


def _rename_tag(desk: Desk, old: str, name: str, sure: bool) -> None:
    new = tag_name(name)
    taken = _known(desk, new)
    if not sure and taken and new.casefold() != old.casefold():
        sentence = "There is a tag “{tag}” already. Press Enter once more to make one tag of the two."
        raise PaperDeskError(say(sentence, tag=taken))
    shown = desk.shown.place
    desk.session.do(RenameTag(old, new))
    if shown == f"tag:{old}" or shown.startswith(f"tag:{old}/"):
        wanted = new + shown[len(f"tag:{old}") :]
        # Renaming may have joined it with one that has other capitals.
        desk.place_wanted.emit(f"tag:{_known(desk, wanted) or wanted}")


def _rename_search(desk: Desk, id: int, name: str) -> None:
    wanted = " ".join(name.split()).casefold()
    for each in desk.session.library.known_searches():
        if each.id != id and each.name.casefold() == wanted:
            sentence = "There is a saved search “{name}” already; choose another name."
            raise PaperDeskError(say(sentence, name=each.name))
    desk.session.do(RenameSearch(id, name))


def _rename_feed(desk: Desk, id: int, name: str) -> None:
    for each in feeds(desk.session.library):
        if each.id == id:
            desk.session.do(changing(replace(each, name=name)))


def _known(desk: Desk, name: str) -> str:
    """The tag of this name, or the level of one, as the library spells it; "" when there is none."""
    cut = (tag.name[: len(name)] for tag in desk.session.library.tags() if _is_level(tag.name, name))
    return next((known for known in cut if known.casefold() == name.casefold()), "")


def _is_level(tag: str, name: str) -> bool:
    return len(tag) == len(name) or tag[len(name) : len(name) + 1] == "/"


def _name(library: Library, place: str) -> str:
    kind, _, value = place.partition(":")
    if kind == "tag":
        return value
    named: Iterable[Collection | SavedSearch | Feed] = library.known_searches()
    if kind in {"collection", "feed"}:
        named = library.collections() if kind == "collection" else feeds(library)
    return next((each.name for each in named if each.id == int(value)), "")
