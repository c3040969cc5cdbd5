"""Adding papers by what they are known by: DOIs, arXiv ids, PMIDs and ISBNs in any text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.command import Needs, attempt, require
from paperdesk.ui.commands.completing import waiting_text, write
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.lookups import AddByIdRequest
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.completing.identifying import Identified
    from paperdesk.library.library import Applied
    from paperdesk.model.identifiers import Identifier
    from paperdesk.model.progress import Progress

LONGEST: Final = 20_000
"""Letters of a pasted text beyond which it is a page, whatever identifiers it holds."""
MOST: Final = 2_000
"""Papers that are added together."""
Found = Sequence["Identified"]


def add(desk: Desk) -> None:
    """Type or paste identifiers, and add their papers; what is on the clipboard is there already."""
    text = QGuiApplication.clipboard().text()
    add_from(desk, text if names_papers(text) else "")


def names_papers(text: str) -> bool:
    """Whether a pasted text is there for its identifiers: most of its lines hold one.

    A list that says the title and the authors for each is there for those as well, and is a page.
    """
    from paperdesk.model.identifiers import find_identifiers

    if len(text) > LONGEST or not find_identifiers(text):
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    named = 2 * sum(bool(find_identifiers(line)) for line in lines) > len(lines)
    return named and not _tells_more(text, len(find_identifiers(text)))


def _tells_more(text: str, identifiers: int) -> bool:
    """Whether all identifiers of a text are those of papers with a title and authors."""
    from paperdesk.formats.page.reading import Shape, read_page

    page = read_page(text)
    known = sum(bool(paper.authors and (paper.arxiv or "doi" in dict(paper.facts))) for paper in page.papers)
    return page.shape is not Shape.PAIRS and known >= identifiers


def add_from(desk: Desk, text: str) -> None:
    """Show the identifiers of a text, and add their papers."""
    answer = desk.ask.add_by_id(request(desk, text))
    if answer is not None and answer.identifiers:
        _begin(desk, answer.identifiers, ask=answer.look_up)


def request(desk: Desk, text: str) -> AddByIdRequest:
    """What the sheet for identifiers asks the library."""
    from paperdesk.library.completing.identifying import stub
    from paperdesk.library.network_wishes import read_wishes
    from paperdesk.model.identifiers import find_identifiers

    library = desk.session.library
    return AddByIdRequest(
        find_identifiers, lambda each: library.twin(stub(each)), text, offline=read_wishes().offline
    )


def _begin(desk: Desk, identifiers: Sequence[Identifier], *, ask: bool) -> None:
    require(desk, Needs.WRITABLE)
    if len(identifiers) > MOST:
        sentence = say(
            "{papers} are too many to add together; nothing was added.", papers=papers_text(len(identifiers))
        )
        raise PaperDeskError(sentence)
    path, gate = desk.session.library.path, desk.gate if ask else None

    def work(progress: Progress) -> Found:
        from paperdesk.library.completing.identifying import look_up
        from paperdesk.library.library import Library
        from paperdesk.library.network import services
        from paperdesk.library.network_wishes import read_wishes
        from paperdesk.online.request import Permission

        asked = services(gate, read_wishes()) if gate is not None else None
        with Library.open(path, read_only=True) as library:
            return look_up(library, identifiers, asked, Permission.ASKED, progress)

    label = say("Looking up {papers}", papers=papers_text(len(identifiers)))
    desk.look_up(label if ask else say("Adding papers"), work, partial(_end, desk, path))


def _end(desk: Desk, path: Path, found: Found) -> None:
    """Add what was found, show it, and say what became of each."""
    from paperdesk.library.completing.identifying import adding_edit

    if desk.session.library.path != path:
        return
    edit = adding_edit(found)
    if edit is not None:
        write(desk, edit, len(found), partial(_tell, desk, found))
    else:
        _tell(desk, found, None)


def _tell(desk: Desk, found: Found, applied: Applied | None) -> None:
    from paperdesk.library.completing.identifying import Fate

    _show(desk, found)
    desk.toast(_summary(found), undo=applied is not None and applied.recorded)
    unknown = [each for each in found if each.fate is Fate.UNKNOWN]
    if unknown:
        # Not from here: as long as this runs the task has not ended.
        QTimer.singleShot(0, desk, partial(attempt, desk, partial(_tell_unknown, desk, unknown)))


def _show(desk: Desk, found: Found) -> None:
    """Select the papers that are there now."""
    library = desk.session.library
    twins = (library.twin(each.paper) for each in found)
    ids = tuple(dict.fromkeys(twin.id for twin in twins if twin is not None))
    if not ids:
        return
    if desk.stage is None:
        desk.search_wanted.emit("")
        desk.place_wanted.emit("all")
    if len(ids) == 1:
        desk.paper_wanted.emit(ids[0])
    else:
        desk.papers_wanted.emit(ids)


def _summary(found: Found) -> str:
    from paperdesk.library.completing.identifying import Fate

    counts = {fate: sum(each.fate is fate for each in found) for fate in Fate}
    added = counts[Fate.NEW] + counts[Fate.STUB]
    parts = [say("{papers} added.", papers=papers_text(added))] if added else []
    if there := counts[Fate.THERE]:
        parts.append(
            say("1 paper was here already.")
            if there == 1
            else say("{papers} were here already.", papers=papers_text(there))
        )
    if stubs := counts[Fate.STUB]:
        parts.append(waiting_text(stubs))
    return " ".join(parts) or say("Nothing was added.")


def _tell_unknown(desk: Desk, unknown: Found) -> None:
    """Say which identifiers nobody knows; what stands behind them can be added all the same."""
    from paperdesk.ui.questions import Way

    names = ", ".join(each.identifier.shown for each in unknown[:10])
    names = f"{names}, …" if len(unknown) > 10 else names
    told = spoken(next((each.told for each in unknown if each.told), ""))
    sentence = say(
        "No service that was asked knows {names}. Perhaps there is a letter too many or too few in it.",
        names=names,
    )
    ways = (
        Way(
            "add", say("Add All the Same"), say("Papers that say no more than that, to be filled in by hand.")
        ),
    )
    title = (
        say("1 identifier is not known")
        if len(unknown) == 1
        else say("{n} identifiers are not known", n=len(unknown))
    )
    if desk.ask.choose(title, " ".join(filter(None, (sentence, told))), ways) == "add":
        _begin(desk, [each.identifier for each in unknown], ask=False)
