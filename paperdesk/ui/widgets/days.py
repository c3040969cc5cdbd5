"""Moments of the library (ISO 8601, UTC) as days in the user's place and language."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt


def day_of(moment: str) -> QDate:
    """The day of a moment in local time; an invalid date when there is none."""
    return QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime().date()


def short_day(moment: str) -> str:
    """Day and month ("6 May"), with the year when it is not this one; "" for no moment."""
    day = day_of(moment)
    this_year = day.year() == QDate.currentDate().year()
    form = _say("d MMM") if this_year else _say("d MMM yyyy")
    return QLocale().toString(day, form) if day.isValid() else ""


def long_day(moment: str) -> str:
    """Day, month and year ("6 May 2026"); "" for no moment."""
    day = day_of(moment)
    return QLocale().toString(day, _say("d MMMM yyyy")) if day.isValid() else ""


def _say(form: str) -> str:
    return QCoreApplication.translate("days", form)
