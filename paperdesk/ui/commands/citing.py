"""Commands for formatted references: the style, and copies of references and citations in it."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from paperdesk.model.errors import Cancelled
from paperdesk.model.kept_json import kept_json
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands.copying import require_few, with_references
from paperdesk.ui.commands.wording import citations_text, say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import StyleChoice, StylesRequest
from paperdesk.ui.widgets.field_words import field_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from paperdesk.cite.styles import Style
    from paperdesk.library.citing import Bibliography, Lack
    from paperdesk.model.progress import Progress

STYLE: Final = "cite/style"
TITLE: Final = "cite/style_title"
LOCALE: Final = "cite/locale"
CARD: Final = "cite/card"
"""Whether the reading pane shows the formatted reference, not the BibTeX entry."""
FAVOURITES: Final = "cite/favourites"
SHOWN: Final = 6
"""Papers that a style is tried on."""
EXAMPLES: Final = (
    Paper(
        "What the wind says to the mills",
        "article",
        (Name("Roe", "Ada"), Name("Beek", "Jan", "van der")),
        year=2019,
        venue="Journal of Plain Matters",
        fields={"volume": "12", "number": "3", "pages": "45--67"},
        key="roe2019wind",
    ),
    Paper(
        "A Book of Weather",
        "book",
        (Name("Moss", "Ida"),),
        year=2021,
        venue="Harbour Press",
        key="moss2021book",
    ),
)
"""What a style is tried on where no papers are selected."""


def choose_style(desk: Desk) -> None:
    """Choose the citation style and the language of references."""
    choice = desk.ask.styles(styles_request(desk))
    if choice is not None:
        keep_style(desk, choice)
        desk.toast(say("References are formatted as {style}.", style=choice.title))


def keep_style(desk: Desk, choice: StyleChoice) -> None:
    """Format in a style from now on."""
    desk.settings.set(TITLE, choice.title)
    desk.settings.set(LOCALE, choice.locale)
    desk.settings.set(STYLE, choice.style)


def styles_request(desk: Desk) -> StylesRequest:
    """What the choice of a style begins with."""
    settings = desk.settings
    papers = desk.papers_now(desk.chosen().head(desk.session.library, SHOWN))
    return StylesRequest(
        desk.session.library.path,
        papers or EXAMPLES,
        settings.text(STYLE),
        settings.text(LOCALE),
        favourites(desk),
        lambda ids: settings.set(FAVOURITES, json.dumps(ids)),
        partial(_bring_in, desk),
        _remove,
    )


def favourites(desk: Desk) -> tuple[str, ...]:
    """The ids of the user's favourite styles."""
    kept = kept_json(desk.settings.text(FAVOURITES))
    return tuple(id for id in kept if isinstance(id, str)) if isinstance(kept, list) else ()


def turn_card(desk: Desk) -> None:
    """Show the formatted reference in the reading pane, or the BibTeX entry again."""
    desk.settings.set(CARD, not desk.settings.flag(CARD))


def card_text(desk: Desk) -> str:
    """What `turn_card` does now."""
    return (
        say("Show &BibTeX While Reading")
        if desk.settings.flag(CARD)
        else say("Show &Reference While Reading")
    )


def copy_reference(desk: Desk) -> None:
    """Copy the references of the selection in the chosen style, formatted and as plain text."""
    _format(desk, _copy_references)


def copy_citation(desk: Desk) -> None:
    """Copy what stands in the text to cite the selection in the chosen style."""
    _format(desk, _copy_citation)


def _bring_in(desk: Desk) -> str | None:
    from paperdesk.library.citing import own_styles_folder
    from paperdesk.library.own_styles import add_style

    title = say("Add a citation style")
    paths = desk.ask.open_files(title, say("Citation styles (*.csl);;All files (*)"))
    return add_style(paths[0], own_styles_folder()) if paths else None


def _remove(style: Style) -> str:
    from paperdesk.library.own_styles import remove_style

    remove_style(style)
    return ""


def _format(desk: Desk, done: Callable[[Desk, Bibliography], None]) -> None:
    require_few(desk.count())
    ids = desk.selection()
    label = say("Formatting {citations}", citations=citations_text(len(ids)))
    style, locale = desk.settings.text(STYLE), desk.settings.text(LOCALE)
    work = partial(_formatted, desk.session.library.path, ids, style, locale)
    desk.run_edit(label, work, partial(done, desk))


def _formatted(path: Path, ids: Sequence[int], style: str, locale: str, progress: Progress) -> Bibliography:
    """The references of papers, in whichever thread."""
    from paperdesk.library.citing import bibliography, open_styles
    from paperdesk.library.library import Library

    styles = open_styles(progress)
    with Library.open(path, read_only=True) as library:
        return bibliography(
            library, ids, styles, styles.named(style), locale, stop=partial(is_stopped, progress)
        )


def is_stopped(progress: Progress) -> bool:
    """Whether the work that tells its progress so has been cancelled."""
    try:
        progress(0, 0)
    except Cancelled:
        return True
    return False


def _copy_references(desk: Desk, found: Bibliography) -> None:
    references = found.references
    _put(found, references.text(), references.html(), references.rtf())
    values = {"citations": citations_text(len(found.papers)), "style": desk.settings.text(TITLE)}
    _tell(desk, say("{citations} copied as {style}.", **values), found)


def _copy_citation(desk: Desk, found: Bibliography) -> None:
    citation = found.citation()
    _put(found, citation.text(), citation.html(), f"{{\\rtf1\\ansi\\uc1 {citation.rtf()}}}")
    text = citation.text()
    told = text if len(text) <= 60 else text[:59] + "…"
    _tell(desk, say("Copied: {citation}", citation=told), found)


def _tell(desk: Desk, said: str, found: Bibliography) -> None:
    """Say what was copied, and which of the papers lack what a reference of their kind must have."""
    if not found.lacks:
        desk.toast(said)
        return
    number = len(found.lacks)
    lacking = (
        say("1 of them is incomplete.")
        if number == 1
        else say("{n} of them are incomplete.", n=number_text(number))
    )
    if len(found.papers) == 1:
        lacking = say("It is incomplete.")
    desk.toast(f"{said} {lacking}", more=More(say("Show"), partial(show_lacks, desk, found.lacks)))


def lacking_text(number: int, of: int) -> str:
    """How many of so many references are incomplete."""
    if of == 1:
        return say("It is incomplete.")
    if number == 1:
        return say("1 of them is incomplete.")
    return say("{n} of them are incomplete.", n=number_text(number))


def show_lacks(desk: Desk, lacks: Sequence[Lack]) -> None:
    """Show what papers lack that their references must have."""
    title, under = say("Incomplete references"), say("Nothing was invented: what is missing is left out.")
    desk.ask.remarks(title, under, [(lack.key, lack_words(lack)) for lack in lacks])


def lack_words(lack: Lack) -> str:
    """What a paper lacks, as "Missing: Authors or Editors, Year"."""
    fields = (say(" or ").join(map(field_words, field.split("|"))) for field in lack.fields)
    return say("Missing: {fields}", fields=", ".join(fields))


def _put(found: Bibliography, text: str, html: str, rtf: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    for kind, written in (("text/html", html), ("text/rtf", rtf), ("application/rtf", rtf)):
        mime.setData(kind, QByteArray(written.encode()))
    QGuiApplication.clipboard().setMimeData(with_references(mime, found.papers))
