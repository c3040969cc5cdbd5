"""Commands that bring papers in and out, and that open libraries."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from paperdesk.library.locations import SUFFIX
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import identifying
from paperdesk.ui.commands.command import Needs, attempt, require
from paperdesk.ui.commands.importing import PAGE, Done, add_reference_text, add_references
from paperdesk.ui.commands.pages import add_page
from paperdesk.ui.commands.tables import TABLE, columns_of
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk

LIBRARY_PATTERN = "PaperDesk libraries (*.paperdesk);;All files (*)"
LARGE_FILE = 1_000_000  # bytes that are read within the blink of an eye
MANY_FILES = 20  # that are looked into one by one before anything is read
CLIPBOARD_TYPES = (
    "application/x-bibtex",
    "text/x-bibtex",
    "application/x-research-info-systems",
    "application/vnd.citationstyles.csl+json",
)
"""What programs call references on the clipboard, with a text beside them or without."""


def paste(desk: Desk) -> None:
    """Add what is on the clipboard: files, references, or the text of a page."""
    add_mime(desk, QGuiApplication.clipboard().mimeData(), say("the clipboard"))


def drop(desk: Desk, mime: QMimeData) -> None:
    """Add what was dropped on the window, when papers can be added now."""
    require(desk, Needs.WRITABLE | Needs.ROOM)
    add_mime(desk, mime, say("what was dropped"))


def add_mime(desk: Desk, mime: QMimeData | None, source: str) -> None:
    """Add what was pasted or dropped."""
    # The clipboard may be none at all, as when another program owned it and has ended.
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime else []
    text = _text(mime) if mime and not paths else ""
    if paths:
        add_files(desk, paths)
    elif text.strip():
        add_text(desk, text, source)
    else:
        desk.toast(say("There is no text here to read papers from."))


def _text(mime: QMimeData) -> str:
    """The references that stand beside a text, which may be no more than their keys, else the text."""
    for kind in CLIPBOARD_TYPES:
        held = bytes(mime.data(kind).data()).decode("utf-8", "replace")
        if held.strip():
            return held
    return mime.text() if mime.hasText() else ""


def import_files(desk: Desk) -> None:
    """Choose files and add their papers."""
    add_files(desk, desk.ask.open_files(say("Import"), import_pattern()))


def import_folder(desk: Desk) -> None:
    """Choose a folder and add the papers of all files in it."""
    folder = desk.ask.open_folder(say("Import Folder"))
    if folder is not None:
        add_references(desk, [folder])


def import_pattern() -> str:
    """The kinds of files to choose from in a file dialog: all that can be read, each kind, and any file."""
    from paperdesk.formats.registry import IMPORT_FORMATS

    def patterns(suffixes: Sequence[str]) -> str:
        return " ".join(f"*{suffix}" for suffix in dict.fromkeys(suffixes))

    every = patterns([suffix for each in IMPORT_FORMATS for suffix in each.suffixes])
    kinds = [f"{each.name} ({patterns(each.suffixes)})" for each in IMPORT_FORMATS]
    return ";;".join((f"{say('Everything that can be read')} ({every})", *kinds, f"{say('All files')} (*)"))


def add_files(desk: Desk, paths: Sequence[Path], done: Done | None = None) -> None:
    """Add the papers of files and folders, or open a library.

    A page and a table are shown first, one after the other; everything else is read in the background
    at once. What cannot be read does not stop the rest. `done` is called when all is added.
    """
    direct: list[Path] = []
    for path in paths:
        if path.suffix == SUFFIX:
            attempt(desk, partial(open_path, desk, path))
        elif path.is_dir() or len(paths) > MANY_FILES:
            direct.append(path)
        else:
            attempt(desk, partial(_add_file, desk, path, direct))
    if direct:
        attempt(desk, partial(add_references, desk, direct, done=done))


def _add_file(desk: Desk, path: Path, direct: list[Path]) -> None:
    """Show a page or a table; any other file joins those that are read without being shown."""
    format, text = _look_into(path)
    if format == PAGE:
        add_page(desk, text, path.name)
    elif format == TABLE:
        if (mapping := columns_of(desk, text, path.name)) is not None:
            add_references(desk, [path], mapping=mapping)
    else:
        direct.append(path)


def _look_into(path: Path) -> tuple[str, str]:
    """The id of a file's format, "" when it is none, and the text of a page or the beginning of a table."""
    from paperdesk.formats.registry import detect
    from paperdesk.library.incoming import is_unknown_table
    from paperdesk.library.sources import FileText, require_text

    head = _beginning(path)
    found = detect(head) if head else None
    if found is not None and found.id != PAGE:
        return found.id, head
    with closing(FileText(path)) as text:
        head = text.head()
        found = detect(head)
        if is_unknown_table(path.name, found):
            return TABLE, head
        if found is not None and found.id == PAGE:
            require_text(text, head)
            return PAGE, text.whole()
        return (found.id if found else ""), head


