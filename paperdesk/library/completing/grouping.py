"""Sorts what services answered for a paper into groups, each of one work, and says how sure each is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from paperdesk.model.agreement import Agreement, Certainty, agreement, is_same_title
from paperdesk.model.duplicates import ARXIV_DOI
from paperdesk.model.identifiers import Identifier, identifiers_of
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer


@dataclass(frozen=True, slots=True)
class Work:
    """Answers that are about one work, in their order, and how sure it is that this is the paper."""

    answers: tuple[Answer, ...]
    agreement: Agreement

    @property
    def certain(self) -> bool:
        """Whether a program may take it for the paper."""
        return self.agreement.certainty is Certainty.CERTAIN


def works(paper: Paper, answers: Iterable[Answer]) -> list[Work]:
    """The works that may be the paper, the surest first; what is surely none is left out.

    When two works may both be it, none of them is certain.
    """
    judged = [(answer, agreement(paper, record_of(answer))) for answer in answers]
    kept = [(answer, found) for answer, found in judged if found.certainty is not Certainty.NONE]
    others = [answer for answer, found in judged if found.certainty is Certainty.NONE]
    found = [_work(group) for group in _groups(kept)]
    found.sort(key=lambda work: (-work.agreement.certainty, -work.agreement.score))
    rivals = [work.agreement.score for work in found if work.certain]
    if len(rivals) > 1 and not rivals[0] == 1 > rivals[1]:
        return [_doubted(work) for work in found]
    return [*(_followed(paper, work, others) for work in found[:1]), *map(_doubted, found[1:])]


def record_of(answer: Answer) -> Paper:
    """What the answer says, with all identifiers of the work, also of what it was published as."""
    paper = answer.paper
    own = {each.scheme for each in identifiers_of(paper)}
    more: dict[str, str] = {
        each.scheme: each.value for each in reversed(names_of(answer)) if each.scheme not in own
    }
    if not more:
        return paper
    fields: dict[str, str] = {name: more[name] for name in ("pmid", "isbn") if name in more}
    doi, arxiv = more.get("doi", paper.doi), more.get("arxiv", paper.arxiv)
    return replace(paper, doi=doi, arxiv=arxiv, fields={**paper.fields, **fields})


def names_of(answer: Answer) -> tuple[Identifier, ...]:
    """All that the work is known by, as a preprint and as what it was published as."""
    published = (answer.published,) if answer.published else ()
    return tuple(dict.fromkeys((*published, *answer.identifiers, *identifiers_of(answer.paper))))


def is_preprint(answer: Answer) -> bool:
    """Whether an answer is of a paper that is not published, or of it as it was before."""
    if answer.kind:
        return answer.kind == "preprint"
    doi = answer.paper.doi.lower()
    if doi and not doi.startswith(ARXIV_DOI):
        return False
    return bool(answer.paper.arxiv or doi) and not answer.paper.venue


def _groups(judged: Sequence[tuple[Answer, Agreement]]) -> list[list[tuple[Answer, Agreement]]]:
    """The answers by work, each in the order of the answers."""
    root = list(range(len(judged)))

    def find(at: int) -> int:
        while root[at] != at:
            at = root[at]
        return at

    records = [record_of(answer) for answer, _ in judged]
    for one, other in combinations(range(len(judged)), 2):
        if find(one) != find(other) and _are_one(records[one], records[other]):
            root[find(other)] = find(one)
    groups: dict[int, list[tuple[Answer, Agreement]]] = {}
    for at, pair in enumerate(judged):
        groups.setdefault(find(at), []).append(pair)
    return list(groups.values())


def _are_one(one: Paper, other: Paper) -> bool:
    return agreement(one, other).certainty is Certainty.CERTAIN


def _followed(paper: Paper, work: Work, others: Iterable[Answer]) -> Work:
    """A certain work with answers that say nothing like the paper but surely are about the same work.

    So it is after the title has changed, and where the paper says no more than one identifier.
    """
    if not work.certain:
        return work
    known = [record_of(answer) for answer in work.answers]
    arxiv = {record.arxiv for record in (paper, *known)} - {""}
    more = [
        answer
        for answer in others
        if not {record_of(answer).arxiv} - {""} - arxiv and _is_among(record_of(answer), known)
    ]
    return replace(work, answers=(*work.answers, *more))


def _work(group: Sequence[tuple[Answer, Agreement]]) -> Work:
    surest = max((found for _, found in group), key=lambda found: (found.certainty, found.score))
    return Work(tuple(answer for answer, _ in group), surest)


def _is_among(record: Paper, known: Iterable[Paper]) -> bool:
    names = set(identifiers_of(record))
    return any(
        _are_one(each, record)
        for each in known
        if is_same_title(each.title, record.title) or not names.isdisjoint(identifiers_of(each))
    )


def _doubted(work: Work) -> Work:
    """The work as one of several that may be meant."""
    if not work.certain:
        return work
    reason = "Several records may be meant by it."
    return replace(work, agreement=Agreement(Certainty.DOUBTFUL, work.agreement.score, reason))
