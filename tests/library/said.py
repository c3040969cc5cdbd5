"""Services that say what a test wants them to, and count what they are asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from typing_extensions import override

from paperdesk.model.identifiers import Identifier, identifiers_of
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer, Answers, Failed, Kind
from paperdesk.online.cache import ReplyCache
from paperdesk.online.errors import OfflineError, OnlineError, ServiceDownError
from paperdesk.online.gate import Gate, Stop
from paperdesk.online.log import RequestLog
from paperdesk.online.request import Permission
from paperdesk.online.services import Enough, Services, Told, ask_all

AT: Final = "2026-05-03T00:00:00+00:00"
DOWN: Final = ServiceDownError("crossref.test does not answer; try again later.")
OFFLINE: Final = OfflineError("PaperDesk is set to work offline, so nothing was sent.")


def says(source: str, kind: Kind = "", published: Identifier | None = None, /, **values: Any) -> Answer:
    """What a service says of a paper."""
    paper = Paper(**values)
    return Answer(source, paper, AT, identifiers_of(paper), kind, None, published)


class Said(Services):
    """Gives answers by identifier and to any search; `down` are errors of services, by name."""

    def __init__(
        self, *found: Answer, known: Collection[Answer] = (), down: Mapping[str, OnlineError] | None = None
    ) -> None:
        """`found` come from searches and lookups, `known` from lookups alone."""
        super().__init__(Gate(RequestLog(Path("none")), ReplyCache(Path("none")), lambda: False))
        self.found, self.known = found, known
        self.down = dict(down or {})
        self.looked_up: list[Identifier] = []
        self.searched: list[str] = []

    @override
    def look_up_all(
        self,
        identifiers: Sequence[Identifier],
        permission: Permission,
        stop: Stop = lambda: False,
        told: Told = lambda done: None,
    ) -> dict[Identifier, Answers]:
        self.looked_up += identifiers
        told(0)
        every = (*self.found, *self.known)
        return {
            each: self._answers([answer for answer in every if each in answer.identifiers])
            for each in identifiers
        }

    @override
    def search_all(
        self,
        papers: Sequence[Paper],
        permission: Permission,
        stop: Stop = lambda: False,
        enough: Enough = ask_all,
        told: Told = lambda done: None,
    ) -> list[Answers]:
        self.searched += [paper.title for paper in papers]
        told(0)
        return [self._answers(list(self.found)) for _ in papers]

    def _answers(self, found: Sequence[Answer]) -> Answers:
        up = tuple(answer for answer in found if answer.source not in self.down)
        return Answers(up, tuple(Failed(name, error) for name, error in self.down.items()))
