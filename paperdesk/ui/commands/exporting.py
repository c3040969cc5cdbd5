"""The export command: scopes, formats, preview, file or clipboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.exported_files import changed_since, name_beside, remember
from paperdesk.ui.commands.files import add_files
from paperdesk.ui.commands.wording import citations_text, favourites_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import ExportChoice, ExportRequest, Scope, Way

if TYPE_CHECKING:
    from paperdesk.formats.bibtex import BibtexOptions
    from paperdesk.library.library import Library
    from paperdesk.ui.task import Progress

SWITCHES = ("as_imported", "abstract", "keywords", "identifiers", "note", "status", "ascii")
DIALECTS: Final[Mapping[str, Literal["bibtex", "biblatex"]]] = MappingProxyType(
    {"bibtex": "bibtex", "biblatex": "biblatex"}
)
PREVIEWED = 40  # entries that the dialog shows
MANY_ENTRIES = 2000  # that are written within the blink of an eye


def export(desk: Desk) -> None:
    """Write favourites, selection, list or all to a file or the clipboard."""
    desk.flush_wanted.emit()
    while (choice := desk.ask.export(request(desk))) is not None:
        _remember(desk, choice)
        try:
            if _settled(desk, choice):
                return
        except PaperDeskError as error:
            # The dialog comes back with everything that was chosen, for another file.
            desk.ask.error(error)


def _settled(desk: Desk, choice: ExportChoice) -> bool:
    """Write the file unless somebody else has changed it; False when the user wants to choose again."""
    if choice.copy or choice.path is None or not changed_since(desk.settings, choice.path):
        _start(desk, choice)
        return True
    way = desk.ask.choose(
        say("{name} has been changed", name=choice.path.name),
        say("Another program changed this file after PaperDesk wrote it. Nothing has been overwritten yet."),
        _ways(choice.path),
    )
    if way == "merge":
        add_files(desk, [choice.path], partial(remember, desk.settings, choice.path))
    elif way == "beside":
        _start(desk, replace(choice, path=name_beside(choice.path)))
    elif way == "overwrite":
        _start(desk, choice)
    return bool(way)


def _ways(path: Path) -> tuple[Way, ...]:
    beside = say("Write to {name}; the changed file stays as it is.", name=name_beside(path).name)
    merge = say("Import what is new in the file, to be looked at; then export again.")
    return (
        Way("beside", say("Save beside it"), beside),
        Way("merge", say("Merge into library"), merge),
        Way("overwrite", say("Overwrite"), say("Lose what the other program wrote into the file.")),
    )


def _start(desk: Desk, choice: ExportChoice) -> None:
    if len(choice.ids) <= MANY_ENTRIES:
        _hand_over(desk, choice, _text(desk.session.library.path, choice))
        return
    label = say("Exporting {citations}", citations=citations_text(len(choice.ids)))
    desk.run(label, partial(_work, desk.session.library.path, choice), partial(_hand_over, desk, choice))


def request(desk: Desk) -> ExportRequest:
    """What there is to export, and how it was exported last."""
    from paperdesk.formats.registry import EXPORT_FORMATS

    library = desk.session.library

    def preview(ids: Sequence[int], format: str, options: BibtexOptions) -> str:
        return _written(library, ids[:PREVIEWED], format, options)

    def missing_authors(ids: Sequence[int]) -> int:
        return len(frozenset(ids).intersection(library.find("no:author").ids()))

    name = "favourites" if library.counts().favourites else library.path.stem
    last = desk.settings.text("export/format")
    format = next((each for each in EXPORT_FORMATS if each.id == last), EXPORT_FORMATS[0])
    path = _folder(desk.settings.text("export/folder")) / f"{name}{format.suffix}"
    return ExportRequest(
        _scopes(desk), preview, _options(desk), path, missing_authors, EXPORT_FORMATS, format.id
    )


def _written(library: Library, ids: Sequence[int], format: str, options: BibtexOptions) -> str:
    """Papers as the text of a format."""
    from paperdesk.formats.registry import EXPORT_FORMATS
    from paperdesk.library.exporting import bibtex_text

    if format in DIALECTS:
        return bibtex_text(library, ids, replace(options, dialect=DIALECTS[format]))
    return next(each for each in EXPORT_FORMATS if each.id == format).write(library.papers(ids))


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

    switches: dict[str, Any] = {name: desk.settings.flag(f"export/{name}") for name in SWITCHES}
    return BibtexOptions(title_braces=cast("Any", desk.settings.text("export/title_braces")), **switches)


def _remember(desk: Desk, choice: ExportChoice) -> None:
    for name in SWITCHES:
        desk.settings.set(f"export/{name}", getattr(choice.options, name))
    desk.settings.set("export/title_braces", choice.options.title_braces)
    desk.settings.set("export/format", choice.format)
    if choice.path is not None and not choice.copy:
        desk.settings.set("export/folder", str(choice.path.parent))


def _work(library_path: Path, choice: ExportChoice, progress: Progress) -> str:
    progress(0, len(choice.ids))
    return _text(library_path, choice)


def _text(library_path: Path, choice: ExportChoice) -> str:
    from paperdesk.library.library import Library

    with Library.open(library_path, read_only=True) as library:
        return _written(library, choice.ids, choice.format, choice.options)


def _hand_over(desk: Desk, choice: ExportChoice, text: str) -> None:
    from paperdesk.library.exporting import write_atomically

    count = citations_text(len(choice.ids))
    if choice.copy or choice.path is None:
        QGuiApplication.clipboard().setText(text)
        desk.toast(say("{citations} copied as {format}.", citations=count, format=_name(choice.format)))
        return
    write_atomically(choice.path, text)
    remember(desk.settings, choice.path)
    desk.toast(say("{citations} exported to {name}.", citations=count, name=choice.path.name))


def _name(format: str) -> str:
    from paperdesk.formats.registry import EXPORT_FORMATS

    return next((each.name for each in EXPORT_FORMATS if each.id == format), format)


def _folder(last: str) -> Path:
    """The folder of the last export, else the user's documents, else the home folder: the first there is."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((Path(each) for each in (last, documents) if each and Path(each).is_dir()), Path.home())
