"""Completing papers with what services know of them: asked for, shown, and taken as one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import background
from paperdesk.ui.commands.command import Needs, attempt, require
from paperdesk.ui.commands.network import when_to_ask
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.days import short_day
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.library.completing import CompletionPlan
    from paperdesk.library.edits import Edit
    from paperdesk.library.library import Applied, Library
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress
    from paperdesk.online.request import Permission
    from paperdesk.ui.lookups import CompletionAnswer, CompletionRequest

MOST: Final = 5_000
"""Papers that are looked up together."""

AT_ONCE: Final = 100
"""Papers that are written without anybody noticing."""
Ids = Callable[["Library", "Progress"], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What was found for papers, and how the sheet shows it."""

    plan: CompletionPlan
    request: CompletionRequest


def complete(desk: Desk) -> None:
    """Look the selected papers up."""
    chosen = desk.chosen()
    if len(chosen) > MOST:
        raise PaperDeskError(
            say(
                "{papers} are too many to look up together; select at most {most}.",
                papers=papers_text(len(chosen)),
                most=papers_text(MOST),
            )
        )
    _begin(desk, lambda library, progress: chosen.ids(library))


def complete_lacking(desk: Desk) -> None:
    """Look all papers up that lack what a citation needs."""

    def lacking(library: Library, progress: Progress) -> Sequence[int]:
        from paperdesk.library.completing import lacking as find

        return find(library, progress)[:MOST]

    _begin(desk, lacking)


def look_up(desk: Desk, ids: Ids) -> None:
    """Ask the services for papers in the background, then show what they say."""
    from paperdesk.online.request import Permission

    path = desk.session.library.path
    ask = asking(desk, ids, Permission.ASKED)

    def work(progress: Progress) -> Shown:
        return shown(ask(progress))

    desk.look_up(say("Looking papers up"), work, partial(_show_later, desk, path))


def asking(desk: Desk, ids: Ids, permission: Permission) -> Callable[[Progress], CompletionPlan]:
    """The work of a task that asks the services for papers of the library that is open."""
    path, gate = desk.session.library.path, desk.gate

    def work(progress: Progress) -> CompletionPlan:
        from paperdesk.library.completing import plan_completion
        from paperdesk.library.library import Library
        from paperdesk.library.network import services
        from paperdesk.library.network_wishes import read_wishes

        with Library.open(path, read_only=True) as library:
            wanted = ids(library, progress)
            return plan_completion(library, wanted, services(gate, read_wishes()), permission, progress)

    return work


def shown(plan: CompletionPlan) -> Shown:
    """A plan with what is shown of it; takes a moment for thousands of papers."""
    from paperdesk.ui.commands.completion_texts import completion_request

    return Shown(plan, completion_request(plan))


def show(desk: Desk, path: Path, found: Shown) -> bool:
    """Show what was found for papers of a library, if that is still open, and write what is chosen.

    Gives whether the user has decided on it.
    """
    if desk.session.library.path != path:
        return False
    plan, request = found.plan, found.request
    if not any(paper.matches for paper in request.papers):
        _tell_nothing(desk, plan, request.told)
        return True
    answer = desk.ask.completion(request)
    if answer is not None:
        _write(desk, plan, answer)
    return answer is not None


def wait_for(desk: Desk, papers: Sequence[int]) -> None:
    """Let papers wait until services can be asked."""
    from paperdesk.library.completing.waiting import wait_for

    desk.session.do(wait_for(papers))
    desk.toast(waiting_text(len(papers)))


def origins(desk: Desk, paper: Paper) -> Mapping[str, str]:
    """Which service each field of a paper came from, and when, in a few words."""
    if not desk.session.library.has_origins(paper.id):
        return {}  # what reads them takes a moment to load
    from paperdesk.library.completing.origins import origins_of
    from paperdesk.online.places import NAMES

    found = origins_of(desk.session.library, paper)
    return {
        name: ", ".join(filter(None, (NAMES.get(each.source, each.source), short_day(each.at))))
        for name, each in found.items()
    }


