"""The gate: every request of PaperDesk to the network passes here or is refused here, and is written down."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from paperdesk.model.errors import Cancelled
from paperdesk.online.cache import ReplyCache
from paperdesk.online.dialing import STRAIGHT, Route, dial
from paperdesk.online.errors import (
    BrokenReplyError,
    BusyError,
    NotAskedError,
    OfflineError,
    OnlineError,
    ServiceDownError,
    SlowError,
)
from paperdesk.online.hops import REDIRECTS, Hop, first_hop, next_hop, sent_headers, sent_target
from paperdesk.online.log import Asked, RequestLog
from paperdesk.online.pacing import Pacing, retry_after, told_busy
from paperdesk.online.request import Permission, Reply, Request
from paperdesk.online.secret import without
from paperdesk.online.talking import Answer, Question, talk
from paperdesk.online.telling import FAILURES, refused_by, told, wrong_kind
from paperdesk.online.watch import Watch

Stop = Callable[[], bool]

_LONGEST: Final = 300  # characters of an address in the log
_IN_TROUBLE: Final = (ServiceDownError, SlowError, BrokenReplyError)
_BUSY: Final = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to reach a host, and for a request in all, redirects included but no wait for turns."""

    connect: float = 10.0
    total: float = 30.0


@dataclass(slots=True)
class _Way:
    """What a request needs on its way."""

    request: Request
    permission: Permission
    kept: Reply | None
    stop: Stop
    spent: float = 0.0
    line: Asked = field(default_factory=lambda: Asked("", "", "", ""))


