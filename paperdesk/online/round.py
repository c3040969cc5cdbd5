"""One service asked about many papers: in few requests, and no more of them when it is of no use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.asking import Asking
from paperdesk.online.errors import (
    BrokenReplyError,
    DeniedError,
    NotFoundError,
    OnlineError,
    ServiceDownError,
    SlowError,
    StatusError,
)
from paperdesk.online.request import Request
from paperdesk.online.sources.titles import is_telling, words_of
from paperdesk.online.targets import LONGEST

T = TypeVar("T")
Outcome = Sequence[Answer] | OnlineError
"""What a request brought."""
Numbered = tuple[int, Paper]
"""A paper and its place among all that are searched for."""

_PASSING: Final = (ServiceDownError, SlowError, BrokenReplyError, StatusError)
"""Errors after which the next request may fare better; after any other the service is not asked again."""
_IN_A_ROW: Final = 2
_SEPARATING: Final = frozenset(',|"')
"""Characters that services take for the end of an identifier where several are asked for at once."""


@dataclass(slots=True)
class Round(Generic[T]):
    """Asks one service about groups of things (identifiers or papers) by what `ask` makes of a group."""

    asking: Asking
    ask: Callable[[str, Sequence[T]], Request]
    failures: int = 0
    given_up: OnlineError | None = None

    def outcomes(self, groups: Sequence[Sequence[T]]) -> Iterator[tuple[Sequence[T], Outcome]]:
        """Every group, or a part of one, with what came of it; raises only Cancelled."""
        for group in groups:
            yield from self._outcomes(group)

    def _outcomes(self, group: Sequence[T]) -> Iterator[tuple[Sequence[T], Outcome]]:
        if self.given_up is not None:
            yield group, self.given_up
            return
        outcome = self._outcome(self.ask(self.asking.base, group), alone=len(group) == 1)
        if outcome is not None:
            yield group, outcome
            return
        middle = len(group) // 2
        yield from self._outcomes(group[:middle])
        yield from self._outcomes(group[middle:])

    def _outcome(self, request: Request, *, alone: bool) -> Outcome | None:
        """What came of a request; None when it should be asked about fewer at once.

        One that the service does not like spoils it for the others in the same request.
        """
        if not alone and len(request.url) > LONGEST:
            return None
        try:
            answers = self.asking.answers(request)
        except StatusError as error:
            if not alone and not isinstance(error, DeniedError):
                return None
            return () if isinstance(error, NotFoundError) else self._counted(error)
        except OnlineError as error:
            return self._counted(error)
        self.failures = 0
        return answers

    def _counted(self, error: OnlineError) -> OnlineError:
        self.failures += 0 if isinstance(error, StatusError) else 1
        passing = isinstance(error, _PASSING) and not isinstance(error, DeniedError)
        if not passing or self.failures >= _IN_A_ROW:
            self.given_up = error
        return error


def groups_of(identifiers: Sequence[Identifier], many: int) -> list[Sequence[Identifier]]:
    """Identifiers of one scheme each that may be asked for in one request."""
    alone = [(each,) for each in identifiers if _SEPARATING & {*each.value}]
    groups: list[Sequence[Identifier]] = []
    for scheme in dict.fromkeys(each.scheme for each in identifiers):
        plain = [each for each in identifiers if each.scheme == scheme and not _SEPARATING & {*each.value}]
        groups += [plain[at : at + many] for at in range(0, len(plain), many)]
    return [*groups, *alone]


def together(papers: Sequence[Numbered], titles: int) -> list[Sequence[Numbered]]:
    """Papers that may be searched for in one request; those without a word in their title cannot be.

    A title with few telling words finds so much that others in the same request would go under.
    """
    titled = [each for each in papers if words_of(each[1].title)]
    telling = [each for each in titled if titles > 1 and is_telling(each[1].title)]
    places = {at for at, _ in telling}
    alone = [(each,) for each in titled if each[0] not in places]
    return [*(telling[at : at + titles] for at in range(0, len(telling), titles)), *alone]
