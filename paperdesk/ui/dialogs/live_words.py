"""How live files are spoken of: what they hold, how they stand, what can be chosen for them."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from paperdesk.library.live_files import Outcome, Ran
from paperdesk.model import live_file
from paperdesk.ui.dialogs.history import short_time
from paperdesk.ui.language import number_text
from paperdesk.ui.live_questions import LiveRow
from paperdesk.ui.widgets.spoken import spoken

_STATES: Final = {
    Outcome.WRITTEN: QT_TRANSLATE_NOOP("LiveFiles", "up to date"),
    Outcome.UNCHANGED: QT_TRANSLATE_NOOP("LiveFiles", "up to date"),
    Outcome.CHANGED: QT_TRANSLATE_NOOP("LiveFiles", "changed elsewhere"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("LiveFiles", "not written"),
    Outcome.PAUSED: QT_TRANSLATE_NOOP("LiveFiles", "paused"),
    Outcome.ELSEWHERE: QT_TRANSLATE_NOOP("LiveFiles", "not allowed here"),
    Outcome.BUSY: QT_TRANSLATE_NOOP("LiveFiles", "being written"),
    Outcome.WAITING: QT_TRANSLATE_NOOP("LiveFiles", "to be written"),
}
_ALLOW: Final = QT_TRANSLATE_NOOP("LiveFiles", "Write It Here")
_OVERWRITE: Final = QT_TRANSLATE_NOOP("LiveFiles", "Overwrite")
_NOW: Final = QT_TRANSLATE_NOOP("LiveFiles", "Write Now")
OPTIONS: Final = (
    (
        live_file.ABSTRACTS,
        QT_TRANSLATE_NOOP("LiveFiles", "Abstracts"),
        QT_TRANSLATE_NOOP("LiveFiles", "Write the abstract of each paper, too"),
    ),
    (
        live_file.KEYWORDS,
        QT_TRANSLATE_NOOP("LiveFiles", "Tags as keywords"),
        QT_TRANSLATE_NOOP("LiveFiles", "Write the tags of each paper as its keywords"),
    ),
    (
        live_file.IDENTIFIERS,
        QT_TRANSLATE_NOOP("LiveFiles", "DOI, arXiv ID and URL"),
        QT_TRANSLATE_NOOP("LiveFiles", "Write where each paper is found"),
    ),
    (
        live_file.FORMER_KEYS,
        QT_TRANSLATE_NOOP("LiveFiles", "Former keys, too"),
        QT_TRANSLATE_NOOP(
            "LiveFiles", "Let a manuscript find papers by the citation keys that they once had"
        ),
    ),
    (
        live_file.NOTES,
        QT_TRANSLATE_NOOP("LiveFiles", "My notes"),
        QT_TRANSLATE_NOOP("LiveFiles", "Write your own notes, which are private otherwise"),
    ),
    (
        live_file.MARKS,
        QT_TRANSLATE_NOOP("LiveFiles", "Status, rating and collections"),
        QT_TRANSLATE_NOOP("LiveFiles", "Write what you made of each paper, as JabRef does"),
    ),
    (
        live_file.AS_IMPORTED,
        QT_TRANSLATE_NOOP("LiveFiles", "Entries as they came"),
        QT_TRANSLATE_NOOP(
            "LiveFiles", "Write unedited entries of .bib files to the letter, with all they hold"
        ),
    ),
    (
        live_file.ASCII,
        QT_TRANSLATE_NOOP("LiveFiles", "Accents as LaTeX commands"),
        QT_TRANSLATE_NOOP("LiveFiles", "Write letters beyond ASCII as commands, for old LaTeX"),
    ),
)
"""What can be chosen, with its label and what it does."""
_ALL: Final = tuple(name for name, _, _ in OPTIONS)
CHOICES: Final = {
    "bibtex": _ALL,
    "biblatex": _ALL,
    "csl-json": (live_file.ABSTRACTS, live_file.KEYWORDS, live_file.FORMER_KEYS),
    "ris": (live_file.ABSTRACTS, live_file.KEYWORDS, live_file.NOTES, live_file.FORMER_KEYS),
}
"""What can be chosen for a format; the others leave nothing to choose."""


def say(text: str) -> str:
    """A text about live files in the user's language."""
    return QCoreApplication.translate("LiveFiles", text)


def state_text(ran: Ran) -> str:
    """How a live file stands, in a word or two."""
    return say(str(_STATES[ran.outcome]))


def under_text(row: LiveRow, format: str) -> str:
    """What a live file holds, in which format, how many papers, and when it was written."""
    number = row.ran.papers
    papers = say("1 paper") if number == 1 else say("{} papers").format(number_text(number))
    written = say("written {}").format(short_time(row.at)) if row.at else say("never written")
    return " · ".join((row.held, format, papers, written))


def trouble_text(ran: Ran) -> str:
    """What is to be said of a live file besides, "" for nothing."""
    return spoken(ran.said)


def write_text(ran: Ran) -> str:
    """What the button says that writes the file."""
    texts = {Outcome.CHANGED: _OVERWRITE, Outcome.ELSEWHERE: _ALLOW}
    return say(str(texts.get(ran.outcome, _NOW)))
