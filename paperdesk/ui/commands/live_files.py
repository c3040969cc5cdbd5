"""Commands on files that are kept up to date."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.library.edits import RemoveLiveFile
from paperdesk.library.edits.living import setting
from paperdesk.library.live_files import (
    LiveWriter,
    Ran,
    adding_here,
    last_run,
    live_files,
    require_sense,
    standing,
    whole_path,
)
from paperdesk.library.live_places import allow
from paperdesk.library.written_files import digest, remember, written
from paperdesk.model.live_file import LiveFile
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.files import add_files
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.live_questions import Holding, LiveFileRequest, LiveFilesRequest, LiveRow
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.formats.registry import ExportFormat
    from paperdesk.library.library import Library
    from paperdesk.library.shared_file import SharedFile
    from paperdesk.model.progress import Progress

FOLDER: Final = "export/folder"
OFFERED: Final = ("biblatex", "bibtex", "csl-json", "ris", "markdown", "csv", "json")


def manage(desk: Desk) -> None:
    """Show the files that are kept up to date, to be edited."""
    desk.flush_wanted.emit()
    changed = desk.ask.live_files(
        LiveFilesRequest(
            number=len(live_files(desk.session.library)),
            look=partial(_look, desk.session.library.path),
            write=partial(write_now, desk.session.file),
            add=lambda: _attempted(desk, lambda: add(desk)),
            change=lambda file: _attempted(desk, lambda: _change(desk, file)),
            remove=lambda file: _attempted(desk, lambda: _remove(desk, file)),
            rest=lambda file, on: _attempted(desk, lambda: _do(desk, replace(file, paused=on))),
        )
    )
    if changed is not None:
        path = Path(changed.path)
        add_files(desk, [path], partial(remember, path))


def keep(desk: Desk) -> None:
    """Keep a file up to date with what the list shows."""
    if add(desk):
        desk.toast(say("The file is written, and anew whenever its papers change."), undo=True)


def add(desk: Desk) -> bool:
    """Ask for a live file and add it; whether one was added."""
    library = desk.session.library
    holdings = _holdings(desk)
    first = next((each for each in holdings if each.name == _listed_name(desk)), holdings[0])
    collection = desk.place().partition(":")
    if collection[0] == "collection":
        first = next((each for each in holdings if str(each.collection) == collection[2]), first)
    name = _file_name(first, library)
    start = LiveFile(str(_folder(desk) / f"{name}.bib"), collection=first.collection, query=first.query)
    chosen = desk.ask.live_file(_form(desk, start, holdings, new=True))
    if chosen is None:
        return False
    chosen = replace(chosen, path=whole_path(chosen.path))
    if not _may_overwrite(desk, chosen):
        return False
    desk.session.do(adding_here(library, chosen))
    desk.settings.set(FOLDER, str(Path(chosen.path).parent))
    return True


def write_now(file: SharedFile, live: LiveFile, overwrite: bool, progress: Progress) -> Ran:
    """Bring a live file up to date; who asks for it allows it on this computer."""
    with file.open_for_import() as library:
        allow(live.path, library.path)
        return LiveWriter().run(library, live, overwrite=overwrite, progress=progress)


def _look(path: Path, progress: Progress) -> list[LiveRow]:
    from paperdesk.library.library import Library

    with Library.open(path, read_only=True) as library:
        paths = {each.id: each.path for each in library.collections()}
        rows = []
        for done, file in enumerate(found := live_files(library)):
            progress(done, len(found))
            held = _held_text(file, paths)
            rows.append(LiveRow(standing(library, file), held, last_run(library, file).at))
        return rows


def _held_text(file: LiveFile, paths: dict[int, str]) -> str:
    if file.collection is not None:
        named = file.gone or paths.get(file.collection, "")
        return say("Collection {name}", name=named)
    return say("Search {query}", query=file.query) if file.query else say("All papers")


def _attempted(desk: Desk, do: object) -> bool:
    """Whether something was changed; what goes wrong is shown."""
    done: list[bool] = []
    attempt(desk, lambda: done.append(do()))  # type: ignore[operator]
    return bool(done and done[0])


def _change(desk: Desk, file: LiveFile) -> bool:
    holdings = _holdings(desk, file)
    chosen = desk.ask.live_file(_form(desk, file, holdings, new=False))
    if chosen is None:
        return False
    chosen = replace(chosen, path=whole_path(chosen.path))
    if chosen.path != file.path and not _may_overwrite(desk, chosen):
        return False
    require_sense(desk.session.library, chosen)
    allow(chosen.path, desk.session.library.path)
    return _do(desk, chosen)


def _do(desk: Desk, file: LiveFile) -> bool:
    desk.session.do(setting(file))
    return True


def _remove(desk: Desk, file: LiveFile) -> bool:
    desk.session.do(RemoveLiveFile(file.id))
    desk.toast(say("{name} is kept up to date no longer.", name=Path(file.path).name), undo=True)
    return True


def _may_overwrite(desk: Desk, file: LiveFile) -> bool:
    """Ask before a file that holds something else is written over; it may be from now on."""
    path = Path(file.path)
    held = digest(path)
    if held is None or held == written(path):
        return True
    agreed = desk.ask.confirm(
        say("{name} is there already", name=path.name),
        say("It was not written by PaperDesk. What is in it now would be lost; import it first to keep it."),
        say("Overwrite"),
    )
    if agreed:
        remember(path)
    return agreed


def _form(desk: Desk, file: LiveFile, holdings: tuple[Holding, ...], *, new: bool) -> LiveFileRequest:
    from paperdesk.formats.registry import EXPORT_FORMATS

    known = {each.id: each for each in EXPORT_FORMATS}
    formats = tuple(known[id] for id in OFFERED)

    def choose(path: Path, format: ExportFormat) -> Path | None:
        pattern = f"{spoken(format.name)} (*{format.suffix});;*"
        return desk.ask.save_file(say("Keep a file up to date"), path, pattern)

    return LiveFileRequest(file, holdings, formats, choose, new)


def _holdings(desk: Desk, file: LiveFile | None = None) -> tuple[Holding, ...]:
    """What a live file may hold: all, what is listed, a collection, a saved search, and what it holds now."""
    library = desk.session.library
    found = [Holding(say("All papers"))]
    listed = desk.shown.full_query
    at_collection = desk.shown.place.startswith("collection") and not desk.shown.search.strip()
    if listed and not at_collection:
        found.append(Holding(_listed_name(desk), None, " ".join(listed.split())))
    found += [Holding(say("Collection {name}", name=each.path), each.id) for each in library.collections()]
    found += [
        Holding(say("Saved search {name}", name=each.name), None, " ".join(each.query.split()))
        for each in library.known_searches()
        if each.query.strip()
    ]
    if file is not None and (file.collection, file.query) not in [(h.collection, h.query) for h in found]:
        paths = {each.id: each.path for each in library.collections()}
        found.insert(0, Holding(_held_text(file, paths), file.collection, file.query))
    return tuple(found)


def _listed_name(desk: Desk) -> str:
    return say("What is listed now: {query}", query=desk.shown.full_query)


def _file_name(holding: Holding, library: Library) -> str:
    """A name for a file: that of the collection, else of the library."""
    named = next((each.name for each in library.collections() if each.id == holding.collection), "")
    fit = "".join(letter if letter.isalnum() or letter in "-_. " else "-" for letter in named).strip(" .-")
    return fit.replace(" ", "-").lower() or library.path.stem


def _folder(desk: Desk) -> Path:
    last = desk.settings.text(FOLDER)
    return Path(last) if last and Path(last).is_dir() else Path.home()
