"""Writes papers into the user's folder of notes, of which only PaperDesk's own blocks change."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.library.chosen import Chosen
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from paperdesk.library.vault import VaultReport
    from paperdesk.model.progress import Progress


def update(desk: Desk) -> None:
    """Ask for the folder and write the selected papers, or all of the list if one or none is selected."""
    desk.flush_wanted.emit()
    folder = desk.ask.open_folder(say("Folder of Notes"))
    if folder is None:
        return
    selected = desk.chosen()
    library = desk.session.library
    papers = selected if len(selected) > 1 else Chosen.all_of(library, desk.shown.full_query, desk.shown.sort)
    desk.run(
        say("Writing notes"), partial(_write, library.path, papers, folder), partial(_tell, desk, folder)
    )


def _write(library_path: Path, papers: Chosen, folder: Path, progress: Progress) -> VaultReport:
    from paperdesk.library.library import Library
    from paperdesk.library.vault import write_vault

    with Library.open(library_path, read_only=True) as library:
        return write_vault(library, papers.ids(library), folder, progress)


def _tell(desk: Desk, folder: Path, report: VaultReport) -> None:
    said = say(
        "{name}: {made} new notes, {rewritten} brought up to date, {unchanged} as before.",
        name=folder.name,
        made=number_text(report.made),
        rewritten=number_text(report.rewritten),
        unchanged=number_text(report.unchanged),
    )
    if not report.left:
        desk.toast(said)
        return
    title = say("Files that were left alone")
    under = say(
        "Their names are those of PaperDesk's notes, but they are your own; not a letter was changed."
    )
    told = (
        say("1 file of your own was left alone.")
        if len(report.left) == 1
        else say("{n} files of your own were left alone.", n=number_text(len(report.left)))
    )
    desk.toast(f"{said} {told}", more=More(say("Show"), lambda: desk.ask.remarks(title, under, report.left)))