def _beginning(path: Path) -> str:
    """How a large file begins, which need not be read as a whole to tell its format; "" for a small one."""
    from paperdesk.library.decoding import HEAD, byte_order_mark, unmarked_encoding

    try:
        if path.stat().st_size < LARGE_FILE:
            return ""
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return ""  # the reader of the whole file says what is wrong
    mark, encoding = byte_order_mark(head)
    return head[len(mark) :].decode(encoding or unmarked_encoding(head) or "utf-8", "replace")


def add_text(desk: Desk, text: str, source: str) -> None:
    """Add the papers of a text: identifiers, pages and tables are shown first, references added at once."""
    from paperdesk.formats.registry import detect

    found = detect(text)
    if (found is None or found.id == PAGE) and identifying.names_papers(text):
        identifying.add_from(desk, text)
    elif found is None:
        raise PaperDeskError(
            say(
                "{source} holds neither a page of papers nor references of a kind that can be read; "
                "nothing was added.",
                source=source[:1].upper() + source[1:],
            )
        )
    elif found.id == PAGE:
        add_page(desk, text, source)
    elif found.id != TABLE:
        add_reference_text(desk, text, source)
    elif (mapping := columns_of(desk, text, source)) is not None:
        add_reference_text(desk, text, source, mapping=mapping)


def open_library(desk: Desk) -> None:
    """Choose a library and open it in this window."""
    for path in desk.ask.open_files(say("Open library"), say(LIBRARY_PATTERN))[:1]:
        open_path(desk, path)


def open_path(desk: Desk, path: Path) -> None:
    """Open a library in this window, once nothing is on its way into the last one."""
    from paperdesk.library.library import Library
    from paperdesk.library.updating import is_out_of_date

    require(desk, Needs.IDLE)
    if desk.let_go():
        if is_out_of_date(path):
            desk.ask.update(path)
        desk.session.replace(Library.open_to_look(path))


def new_library(desk: Desk) -> None:
    """Make a new library and open it in this window."""
    from paperdesk.library.library import Library

    start = desk.session.library.path.with_name(say("New library") + SUFFIX)
    path = desk.ask.save_file(say("New library"), start, say(LIBRARY_PATTERN))
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(SUFFIX)
    if path.exists():
        raise PaperDeskError(
            say(
                "{name} exists already and was left as it is; open it, or choose another name.",
                name=path.name,
            )
        )
    require(desk, Needs.IDLE)
    if desk.let_go():
        desk.session.replace(Library.open_to_look(path, create=True))


def add_sample(desk: Desk) -> None:
    """Add the sample papers."""
    from paperdesk.library.sample import add_sample as add

    applied = desk.session.work(add)
    desk.session.tell(applied)
    desk.place_wanted.emit("all")
    desk.toast(say("The sample library is here to explore."), undo=applied.recorded)
