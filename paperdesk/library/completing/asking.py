"""Asks services about papers: by what they are known by, then by what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from paperdesk.library.completing.grouping import is_preprint, names_of, works
from paperdesk.model.errors import Cancelled
from paperdesk.model.identifiers import Identifier, identifiers_of
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.online.answers import Answer, Answers
from paperdesk.online.request import Permission

if TYPE_CHECKING:
    from paperdesk.online.services import Services

ROUNDS: Final = 6
"""How often services that failed are asked in all, each time with the patience of the gate."""
STEPS: Final = 1000
"""What is told of as done when all is."""
_LOOKED_UP: Final = 300
_SEARCHED: Final = 850


def ask(
    services: Services, papers: Sequence[Paper], permission: Permission, progress: Progress
) -> list[Answers]:
    """What the services say of each paper. Raises Cancelled when `progress` does, and nothing else.

    A paper is searched for by its title unless the identifiers it has settle everything.
    """
    asking = _Asking(services, permission, progress)
    found = [Answers() for _ in papers]
    for attempt in range(ROUNDS):
        open = [at for at, answers in enumerate(found) if attempt == 0 or answers.later]
        if not open:
            break
        fresh = asking.once([papers[at] for at in open])
        for at, answers in zip(open, fresh, strict=True):
            found[at] = _joined(found[at], answers)
    progress(STEPS, STEPS)
    return found


def settles(paper: Paper, found: Sequence[Answer]) -> bool:
    """Whether answers say which paper it is, and what it was published as, so that no more need be asked."""
    best = next(iter(works(paper, found)), None)
    return best is not None and best.certain and any(not is_preprint(answer) for answer in best.answers)


class _Asking:
    """One go at asking for all papers."""

    def __init__(self, services: Services, permission: Permission, progress: Progress) -> None:
        self._services = services
        self._permission = permission
        self._progress = progress
        self._done = 0

    def once(self, papers: Sequence[Paper]) -> list[Answers]:
        """Ask by identifiers, by titles, and by the identifiers that came with the answers."""
        wanted = [identifiers_of(paper) for paper in papers]
        found = self._by_identifiers(wanted, (0, _LOOKED_UP if any(map(len, wanted)) else 0))
        found = self._by_title(papers, found)
        return self._followed(papers, found)

    def _by_identifiers(
        self, wanted: Sequence[tuple[Identifier, ...]], part: tuple[int, int]
    ) -> list[Answers]:
        every = tuple(dict.fromkeys(identifier for each in wanted for identifier in each))
        if not every:
            return [Answers() for _ in wanted]
        answers = self._services.look_up_all(
            every, self._permission, self._stop, self._told(len(every), part)
        )
        return [_sum(answers[identifier] for identifier in each) for each in wanted]

    def _by_title(self, papers: Sequence[Paper], found: list[Answers]) -> list[Answers]:
        open = [at for at, paper in enumerate(papers) if paper.title and not settles(paper, found[at].found)]
        if not open:
            return found
        asked = [papers[at] for at in open]
        known: Mapping[int, Sequence[Answer]] = {id(papers[at]): found[at].found for at in open}

        def enough(paper: Paper, answers: Sequence[Answer]) -> bool:
            return settles(paper, (*known.get(id(paper), ()), *answers))

        told = self._told(len(asked), (self._done, _SEARCHED))
        more = self._services.search_all(asked, self._permission, self._stop, enough, told)
        for at, answers in zip(open, more, strict=True):
            found[at] = found[at] + answers
        return found

    def _followed(self, papers: Sequence[Paper], found: list[Answers]) -> list[Answers]:
        """The answers with those for what a preprint says it was published as, and the other way round."""
        wanted = [tuple(_leads(paper, answers)) for paper, answers in zip(papers, found, strict=True)]
        more = self._by_identifiers(wanted, (_SEARCHED, STEPS - 1))
        return [answers + each for answers, each in zip(found, more, strict=True)]

    def _told(self, of: int, part: tuple[int, int]) -> Callable[[int], None]:
        """Tells of papers as of a part of all steps; what was told is not taken back in a later round."""
        start, end = part

        def told(done: int) -> None:
            self._done = max(self._done, start + (end - start) * min(done, of) // max(1, of))
            self._progress(self._done, STEPS)

        return told

    def _stop(self) -> bool:
        try:
            self._progress(self._done, STEPS)
        except Cancelled:
            return True
        return False


def _leads(paper: Paper, answers: Answers) -> Iterable[Identifier]:
    """Identifiers by which more can be known of the work that the paper surely is."""
    best = next(iter(works(paper, answers.found)), None)
    if best is None or not best.certain or settles(paper, answers.found):
        return ()
    asked = {answer.asked for answer in answers.found} | {*identifiers_of(paper)}
    leads = dict.fromkeys(name for answer in best.answers for name in names_of(answer))
    return (name for name in leads if name not in asked and name.scheme in ("doi", "arxiv"))


def _joined(old: Answers, new: Answers) -> Answers:
    """What was said before and now; a service that answered one of the two times has not failed."""
    before = {failed.source for failed in old.failed} or {failed.source for failed in new.failed}
    known = [(answer.source, answer.asked, answer.paper) for answer in old.found]
    fresh = (each for each in new.found if (each.source, each.asked, each.paper) not in known)
    failed = tuple(each for each in new.failed if each.source in before)
    return Answers((*old.found, *fresh), failed)


def _sum(parts: Iterable[Answers]) -> Answers:
    whole = Answers()
    for part in parts:
        whole = whole + part
    return whole
