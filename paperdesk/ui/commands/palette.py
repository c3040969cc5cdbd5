"""The palette (commands, papers, tags, saved searches, feeds, places) and the keyboard help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from paperdesk.library.feeding.feed_rows import feed_rows
from paperdesk.ui.commands.command import Command, met, run
from paperdesk.ui.commands.wording import papers_text, plain, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.language import number_text
from paperdesk.ui.models.places import fixed_places
from paperdesk.ui.questions import KeyRow, PaletteEntry

SHOWN = 40
PAPERS_SHOWN = 8
PAPER = "paper."
GO = "go."


def show(desk: Desk, commands: Sequence[Command]) -> None:
    """Open the palette and do what was chosen."""
    entry = desk.ask.palette(lambda text: find(desk, commands, text))
    if entry is None:
        return
    if entry.kind == "command":
        run(next(each for each in commands if each.id == entry.id), desk)
    elif entry.kind == "paper":
        desk.paper_wanted.emit(int(entry.id))
    else:
        desk.search_wanted.emit("")
        desk.place_wanted.emit(entry.id)


def find(desk: Desk, commands: Sequence[Command], text: str) -> list[PaletteEntry]:
    """What the palette offers for a text: commands first, then where one can go, then papers."""
    words = text.casefold().split()
    places = chain(_places(desk, commands), _searches(desk), _feeds(desk), _tags(desk))
    fixed = chain(_commands(desk, commands), places)
    matches = (each for each in fixed if _matches(each, words))
    entries = list(islice(matches, SHOWN))
    if not words:
        # Before anything is typed, what can be done with the selection is the likeliest wish.
        return sorted(entries, key=lambda entry: not entry.id.startswith(PAPER))
    entries.sort(key=lambda entry: not _starts(entry, text))
    return [*entries, *_papers(desk, text)]


def keyboard(desk: Desk, groups: Sequence[tuple[str, Sequence[Command]]]) -> None:
    """Show all keys and keep the ones that the user changed."""
    own = desk.settings.keys()
    rows = [
        (
            plain(say(title)),
            [KeyRow(each.id, each.plain_title(desk), _key(each, own)) for each in group],
        )
        for title, group in groups
    ]
    every = chain.from_iterable(group for _, group in groups)
    defaults = {command.id: command.keys[0] if command.keys else "" for command in every}
    changed = desk.ask.keyboard(rows, defaults)
    if changed is not None:
        # Only what differs from the defaults is kept, so that better defaults reach everyone else.
        kept = {name: key for name, key in {**own, **changed}.items() if defaults.get(name) != key}
        desk.settings.set_keys(kept)


def _key(command: Command, own: dict[str, str]) -> str:
    keys = command.bound(own)
    return keys[0] if keys else ""


def _matches(entry: PaletteEntry, words: Sequence[str]) -> bool:
    text = f"{entry.text} {entry.hint}".casefold()
    return all(word in text for word in words)


def _starts(entry: PaletteEntry, text: str) -> bool:
    return entry.text.casefold().startswith(text.strip().casefold())


def _commands(desk: Desk, commands: Sequence[Command]) -> Iterator[PaletteEntry]:
    holding = met(desk)
    own = desk.settings.keys()
    number = desk.count()
    told = {"app.palette", *(GO + place for place in fixed_places())}
    for command in commands:
        if command.needs in holding and command.id not in told:
            hint = papers_text(number) if command.id.startswith(PAPER) and number > 1 else ""
            yield PaletteEntry(command.id, command.plain_title(desk), hint, _key(command, own), "command")


def _places(desk: Desk, commands: Sequence[Command]) -> Iterator[PaletteEntry]:
    own = desk.settings.keys()
    keys = {command.id: _key(command, own) for command in commands}
    for place in fixed_places().values():
        text = say("Go to {place}", place=place.title)
        yield PaletteEntry(place.id, text, key=keys.get(GO + place.id, ""), kind="place")


def _searches(desk: Desk) -> Iterator[PaletteEntry]:
    for search in desk.session.library.known_searches():
        yield PaletteEntry(f"search:{search.id}", search.name, papers_text(search.count), kind="search")
    for collection in desk.session.library.collections():
        yield PaletteEntry(
            f"collection:{collection.id}", collection.path, papers_text(collection.count), kind="place"
        )


def _feeds(desk: Desk) -> Iterator[PaletteEntry]:
    for feed in feed_rows(desk.session.library):
        yield PaletteEntry(
            f"feed:{feed.id}",
            feed.name,
            say("{n} new", n=number_text(feed.new)) if feed.new else "",
            kind="place",
        )


def _tags(desk: Desk) -> Iterator[PaletteEntry]:
    for tag in desk.session.library.tags():
        yield PaletteEntry(
            f"tag:{tag.name}",
            say("Show papers tagged “{tag}”", tag=tag.name),
            papers_text(tag.count),
            kind="tag",
        )


def _papers(desk: Desk, text: str) -> Iterator[PaletteEntry]:
    library = desk.session.library
    for row in library.rows(library.find(text).page(0, PAPERS_SHOWN)):
        hint = " · ".join(part for part in (row.authors, str(row.year or "")) if part)
        yield PaletteEntry(str(row.id), row.title, hint, kind="paper")
