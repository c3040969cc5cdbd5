"""Commands on collections, and what dropping papers on the sidebar does."""

from __future__ import annotations

from functools import partial

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import (
    AddTag,
    AddToCollection,
    CreateCollection,
    DeleteCollection,
    FileUnder,
    MoveCollection,
    RemoveFromCollection,
    SetStarred,
    SetStatus,
    TrashPapers,
)
from paperdesk.model.paper import Status
from paperdesk.model.rows import Collection
from paperdesk.ui.commands import many
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry

STATUS_PLACES = {
    "inbox": Status.INBOX,
    "all": Status.KEPT,
    "to-read": Status.TO_READ,
    "reading": Status.READING,
    "read": Status.READ,
    "dismissed": Status.DISMISSED,
}
NEW = "new:"


def create(desk: Desk) -> None:
    """Make a collection at the top."""
    create_with(desk, None)


def create_inside(desk: Desk) -> None:
    """Make a collection inside the one of the place."""
    create_with(desk, None, int(desk.place_value()))


def create_with(desk: Desk, papers: Chosen | None, parent: int | None = None) -> None:
    """Make a collection inside `parent`, or one at the top with papers in it."""
    name = desk.ask.text(say("New collection"), say("Name"))
    if not name or not name.strip():
        return
    if papers:
        _file(desk, partial(FileUnder, path=one_path(name)), papers)
    else:
        collection = desk.session.do(CreateCollection(name.strip(), parent)).result
        desk.place_wanted.emit(f"collection:{collection}")


def delete(desk: Desk) -> None:
    """Delete the collection of the place; its papers stay in the library."""
    collection = _collection(desk, int(desk.place_value()))
    desk.session.do(DeleteCollection(collection.id))
    desk.toast(say("Collection “{name}” deleted; its papers stay.", name=collection.name), undo=True)
    desk.follow(f"collection:{collection.id}", "all")


def move(desk: Desk, collection: int, parent: int | None) -> None:
    """Put a collection inside another one, or at the top."""
    desk.session.do(MoveCollection(collection, parent))


def add_selection(desk: Desk) -> None:
    """Choose a collection for the selection, or make one."""
    entries = [PaletteEntry(str(each.id), each.path) for each in desk.session.library.collections()]

    def find(text: str) -> list[PaletteEntry]:
        name = one_path(text)
        found = matching(entries, text)
        if name and name.casefold() not in {entry.text.casefold() for entry in entries}:
            found.append(PaletteEntry(NEW + name, say("Create collection “{name}”", name=name)))
        return found

    chosen = desk.ask.palette(find, say("Which collection? Type a name, new or known"))
    if chosen is None:
        return
    if chosen.id.startswith(NEW):
        _file(desk, partial(FileUnder, path=chosen.id.removeprefix(NEW)), desk.chosen())
    else:
        drop(desk, f"collection:{chosen.id}", desk.chosen())


def remove_selection(desk: Desk) -> None:
    """Take the selection out of the collection of the place."""
    many.change(desk, partial(RemoveFromCollection, collection=int(desk.place_value())))


def drop(desk: Desk, place: str, papers: Chosen) -> None:
    """File papers as a place of the sidebar says: into a collection, under a tag, with a status."""
    make = filing(place)
    if make is not None and papers:
        _file(desk, make, papers)


def filing(place: str) -> many.Make | None:
    """The edit that dropping papers on a place means; None for places that take none."""
    kind, _, value = place.partition(":")
    if kind == "collection":
        return partial(AddToCollection, collection=int(value))
    if kind == "tag":
        return partial(AddTag, name=value)
    if place == "favourites":
        return partial(SetStarred, on=True)
    if place == "trash":
        return TrashPapers
    return partial(SetStatus, status=STATUS_PLACES[place]) if place in STATUS_PLACES else None


def one_path(text: str) -> str:
    """A path of collections as the tree writes it: "Thesis/Related work"."""
    return "/".join(" ".join(level.split()) for level in text.strip().split("/"))


def _file(desk: Desk, make: many.Make, papers: Chosen) -> None:
    many.change(desk, make, partial(many.say_done, desk, len(papers)), chosen=papers)


def _collection(desk: Desk, wanted: int) -> Collection:
    return next(each for each in desk.session.library.collections() if each.id == wanted)
