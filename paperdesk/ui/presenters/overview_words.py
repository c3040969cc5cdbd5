"""The overview in words: what its figures count, and what its bars say."""

from PySide6.QtCore import QDate, QLocale, Qt

from paperdesk.model.overview import Overview, Week
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.bar_chart import Column
from paperdesk.ui.widgets.overview_page import Figure, Link
from paperdesk.ui.widgets.plain_text import shortened

LONGEST_TITLE = 40


def figures(seen: Overview) -> list[Figure]:
    """The numbers at the top."""
    highlights = (
        say("highlights in 1 paper")
        if seen.highlighted == 1
        else say("highlights in {n} papers", n=number_text(seen.highlighted))
    )
    return [
        Figure(number_text(seen.papers), say("papers"), "all"),
        Figure(number_text(seen.read), say("read"), "read"),
        Figure(number_text(seen.favourites), say("favourites"), "favourites"),
        Figure(number_text(seen.highlights), highlights, "annotated"),
    ]


def read_each_week(seen: Overview) -> tuple[list[Column], str]:
    """A bar for each week, and what all of them say together."""
    columns = [
        Column((week.read,), f"{_week(week)}: {papers_text(week.read)}", mark)
        for week, mark in zip(seen.weeks, _months(seen.weeks), strict=True)
    ]
    total = papers_text(sum(week.read for week in seen.weeks))
    return columns, say("{papers} read in {weeks} weeks", papers=total, weeks=len(seen.weeks))


def decided_each_week(seen: Overview) -> tuple[list[Column], str]:
    """A bar of three parts for each week, and what all of them say together."""
    columns = [
        Column((week.kept, week.to_read, week.dismissed), f"{_week(week)}: {_decided(week)}", mark)
        for week, mark in zip(seen.weeks, _months(seen.weeks), strict=True)
    ]
    total = papers_text(sum(column.total for column in columns))
    return columns, say("{papers} decided in {weeks} weeks", papers=total, weeks=len(seen.weeks))


def days_summary(seen: Overview) -> str:
    """On how many days something was read."""
    return say("Something was read on {days} days", days=number_text(len(seen.opened)))


def links(seen: Overview) -> list[Link]:
    """What wants attention, the oldest first."""
    found: list[Link] = []
    if seen.inbox:
        text = say("{n} in the Inbox since {day}", n=number_text(seen.inbox), day=_day(seen.inbox_since))
        found.append(Link(text, "inbox"))
    if seen.missing_authors:
        papers = papers_text(seen.missing_authors)
        found.append(Link(say("{papers} without authors", papers=papers), "missing"))
    if seen.oldest_unread is not None:
        title = shortened(seen.oldest_unread.title, LONGEST_TITLE)
        text = say("Waiting since {day}: {title}", day=_day(seen.oldest_unread.day), title=title)
        found.append(Link(text, paper=seen.oldest_unread.id))
    return found


def _decided(week: Week) -> str:
    return say(
        "{kept} kept, {to_read} to read, {dismissed} dismissed",
        kept=week.kept,
        to_read=week.to_read,
        dismissed=week.dismissed,
    )


def _week(week: Week) -> str:
    return say("Week of {day}", day=_day(week.day))


def _months(weeks: tuple[Week, ...]) -> list[str]:
    """The name of a month below the first week that begins in it, but not below the very first one."""
    locale = QLocale()
    marks: list[str] = []
    for week in weeks:
        day = _date(week.day)
        begins = bool(marks) and day.day() <= 7
        name = locale.standaloneMonthName(day.month(), QLocale.FormatType.ShortFormat)
        marks.append(name if begins else "")
    return marks


def _day(day: str) -> str:
    date = _date(day)
    this_year = date.year() == QDate.currentDate().year()
    return QLocale().toString(date, say("d MMM") if this_year else say("d MMM yyyy"))


def _date(day: str) -> QDate:
    return QDate.fromString(day, Qt.DateFormat.ISODate)
