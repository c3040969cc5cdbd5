"""The command that writes an annotated bibliography as a document."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from paperdesk.library.whole_files import name_beside
from paperdesk.library.written_files import changed_since, remember
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import citing, exporting
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import BibliographyChoice, BibliographyRequest, StyleChoice, Way
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from paperdesk.library.citing import Bibliography
    from paperdesk.library.whole_files import Written
    from paperdesk.model.progress import Progress

FORMAT: Final = "bibliography/format"
PARTS: Final = "bibliography/parts"
SHOWN: Final = 12
"""Papers that the dialog shows."""


def write(desk: Desk) -> None:
    """Write favourites, selection, list or all as a document with references in the citation style."""
    desk.flush_wanted.emit()
    asked = request(desk)
    while (choice := desk.ask.bibliography(asked)) is not None:
        _remember(desk, choice)
        chosen = _settled(desk, choice)
        if chosen is not None:
            _start(desk, chosen)
            return
        asked = replace(request(desk), title=choice.title, path=choice.path)


def request(desk: Desk) -> BibliographyRequest:
    """What there is to list, and how it was written last."""
    from paperdesk.cite.documents import FORMATS

    library, settings = desk.session.library, desk.settings
    scopes = exporting.scopes(desk)
    if not scopes:
        raise PaperDeskError(say("There are no papers to list yet; add some first."))
    format = next((each for each in FORMATS if each.id == settings.text(FORMAT)), FORMATS[0])
    folder = exporting.folder(settings.text("export/folder"))
    style = StyleChoice(
        settings.text(citing.STYLE), settings.text(citing.TITLE), settings.text(citing.LOCALE)
    )
    return BibliographyRequest(
        library.path,
        scopes,
        lambda papers: desk.papers_now(papers.head(library, SHOWN)),
        style,
        partial(_choose_style, desk),
        format.id,
        frozenset(settings.text(PARTS).split()),
        "",
        folder / f"{library.path.stem}{format.suffix}",
    )


def _choose_style(desk: Desk) -> StyleChoice | None:
    choice = desk.ask.styles(citing.styles_request(desk))
    if choice is not None:
        citing.keep_style(desk, choice)
    return choice


def _remember(desk: Desk, choice: BibliographyChoice) -> None:
    desk.settings.set(FORMAT, choice.format)
    desk.settings.set(PARTS, " ".join(sorted(choice.parts)))
    desk.settings.set("export/folder", str(choice.path.parent))


def _settled(desk: Desk, choice: BibliographyChoice) -> BibliographyChoice | None:
    """The choice, beside a file that somebody else has changed if so wanted; None to choose again."""
    if not changed_since(choice.path):
        return choice
    beside = name_beside(choice.path)
    way = desk.ask.choose(
        say("{name} has been changed", name=choice.path.name),
        say("Another program changed this file after PaperDesk wrote it. Nothing has been overwritten yet."),
        (
            Way(
                "beside",
                say("Save beside it"),
                say("Write to {name}; the changed file stays as it is.", name=beside.name),
            ),
            Way("overwrite", say("Overwrite"), say("Lose what the other program wrote into the file.")),
        ),
    )
    if way == "beside":
        return replace(choice, path=beside)
    return choice if way == "overwrite" else None


def _start(desk: Desk, choice: BibliographyChoice) -> None:
    label = say("Writing {name}", name=choice.path.name)
    work = partial(_write, desk.session.library.path, choice, QLocale().bcp47Name())
    desk.run(label, work, partial(_tell, desk))


def _write(
    library: Path, choice: BibliographyChoice, language: str, progress: Progress
) -> tuple[Written, Bibliography]:
    """Write the document whole or not at all, in whichever thread."""
    from paperdesk.cite.documents import document_format
    from paperdesk.library.citing import open_styles
    from paperdesk.library.citing_documents import Parts, Wanted, make_document
    from paperdesk.library.library import Library
    from paperdesk.library.whole_files import write_bytes_atomically
    from paperdesk.ui.dialogs.bibliography_parts import words

    styles = open_styles(progress)
    wanted = Wanted(
        styles.named(choice.style.style),
        document_format(choice.format),
        choice.style.locale,
        Parts(**dict.fromkeys(choice.parts, True)),
        choice.title,
        words(language),
    )
    with Library.open(library, read_only=True) as opened:
        ids = choice.papers.ids(opened)
        made = make_document(opened, ids, styles, wanted, partial(citing.is_stopped, progress))
    return write_bytes_atomically(choice.path, [made.data], library), made.bibliography


def _tell(desk: Desk, made: tuple[Written, Bibliography]) -> None:
    written, found = made
    remember(written.path)
    number = len(found.papers)
    references = say("1 reference") if number == 1 else say("{n} references", n=number_text(number))
    said = say("{references} written to {name}.", references=references, name=written.path.name)
    said = f"{said} {spoken(written.why)}".rstrip()
    if found.lacks:
        more = More(say("Show"), partial(citing.show_lacks, desk, found.lacks))
        desk.toast(f"{said} {citing.lacking_text(len(found.lacks), number)}", more=more)
    else:
        desk.toast(said)