def waiting_text(count: int) -> str:
    """The sentence that so many papers wait."""
    if count == 1:
        return say("1 paper waits to be looked up.")
    return say("{papers} wait to be looked up.", papers=papers_text(count))


def _begin(desk: Desk, ids: Ids) -> None:
    require(desk, Needs.WRITABLE)
    desk.flush_wanted.emit()
    when = when_to_ask(desk)
    if when == "now":
        look_up(desk, ids)
    elif when == "later":
        _wait_later(desk, ids)


def _wait_later(desk: Desk, ids: Ids) -> None:
    path = desk.session.library.path

    def work(progress: Progress) -> Sequence[int]:
        from paperdesk.library.library import Library

        with Library.open(path, read_only=True) as library:
            return ids(library, progress)

    def end(papers: Sequence[int]) -> None:
        if papers and desk.session.library.path == path:
            wait_for(desk, papers)

    desk.run_edit(say("Reading papers"), work, end)


def _show_later(desk: Desk, path: Path, found: Shown) -> None:
    """Show what was found once the task is over, so that nothing waits for the sheet."""
    QTimer.singleShot(0, desk, partial(attempt, desk, partial(show, desk, path, found)))


def _tell_nothing(desk: Desk, plan: CompletionPlan, told: str) -> None:
    if not plan.papers:
        desk.toast(say("No paper lacks what a citation needs."))
        return
    waiting = _settle(desk, plan)
    if told:
        desk.ask.error(PaperDeskError(f"{told} {waiting_text(waiting)}" if waiting else told))
    else:
        desk.toast(say("Nothing new was found for {papers}.", papers=papers_text(len(plan.papers))))


def _write(desk: Desk, plan: CompletionPlan, answer: CompletionAnswer) -> None:
    from paperdesk.library.completing import completion_edit
    from paperdesk.ui.commands.completion_texts import choices_of

    edit = completion_edit(plan, choices_of(plan, answer))
    write(desk, edit, len(answer.taken), partial(_tell, desk, plan, len(answer.taken)))


def write(desk: Desk, edit: Edit, papers: int, done: Callable[[Applied | None], object]) -> None:
    """Write what a lookup has brought for so many papers.

    At once when they are few and no edit of many papers is under way, in the background otherwise.
    """
    if desk.edit_task is None and papers <= AT_ONCE:
        done(desk.session.do(edit))
    else:
        background.write(desk, say("Completing papers"), lambda library, progress: edit, done)


def _tell(desk: Desk, plan: CompletionPlan, taken: int, applied: Applied | None) -> None:
    waiting = _settle(desk, plan)
    done = applied is not None and applied.recorded
    text = say("{papers} completed.", papers=papers_text(taken)) if done else say("Nothing to change.")
    desk.toast(f"{text} {waiting_text(waiting)}" if waiting else text, undo=done)


def _settle(desk: Desk, plan: CompletionPlan) -> int:
    """Let go of papers that were asked for, but for those that could not be; how many those are."""
    from paperdesk.library.completing.waiting import settled

    edit = settled(desk.session.library, plan)
    if edit.lookups or edit.done:
        desk.session.do(edit)
    return len(edit.lookups)


def fill_stubs(desk: Desk, plan: CompletionPlan) -> CompletionPlan:
    """Complete papers of which only an identifier is known; gives the others that something is new for.

    Whatever was settled by that waits no longer.
    """
    from paperdesk.library.completing import CompletionPlan, Outcome, completion_edit

    stubs = {each.paper: each for each in plan.certain if not each.present.title}
    if stubs:
        sub = CompletionPlan(tuple(stubs.values()))
        applied = desk.session.do(completion_edit(sub, sub.proposed()))
        if applied.recorded:
            desk.toast(say("{papers} completed.", papers=papers_text(len(stubs))), undo=True)
    open = tuple(
        each for each in plan.with_outcome(Outcome.CERTAIN, Outcome.DOUBTFUL) if each.paper not in stubs
    )
    _settle(desk, CompletionPlan(tuple(each for each in plan.papers if each not in open)))
    return CompletionPlan(open)
