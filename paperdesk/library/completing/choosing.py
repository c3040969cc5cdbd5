"""What a work offers a paper, field by field, and what of it may be taken without asking again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Final

from paperdesk.library.completing.grouping import Work, is_preprint
from paperdesk.library.completing.origins import Origins
from paperdesk.library.completing.plan import (
    FACTS,
    Candidate,
    FieldChoice,
    Publication,
    Value,
    present_value,
    take,
)
from paperdesk.model.dates import year_of
from paperdesk.model.duplicates import ARXIV_DOI, normal_doi, normal_title, value_text
from paperdesk.model.paper import Paper
from paperdesk.model.sight import Sight
from paperdesk.online.answers import Answer
from paperdesk.online.places import NAMES

OF_THE_WORK: Final = frozenset(
    ("title", "authors", "editors", "arxiv", "abstract", "eprintclass", "pmid", "pmcid", "langid")
)
"""What is the same of a preprint and of what it was published as."""
_TRUST: Final = {source: at for at, source in enumerate(NAMES)}
_OF_PAPERS: Final = frozenset(field.name for field in fields(Paper))
_SILENT: Final = frozenset(("keywords", "file", "urldate", "note"))
_DRAFTS: Final = frozenset(("misc", "online", "unpublished", "report", "techreport"))
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_CUT: Final = 100


@dataclass(frozen=True, slots=True)
class _Said:
    value: Value
    source: str
    at: str


def candidate(paper: Paper, work: Work, origins: Origins) -> Candidate:
    """The work as a candidate for the paper; `origins` as they were noted, whether they still hold or not."""
    preprints = [answer for answer in work.answers if is_preprint(answer)]
    published = [answer for answer in work.answers if not is_preprint(answer)]
    base, other = (published, preprints) if _is_published(paper, preprints) else (preprints, published)
    said = _merged(base, other)
    publication = _publication(paper, work, origins) if base is preprints else None
    return Candidate(
        work.certain,
        work.agreement.score,
        work.agreement.reason,
        _record(said),
        tuple(dict.fromkeys(answer.source for answer in work.answers)),
        tuple(_choices(paper, said, origins)),
        publication,
        work.answers,
    )


def _is_published(paper: Paper, preprints: Sequence[Answer]) -> bool:
    """Whether not the preprint is to be cited: the paper says so, or nothing else is known."""
    if not preprints and not paper.arxiv:
        return True
    doi = normal_doi(paper.doi) if paper.doi else ""
    if doi and not doi.startswith(ARXIV_DOI):
        return True
    sight = Sight.of(paper)
    return bool(paper.venue) and not sight.preprint and paper.type not in _DRAFTS


def _merged(base: Iterable[Answer], other: Iterable[Answer]) -> dict[str, _Said]:
    """What the answers say together, each field in the words of the most trusted service that has it."""
    said: dict[str, _Said] = {}
    for answer in sorted(base, key=_trust):
        said = _of(answer) | said
    for answer in sorted(other, key=_trust):
        known = {name: each for name, each in _of(answer).items() if name in OF_THE_WORK}
        said = known | said
    return _one_date(said)


def _of(answer: Answer) -> dict[str, _Said]:
    paper = answer.paper
    values: dict[str, Value] = {name: getattr(paper, name) for name in FACTS}
    if is_preprint(answer):
        values |= dict.fromkeys(_of_publication(answer), "")
    values |= {name: text for name, text in paper.fields.items() if name not in _OF_PAPERS | _SILENT}
    return {
        name: _Said(value, answer.source, answer.at)
        for name, value in values.items()
        if value not in ("", None, ()) and (name, value) != ("type", "misc")
    }


def _of_publication(answer: Answer) -> frozenset[str]:
    """What a preprint tells of itself that is true of what it was published as."""
    doi = normal_doi(answer.paper.doi)
    found = {"doi"} if answer.published and answer.published.value == doi else set()
    return frozenset(found if answer.paper.type in _DRAFTS else found | {"type", "venue"})


def _one_date(said: dict[str, _Said]) -> dict[str, _Said]:
    """The same with a year and a date that agree: the year of the most trusted service holds."""
    if "year" in said and "date" in said and year_of(str(said["date"].value)) != said["year"].value:
        return {name: each for name, each in said.items() if name != "date"}
    return said


def _trust(answer: Answer) -> int:
    return _TRUST.get(answer.source, len(_TRUST))


def _choices(paper: Paper, said: Mapping[str, _Said], origins: Origins) -> list[FieldChoice]:
    choices: list[FieldChoice] = []
    for name in (*FACTS, *sorted(said.keys() - frozenset(FACTS))):
        each = said.get(name)
        if each is None or (name == "type" and not _type_is_news(paper, each)):
            continue
        present = present_value(paper, name)
        if not _says_the_same(name, present, each.value):
            taken = _may_be_taken(paper, name, present, each, origins)
            choices.append(FieldChoice(name, present, each.value, each.source, each.at, taken))
    return [_of_one_time(choice, paper, choices) for choice in choices]


def _of_one_time(choice: FieldChoice, paper: Paper, choices: Sequence[FieldChoice]) -> FieldChoice:
    """The choice, which is not taken if year and date would then disagree."""
    if choice.field not in {"year", "date"}:
        return choice
    other = "date" if choice.field == "year" else "year"
    offered = (each.offered for each in choices if each.field == other and each.taken)
    beside = year_of(value_text(next(offered, getattr(paper, other))))
    return replace(choice, taken=choice.taken and beside in (None, year_of(value_text(choice.offered))))


def _type_is_news(paper: Paper, said: _Said) -> bool:
    return paper.type != said.value and not (paper.type in _DRAFTS and said.value in _DRAFTS)


def _says_the_same(name: str, present: Value, offered: Value) -> bool:
    """Whether two values differ in nothing worth a question."""
    mine, theirs = value_text(present), value_text(offered)
    if not mine or mine == theirs:
        return mine == theirs
    one, other = normal_title(mine), normal_title(theirs)
    cut = name == "abstract" and len(one) > _CUT and len(other) > _CUT
    return one == other != "" or (cut and (one.startswith(other) or other.startswith(one)))


def _may_be_taken(paper: Paper, name: str, present: Value, said: _Said, origins: Origins) -> bool:
    """Whether nothing of the reader's own is lost by it."""
    noted = origins.get(name)
    if present in ("", None, ()) or (name == "type" and present == "misc" and not paper.venue):
        # What a service had filled in and a reader has cleared is to stay empty.
        return not (noted and noted[2] == value_text(said.value))
    if noted is None or noted[2] != value_text(present):
        return False
    return _TRUST.get(said.source, len(_TRUST)) <= _TRUST.get(noted[3], len(_TRUST))


