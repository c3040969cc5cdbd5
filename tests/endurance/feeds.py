"""Whatever feeds send is taken or told in a sentence, and the library stays sound (promise S4).

One run is four days of ten feeds of every kind, of whose replies chance has damaged half; then every step is
taken back.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.fetching import fetch_feeds
from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.library.library import Library
from paperdesk.model.feed import FeedReport
from paperdesk.online.feeds.fetching import Fetcher
from tests.endurance.trial import Trial
from tests.online.damaging import damaged
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import ADDRESSES, feed_world

DAYS: Final = 4
PAPERS: Final = 40


def fetch_anything(random: Random, folder: Path) -> None:
    """Fetch damaged feeds into a library, look at it, and undo all."""
    plan = Plan(made_papers(PAPERS), DAYS, seed=random.randrange(1_000), missing=DAYS)
    path = folder / "l.paperdesk"
    with Library.open(path, create=True) as library, feed_world(folder, plan) as (world, server):
        for feed in plan.feeds:
            library.apply(adding(feed))
        server.damage = lambda body: damaged(body, random) if random.random() < 0.5 else body
        for server.day in range(DAYS):
            with Fetcher(world.gate(), clock=lambda: server.now, addresses=ADDRESSES) as fetcher:
                for report in fetch_feeds(library, feeds(library), fetcher):
                    _require_sound(report)
        assert library.check() == []
        while library.undo() is not None:
            pass
        assert library.check() == []
        assert len(library.find().ids()) == 0


def _require_sound(report: FeedReport) -> None:
    """A feed that failed says why in a sentence and brings nothing."""
    if report.error:
        assert report.found == 0, report
        assert report.error.endswith("."), report
    assert all(told.endswith(".") for told in report.told), report


TRIALS: Final = (Trial("S4", "fetching anything", fetch_anything, runs=500, short=1),)
