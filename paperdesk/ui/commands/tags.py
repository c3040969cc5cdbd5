"""Commands on tags: on the selection, and on a tag everywhere."""

from __future__ import annotations

from paperdesk.library.edits import AddTag, DeleteTag, Edit, Group, RemoveTag, RenameTag, SetTagColour
from paperdesk.library.edits.tagging import tag_name
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry


def tag(desk: Desk) -> None:
    """Choose tags for the selection."""
    papers = desk.papers()
    present, some = tags_of(desk)
    choice = desk.ask.tags(desk.session.library.tags(), present, len(papers), some)
    if choice is None:
        return
    edits: list[Edit] = [AddTag(papers, name) for name in choice.add]
    edits += [RemoveTag(papers, name) for name in choice.remove]
    if edits:
        desk.session.do(edits[0] if len(edits) == 1 else Group(say("Change Tags"), tuple(edits)))


def untag(desk: Desk) -> None:
    """Choose a tag to take off the selection."""
    present, some = tags_of(desk)
    names = sorted(present | some)
    entries = [PaletteEntry(name, say("Remove tag “{tag}”", tag=name), kind="tag") for name in names]
    if not entries:
        desk.toast(say("The selection has no tags."))
        return
    chosen = desk.ask.palette(lambda text: matching(entries, text))
    if chosen is not None:
        desk.session.do(RemoveTag(desk.papers(), chosen.id))


def rename(desk: Desk) -> None:
    """Rename the tag of the place everywhere; an existing name merges the two."""
    old = desk.place_value()
    new = desk.ask.text(say("Rename tag"), say("Name"), old)
    if new and new.strip() != old:
        shown = desk.shown.place
        desk.session.do(RenameTag(old, new.strip()))
        if shown == f"tag:{old}" or shown.startswith(f"tag:{old}/"):
            desk.place_wanted.emit(f"tag:{_known(desk, tag_name(new) + shown[len(f'tag:{old}') :])}")


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


def _known(desk: Desk, name: str) -> str:
    """A tag's name as the library spells it: renaming may have joined it with one that has other capitals."""
    names = [tag.name[: len(name)] for tag in desk.session.library.tags()]
    return next((known for known in names if known.casefold() == name.casefold()), name)


def tags_of(desk: Desk) -> tuple[frozenset[str], frozenset[str]]:
    """The tags that all selected papers have, and those that only some have."""
    rows = desk.session.library.rows(desk.selection())
    tags = [frozenset(tag.name for tag in row.tags) for row in rows]
    shared = frozenset.intersection(*tags) if tags else frozenset()
    return shared, frozenset().union(*tags) - shared