class Gate:
    """Sends requests by the rules, from any thread. One for the whole program, so that distances are kept."""

    def __init__(
        self,
        log: RequestLog,
        cache: ReplyCache,
        is_open: Callable[[], bool],
        contact: Callable[[], str] = str,
        *,
        limits: Limits = Limits(),
        route: Route = STRAIGHT,
        pacing: Pacing | None = None,
    ) -> None:
        """`is_open`: whether PaperDesk may go online; `contact`: the user's mail address for services."""
        self._log = log
        self._cache = cache
        self._is_open = is_open
        self._contact = contact
        self._limits = limits
        self._route = route
        self._pacing = pacing or Pacing()

    def kept(self, request: Request) -> Reply | None:
        """The last good reply to the same request, which needs no network; None without one."""
        return self._cache.get(request)

    def forget(self, request: Request) -> None:
        """Keep the reply to a request no longer: it makes no sense."""
        self._cache.drop(request)

    def send(self, request: Request, permission: Permission, stop: Stop = lambda: False) -> Reply:
        """Ask, and give the reply: one with a good status, or the kept one if nothing has changed since.

        Raises OnlineError with a sentence for whatever else comes of it, and Cancelled within a second
        after `stop` says so.
        """
        kept = self._cache.get(request)
        if kept is not None and 0 <= (_now() - kept.when).total_seconds() < request.fresh:
            return kept
        way = _Way(request, permission, kept, lambda: stop() or not self._is_open())
        for left in reversed(range(max(1, request.tries))):
            try:
                return self._follow(way)
            except OnlineError as error:
                if not left or not _is_worth_another(error, request):
                    raise
        raise AssertionError  # pragma: no cover - the last try returns or raises

    def _follow(self, way: _Way) -> Reply:
        """Go from host to host until one does not lead on."""
        way.spent = 0.0
        hop = self._begin(way)
        while True:
            with self._written_down(hop, way):
                answer = self._ask(hop, way)
                if answer.status not in REDIRECTS:
                    return self._reply(hop, way, answer)
                after = next_hop(hop, way.request, answer.status, answer.header("location"))
                way.line = replace(way.line, why=f"led on to {after.target.authority}")
            hop = after

    def _begin(self, way: _Way) -> Hop:
        try:
            return first_hop(way.request)
        except OnlineError as error:
            self._log.add(Asked(_stamp(), way.permission.value, way.request.method, "", why=str(error)))
            raise

    @contextmanager
    def _written_down(self, hop: Hop, way: _Way) -> Iterator[None]:
        """Write a line about one host, whatever comes of it."""
        secrets = way.request.secrets()
        place = without(hop.target.shown, secrets)[:_LONGEST]
        way.line = Asked(_stamp(), way.permission.value, hop.method, place)
        try:
            yield
        except (OnlineError, Cancelled) as error:
            way.line = replace(way.line, why=without(str(error), secrets) or "stopped")
            raise
        finally:
            self._log.add(way.line)

    def _ask(self, hop: Hop, way: _Way) -> Answer:
        """Ask one host when it is its turn."""
        request, name = way.request, hop.target.authority
        self._require_allowed(way)
        try:
            with self._pacing.turn(name, request.spacing, request.patience, way.stop):
                return self._exchange(hop, way)
        except Cancelled:
            if not self._is_open():
                raise OfflineError("PaperDesk now works offline, so the request was given up.") from None
            raise
        except _IN_TROUBLE:
            self._pacing.failed(name)
            raise

    def _require_allowed(self, way: _Way) -> None:
        if way.permission is Permission.NONE:
            raise NotAskedError("PaperDesk sends nothing unless you ask for it; nothing was sent.")
        if not self._is_open():
            raise OfflineError("PaperDesk is set to work offline, so nothing was sent.")
        self._log.require_writable()

    def _exchange(self, hop: Hop, way: _Way) -> Answer:
        request, begin = way.request, time.monotonic()
        headers = sent_headers(hop, request, way.kept, self._contact())
        body = request.body if hop.method == "POST" else b""
        question = Question(sent_target(hop, request), hop.method, headers, body, request.most)
        try:
            answer = self._answer(hop, way, question)
        except FAILURES as failure:
            raise told(failure, hop.target.host, request.most) from failure
        finally:
            seconds = time.monotonic() - begin
            way.spent += seconds
            way.line = replace(way.line, seconds=round(seconds, 3))
        way.line = replace(way.line, status=answer.status)
        return answer

    def _answer(self, hop: Hop, way: _Way, question: Question) -> Answer:
        def count(received: int) -> None:
            way.line = replace(way.line, received=received)

        whole = Watch(self._limits.total - way.spent, way.stop)
        line = dial(hop.target, self._route, whole.within(self._limits.connect), whole, private=hop.private)
        try:
            return talk(line, question, count)
        finally:
            line.close()

    def _reply(self, hop: Hop, way: _Way, answer: Answer) -> Reply:
        """What an answer means: a reply, or an error."""
        name, host = hop.target.authority, hop.target.host
        if answer.status == 304:
            return self._unchanged(hop, way)
        url = without(hop.target.url, way.request.secrets())
        reply = Reply(answer.status, answer.headers, answer.body, url, _now())
        reply = replace(reply, moved=url if hop.before and hop.moved else "")
        if reply.status in _BUSY:
            wait = self._pacing.failed(name, retry_after(reply.header("retry-after"), _date(reply)))
            raise BusyError(told_busy(host, wait), wait)
        asked = first_hop(way.request).target
        error = refused_by(reply, host) or wrong_kind(reply, way.request.accept, hop.target, asked)
        if isinstance(error, _IN_TROUBLE):
            self._pacing.failed(name)
        else:
            self._pacing.succeeded(name)
        if error is not None:
            raise error
        self._cache.put(way.request, reply)
        return reply

    def _unchanged(self, hop: Hop, way: _Way) -> Reply:
        if way.kept is None or way.kept.url != hop.target.url:
            raise BrokenReplyError(f"{hop.target.host} says that nothing has changed, but nothing is known.")
        self._pacing.succeeded(hop.target.authority)
        reply = replace(way.kept, when=_now())
        self._cache.put(way.request, reply)
        return reply


def _is_worth_another(error: OnlineError, request: Request) -> bool:
    if isinstance(error, BusyError):
        return error.seconds <= request.patience
    return isinstance(error, _IN_TROUBLE)


def _date(reply: Reply) -> datetime:
    """The time by the host's own clock, which its dates are meant by; ours when it does not tell."""
    try:
        date = parsedate_to_datetime(reply.header("date"))
    except ValueError:
        return reply.when
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _now() -> datetime:
    return datetime.now(UTC)


def _stamp() -> str:
    return _now().isoformat(timespec="seconds")
