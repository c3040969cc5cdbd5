"""What services on the web say about a paper, each in its own words, and which of them said nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Paper
from paperdesk.online.errors import OnlineError

Kind = Literal["preprint", "published", ""]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one service says about one paper, in the fields of the library; `paper.key` is always "".

    `source` is the name of the service (see `places.NAMES` for what people call it), `at` when it said so
    (ISO 8601, UTC). `asked` is the identifier it was asked for, None when the answer was found by a search
    and may be about another paper. `identifiers` are all that the service knows the paper by. `kind` is ""
    when the service does not tell; a preprint that was `published` has the identifier it has as such.
    """

    source: str
    paper: Paper
    at: str
    identifiers: tuple[Identifier, ...] = ()
    kind: Kind = ""
    asked: Identifier | None = None
    published: Identifier | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A service that could not be asked, and why: its words say it, and `later` whether to try again."""

    source: str
    error: OnlineError


@dataclass(frozen=True, slots=True)
class Answers:
    """All that was said about one paper, the most trusted service first, and the services that failed.

    A service that answered and does not know the paper is in neither.
    """

    found: tuple[Answer, ...] = ()
    failed: tuple[Failed, ...] = ()

    @property
    def later(self) -> bool:
        """Whether a service that failed may do better another time."""
        return any(failed.error.later for failed in self.failed)

    def __add__(self, other: Answers) -> Answers:
        return Answers(self.found + other.found, self.failed + other.failed)
