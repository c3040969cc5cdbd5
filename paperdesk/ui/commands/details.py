"""Commands on the details of papers: edit those of one or of many, add a paper by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    Edit,
    FileUnder,
    Group,
    Many,
    RemoveTag,
    RestorePapers,
    SetFields,
    SetFieldsOfAll,
    SetKey,
    SetRating,
    SetStarred,
    SetStatus,
)
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands import background
from paperdesk.ui.commands.command import Needs, require
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import BatchAnswer, BatchRequest, NewPaperRequest

if TYPE_CHECKING:
    from paperdesk.library.field_values import Value
    from paperdesk.library.library import Applied, Library
    from paperdesk.library.shared_values import Shared
    from paperdesk.model.progress import Progress

AT_ONCE = 200  # papers that are read and written without anybody noticing
EDITED = 100_000  # papers of which one edits the details together
BY_HAND = "added by hand"


def edit(desk: Desk) -> None:
    """Edit the details of the selection: of one paper in the reading pane, of several in a sheet."""
    require(desk, Needs.WRITABLE)
    if desk.count() > 1:
        edit_many(desk)
    else:
        desk.focus_wanted.emit("details")


def write(desk: Desk, paper: int, values: Mapping[str, Value]) -> None:
    """Keep changed details of a paper, "key" among them, as one step."""
    facts = {name: value for name, value in values.items() if name != "key"}
    edits: list[Edit] = [SetFields(paper, facts)] if facts else []
    edits += [SetKey(paper, str(values["key"]))] if "key" in values else []
    if edits:
        desk.session.do(edits[0] if len(edits) == 1 else Group(say("Edit details"), tuple(edits)))


def is_taken(desk: Desk, paper: int, key: str) -> bool:
    """Whether a citation key belongs to another paper than this one."""
    library = desk.session.library
    return library.key_is_taken(key) and library.paper_id(key) != paper


def add(desk: Desk) -> None:
    """Type in a paper; one that is there already is offered instead."""
    answer = desk.ask.new_paper(new_paper_request(desk))
    if answer is None:
        return
    if answer.paper is not None:
        _add(desk, answer.paper)
    elif answer.twin is not None:
        _show_twin(desk, answer.twin)


def new_paper_request(desk: Desk) -> NewPaperRequest:
    """What the sheet for a new paper asks the library."""
    from paperdesk.model.citation_key import make_key

    library = desk.session.library
    formula = library.key_formula()
    return NewPaperRequest(
        taken=library.key_is_taken,
        key=lambda paper: make_key(paper, formula, library.key_is_taken) if paper.title else "",
        twin=library.twin,
    )


def edit_many(desk: Desk) -> None:
    """Edit what the selected papers say together."""
    chosen, path = desk.chosen(), desk.session.library.path
    if len(chosen) <= AT_ONCE:
        library = desk.session.library
        _ask_many(desk, path, _shared(library, chosen.ids(library)))
        return
    require(desk, Needs.SETTLED)
    if len(chosen) > EDITED:
        sentence = say("{papers} are too many to edit details together.", papers=papers_text(len(chosen)))
        advice = say(
            "Select at most {papers}; status, favourite, tags and collections can be given to any number.",
            papers=papers_text(EDITED),
        )
        raise PaperDeskError(f"{sentence} {advice}")
    desk.run_edit(say("Reading papers"), partial(_read_many, path, chosen), partial(_ask_many, desk, path))


def batch_request(desk: Desk, shared: Shared) -> BatchRequest:
    """What the sheet for many papers shows."""
    library = desk.session.library
    tags = tuple(tag.name for tag in library.tags())
    return BatchRequest(shared, tags, tuple(each.path for each in library.collections()))


def _add(desk: Desk, paper: Paper) -> None:
    applied = desk.session.do(AddPapers((paper,), say(BY_HAND)))
    if isinstance(applied.result, tuple):
        desk.paper_wanted.emit(applied.result[0])
    desk.toast(say("The paper was added."), undo=True)


def _show_twin(desk: Desk, twin: Paper) -> None:
    if twin.trashed:
        applied = desk.session.do(RestorePapers(frozenset({twin.id})))
        desk.toast(say("The paper was restored from the Trash."), undo=applied.recorded)
    if twin.status is Status.DISMISSED:
        desk.place_wanted.emit("dismissed")
    desk.paper_wanted.emit(twin.id)


def _shared(library: Library, ids: Sequence[int], progress: Progress | None = None) -> Shared:
    from paperdesk.library.shared_values import shared_values

    return shared_values(library.papers(ids), len(ids), progress)


def _read_many(path: Path, chosen: Chosen, progress: Progress) -> Shared:
    from paperdesk.library.library import Library

    with Library.open(path, read_only=True) as library:
        return _shared(library, chosen.ids(library), progress)


def _ask_many(desk: Desk, path: Path, shared: Shared) -> None:
    """Show what papers of the library at a path say together, if that one is still open."""
    if desk.session.library.path != path or not shared.papers:
        return
    answer = desk.ask.batch(batch_request(desk, shared))
    if answer is None:
        return
    label = say("Edit {papers}", papers=papers_text(len(shared.papers)))

    def make(papers: frozenset[int]) -> Group:
        return Group(label, tuple(_edits(papers, answer)))

    if not make(frozenset()).edits:
        return
    if len(shared.papers) <= AT_ONCE:
        _tell(desk, desk.session.do(make(shared.papers)))
    else:
        edit = Many(shared.papers, make)
        background.write(desk, say("Changing papers"), lambda *_: edit, partial(_tell, desk))


def _edits(papers: frozenset[int], answer: BatchAnswer) -> list[Edit]:
    edits: list[Edit] = [SetFieldsOfAll(papers, answer.values)] if answer.values else []
    edits += [SetStatus(papers, answer.status)] if answer.status is not None else []
    edits += [SetRating(papers, answer.rating)] if answer.rating is not None else []
    edits += [SetStarred(papers, answer.starred)] if answer.starred is not None else []
    edits += [AddTag(papers, name) for name in answer.add_tags]
    edits += [RemoveTag(papers, name) for name in answer.remove_tags]
    edits += [FileUnder(papers, answer.collection)] if answer.collection else []
    return edits


def _tell(desk: Desk, applied: Applied | None) -> None:
    if applied is None or not applied.recorded:
        desk.toast(say("Nothing to change."))
        return
    count = applied.result if isinstance(applied.result, int) else len(applied.change.papers)
    desk.toast(say("{papers} changed.", papers=papers_text(count)), undo=True)
