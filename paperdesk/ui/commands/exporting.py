"""The export command: scopes, formats, preview, file or clipboard."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from paperdesk.library.chosen import Chosen
from paperdesk.library.library_reads import NEWEST
from paperdesk.library.whole_files import name_beside
from paperdesk.library.written_files import changed_since, remember
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.kept_json import kept_table
from paperdesk.ui.commands.export_texts import Made, make, pieces
from paperdesk.ui.commands.files import add_files
from paperdesk.ui.commands.wording import citations_text, favourites_text, left_text, say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import ExportChoice, ExportRequest, Scope, Way
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.formats.bibtex.writing import BibtexOptions
    from paperdesk.formats.registry import ExportFormat

SWITCHES = ("as_imported", "mended", "abstract", "keywords", "identifiers", "note", "status", "ascii")
OTHERS = "export/others"
TEMPLATED = "annotations"  # the format that has a template
# What is on at first in formats that have options of their own; nobody's own notes leave unasked.
USUAL: Final[Mapping[str, Mapping[str, bool]]] = MappingProxyType(
    {"ris": {"abstract": True}, "csv": {}, "markdown": {"note": True}}
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
    if choice.copy or choice.path is None or not changed_since(choice.path):
        _start(desk, choice)
        return True
    way = desk.ask.choose(
        say("{name} has been changed", name=choice.path.name),
        say("Another program changed this file after PaperDesk wrote it. Nothing has been overwritten yet."),
        _ways(choice.path),
    )
    if way == "merge":
        add_files(desk, [choice.path], partial(remember, choice.path))
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
    path = desk.session.library.path
    if len(choice.papers) <= MANY_ENTRIES:
        _tell(desk, choice, make(path, choice))
        return
    label = say("Exporting {citations}", citations=citations_text(len(choice.papers)))
    desk.run(label, lambda progress: make(path, choice, progress), partial(_tell, desk, choice))


def request(desk: Desk) -> ExportRequest:
    """What there is to export, and how it was exported last."""
    library = desk.session.library
    formats = _formats()

    def preview(papers: Chosen, format: str, options: BibtexOptions) -> str:
        try:
            return "".join(pieces(library, papers.head(library, PREVIEWED), format, options))
        except PaperDeskError:
            return _nothing_marked()

    def filled(papers: Chosen, template: str) -> str:
        from paperdesk.library.annotations import annotations_by

        try:
            return annotations_by(library, papers.head(library, PREVIEWED), template)
        except PaperDeskError:
            return _nothing_marked()

    def missing_authors(papers: Chosen) -> int:
        if papers.are_few:
            return len(frozenset(papers.ids(library)).intersection(library.find("no:author").ids()))
        whole = len(papers) == papers.listed
        if whole and not papers.query:
            return library.counts().missing_authors  # a number that is kept
        return library.find(f"({papers.query}) no:author").count() if whole else 0

    name = "favourites" if library.counts().favourites else library.path.stem
    last = desk.settings.text("export/format")
    format = next((each for each in formats if each.id == last), formats[0])
    path = folder(desk.settings.text("export/folder")) / f"{name}{format.suffix}"
    return ExportRequest(
        scopes(desk),
        preview,
        _options(desk),
        path,
        missing_authors,
        formats,
        format.id,
        _others(desk),
        desk.settings.text("export/template"),
        filled,
    )


def scopes(desk: Desk) -> tuple[Scope, ...]:
    """What there is to write, as far as it holds any papers."""
    library = desk.session.library
    selection = desk.chosen()
    listed = Chosen.all_of(library, desk.shown.full_query, desk.shown.sort)
    favourites = Chosen.all_of(library, "is:starred", NEWEST)
    every = Chosen.all_of(library, "", NEWEST)
    found = [
        Scope(favourites_text(len(favourites)), favourites),
        Scope(say("{n} selected", n=number_text(len(selection))), selection),
        Scope(say("{n} in the list", n=number_text(len(listed))), listed),
        Scope(say("All {n}", n=number_text(len(every))), every),
    ]
    return tuple(scope for scope in found if scope.papers)


def _options(desk: Desk) -> BibtexOptions:
    from paperdesk.formats.bibtex.writing import BibtexOptions

    switches: dict[str, Any] = {name: desk.settings.flag(f"export/{name}") for name in SWITCHES}
    return BibtexOptions(title_braces=cast("Any", desk.settings.text("export/title_braces")), **switches)


def _others(desk: Desk) -> dict[str, BibtexOptions]:
    """The options of formats that have their own, as they were chosen last."""
    from paperdesk.formats.bibtex.writing import BibtexOptions

    kept = kept_table(desk.settings.text(OTHERS))
    found = {}
    for format, usual in USUAL.items():
        chosen = kept.get(format)
        values: dict[str, Any] = {
            name: value
            for name, value in {**usual, **(chosen if isinstance(chosen, dict) else {})}.items()
            if name in SWITCHES and isinstance(value, bool)
        }
        found[format] = BibtexOptions(**values)
    return found


def _remember(desk: Desk, choice: ExportChoice) -> None:
    switches = {name: getattr(choice.options, name) for name in SWITCHES}
    if choice.format in USUAL:
        kept = {name: {each: getattr(of, each) for each in SWITCHES} for name, of in _others(desk).items()}
        desk.settings.set(OTHERS, json.dumps({**kept, choice.format: switches}))
    else:
        for name, on in switches.items():
            desk.settings.set(f"export/{name}", on)
        desk.settings.set("export/title_braces", choice.options.title_braces)
    desk.settings.set("export/format", choice.format)
    if choice.format == TEMPLATED:
        desk.settings.set("export/template", choice.template)
    if choice.path is not None and not choice.copy:
        desk.settings.set("export/folder", str(choice.path.parent))


def _tell(desk: Desk, choice: ExportChoice, made: Made) -> None:
    values = {
        "citations": left_text(made.left) if made.left else citations_text(len(choice.papers)),
        "format": _name(choice.format),
        "name": made.written.path.name if made.written else "",
    }
    if made.written is None:
        QGuiApplication.clipboard().setText(made.text)
        said = say("{citations} copied as {format}.", **values)
    else:
        remember(made.written.path)
        said = say("{citations} exported to {name}.", **values)
        said = f"{said} {spoken(made.written.why)}".rstrip()
    if not made.remarks:
        desk.toast(said)
        return
    title = say("What LaTeX needs to know")
    under = say("The library itself is as it was; each of these entries is told of below.")
    desk.toast(
        said + " " + _remarks_text(len(made.remarks)),
        more=More(say("Show"), lambda: desk.ask.remarks(title, under, made.remarks)),
    )


def _remarks_text(number: int) -> str:
    return say("1 remark.") if number == 1 else say("{n} remarks.", n=number_text(number))


def _nothing_marked() -> str:
    return say("The first of these papers have no highlights or notes.")


def _formats() -> tuple[ExportFormat, ...]:
    from paperdesk.formats.registry import ANNOTATION_FORMATS, EXPORT_FORMATS

    return (*EXPORT_FORMATS, *ANNOTATION_FORMATS)


def _name(format: str) -> str:
    return next((each.name for each in _formats() if each.id == format), format)


def folder(last: str) -> Path:
    """The folder of the last export, else the user's documents, else the home folder: the first there is."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((Path(each) for each in (last, documents) if each and Path(each).is_dir()), Path.home())
