"""What services said of papers as the window shows it, and what was chosen of it as the library wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from paperdesk.model.names import family_of
from paperdesk.ui.commands.wording import say
from paperdesk.ui.dialogs.comparison import said
from paperdesk.ui.lookups import CompletionAnswer, CompletionRequest, LookedUp, Match, Offered
from paperdesk.ui.widgets.plain_text import shortened
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.completing.plan import Candidate, Completion, CompletionPlan, FieldChoice
    from paperdesk.model.paper import Paper

TITLE: Final = 300  # letters
VENUE: Final = 60
NAMED: Final = 3  # authors in a line on a paper
TOLD: Final = 3  # failures that are told together


def completion_request(plan: CompletionPlan) -> CompletionRequest:
    """The plan as the sheet shows it."""
    return CompletionRequest(tuple(looked_up(each) for each in plan.papers), failures(plan.papers))


def looked_up(completion: Completion) -> LookedUp:
    """What was found for one paper."""
    from paperdesk.library.completing.plan import Outcome

    outcome, present = completion.outcome, completion.present
    title = shortened(present.title or present.key, TITLE)
    matches = matches_of(completion)
    doubtful = outcome is Outcome.DOUBTFUL
    if doubtful:
        return LookedUp(completion.paper, title, "doubtful", matches)
    if any(match.published for match in matches):
        return LookedUp(completion.paper, title, "published", matches, outcome is Outcome.CERTAIN)
    if outcome is Outcome.CERTAIN:
        return LookedUp(completion.paper, title, "certain", matches, sure=True)
    return LookedUp(completion.paper, title, "rest", matches, told=_told(completion))


def matches_of(completion: Completion) -> tuple[Match, ...]:
    """The matches of a paper as they are shown."""
    return tuple(map(_match, _ways(completion)))


def choices_of(plan: CompletionPlan, answer: CompletionAnswer) -> Mapping[int, tuple[FieldChoice, ...]]:
    """What was chosen, by paper."""
    chosen: dict[int, tuple[FieldChoice, ...]] = {}
    for completion in plan.papers:
        taken = answer.taken.get(completion.paper)
        if taken is not None:
            offered = _ways(completion)[taken.match].choices
            fields = (each for each in offered if each.field in taken.fields)
            chosen[completion.paper] = tuple(replace(each, taken=True) for each in fields)
    return chosen


def failures(completions: Sequence[Completion]) -> str:
    """Why services could not be asked, each reason once; "" when all were."""
    errors = dict.fromkeys(str(failed.error) for each in completions for failed in each.failed)
    return " ".join(spoken(error) for error in list(errors)[:TOLD])


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to take a candidate: as it is, or as what it was `published` as."""

    candidate: Candidate
    choices: tuple[FieldChoice, ...]
    doubtful: bool = False
    published: bool = False


def _ways(completion: Completion) -> list[_Way]:
    """The ways to take what was found, in the order in which they are shown."""
    from paperdesk.library.completing.plan import Outcome

    ways: list[_Way] = []
    doubtful = completion.outcome is Outcome.DOUBTFUL
    for candidate in completion.candidates if doubtful else completion.candidates[:1]:
        if candidate.choices or not candidate.certain:
            ways.append(_Way(candidate, candidate.choices, doubtful))
        if candidate.published is not None:
            ways.append(_Way(candidate, _as_published(candidate), published=True))
    return ways


def _as_published(candidate: Candidate) -> tuple[FieldChoice, ...]:
    """What changes when a preprint becomes what it was published as: that, and what else there is."""
    publication = candidate.published
    news = tuple(replace(each, taken=True) for each in publication.choices) if publication else ()
    changed = {each.field for each in news}
    return (*news, *(each for each in candidate.choices if each.field not in changed))


def _match(way: _Way) -> Match:
    """What a candidate offers; in front what is to be taken or, in a doubtful case, what differs."""
    paper, published = way.candidate.paper, way.candidate.published
    offers = sorted(
        map(_offered, way.choices), key=lambda offer: not (offer.present if way.doubtful else offer.taken)
    )
    reason = published.said if way.published and published else way.candidate.reason
    return Match(shortened(paper.title, TITLE), _line(paper), reason, tuple(offers), way.published)


def _offered(choice: FieldChoice) -> Offered:
    from paperdesk.online.places import NAMES

    present, offered = said({choice.field: choice.present}), said({choice.field: choice.offered})
    source = NAMES.get(choice.source, choice.source)
    if choice.field == "type" and choice.is_empty_now:
        present = ""
    return Offered(choice.field, present, offered, source, choice.at, choice.taken)


def _line(paper: Paper) -> str:
    """Who wrote a paper, when, and where it appeared."""
    names = [family_of(name) for name in paper.authors[: NAMED + 1]]
    people = ", ".join(names if len(names) <= NAMED else (*names[:NAMED], "…"))
    identifier = f"arXiv:{paper.arxiv}" if paper.arxiv else f"DOI {paper.doi}" if paper.doi else ""
    parts = (people, str(paper.year or ""), shortened(paper.venue, VENUE), identifier)
    return " · ".join(part for part in parts if part)


def _told(completion: Completion) -> str:
    """Why there is nothing to take."""
    from paperdesk.library.completing.plan import Outcome

    if completion.outcome is Outcome.COMPLETE:
        return say("What services know of this paper is here already.")
    if completion.outcome is Outcome.WAITING:
        return f"{failures([completion])} {say('The paper waits for another try.')}"
    return say("No service that was asked knows this paper.")
