"""Moments of the library (ISO 8601, UTC) as days in the user's place and language."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from paperdesk.model.paper import Status


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


def back_on(until: str, status: Status) -> str:
    """The words "back on Mon 30 Nov" for a paper that is snoozed until that day; "" for one that is not."""
    day = QDate.fromString(until, Qt.DateFormat.ISODate)
    if status is not Status.TO_READ or not day.isValid() or day <= QDate.currentDate():
        return ""
    form = _say("ddd d MMM") if day.year() == QDate.currentDate().year() else _say("ddd d MMM yyyy")
    return _say("back on {day}").format(day=QLocale().toString(day, form))


def _say(form: str) -> str:
    return QCoreApplication.translate("days", form)
