"""The libraries that are in the pictures."""

import random
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path

from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    CreateWordList,
    MarkOpened,
    SetStatus,
)
from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.merging import merge_fetched
from paperdesk.library.feeding.subscriptions import feeds as subscribed
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample, sample_papers
from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedState, Fetched, Popularity
from paperdesk.model.paper import Name, Paper, Status
from tests.pictures import material
from tests.pictures.clock import DAY

MARKED = 14
SENTENCE = re.compile(r"\S.+?[.](?=\s|$)")
DECISIONS = (Status.READ, Status.READ, Status.DISMISSED, Status.KEPT, Status.TO_READ)
YEAR_PAPERS = 420


class Calendar:
    """A clock that is set by hand."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> str:
        return f"{datetime(self.day.year, self.day.month, self.day.day, 12).isoformat()}Z"


def thesis(path: Path) -> None:
    """The sample library with highlights, comments and word lists."""
    with _library(path, Calendar(DAY - timedelta(days=20))) as library:
        add_sample(library)
        _highlight(library)
        for name, colour, words in material.WORD_LISTS:
            library.apply(CreateWordList(name, colour, words))


def year(path: Path) -> None:
    """A larger library in which something was read on most days of a year."""
    calendar = Calendar(DAY - timedelta(days=280))
    with _library(path, calendar) as library:
        add_sample(library)
        _highlight(library)
        chance = random.Random(3)
        library.apply(AddPapers(tuple(_invented(number, chance) for number in range(YEAR_PAPERS)), "A page"))
        _read(library, calendar, chance)


def feeds(path: Path) -> None:
    """Papers of the sample library as two feeds brought them, over ten days."""
    calendar = Calendar(DAY - timedelta(days=len(material.FEED_DAYS) - 1))
    chance = random.Random(5)
    with _library(path, calendar) as library:
        for feed in material.FEEDS:
            library.apply(adding(feed))
        papers = iter(sample_papers())
        for number in material.FEED_DAYS:
            came = tuple(islice(papers, number))
            for feed in subscribed(library)[:-1]:
                merge_fetched(library, feed, _fetched(feed, came, calendar, chance))
            calendar.day += timedelta(days=1)


def _fetched(feed: Feed, papers: Sequence[Paper], calendar: Calendar, chance: random.Random) -> Fetched:
    read = feed.kind == FeedKind.HUGGINGFACE_DAILY
    items = [
        FeedItem(
            guid=paper.title,
            paper=Paper(paper.title, paper.type, paper.authors, year=paper.year, abstract=paper.abstract),
            published=calendar.day.isoformat(),
            submitted_by="A. Reader" if read else "",
            popularity=Popularity(chance.randint(3, 240), rank) if read else Popularity(),
        )
        for rank, paper in enumerate(papers, 1)
    ]
    shown = items if read else items[::2]
    return Fetched(tuple(shown), FeedState(fetched=calendar(), tried=calendar()))


def _library(path: Path, clock: Callable[[], str]) -> Library:
    return Library.open(path, create=True, clock=clock)


def _highlight(library: Library) -> None:
    for place, paper in enumerate(library.find().ids()[:MARKED]):
        sentences = [found.span() for found in SENTENCE.finditer(library.paper(paper).abstract)]
        for at, number in ((1, place), (2, place + 1))[: 2 if place % 3 == 0 else 1]:
            if at < len(sentences):
                comment, tags = material.REMARKS[number % len(material.REMARKS)]
                start, end = sentences[at]
                library.apply(AddHighlight(paper, "abstract", start, end, 1 + number % 5, comment, tags))


def _invented(number: int, chance: random.Random) -> Paper:
    tags = chance.sample(material.YEAR_TAGS, chance.choice((0, 1, 1, 2)))
    return Paper(
        title=f"Notes on transformers, part {number + 1}",
        authors=(Name(family="Reader", given="A."),),
        year=2025,
        abstract="What was found is told in the paper.",
        tags=tuple(tags),
        status=Status.INBOX,
    )


def _read(library: Library, calendar: Calendar, chance: random.Random) -> None:
    waiting = library.find("status:inbox").ids()
    chance.shuffle(waiting)
    calendar.day += timedelta(days=10)
    while calendar.day <= DAY and len(waiting) > 20:
        for _ in range(chance.choice(material.READ_LATELY)):
            paper = waiting.pop()
            library.apply(MarkOpened(paper))
            library.apply(SetStatus(frozenset({paper}), chance.choice(DECISIONS)))
        calendar.day += timedelta(days=1)
