"""What is said of backups: why they were made, what they hold, what restoring one would change."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from paperdesk.ui.dialogs.history import short_time
from paperdesk.ui.dialogs.pieces import plural
from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from paperdesk.library.backup_names import Backup
    from paperdesk.library.differences import Compared, Difference

TITLES = 3
LONGEST = 60


def say(text: str) -> str:
    """A text about backups in the user's language."""
    return QCoreApplication.translate("Backups", text)


def backup_time(made: datetime, now: datetime | None = None) -> str:
    """When a backup was made, as people say it: "today, 14:03", "yesterday, 14:03", "Wed, 6 May, 14:03"."""
    local, today = made.astimezone(), (now or datetime.now()).astimezone().date()
    clock = local.strftime("%H:%M")
    if local.date() == today:
        return say("today, {time}").format(time=clock)
    if local.date() == today - timedelta(days=1):
        return say("yesterday, {time}").format(time=clock)
    day = QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day}, {short_time(made.isoformat())}"


def reason_text(reason: str) -> str:
    """Why a backup was made; its own word for a reason that another version knows."""
    known = {
        "daily": say("Once a day"),
        "while-working": say("While working"),
        "before-import": say("Before an import"),
        "before-edit": say("Before a change of many papers"),
        "before-update": say("Before an update"),
        "before-restore": say("Before a restore"),
        "by-hand": say("By hand"),
    }
    return known.get(reason, reason)


def counts_text(backup: Backup) -> str:
    """How much a backup holds."""
    number = backup.papers, backup.notes, backup.highlights
    parts = (
        plural(QCoreApplication.translate("Backups", "%n paper(s)", "", number[0]), number[0]),
        plural(QCoreApplication.translate("Backups", "%n note(s)", "", number[1]), number[1]),
        plural(QCoreApplication.translate("Backups", "%n highlight(s)", "", number[2]), number[2]),
        f"{number_text(round(backup.bytes / 1e6))} MB" if backup.bytes >= 1e6 else say("less than 1 MB"),
    )
    return " · ".join(parts)


def changes_text(found: Difference) -> str:
    """What restoring would change, a line for each kind."""
    if found.is_nothing:
        return say("It holds what the library holds now.")
    back, gone, changed, notes = (each.count for each in (found.back, found.gone, found.changed, found.notes))
    marks = found.highlights
    lines = (
        (back, QCoreApplication.translate("Backups", "%n paper(s) would come back", "", back), found.back),
        (gone, QCoreApplication.translate("Backups", "%n paper(s) would go", "", gone), found.gone),
        (
            changed,
            QCoreApplication.translate("Backups", "%n paper(s) would be as before", "", changed),
            found.changed,
        ),
        (
            notes,
            QCoreApplication.translate("Backups", "%n note(s) would be as before", "", notes),
            found.notes,
        ),
        (marks, QCoreApplication.translate("Backups", "%n highlight(s) would differ", "", marks), None),
    )
    told = [_line(plural(text, number), papers) for number, text, papers in lines if number]
    return "\n".join([*told, say("What the library holds now is kept as a backup first.")])


def _line(text: str, papers: Compared | None) -> str:
    if papers is None:
        return text
    titles = [_short(title) for title in papers.titles[:TITLES]]
    more = "; …" if papers.count > len(titles) else ""
    return f"{text}: {'; '.join(titles)}{more}"


def _short(title: str) -> str:
    text = " ".join(title.split()) or "–"
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
