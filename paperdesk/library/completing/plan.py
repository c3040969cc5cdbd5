"""What completing papers would do: candidates for each, and field by field what they offer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from paperdesk.model.paper import Name, Paper
from paperdesk.online.answers import Answer, Failed
from paperdesk.online.errors import CertificateError, WrongKindError

Value = str | int | tuple[Name, ...] | None

FACTS: Final = (
    *("type", "title", "authors", "editors", "year", "date", "venue", "doi", "arxiv", "url", "abstract"),
)
"""What papers say beside their other fields, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field: what the paper says at present, what a service offers, and whether that is to be taken.

    `field` is named as in SetFields, `source` is a service of `online.services.NAMES`, `at` when it said so
    (ISO 8601, UTC). `taken` is a proposal at first: it is False where the reader's own value would go.
    """

    field: str
    present: Value
    offered: Value
    source: str
    at: str
    taken: bool

    @property
    def is_empty_now(self) -> bool:
        """Whether the paper says nothing there that would be lost."""
        return self.present in ("", None, (), "misc")


@dataclass(frozen=True, slots=True)
class Publication:
    """What a preprint was published as: one sentence for it, and what taking it would change."""

    said: str
    choices: tuple[FieldChoice, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be the paper, put together from what several services say of it.

    `certain`: it is the paper, as far as a program can tell; `reason` says in a sentence why, or why not.
    `paper` is the record by itself, to be shown beside the present values; `choices` is what it offers.
    `published` stands beside those: a preprint that came out elsewhere meanwhile.
    """

    certain: bool
    score: float
    reason: str
    paper: Paper
    sources: tuple[str, ...]
    choices: tuple[FieldChoice, ...]
    published: Publication | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def taken(self) -> tuple[FieldChoice, ...]:
        """What is proposed to be taken."""
        return tuple(choice for choice in self.choices if choice.taken)


class Outcome(Enum):
    """What came of asking for one paper."""

    CERTAIN = "certain"  # to be taken together with others
    DOUBTFUL = "doubtful"  # to be decided one by one
    COMPLETE = "complete"  # found, and there is nothing new to take
    UNKNOWN = "unknown"  # no service knows it
    WAITING = "waiting"  # services could not be asked; worth another try


@dataclass(frozen=True, slots=True)
class Completion:
    """What was found for one paper: the candidates, the best one first, and the services that failed."""

    present: Paper
    candidates: tuple[Candidate, ...] = ()
    failed: tuple[Failed, ...] = ()

    @property
    def paper(self) -> int:
        """The id of the paper."""
        return self.present.id

    @property
    def outcome(self) -> Outcome:
        """What came of it."""
        if not self.candidates:
            return Outcome.WAITING if self.later else Outcome.UNKNOWN
        best = self.candidates[0]
        if not best.certain:
            return Outcome.DOUBTFUL
        return Outcome.CERTAIN if best.taken else Outcome.COMPLETE

    @property
    def later(self) -> bool:
        """Whether a service that failed may do better another time."""
        return any(map(may_come_round, self.failed))

    @property
    def is_open(self) -> bool:
        """Whether asking again may make it certain."""
        return self.later and self.outcome in (Outcome.WAITING, Outcome.DOUBTFUL)

    @property
    def told(self) -> str:
        """Why services failed, in sentences, each once; "" when none did."""
        return " ".join(dict.fromkeys(str(failed.error) for failed in self.failed))


def may_come_round(failed: Failed) -> bool:
    """Whether a service may do better another time: also when a network wanted a sign-in first."""
    return failed.error.later or isinstance(failed.error, (CertificateError, WrongKindError))


Choices = Mapping[int, Iterable[FieldChoice]]
"""The fields to be taken, by paper."""


@dataclass(frozen=True, slots=True)
class CompletionPlan:
    """What was found for papers, in their order."""

    papers: tuple[Completion, ...] = ()

    def with_outcome(self, *outcomes: Outcome) -> tuple[Completion, ...]:
        """The papers of which that came."""
        return tuple(each for each in self.papers if each.outcome in outcomes)

    @property
    def certain(self) -> tuple[Completion, ...]:
        """Those that may be taken together."""
        return self.with_outcome(Outcome.CERTAIN)

    @property
    def doubtful(self) -> tuple[Completion, ...]:
        """Those to be decided one by one."""
        return self.with_outcome(Outcome.DOUBTFUL)

    @property
    def published(self) -> tuple[Completion, ...]:
        """The certain ones that came out elsewhere meanwhile, also where there is nothing else to take."""
        found = self.with_outcome(Outcome.CERTAIN, Outcome.COMPLETE)
        return tuple(each for each in found if each.candidates[0].published)

    def proposed(self) -> dict[int, tuple[FieldChoice, ...]]:
        """What is proposed for the certain ones: the choices when nobody chooses otherwise."""
        return {each.paper: each.candidates[0].taken for each in self.certain}


def take(choices: Iterable[FieldChoice], *, taken: bool = True) -> tuple[FieldChoice, ...]:
    """The same choices, all of them taken, or none."""
    return tuple(replace(choice, taken=taken) for choice in choices)


def present_value(paper: Paper, name: str) -> Value:
    """What a paper says in a field."""
    value: Value = getattr(paper, name) if name in FACTS else paper.fields.get(name, "")
    return value
