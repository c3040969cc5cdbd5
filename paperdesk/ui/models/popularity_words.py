"""How much a paper is read, in words: short for rows, in full for whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from paperdesk.model.feed import Popularity


def short_popularity(popularity: Popularity | None) -> str:
    """The one number that says most, as "▲ 132", "#3" or "★ 1,200"; "" for none."""
    if popularity is None:
        return ""
    if popularity.upvotes is not None:
        return f"▲ {number_text(popularity.upvotes)}"
    if popularity.rank is not None:
        return f"#{number_text(popularity.rank)}"
    if popularity.stars is not None:
        return f"★ {number_text(popularity.stars)}"
    return _comments(popularity.comments)


def popularity_words(popularity: Popularity | None) -> str:
    """All that is known, as "132 upvotes, rank 3, 1 comment, 1,200 stars of the code"; "" for nothing."""
    if popularity is None:
        return ""
    upvotes, rank, stars = popularity.upvotes, popularity.rank, popularity.stars
    parts = (
        _counted(upvotes, _say("1 upvote"), _say("{n} upvotes")),
        _counted(rank, _say("rank 1"), _say("rank {n}")),
        _comments(popularity.comments),
        _counted(stars, _say("1 star of the code"), _say("{n} stars of the code")),
    )
    return ", ".join(filter(None, parts))


def _comments(number: int | None) -> str:
    return _counted(number, _say("1 comment"), _say("{n} comments"))


def _counted(number: int | None, one: str, several: str) -> str:
    if number is None:
        return ""
    return one if number == 1 else several.replace("{n}", number_text(number))


def _say(text: str) -> str:
    return QCoreApplication.translate("popularity", text)
