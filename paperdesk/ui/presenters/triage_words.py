"""What triage says: where a paper came from, how long a list took, what came of it."""

from __future__ import annotations

from pathlib import PurePath

from paperdesk.library import triage
from paperdesk.library.library import Library
from paperdesk.library.triage import Sitting, Tally
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.days import short_day
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.triage_summary import Figure, TriageSummary


def source_of(paper: Paper) -> str:
    """What brought a paper in, and on which day."""
    if paper.batch is None:
        return ""
    source = paper.batch.source
    name = PurePath(source).name if "/" in source and "://" not in source else source
    return ", ".join(part for part in (name, short_day(paper.batch.at)) if part)


def decided_text(status: Status) -> str:
    """What was decided about a paper."""
    texts = {
        Status.KEPT: say("kept"),
        Status.TO_READ: say("to read later"),
        Status.DISMISSED: say("dismissed"),
    }
    return texts.get(status, "")


def time_taken(seconds: float) -> str:
    """How long a list took, pauses left out."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return say("In less than a minute.")
    return say("In one minute.") if minutes == 1 else say("In {n} minutes.", n=number_text(minutes))


def tell_result(
    summary: TriageSummary, library: Library, sitting: Sitting, seconds: float, place: str
) -> None:
    """Show what came of a list, and what can be done next; `place` is where one comes back to."""
    tally = triage.tally(library, sitting.id)
    title = say("{papers} decided", papers=papers_text(tally.decided))
    summary.show_result(title, time_taken(seconds), figures(tally))
    more = triage.following(library, sitting).papers
    summary.offer(kept=tally.kept > 0, more=bool(more), place=place)


def figures(tally: Tally) -> list[Figure]:
    """The numbers of a summary: decisions, and what the decided papers bear."""
    return [
        Figure(tally.kept, say("kept")),
        Figure(tally.dismissed, say("dismissed")),
        Figure(tally.later, say("to read later")),
        Figure(tally.favourites, say("favourite") if tally.favourites == 1 else say("favourites")),
        Figure(tally.highlights, say("highlight") if tally.highlights == 1 else say("highlights")),
        Figure(tally.notes, say("note") if tally.notes == 1 else say("notes")),
    ]
