"""The export command: scopes, preview, file or clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.wording import citations_text, favourites_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import ExportChoice, ExportRequest, Scope

if TYPE_CHECKING:
    from paperdesk.formats.bibtex import BibtexOptions
    from paperdesk.ui.task import Progress

SWITCHES = ("abstract", "keywords", "identifiers", "note", "status", "ascii")
PREVIEWED = 40  # entries that the dialog shows
MANY_ENTRIES = 2000  # that are written within the blink of an eye


def export(desk: Desk) -> None:
    """Write BibTeX of favourites, selection, list or all to a file or the clipboard."""
    desk.flush_wanted.emit()
    while (choice := desk.ask.export(request(desk))) is not None:
        _remember(desk, choice)
        try:
            _start(desk, choice)
        except PaperDeskError as error:
            # The dialog comes back with everything that was chosen, for another file.
            desk.ask.error(error)
        else:
            return


def _start(desk: Desk, choice: ExportChoice) -> None:
    if len(choice.ids) <= MANY_ENTRIES:
        _hand_over(desk, choice, _text(desk.session.library.path, choice))
        return
    label = say("Exporting {citations}", citations=citations_text(len(choice.ids)))
    desk.run(label, partial(_work, desk.session.library.path, choice), partial(_hand_over, desk, choice))


def request(desk: Desk) -> ExportRequest:
    """What there is to export, and how it was exported last."""
    from paperdesk.library.exporting import bibtex_text

    library = desk.session.library

    def preview(ids: Sequence[int], options: BibtexOptions) -> str:
        return bibtex_text(library, ids[:PREVIEWED], options)

    def missing_authors(ids: Sequence[int]) -> int:
        return len(frozenset(ids).intersection(library.find("no:author").ids()))

    name = "favourites" if library.counts().favourites else library.path.stem
    path = _folder(desk.settings.text("export/folder")) / f"{name}.bib"
    return ExportRequest(_scopes(desk), preview, _options(desk), path, missing_authors)


def _scopes(desk: Desk) -> tuple[Scope, ...]:
    library = desk.session.library
    selection = desk.selection()
    listed = tuple(library.find(desk.shown.full_query, desk.shown.sort).ids())
    favourites = tuple(library.find("is:starred").ids())
    every = tuple(library.find().ids())
    scopes = [
        Scope(favourites_text(len(favourites)), favourites),
        Scope(say("{n} selected", n=f"{len(selection):,}"), selection),
        Scope(say("{n} in the list", n=f"{len(listed):,}"), listed),
        Scope(say("All {n}", n=f"{len(every):,}"), every),
    ]
    return tuple(scope for scope in scopes if scope.ids)


def _options(desk: Desk) -> BibtexOptions:
    from paperdesk.formats.bibtex import BibtexOptions

    switches = {name: desk.settings.flag(f"export/{name}") for name in SWITCHES}
    return BibtexOptions(title_braces=cast("Any", desk.settings.text("export/title_braces")), **switches)


def _remember(desk: Desk, choice: ExportChoice) -> None:
    for name in SWITCHES:
        desk.settings.set(f"export/{name}", getattr(choice.options, name))
    desk.settings.set("export/title_braces", choice.options.title_braces)
    if choice.path is not None and not choice.copy:
        desk.settings.set("export/folder", str(choice.path.parent))


def _work(library_path: Path, choice: ExportChoice, progress: Progress) -> str:
    progress(0, len(choice.ids))
    return _text(library_path, choice)


def _text(library_path: Path, choice: ExportChoice) -> str:
    from paperdesk.library.exporting import bibtex_text
    from paperdesk.library.library import Library

    with Library.open(library_path, read_only=True) as library:
        return bibtex_text(library, choice.ids, choice.options)


def _hand_over(desk: Desk, choice: ExportChoice, text: str) -> None:
    from paperdesk.library.exporting import write_atomically

    count = citations_text(len(choice.ids))
    if choice.copy or choice.path is None:
        QGuiApplication.clipboard().setText(text)
        desk.toast(say("{citations} copied as BibTeX.", citations=count))
        return
    write_atomically(choice.path, text)
    desk.toast(say("{citations} exported to {name}.", citations=count, name=choice.path.name))


def _folder(last: str) -> Path:
    """The folder of the last export, else the user's documents, else the home folder: the first there is."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((Path(each) for each in (last, documents) if each and Path(each).is_dir()), Path.home())
