"""The command that exports what a manuscript cites."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.library.cited_keys import Cited
from paperdesk.library.written_files import changed_since, remember
from paperdesk.ui.commands.wording import citations_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.live_questions import CitedRequest
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.formats.registry import ExportFormat
    from paperdesk.library.whole_files import Written
    from paperdesk.model.progress import Progress

MANUSCRIPTS: Final = "(*.aux *.bcf *.tex *.ltx *.md *.qmd *.Rmd *.typ);;*"
OFFERED: Final = ("bibtex", "biblatex", "csl-json", "ris")
_FORMATS: Final = {
    ".aux": "bibtex",
    ".bcf": "biblatex",
    ".typ": "biblatex",
    ".md": "csl-json",
    ".qmd": "csl-json",
}
"""What a kind of manuscript wants, by the end of its name."""
FOLDER: Final = "export/folder"
ASKED: Final = 50
"""How many unknown keys are compared with those of papers."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a manuscript cites, and which papers may be meant by keys that none has."""

    cited: Cited
    near: dict[str, str]


def export_cited(desk: Desk) -> None:
    """Ask for a manuscript, and export the papers that it cites."""
    chosen = desk.ask.open_files(say("Choose a manuscript"), say("Manuscripts") + " " + MANUSCRIPTS)
    if not chosen:
        return
    label = say("Reading {name}", name=chosen[0].name)
    desk.run(label, partial(_find, desk.session.library.path, chosen[0]), partial(_show, desk))


def _find(library_path: Path, path: Path, progress: Progress) -> Found:
    from paperdesk.library.cited_keys import cited_papers, read_manuscript
    from paperdesk.library.library import Library
    from paperdesk.library.missing_keys import near_key

    manuscript = read_manuscript(path, progress)
    with Library.open(library_path, read_only=True) as library:
        cited = cited_papers(library, manuscript)
        near = {key: near_key(library, key) for key in cited.missing[:ASKED]}
    return Found(cited, near)


def _show(desk: Desk, found: Found) -> None:
    formats = _formats()
    suffix = found.cited.manuscript.path.suffix.lower()
    format = _FORMATS.get(suffix) or desk.settings.text("export/format")
    format = format if format in OFFERED else OFFERED[0]
    answer = desk.ask.cited(CitedRequest(found.cited, found.near, formats, format))
    if answer is None:
        return
    if answer.way == "search":
        _search(desk, answer.value, found.near.get(answer.value, ""))
    else:
        _export(desk, found.cited, next(each for each in formats if each.id == answer.value))


def _search(desk: Desk, key: str, near: str) -> None:
    from paperdesk.library.missing_keys import query_for

    desk.place_wanted.emit("all")
    desk.search_wanted.emit(f"key:{near}" if near else query_for(key))


def _export(desk: Desk, cited: Cited, format: ExportFormat) -> None:
    beside = cited.manuscript.path.parent / f"{cited.manuscript.path.stem}-cited{format.suffix}"
    path = desk.ask.save_file(
        say("Export what is cited"), beside, f"{spoken(format.name)} (*{format.suffix});;*"
    )
    if path is None:
        return
    if changed_since(path) and not desk.ask.confirm(
        say("{name} has been changed", name=path.name),
        say("Another program changed this file after PaperDesk wrote it. Nothing has been overwritten yet."),
        say("Overwrite"),
    ):
        return
    label = say("Exporting {citations}", citations=citations_text(len(cited.papers)))
    work = partial(_write, desk.session.library.path, cited, format.id, path)
    desk.run(label, work, partial(_tell, desk, cited))


def _write(library_path: Path, cited: Cited, format: str, path: Path, progress: Progress) -> Written:
    from paperdesk.library.exporting import export_bytes
    from paperdesk.library.library import Library
    from paperdesk.library.whole_files import write_bytes_atomically

    with Library.open(library_path, read_only=True) as library:
        pieces = export_bytes(library, cited.papers, format, progress=progress, called=cited.called)
        return write_bytes_atomically(path, pieces, library_path)


def _tell(desk: Desk, cited: Cited, written: Written) -> None:
    remember(written.path)
    said = say(
        "{citations} exported to {name}.",
        citations=citations_text(len(cited.papers)),
        name=written.path.name,
    )
    desk.toast(f"{said} {spoken(written.why)}".rstrip())


def _formats() -> tuple[ExportFormat, ...]:
    from paperdesk.formats.registry import EXPORT_FORMATS

    known = {each.id: each for each in EXPORT_FORMATS}
    return tuple(known[id] for id in OFFERED)
