"""Commands on tags: on the selection, and on a tag everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.library.edits import AddTag, DeleteTag, Edit, Group, RemoveTag, SetTagColour
from paperdesk.ui.commands import many
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry, TagChoice

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.progress import Progress


def tag(desk: Desk) -> None:
    """Choose tags for the selection."""
    chosen = desk.chosen()

    def ask(counts: Mapping[str, int]) -> None:
        present = frozenset(name for name, papers in counts.items() if papers == len(chosen))
        some = frozenset(counts) - present
        choice = desk.ask.tags(desk.session.library.tags(), present, len(chosen), some)
        if choice is not None and (choice.add or choice.remove):
            many.change(desk, partial(_retag, choice), chosen=chosen)

    many.read(desk, say("Reading tags"), _tags_of, ask, chosen=chosen)


def untag(desk: Desk) -> None:
    """Choose a tag to take off the selection."""
    chosen = desk.chosen()

    def ask(counts: Mapping[str, int]) -> None:
        entries = [PaletteEntry(n, say("Remove tag “{tag}”", tag=n), kind="tag") for n in sorted(counts)]
        if not entries:
            desk.toast(say("The selection has no tags."))
            return
        taken = desk.ask.palette(lambda text: matching(entries, text), say("Which tag is to go?"))
        if taken is not None:
            many.change(desk, partial(RemoveTag, name=taken.id), chosen=chosen)

    many.read(desk, say("Reading tags"), _tags_of, ask, chosen=chosen)


def colour(desk: Desk) -> None:
    """Choose the colour of the tag of the place."""
    name = desk.place_value()
    current = next((tag.colour for tag in desk.session.library.tags() if tag.name == name), "")
    chosen = desk.ask.colour(current)
    if chosen is not None and chosen != current:
        desk.session.do(SetTagColour(name, chosen))


def delete(desk: Desk) -> None:
    """Take the tag of the place off all papers."""
    name = desk.place_value()
    applied = desk.session.do(DeleteTag(name))
    desk.toast(say("Tag “{tag}” deleted.", tag=name), undo=applied.recorded)
    desk.follow(f"tag:{name}", "all")


def _tags_of(library: Library, ids: Sequence[int], progress: Progress) -> Mapping[str, int]:
    return library.tags_of(ids, progress)


def _retag(choice: TagChoice, papers: frozenset[int]) -> Edit:
    edits: list[Edit] = [AddTag(papers, name) for name in choice.add]
    edits += [RemoveTag(papers, name) for name in choice.remove]
    return edits[0] if len(edits) == 1 else Group(say("Change Tags"), tuple(edits))
