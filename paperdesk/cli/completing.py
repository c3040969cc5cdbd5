"""`paperdesk complete`: papers completed by what services on the web say of them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands, add_query, join_query
from paperdesk.cli.identifying import wished_services
from paperdesk.cli.opening import find_papers, open_to_write

if TYPE_CHECKING:
    from paperdesk.library.completing import Candidate, Completion, CompletionPlan, FieldChoice
    from paperdesk.library.library import Library

DONE, PARTLY = 0, 3
_SHOWN: Final = 76
"""Letters of a value that are shown."""


def register(commands: Commands) -> None:
    """Add the subcommand."""
    completing = commands.add(
        "complete", run_complete, "complete papers by what arXiv, Crossref and others say of them"
    )
    add_query(completing)
    how = completing.add_mutually_exclusive_group()
    how.add_argument("--yes", action="store_true", help="take what is certain without asking")
    how.add_argument("--dry-run", action="store_true", help="only say what would be taken")
    completing.add_argument("--json", action="store_true", help="print JSON; nothing is taken without --yes")


def run_complete(arguments: Namespace) -> int:
    """Ask services about the papers of a query, or all that lack something, and take what is certain."""
    from paperdesk.library.completing import completion_edit, plan_completion, settled

    with open_to_write(arguments) as library:
        ids = _wanted(library, join_query(arguments.query))
        progress = output.progress("Asking services")
        plan = plan_completion(library, ids, wished_services(), progress=progress or _unseen)
        if not arguments.json:
            _print(plan)
        taken = bool(plan.certain or plan.published) and _is_wanted(arguments, plan)
        if taken:
            library.apply(completion_edit(plan, plan.proposed()))
        if not arguments.dry_run:
            library.apply(settled(library, plan))
    if arguments.json:
        output.print_json(_as_json(plan, taken=taken))
    return _finish(plan, taken=taken, dry_run=arguments.dry_run, as_json=arguments.json)


def _unseen(done: int, total: int) -> None:
    """Nobody looks."""


def _wanted(library: Library, query: str) -> Sequence[int]:
    """The papers of a query in its order; without one those that lack something, and those that wait."""
    from paperdesk.library.completing import lacking, waiting

    if query:
        wanted = find_papers(library, query)
        return [id for id in library.find(query).ids() if id in wanted]
    return list(dict.fromkeys((*(each.paper for each in waiting(library)), *lacking(library))))


def _is_wanted(arguments: Namespace, plan: CompletionPlan) -> bool:
    if arguments.yes or arguments.dry_run or arguments.json:
        return bool(arguments.yes)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    papers = output.counted(len({each.paper for each in (*plan.certain, *plan.published)}), "paper")
    return input(f"Take this for {papers}? [y/N] ").strip().lower() in {"y", "yes"}


def _finish(plan: CompletionPlan, *, taken: bool, dry_run: bool, as_json: bool) -> int:
    """Say what was done and what could not be; gives the exit status."""
    from paperdesk.library.completing import Outcome

    waiting = plan.with_outcome(Outcome.WAITING)
    # What is wrong with one service is said once, however many papers it was asked about.
    unasked = (*waiting, *plan.with_outcome(Outcome.UNKNOWN))
    for told in dict.fromkeys(str(failure.error) for each in unasked for failure in each.failed):
        output.complain(told)
    if not as_json:
        for line in _summary(plan, taken=taken, dry_run=dry_run):
            print(line)
    return PARTLY if waiting else DONE


def _summary(plan: CompletionPlan, *, taken: bool, dry_run: bool) -> Iterator[str]:
    from paperdesk.library.completing import Outcome

    if not plan.papers:
        yield "Nothing is missing."
        return
    certain = output.counted(len(plan.certain), "paper")
    if taken:
        yield f"{certain} completed; paperdesk undo takes that back."
    elif plan.certain:
        how = "" if dry_run else "; --yes takes what is certain"
        yield f"{certain} could be completed; nothing was changed{how}."
    for outcome, said in (
        (Outcome.DOUBTFUL, "to be looked at in the window"),
        (Outcome.COMPLETE, "complete already"),
        (Outcome.UNKNOWN, "known to no service"),
        (Outcome.WAITING, "could not be asked about" if dry_run else "waiting until services can be asked"),
    ):
        if found := plan.with_outcome(outcome):
            yield f"{output.counted(len(found), 'paper')} {said}."


def _print(plan: CompletionPlan) -> None:
    from paperdesk.library.completing import Outcome

    for each in plan.papers:
        if each.outcome in (Outcome.CERTAIN, Outcome.DOUBTFUL) or each in plan.published:
            for line in _lines(each):
                print(output.plain(line))


def _lines(completion: Completion) -> Iterator[str]:
    from paperdesk.library.findings import shown
    from paperdesk.online.places import NAMES

    best, paper = completion.candidates[0], completion.present
    sources = ", ".join(NAMES.get(source, source) for source in best.sources)
    yield f"{paper.key}  {output.shorten(paper.title, _SHOWN)}"
    if not best.certain:
        yield f"  doubtful: {best.reason} {output.shorten(best.paper.title, _SHOWN)} ({sources})"
        return
    for choice in best.taken:
        yield f"  {choice.field}: {output.shorten(shown(choice.offered), _SHOWN)}"
    if best.published:
        yield f"  {best.published.said} This is kept as a proposal."
    yield f"  from {sources}: {best.reason}"


def _as_json(plan: CompletionPlan, *, taken: bool) -> dict[str, Any]:
    completed = len(plan.certain) if taken else 0
    return {"completed": completed, "papers": [_paper_json(each) for each in plan.papers]}


def _paper_json(completion: Completion) -> dict[str, Any]:
    return {
        "key": completion.present.key,
        "outcome": completion.outcome.value,
        "candidates": [_candidate_json(each) for each in completion.candidates],
        "failed": [{"source": each.source, "reason": str(each.error)} for each in completion.failed],
    }


def _candidate_json(candidate: Candidate) -> dict[str, Any]:
    published = candidate.published
    return {
        "certain": candidate.certain,
        "score": candidate.score,
        "reason": candidate.reason,
        "title": candidate.paper.title,
        "sources": list(candidate.sources),
        "fields": [_choice_json(choice) for choice in candidate.choices],
        "published": published
        and {"said": published.said, "fields": [_choice_json(choice) for choice in published.choices]},
    }


def _choice_json(choice: FieldChoice) -> dict[str, Any]:
    from paperdesk.model.duplicates import value_text

    return {
        "field": choice.field,
        "present": value_text(choice.present),
        "offered": value_text(choice.offered),
        "source": choice.source,
        "at": choice.at,
        "taken": choice.taken,
    }
