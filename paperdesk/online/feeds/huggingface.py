"""Hugging Face: the papers of a day, a week or a month, and those that are read most now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any, Final

from paperdesk.model.feed import MOST_ITEMS, Feed, FeedItem, FeedState, Popularity
from paperdesk.online.feeds.asking import FeedAsking
from paperdesk.online.feeds.moments import moment
from paperdesk.online.feeds.said import Said, said, told_lost
from paperdesk.online.sources.huggingface import NAME, answer_of
from paperdesk.online.sources.markup import line
from paperdesk.online.sources.values import at, objects, read_json, text, unreadable

PAGE: Final = 100
"""So many papers are asked for at once."""
MOST_DAYS: Final = 7
"""So many days that were missed are made up for."""


def daily(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """The papers of the latest day and of days missed, or of this week or month."""
    spans = _spans(feed.address, state.fetched, asking.clock())
    entries = chain.from_iterable(_pages(asking, span) for span in spans)
    lost = [] if feed.address in {"week", "month"} else _lost(state.fetched, asking.clock().date())
    return said(_items(entries, asking.clock()), f"{NAME} daily papers", lost)


def trending(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """The papers that are read most now, each with its rank; one request."""
    entries = _page(asking, f"sort=trending&limit={PAGE}")
    return said(_items(entries, asking.clock(), ranked=True), f"{NAME} trending papers")


def _spans(address: str, fetched: str, now: datetime) -> list[str]:
    """What to ask for, as parts of a query."""
    year, week, _ = now.isocalendar()
    if address == "week":
        return [f"week={year}-W{week:02}"]
    if address == "month":
        return [f"month={now:%Y-%m}"]
    return [*(f"date={day.isoformat()}" for day in _missed(fetched, now.date())), ""]


def _missed(fetched: str, today: date) -> Iterator[date]:
    """The days of which there may be more than was fetched; the latest one is asked for anyway."""
    try:
        last = date.fromisoformat(fetched[:10])
    except ValueError:
        return
    first = max(last, today - timedelta(days=MOST_DAYS))
    for after in range((today - first).days):
        yield first + timedelta(days=after)


def _lost(fetched: str, today: date) -> list[str]:
    """That there were days before those of `_missed`, if there were."""
    first = next(_missed(fetched, today), None)
    return [told_lost(first)] if first and fetched[:10] < first.isoformat() else []


def _pages(asking: FeedAsking, span: str) -> Iterator[Mapping[str, Any]]:
    """The entries of all pages of a day, week or month."""
    for page in range(MOST_ITEMS // PAGE + 1):
        entries = _page(asking, "&".join(filter(None, (span, f"p={page}", f"limit={PAGE}"))))
        yield from entries
        if len(entries) < PAGE:
            return


def _page(asking: FeedAsking, query: str) -> list[Mapping[str, Any]]:
    found = read_json(asking.get(f"{asking.base}/api/daily_papers?{query}"), NAME)
    if not isinstance(found, list):
        raise unreadable(NAME)
    return objects(found)


def _items(
    entries: Iterator[Mapping[str, Any]] | list[Mapping[str, Any]], now: datetime, *, ranked: bool = False
) -> Iterator[FeedItem]:
    for rank, entry in enumerate(entries, 1):
        about = at(entry, "paper")
        paper = answer_of(about if isinstance(about, dict) else {}).paper
        if paper.arxiv and paper.title:
            yield FeedItem(
                paper.arxiv,
                paper,
                moment(text(entry, "paper", "submittedOnDailyAt") or text(entry, "publishedAt"), now),
                _submitter(entry),
                Popularity(
                    _count(entry, "paper", "upvotes"),
                    rank if ranked else None,
                    _count(entry, "numComments"),
                    _count(entry, "paper", "githubStars"),
                ),
            )


def _submitter(entry: Mapping[str, Any]) -> str:
    """Who put a paper on the page."""
    people = ((("paper", "submittedOnDailyBy"), ("submittedBy",)), ("fullname", "user", "name"))
    return next(
        (name for way in people[0] for key in people[1] if (name := line(text(entry, *way, key)))), ""
    )


def _count(entry: Mapping[str, Any], *path: str) -> int | None:
    found = at(entry, *path)
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 10**9 else None
