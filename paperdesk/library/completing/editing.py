"""From what was chosen to one undoable step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paperdesk.library.completing.plan import Choices, CompletionPlan, FieldChoice
from paperdesk.library.edits import AddProposals, Edit, Group, TakeFacts
from paperdesk.library.edits.looking_up import Fact
from paperdesk.model.dates import year_of
from paperdesk.model.duplicates import value_text
from paperdesk.model.paper import Paper
from paperdesk.store.proposals import Proposal


def completion_edit(plan: CompletionPlan, choices: Choices) -> Edit:
    """One step that takes the choices with `taken`; of two for one field the later one holds.

    Where a paper changed after the plan was made it is left alone. What the certain ones were published as,
    when that is not taken, is kept as a proposal, to be found in Needs attention.
    """
    papers = {each.paper: each.present for each in plan.papers}
    taken = {
        paper: chosen_once(papers[paper], chosen) for paper, chosen in choices.items() if paper in papers
    }
    facts = tuple(fact for paper, chosen in taken.items() for fact in facts_of(paper, chosen))
    edits: list[Edit] = [TakeFacts(facts)] if facts else []
    if proposals := tuple(_proposals(plan, taken)):
        edits.append(AddProposals(proposals))
    count = len({fact[0] for fact in facts} or {proposal[0] for proposal in proposals})
    return Group(f"Complete {count} paper{'s' * (count != 1)}", tuple(edits))


def chosen_once(paper: Paper, chosen: Iterable[FieldChoice]) -> list[FieldChoice]:
    """The choices that are taken, each field once; a date that another year contradicts goes."""
    last = {choice.field: choice for choice in chosen if choice.taken}
    year = last.get("year")
    if year is None:
        return list(last.values())
    date = last["date"].offered if "date" in last else paper.date
    if year_of(value_text(date)) not in (None, year.offered):
        last.pop("date", None)
        if paper.date and year_of(paper.date) != year.offered:
            last["date"] = FieldChoice("date", paper.date, "", year.source, year.at, True)
    return list(last.values())


def facts_of(paper: int, chosen: Iterable[FieldChoice]) -> Iterator[Fact]:
    """The choices as an edit knows them."""
    for choice in chosen:
        yield (paper, choice.field, choice.present, choice.offered, choice.source, choice.at)


def _proposals(plan: CompletionPlan, taken: dict[int, list[FieldChoice]]) -> Iterator[Proposal]:
    for completion in plan.published:
        publication = completion.candidates[0].published
        chosen = {(choice.field, choice.offered) for choice in taken.get(completion.paper, ())}
        for choice in publication.choices if publication else ():
            if (choice.field, choice.offered) not in chosen:
                text = value_text(choice.offered)
                yield (completion.paper, choice.field, text, choice.source, choice.at)
