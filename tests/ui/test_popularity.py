"""How much a paper is read: in words, and as a small line over days."""

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.model.feed import Popularity
from paperdesk.ui.days import short_day
from paperdesk.ui.models.popularity_words import popularity_words, short_popularity
from paperdesk.ui.widgets.feed_line import FeedLine
from paperdesk.ui.widgets.popularity_chart import PopularityChart

HISTORY = (
    ("2026-11-16", Popularity(upvotes=10, rank=9)),
    ("2026-11-17", Popularity(upvotes=52, rank=2)),
    ("2026-11-19", Popularity(upvotes=131, rank=1)),
)


@pytest.mark.parametrize(
    ("popularity", "short", "words"),
    [
        (Popularity(), "", ""),
        (
            Popularity(upvotes=1200, rank=3, comments=1, stars=7),
            "▲ 1,200",
            "1,200 upvotes, rank 3, 1 comment, 7 stars of the code",
        ),
        (Popularity(rank=3), "#3", "rank 3"),
        (Popularity(stars=1), "★ 1", "1 star of the code"),
        (Popularity(comments=2), "2 comments", "2 comments"),
        (Popularity(upvotes=0), "▲ 0", "0 upvotes"),
    ],
)
def test_popularity_is_told_in_words(popularity: Popularity, short: str, words: str) -> None:
    assert (short_popularity(popularity), popularity_words(popularity)) == (short, words)


def test_each_day_of_the_line_says_its_numbers(qtbot: QtBot) -> None:
    chart = PopularityChart()
    qtbot.addWidget(chart)
    chart.show_history(HISTORY)
    assert [shape.says for shape in chart.shapes()] == [
        f"{short_day(day)}: {popularity_words(popularity)}" for day, popularity in HISTORY
    ]
    assert chart.is_line()


def test_the_line_rises_with_what_is_read_more(qtbot: QtBot) -> None:
    chart = PopularityChart()
    qtbot.addWidget(chart)
    ranks = tuple((day, Popularity(rank=each.rank)) for day, each in HISTORY)
    for history in (HISTORY, ranks):
        chart.show_history(history)
        heights = [point.y() for point in chart.points()]
        assert heights == sorted(heights, reverse=True)


def test_one_day_is_no_line(qtbot: QtBot) -> None:
    chart = PopularityChart()
    qtbot.addWidget(chart)
    chart.show_history(HISTORY[:1])
    assert not chart.is_line()


def test_what_feeds_say_is_shown_with_the_newest_numbers(qtbot: QtBot) -> None:
    line = FeedLine()
    qtbot.addWidget(line)
    line.show_feeds(HISTORY, "From arXiv cs.CL.")
    assert line.text.toPlainText() == "▲ 131 upvotes, rank 1\nFrom arXiv cs.CL."
    assert not line.isHidden()


def test_a_paper_that_no_feed_told_of_takes_no_room(qtbot: QtBot) -> None:
    line = FeedLine()
    qtbot.addWidget(line)
    line.show_feeds((), "")
    assert line.isHidden()
