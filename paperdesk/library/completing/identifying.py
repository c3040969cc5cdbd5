"""Adding papers by DOI, arXiv id, PubMed id or ISBN: looked up if that may be, or as stubs that wait."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from paperdesk.library.completing.editing import chosen_once, facts_of
from paperdesk.library.completing.origins import noted_origins
from paperdesk.library.completing.plan import FACTS, FieldChoice, Publication, may_come_round
from paperdesk.library.completing.planning import completion
from paperdesk.library.edits import AddIdentified, Edit, Group, RestorePapers, SetStatus, TakeFacts
from paperdesk.library.library import Library
from paperdesk.model.duplicates import value_text
from paperdesk.model.identifiers import Identifier, identifiers_of
from paperdesk.model.paper import Paper, Status
from paperdesk.model.progress import Progress
from paperdesk.online.answers import Answers, Failed
from paperdesk.online.request import Permission

if TYPE_CHECKING:
    from paperdesk.online.services import Services

_UNFIT: Final = re.compile(r"[^A-Za-z0-9.-]+")


class Fate(Enum):
    """What becomes of an identifier."""

    NEW = "new"  # the paper is added, complete
    STUB = "stub"  # the paper is added, to be completed later
    THERE = "there"  # the paper is in the library
    UNKNOWN = "unknown"  # no service knows it; nothing is added
    TWICE = "twice"  # it is another name of a paper that is added here


@dataclass(frozen=True, slots=True)
class Identified:
    """One identifier, the paper that is added for it, and what becomes of it.

    `twin` is the paper of the library that it stands for; `taken` is what services said of the paper, of a
    twin what it gains by that; `published` is what a preprint came out as, which is kept as a proposal;
    `failed` are the services that could not be asked.
    """

    identifier: Identifier
    fate: Fate
    paper: Paper
    twin: int | None = None
    taken: tuple[FieldChoice, ...] = ()
    published: Publication | None = None
    failed: tuple[Failed, ...] = ()

    @property
    def told(self) -> str:
        """Why services failed, in sentences, each once; "" when none did."""
        return " ".join(dict.fromkeys(str(failed.error) for failed in self.failed))


def stub(identifier: Identifier) -> Paper:
    """A paper of which nothing is known but its identifier, by which it can be cited already."""
    name = f"{identifier.scheme}{_UNFIT.sub('-', identifier.value)}".strip("-.")
    if identifier.scheme == "doi":
        return Paper(key=name, doi=identifier.value)
    if identifier.scheme == "arxiv":
        return Paper(key=name, arxiv=identifier.value)
    kind = "book" if identifier.scheme == "isbn" else "misc"
    return Paper(key=name, type=kind, fields={identifier.scheme: identifier.value})


def look_up(
    library: Library,
    identifiers: Iterable[Identifier],
    services: Services | None,
    permission: Permission = Permission.ASKED,
    progress: Progress = lambda done, total: None,
) -> tuple[Identified, ...]:
    """What adding papers by identifiers comes to; nothing is changed, and without services nothing asked.

    `progress(done, total)` is called now and then, from this thread, and may raise Cancelled.
    """
    wanted = tuple(dict.fromkeys(identifiers))
    twins = {each: library.twin(stub(each)) for each in wanted}
    new = [each for each in wanted if twins[each] is None]
    answers = _asked(services, new, permission, progress) if services else {}
    found = [_identified(library, each, twins[each], answers.get(each)) for each in wanted]
    return tuple(_once(found))


def adding_edit(found: Sequence[Identified]) -> Edit | None:
    """One step that adds what was found, and lets it wait where it is a stub; None when there is nothing.

    Papers that were thrown away or dismissed come back, since they were asked for by hand.
    """
    added = [each for each in found if each.fate in (Fate.NEW, Fate.STUB)]
    edits: list[Edit] = [_adding(added)] if added else []
    for each in found:
        if each.twin is not None and each.fate is Fate.THERE:
            edits += _returning(each, each.twin)
    if not edits:
        return None
    return Group(edits[0].label, tuple(edits))


def _asked(
    services: Services, wanted: Sequence[Identifier], permission: Permission, progress: Progress
) -> dict[Identifier, Answers]:
    from paperdesk.library.completing.asking import ask

    papers = [stub(each) for each in wanted]
    return dict(zip(wanted, ask(services, papers, permission, progress), strict=True))


def _identified(
    library: Library, identifier: Identifier, twin: Paper | None, answers: Answers | None
) -> Identified:
    bare = stub(identifier)
    if twin is not None:
        return Identified(identifier, Fate.THERE, twin, twin.id)
    if answers is None:
        return Identified(identifier, Fate.STUB, bare)
    best = next(iter(completion(bare, answers, {}).candidates), None)
    if best is None or not best.certain:
        fate = Fate.STUB if any(map(may_come_round, answers.failed)) else Fate.UNKNOWN
        return Identified(identifier, fate, bare, failed=answers.failed)
    paper = replace(_filled(bare, best.taken), key="")
    if (known := library.twin(paper)) is None:
        return Identified(identifier, Fate.NEW, paper, None, best.taken, best.published, answers.failed)
    gained = completion(known, answers, noted_origins(library, (known.id,)).get(known.id, {}))
    taken = gained.candidates[0].taken if gained.candidates and gained.candidates[0].certain else ()
    return Identified(identifier, Fate.THERE, known, known.id, taken, failed=answers.failed)


def _filled(paper: Paper, taken: Iterable[FieldChoice]) -> Paper:
    values: dict[str, Any] = {choice.field: choice.offered for choice in taken}
    own = {name: value for name, value in values.items() if name in FACTS}
    rest = {name: str(value) for name, value in values.items() if name not in FACTS}
    return replace(paper, **own, fields={**paper.fields, **rest})


def _once(found: Iterable[Identified]) -> Iterator[Identified]:
    """The same, each paper added once, though several identifiers may stand for it."""
    seen: set[Identifier] = set()
    for each in found:
        names = {each.identifier, *identifiers_of(each.paper)}
        if each.fate is Fate.NEW and not seen.isdisjoint(names):
            yield replace(each, fate=Fate.TWICE)
        else:
            yield each
        if each.fate is Fate.NEW:
            seen |= names


def _adding(added: Sequence[Identified]) -> Edit:
    told = " ".join(dict.fromkeys(each.told for each in added if each.fate is Fate.STUB))
    return AddIdentified(
        tuple(each.paper for each in added),
        tuple(tuple(map(_noted, each.taken)) for each in added),
        tuple(tuple(map(_noted, each.published.choices if each.published else ())) for each in added),
        added[0].identifier.shown if len(added) == 1 else f"{len(added)} identifiers",
        tuple(place for place, each in enumerate(added) if each.fate is Fate.STUB),
        told.strip(),
    )


def _noted(choice: FieldChoice) -> tuple[str, str, str, str]:
    return choice.field, value_text(choice.offered), choice.source, choice.at


def _returning(found: Identified, twin: int) -> list[Edit]:
    papers = frozenset({twin})
    edits: list[Edit] = [RestorePapers(papers)] if found.paper.trashed else []
    if found.paper.status is Status.DISMISSED:
        edits.append(SetStatus(papers, Status.KEPT))
    if found.taken:
        edits.append(TakeFacts(tuple(facts_of(twin, chosen_once(found.paper, found.taken)))))
    return edits
