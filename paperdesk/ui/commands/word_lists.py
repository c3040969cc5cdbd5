"""Commands on word lists and on what interests the reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.library.edits import (
    CreateWordList,
    DeleteWordList,
    Edit,
    ForgetInterest,
    MoveWordList,
    SetWordList,
)
from paperdesk.library.interest import NEEDED, decisions
from paperdesk.library.word_lists import PRESETS, bringing_in
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.word_lists import written
from paperdesk.ui.commands.command import Needs, require
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import PaletteEntry, WordListsRequest
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.model.word_lists import WordList

TEXT_FILES = "Text (*.txt *.md);;*"
LARGEST = 4_000_000  # bytes of a text with word lists


def manage(desk: Desk) -> None:
    """Show the word lists to be edited."""
    require(desk, Needs.WRITABLE)
    library = desk.session.library

    def do(edit: Edit, *, coalesce: bool = False) -> int | None:
        result = desk.session.do(edit, coalesce=coalesce).result
        return result if isinstance(result, int) else None

    desk.ask.word_lists(
        WordListsRequest(
            presets=PRESETS,
            lists=lambda: tuple(library.word_lists()),
            create=lambda one: do(CreateWordList(one.name, one.colour, one.words)),
            rename=lambda id, name: do(SetWordList(id, name=name)),
            colour=lambda id, colour: do(SetWordList(id, colour=colour)),
            set_words=lambda id, words: do(SetWordList(id, words=words), coalesce=True),
            move=lambda id, place: do(MoveWordList(id, place)),
            delete=lambda id: do(DeleteWordList(id)),
            bring_in=lambda: _bring_in(desk),
            write=lambda: _write(desk),
        )
    )


def bring_in(desk: Desk) -> None:
    """Read word lists from text files."""
    _toast(desk, _bring_in(desk), undo=True)


def write(desk: Desk) -> None:
    """Write all word lists to a text file."""
    _toast(desk, _write(desk))


def sort_by_list(desk: Desk) -> None:
    """Put first what has most words of a list."""
    lists = [one for one in desk.session.library.word_lists() if one.words]
    if not lists:
        desk.toast(say("There are no word lists with words yet."))
        return
    entries = [_entry(one) for one in lists]
    prompt = say("Sort by which word list?")
    several = len(entries) > 1
    chosen = desk.ask.palette(lambda text: _matching(entries, text), prompt) if several else entries[0]
    if chosen is not None:
        desk.sort_wanted.emit(chosen.id)


def sort_by_interest(desk: Desk) -> None:
    """Put first what likely interests the reader, or say why that cannot be told yet."""
    library = desk.session.library
    if library.interest() is not None:
        desk.sort_wanted.emit("-interest")
        return
    left = NEEDED - decisions(library)
    if left > 0:
        text = "This order learns from what you keep and dismiss; {n} more decisions are needed."
        desk.toast(say(text, n=left))
    else:
        desk.toast(say("This order needs papers that you kept and papers that you dismissed, some of each."))


def forget_interest(desk: Desk) -> None:
    """Begin anew to learn what interests the reader."""
    applied = desk.session.do(ForgetInterest())
    if desk.shown.sort.endswith("interest"):
        desk.sort_wanted.emit("-added")
    desk.toast(say("What interests you is learned anew, from your next decisions."), undo=applied.recorded)


def _entry(one: WordList) -> PaletteEntry:
    return PaletteEntry(f"-list:{one.name}", say("Sort by “{name}”", name=one.name), kind="command")


def _matching(entries: list[PaletteEntry], text: str) -> list[PaletteEntry]:
    return [each for each in entries if text.strip().casefold() in each.text.casefold()]


def _bring_in(desk: Desk) -> str:
    require(desk, Needs.WRITABLE)
    found = 0
    for path in desk.ask.open_files(say("Import word lists"), TEXT_FILES):
        edit, number = bringing_in(_text(path), path.stem, desk.session.library.word_lists())
        found += number
        if edit is not None:
            desk.session.do(edit)
        elif not number:
            raise PaperDeskError(say("There are no words in {name}; nothing was changed.", name=path.name))
    if not found:
        return ""
    return (
        say("One word list was read.")
        if found == 1
        else say("{n} word lists were read.", n=number_text(found))
    )


def _text(path: Path) -> str:
    from paperdesk.library.decoding import byte_order_mark

    try:
        if path.stat().st_size > LARGEST:
            raise PaperDeskError(say("{name} is too large for a list of words.", name=path.name))
        octets = path.read_bytes()
        mark, name = byte_order_mark(octets[:4])
        return octets[len(mark) :].decode(name or "utf-8")
    except UnicodeError:
        return octets.decode("cp1252", "replace")
    except OSError as error:
        text = "{name} cannot be read: {reason}."
        raise PaperDeskError(say(text, name=path.name, reason=error.strerror or error)) from error


def _write(desk: Desk) -> str:
    lists = desk.session.library.word_lists()
    if not lists:
        return say("There are no word lists yet.")
    path = desk.ask.save_file(say("Export word lists"), Path.home() / "word-lists.txt", TEXT_FILES)
    if path is None:
        return ""
    from paperdesk.library.whole_files import write_atomically

    file = write_atomically(path, written(lists), desk.session.library.path)
    said = say("The word lists were written to {name}.", name=file.path.name)
    return f"{said} {spoken(file.why)}".rstrip()


def _toast(desk: Desk, text: str, *, undo: bool = False) -> None:
    if text:
        desk.toast(text, undo=undo)
