"""The services on the web that know papers, asked in order of trust, for many papers at once if they can."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer, Answers, Failed
from paperdesk.online.asking import Asking
from paperdesk.online.at_once import Job, at_once
from paperdesk.online.errors import OnlineError
from paperdesk.online.gate import Gate, Stop
from paperdesk.online.places import BASES, NAMES
from paperdesk.online.request import Permission
from paperdesk.online.round import Numbered, Outcome, Round, groups_of, together
from paperdesk.online.sources.service import Service
from paperdesk.online.sources.table import FIRST, LOOKED_UP, SEARCHED
from paperdesk.online.sources.titles import is_called, meant_by

__all__ = ["BASES", "NAMES", "Enough", "Services", "Told", "ask_all"]

Enough = Callable[[Paper, Sequence[Answer]], bool]
"""Whether the answers to a search settle which paper it is, so that no other service need be asked."""
Told = Callable[[int], None]
"""Is told about how many of all papers are done; what it raises stops the run."""


def ask_all(paper: Paper, found: Sequence[Answer]) -> bool:
    """Nothing is enough: every service is asked."""
    return False


class Services:
    """Asks the services through the gate; may be used from any thread."""

    def __init__(
        self,
        gate: Gate,
        addresses: Mapping[str, str] | None = None,
        contact: str = "",
        off: Collection[str] = (),
    ) -> None:
        """`addresses` are the bases that the user typed, by service; `off` are services never to be asked.

        The gate knows the contact address and names it to services; they take it from nowhere else.
        """
        self._gate = gate
        self._addresses = {name: base for name, base in (addresses or {}).items() if base}
        self._off = frozenset(off)

    def look_up(self, identifier: Identifier, permission: Permission, stop: Stop = lambda: False) -> Answers:
        """What the services that know such identifiers say; raises only Cancelled."""
        return self.look_up_all((identifier,), permission, stop)[identifier]

    def look_up_all(
        self,
        identifiers: Sequence[Identifier],
        permission: Permission,
        stop: Stop = lambda: False,
        told: Told = lambda done: None,
    ) -> dict[Identifier, Answers]:
        """The same for many, all services at once, in one request where a service takes many in one.

        What a service says about another paper than the one it was asked for is left out.
        """
        answers = {identifier: Answers() for identifier in identifiers}
        services = [service for service in LOOKED_UP if service.name not in self._off]
        first = [service for service in services if not service.last_resort]
        last = [service for service in services if service.last_resort]
        for before, phase in ((0, first), (len(first), last)):
            jobs = [self._looking_up(service, answers, permission) for service in phase]
            share = len(answers) / (len(services) or 1)
            for each in at_once(jobs, stop, _shifted(told, before, share)):
                for identifier, said in each:
                    answers[identifier] += said
        told(len(answers))
        return answers

    def search(
        self,
        paper: Paper,
        permission: Permission,
        stop: Stop = lambda: False,
        enough: Enough = ask_all,
    ) -> Answers:
        """Papers with such a title, author and year; which of them is the paper is for the caller to tell."""
        return self.search_all((paper,), permission, stop, enough)[0]

    def search_all(
        self,
        papers: Sequence[Paper],
        permission: Permission,
        stop: Stop = lambda: False,
        enough: Enough = ask_all,
        told: Told = lambda done: None,
    ) -> list[Answers]:
        """The same for many: service after service, each only for the papers that have not found `enough`.

        Services beyond the first two are asked only for titles that nothing was found under.
        """
        answers = [Answers() for _ in papers]
        services = [service for service in SEARCHED if service.name not in self._off]
        for step, service in enumerate(services):
            wanted = [
                (at, paper)
                for at, paper in enumerate(papers)
                if (step < FIRST or not _is_found(paper, answers[at]))
                and not enough(paper, answers[at].found)
            ]
            done = len(papers) * step
            for group, outcome in self._searched(service, wanted, permission, stop):
                for at, paper in group:
                    answers[at] += _answers_to(service, paper, outcome, alone=len(group) == 1)
                done += len(group)
                told(done // len(services))
        told(len(papers))
        return answers

    def _looking_up(
        self, service: Service, known: Mapping[Identifier, Answers], permission: Permission
    ) -> Job[list[tuple[Identifier, Answers]]]:
        """The job of asking a service for all that it may know and that is not known yet."""
        ask = service.look_up
        assert ask is not None
        wanted = groups_of([each for each in known if _is_for(service, each, known[each])], service.many)

        def look_up(stop: Stop) -> list[tuple[Identifier, Answers]]:
            outcomes = Round(self._asking(service, permission, stop), ask).outcomes(wanted)
            return [
                (each, _answers_for(service, each, outcome)) for group, outcome in outcomes for each in group
            ]

        return look_up

    def _searched(
        self, service: Service, wanted: Sequence[Numbered], permission: Permission, stop: Stop
    ) -> Iterator[tuple[Sequence[Numbered], Outcome]]:
        search = service.search
        assert search is not None
        round = Round[Numbered](
            self._asking(service, permission, stop),
            lambda base, group: search(base, [paper for _, paper in group]),
        )
        yield from round.outcomes(together(wanted, service.titles))

    def _asking(self, service: Service, permission: Permission, stop: Stop) -> Asking:
        typed = self._addresses.get(service.name, "")
        return Asking(
            service, (typed or BASES[service.name]).rstrip("/"), bool(typed), self._gate, permission, stop
        )


def _shifted(told: Told, before: int, share: float) -> Told:
    """Tells of papers what is told of services, each of which is a share of all papers."""
    return lambda done: told(int((before + done) * share))


def _is_for(service: Service, identifier: Identifier, found: Answers) -> bool:
    """Whether a service is to be asked for an identifier, of which that much is found already."""
    return identifier.scheme in service.schemes and not (service.last_resort and found.found)


def _is_found(paper: Paper, answers: Answers) -> bool:
    return any(is_called(answer.paper, paper.title) for answer in answers.found)


def _answers_for(service: Service, identifier: Identifier, outcome: Outcome) -> Answers:
    """What came of asking for an identifier: a service may say something about another paper."""
    if isinstance(outcome, OnlineError):
        return Answers(failed=(Failed(service.name, outcome),))
    about = (answer for answer in outcome if identifier in answer.identifiers)
    return Answers(tuple(replace(answer, asked=identifier) for answer in about))


def _answers_to(service: Service, paper: Paper, outcome: Outcome, *, alone: bool) -> Answers:
    """What came of searching for a paper, alone or together with others."""
    if isinstance(outcome, OnlineError):
        return Answers(failed=(Failed(service.name, outcome),))
    return Answers(tuple(outcome) if alone else meant_by(paper, outcome))
