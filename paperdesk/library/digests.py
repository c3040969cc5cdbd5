"""Digests of a library: what came in or was kept since a day, of a query or of all, as a page to be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from itertools import groupby
from typing import TYPE_CHECKING, Final

from paperdesk.formats.digest.contents import Digest, Entry, Section
from paperdesk.library.digest_entries import days_in_feed, entries_of
from paperdesk.library.feeding.days import feed_query
from paperdesk.model.dates import period
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.paper import Status

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed

MOST: Final = 500
"""Papers of one digest: what is more is counted, and read at the desk."""
KEPT: Final = (Status.KEPT, Status.TO_READ, Status.READING, Status.SKIMMED, Status.READ)
"""What papers are that somebody decided to keep."""
_AGE = re.compile(r"([0-9]{1,4})([dw])")
_NAMED: Final = {"today": 0, "yesterday": 1, "week": 6}
_DAYS_IN: Final = {"d": 1, "w": 7}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which papers a digest is of, and what it shows of them.

    They came in on the day `since` or after it or, `kept`, were decided on since then or, of a `feed`, were
    in it on these days, and match `query`; `until` is the last day, None for no end. `sort` is a key of
    `Library.find`. `title` is "" for the usual one, `of` says in a few words what papers they are
    ("Hugging Face daily"), "" for any.
    """

    since: date
    until: date | None = None
    query: str = ""
    kept: bool = False
    feed: Feed | None = None
    sort: str = "-added"
    title: str = ""
    of: str = ""
    abstracts: bool = True
    highlights: bool = True
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a digest of a library says of itself; `day` writes a day as people do."""

    day: Callable[[date], str]
    on: str = "Papers of {day}"
    since: str = "Papers since {day}"
    between: str = "Papers from {day} to {last}"
    kept_on: str = "Kept on {day}"
    kept_since: str = "Kept since {day}"
    kept_between: str = "Kept from {day} to {last}"
    one: str = "1 paper"
    many: str = "{n} papers"
    number: Callable[[int], str] = "{:,}".format


def english_day(day: date) -> str:
    """A day as English has it, whatever the language of the computer: "Monday, 23 November 2026"."""
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    months = (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    )
    return f"{days[day.weekday()]}, {day.day} {months[day.month - 1]} {day.year}"


ENGLISH: Final = Phrases(english_day)


def read_since(text: str, today: date) -> date:
    """The day that somebody means: "2026-11-20", "2026-11", "yesterday", "today", "week", "3d", "2w".

    Raises UsageError for what is no day, or one that is yet to come.
    """
    word = text.strip().lower()
    age = _AGE.fullmatch(word)
    found = period(word)
    day: date | None = None
    if word in _NAMED:
        day = today - timedelta(days=_NAMED[word])
    elif age:
        day = today - timedelta(days=int(age[1]) * _DAYS_IN[age[2]])
    elif found:
        day = date.fromisoformat(found[0])
    if day is None or day > today:
        raise UsageError(
            f"“{text:.60}” is no day until today; say one such as {today.isoformat()}, yesterday, 7d or 2w."
        )
    return day


def saved_query(library: Library, name: str) -> str:
    """The query of the saved search of that name; raises PaperDeskError when there is none."""
    for search in library.known_searches():
        if search.name.casefold() == name.strip().casefold():
            return search.query
    raise PaperDeskError(f"There is no saved search “{name:.60}” in this library.")


def _days(library: Library, wanted: Wanted) -> dict[int, str]:
    """The papers that are wanted in their order, each with its day (ISO 8601), "" where it goes without."""
    fresh = _fresh(library, wanted)
    if not fresh or not (wanted.query or wanted.kept):
        return fresh
    return {paper: fresh[paper] for paper in library.find(wanted.query, wanted.sort).ids() if paper in fresh}


def _fresh(library: Library, wanted: Wanted) -> dict[int, str]:
    """All papers of the days that are wanted, whatever the query; unless they were kept, in their order."""
    if wanted.kept:
        of = frozenset(library.find(feed_query(wanted.feed)).ids()) if wanted.feed else None
        return {paper: "" for paper in _kept(library, wanted) if of is None or paper in of}
    if wanted.feed:
        return days_in_feed(library, wanted.feed, wanted.since, wanted.until, wanted.sort)
    last = wanted.until.isoformat() if wanted.until else ""
    query = f"added:{wanted.since.isoformat()}..{last}"
    return dict.fromkeys(library.find(query, wanted.sort).ids(), "")


def digest_of(library: Library, wanted: Wanted, today: date, phrases: Phrases = ENGLISH) -> Digest:
    """The digest of what is wanted; of more than a day each day has a section, when the newest come first."""
    days = _days(library, wanted)
    papers = list(library.papers(list(days)[: wanted.most]))
    number = phrases.one if len(days) == 1 else phrases.many.format(n=phrases.number(len(days)))
    of = wanted.of or (wanted.feed.name if wanted.feed else "")
    entries = entries_of(library, papers)
    return Digest(
        wanted.title or usual_title(wanted, today, phrases),
        " · ".join(filter(None, (of, number))),
        _sections(entries, days, wanted, today, phrases) if entries else (),
        max(0, len(days) - wanted.most),
        wanted.abstracts,
        wanted.highlights,
    )


def usual_title(wanted: Wanted, today: date, phrases: Phrases = ENGLISH) -> str:
    """What a digest is called unless the user says otherwise."""
    first, last = wanted.since, wanted.until or today
    if first == last:
        form = phrases.kept_on if wanted.kept else phrases.on
    elif wanted.until is None or wanted.until == today:
        form = phrases.kept_since if wanted.kept else phrases.since
    else:
        form = phrases.kept_between if wanted.kept else phrases.between
    return form.format(day=phrases.day(first), last=phrases.day(last))


def _sections(
    entries: list[Entry], days: dict[int, str], wanted: Wanted, today: date, phrases: Phrases
) -> tuple[Section, ...]:
    if wanted.kept or wanted.sort != "-added" or wanted.since == (wanted.until or today):
        return (Section("", tuple(entries)),)

    def day(entry: Entry) -> date:
        known = days[entry.paper.id]
        return date.fromisoformat(known) if known else local_day(entry.paper.added)

    by_day = groupby(sorted(entries, key=day, reverse=True), day)
    return tuple(Section(phrases.day(day), tuple(group)) for day, group in by_day)


def local_day(moment: str) -> date:
    """The day of a moment (ISO 8601, UTC) where the reader is."""
    return datetime.fromisoformat(moment).astimezone().date()


def _kept(library: Library, wanted: Wanted) -> Iterator[int]:
    """The papers that were decided to be kept, or read, on the days that are wanted."""
    marks = library.tables(to_read=True).marks
    begin = _midnight(wanted.since)
    end = _midnight(wanted.until + timedelta(days=1)) if wanted.until else "9999"
    for status in KEPT:
        reached = marks.reached(library.find(f"status:{status.value}").ids(), status)
        yield from _within(reached.items(), begin, end)


def _within(reached: Iterable[tuple[str, frozenset[int]]], begin: str, end: str) -> Iterator[int]:
    for moment, papers in reached:
        if begin <= moment < end:
            yield from papers


def _midnight(day: date) -> str:
    """The beginning of a day where the reader is, as libraries write moments."""
    begin = datetime.combine(day, time()).astimezone().astimezone(timezone.utc)  # noqa: UP017
    return begin.isoformat(timespec="milliseconds").replace("+00:00", "Z")
