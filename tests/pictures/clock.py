"""A day that does not end, so that pictures are the same whenever they are made."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, tzinfo
from typing import Final, Self
from unittest.mock import patch

from PySide6.QtCore import QDate
from typing_extensions import override

DAY: Final = date(2026, 6, 10)
# Where the program asks for the day in ways that show.
DATES: Final = (
    "paperdesk.library.overview.date",
    "paperdesk.library.library_reads.date",
    "paperdesk.ui.presenters.feed_page.date",
)
MOMENTS: Final = ("paperdesk.library.sample.datetime",)
QT_DATES: Final = (
    "paperdesk.ui.presenters.overview_words.QDate",
    "paperdesk.ui.widgets.day_map.QDate",
    "paperdesk.ui.widgets.day_row.QDate",
    "paperdesk.ui.widgets.day_strip.QDate",
    "paperdesk.ui.days.QDate",
    "paperdesk.ui.dialogs.import_preview.QDate",
)


class _Date(date):
    @classmethod
    @override
    def today(cls) -> Self:
        return cls(DAY.year, DAY.month, DAY.day)


class _Moment(datetime):
    @classmethod
    @override
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(DAY.year, DAY.month, DAY.day, 12, tzinfo=tz)


class _QtDate(QDate):
    @staticmethod
    @override
    def currentDate() -> QDate:
        return QDate(DAY.year, DAY.month, DAY.day)


@contextmanager
def stopped() -> Iterator[None]:
    """Have it be noon of `DAY` for whatever is shown."""
    with ExitStack() as stack:
        for names, stand_in in ((DATES, _Date), (MOMENTS, _Moment), (QT_DATES, _QtDate)):
            for name in names:
                stack.enter_context(patch(name, stand_in))
        yield