def _publication(paper: Paper, work: Work, origins: Origins) -> Publication | None:
    """What a preprint was published as, none of it taken."""
    published = [answer for answer in work.answers if not is_preprint(answer)]
    said = _merged(published, ()) or _hinted(work.answers)
    news = {name: each for name, each in said.items() if name not in OF_THE_WORK | {"url"}}
    choices = take(_choices(paper, news, origins), taken=False)
    if not {choice.field for choice in choices} & {"venue", "doi"}:
        return None
    return Publication(_published_as(said), choices)


def _hinted(answers: Iterable[Answer]) -> dict[str, _Said]:
    """What preprints tell of what they were published as; the year stands somewhere in the venue."""
    for answer in sorted(filter(is_preprint, answers), key=_trust):
        names = _of_publication(answer)
        values: dict[str, Value] = {name: getattr(answer.paper, name) for name in FACTS if name in names}
        if found := _YEAR.findall(answer.paper.venue) if "venue" in names else []:
            values["year"] = int(found[-1])
        said = {name: _Said(value, answer.source, answer.at) for name, value in values.items() if value}
        if said:
            return said
    return {}


def _published_as(said: Mapping[str, _Said]) -> str:
    year = said["year"].value if "year" in said else None
    where = str(said["venue"].value) if "venue" in said else f"DOI {said['doi'].value}"
    return f"Published as: {where}{f', {year}' if year and str(year) not in where else ''}."


def _record(said: Mapping[str, _Said]) -> Paper:
    """A work as a paper by itself."""
    own = {name: each.value for name, each in said.items() if name in FACTS}
    rest = {name: str(each.value) for name, each in said.items() if name not in FACTS}
    return Paper(**own, fields=rest)  # type: ignore[arg-type]
