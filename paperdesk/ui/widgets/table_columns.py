"""The columns of the paper list as a table: what each shows of a paper, how wide, and what sorts by it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from paperdesk.model.rows import Row
from paperdesk.ui.days import short_day
from paperdesk.ui.language import number_text
from paperdesk.ui.models.popularity_words import popularity_words, short_popularity
from paperdesk.ui.models.row_words import status_words

STARS = 5


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in settings, heading, width in pixels, text, and the sort key of a first click.

    `number`: at the right edge. `shown`: before the user has chosen columns. `told`: words where the text is
    but a sign.
    """

    name: str
    title: str
    width: int
    text: Callable[[Row], str]
    sort: str = ""
    number: bool = False
    shown: bool = True
    told: Callable[[Row], str] | None = None

    def heading(self) -> str:
        """The title in the user's language."""
        return _say(self.title)

    def said(self, row: Row) -> str:
        """The cell of a paper with its heading, for whoever does not see what stands above; "" if empty."""
        text = self.told(row) if self.told is not None else self.text(row)
        return text if self.name == TITLE or not text else f"{self.heading()}: {text}"


def _number(value: int) -> str:
    return number_text(value) if value else ""


def _say(text: str) -> str:
    return QCoreApplication.translate("TableColumns", text)


TITLE: Final = "title"
COLUMNS: Final = (
    Column(TITLE, str(QT_TRANSLATE_NOOP("TableColumns", "Title")), 300, lambda row: row.title, "title"),
    Column(
        "authors", str(QT_TRANSLATE_NOOP("TableColumns", "Authors")), 140, lambda row: row.authors, "author"
    ),
    Column(
        "year",
        str(QT_TRANSLATE_NOOP("TableColumns", "Year")),
        56,
        lambda row: str(row.year or ""),
        "-year",
        number=True,
    ),
    Column("venue", str(QT_TRANSLATE_NOOP("TableColumns", "Venue")), 110, lambda row: row.venue, "venue"),
    Column(
        "key",
        str(QT_TRANSLATE_NOOP("TableColumns", "Citation key")),
        120,
        lambda row: row.key,
        "key",
        shown=False,
    ),
    Column(
        "status",
        str(QT_TRANSLATE_NOOP("TableColumns", "Status")),
        76,
        lambda row: status_words(row.status),
        "status",
        shown=False,
    ),
    Column(
        "added",
        str(QT_TRANSLATE_NOOP("TableColumns", "Added")),
        108,
        lambda row: short_day(row.added),
        "-added",
    ),
    Column(
        "read",
        str(QT_TRANSLATE_NOOP("TableColumns", "Last read")),
        92,
        lambda row: short_day(row.read),
        "-read",
        shown=False,
    ),
    Column(
        "rating",
        str(QT_TRANSLATE_NOOP("TableColumns", "Rating")),
        76,
        lambda row: "★" * row.rating + "☆" * (STARS - row.rating) if row.rating else "",
        shown=False,
        told=lambda row: _say("{rating} of 5").replace("{rating}", str(row.rating)) if row.rating else "",
    ),
    Column(
        "tags",
        str(QT_TRANSLATE_NOOP("TableColumns", "Tags")),
        130,
        lambda row: ", ".join(tag.name for tag in row.tags),
        shown=False,
    ),
    Column(
        "remark", str(QT_TRANSLATE_NOOP("TableColumns", "Remark")), 160, lambda row: row.remark, shown=False
    ),
    Column(
        "popularity",
        str(QT_TRANSLATE_NOOP("TableColumns", "Popularity")),
        86,
        lambda row: short_popularity(row.fed.popularity) if row.fed else "",
        "-popularity",
        number=True,
        shown=False,
        told=lambda row: popularity_words(row.fed.popularity) if row.fed else "",
    ),
    Column(
        "highlights",
        str(QT_TRANSLATE_NOOP("TableColumns", "Highlights")),
        80,
        lambda row: _number(row.highlights),
        number=True,
        shown=False,
    ),
    Column(
        "note",
        str(QT_TRANSLATE_NOOP("TableColumns", "Note")),
        52,
        lambda row: "✓" if row.noted else "",
        shown=False,
        told=lambda row: _say("yes") if row.noted else "",
    ),
)
