"""Commands on collections, and what dropping papers on the sidebar does."""

from __future__ import annotations

from paperdesk.library.edits import (
    AddTag,
    AddToCollection,
    CreateCollection,
    DeleteCollection,
    Edit,
    MoveCollection,
    RemoveFromCollection,
    RenameCollection,
    SetStarred,
    SetStatus,
    TrashPapers,
)
from paperdesk.model.paper import Status
from paperdesk.model.rows import Collection
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import papers_text, say
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
    create_with(desk, ())


def create_inside(desk: Desk) -> None:
    """Make a collection inside the one of the place."""
    create_with(desk, (), int(desk.place_value()))


def create_with(desk: Desk, ids: tuple[int, ...], parent: int | None = None) -> None:
    """Make a collection and put papers into it."""
    name = desk.ask.text(say("New collection"), say("Name"))
    if not name or not name.strip():
        return
    collection = desk.session.do(CreateCollection(name.strip(), parent)).result
    if ids:
        drop(desk, f"collection:{collection}", ids)
    else:
        desk.place_wanted.emit(f"collection:{collection}")


def rename(desk: Desk) -> None:
    """Rename the collection of the place."""
    collection = _collection(desk, int(desk.place_value()))
    name = desk.ask.text(say("Rename collection"), say("Name"), collection.name)
    if name and name.strip() != collection.name:
        desk.session.do(RenameCollection(collection.id, name.strip()))


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
        name = text.strip()
        found = matching(entries, text)
        if name and name not in {entry.text for entry in entries}:
            found.append(PaletteEntry(NEW + name, say("Create collection “{name}”", name=name)))
        return found

    chosen = desk.ask.palette(find)
    if chosen is None:
        return
    if chosen.id.startswith(NEW):
        chosen_id = desk.session.do(CreateCollection(chosen.id.removeprefix(NEW), None)).result
        drop(desk, f"collection:{chosen_id}", desk.selection())
    else:
        drop(desk, f"collection:{chosen.id}", desk.selection())


def remove_selection(desk: Desk) -> None:
    """Take the selection out of the collection of the place."""
    desk.session.do(RemoveFromCollection(desk.papers(), int(desk.place_value())))


def drop(desk: Desk, place: str, ids: tuple[int, ...]) -> None:
    """File papers as a place of the sidebar says: into a collection, under a tag, with a status."""
    edit = filing(place, frozenset(ids))
    if edit is None or not ids:
        return
    desk.session.do(edit)
    desk.toast(say("{papers}: {what}.", papers=papers_text(len(ids)), what=edit.label), undo=True)


def filing(place: str, papers: frozenset[int]) -> Edit | None:
    """The edit that dropping papers on a place means; None for places that take none."""
    kind, _, value = place.partition(":")
    if kind == "collection":
        return AddToCollection(papers, int(value))
    if kind == "tag":
        return AddTag(papers, value)
    if place == "favourites":
        return SetStarred(papers, on=True)
    if place == "trash":
        return TrashPapers(papers)
    return SetStatus(papers, STATUS_PLACES[place]) if place in STATUS_PLACES else None


def _collection(desk: Desk, wanted: int) -> Collection:
    return next(each for each in desk.session.library.collections() if each.id == wanted)
