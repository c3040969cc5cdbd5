"""Digests on their way out of the window: into the browser, a file or a printer."""

from __future__ import annotations

import os
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument

from paperdesk.library.mail_wishes import read_mail_wishes
from paperdesk.library.written_files import remember
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import exporting
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest
    from paperdesk.library.whole_files import Written
    from paperdesk.model.progress import Progress

PDF: Final = ".pdf"
KEPT_PAGES: Final = 10
"""Pages for the browser that are kept before the oldest is removed."""


def show_in_browser(desk: Desk, digest: Digest) -> bool:
    """Show the digest as a page in the browser; PaperDeskError when there is none."""
    try:
        path = page_for_browser(digest)
    except OSError as error:
        why = spoken(error.strerror or str(error))
        raise PaperDeskError(
            say("The page for the browser could not be written: {why}. Save it elsewhere.", why=why)
        ) from error
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise PaperDeskError(say("No browser could be opened; save the digest as a file instead."))
    desk.toast(say("The digest is open in the browser."))
    return True


def page_for_browser(digest: Digest) -> Path:
    """The digest as a page in a file of its own that nobody else can read; old ones are removed."""
    from paperdesk.library.locations import digests_folder

    folder = digests_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in sorted(folder.glob("*.html"))[: -KEPT_PAGES + 1]:
        old.unlink(missing_ok=True)
    path = folder / f"{datetime.now():%Y-%m-%d %H-%M-%S.%f}.html"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(_data(digest, "html"))
    return path


def save(desk: Desk, digest: Digest) -> bool:
    """Keep the digest in a file; False when none was named."""
    start = exporting.folder(desk.settings.text("export/folder")) / f"digest-{date.today().isoformat()}.html"
    path = desk.ask.save_file(say("Save the digest as"), start, patterns())
    if path is None:
        return False
    path = path if path.suffix.lower() in suffixes() else path.with_name(f"{path.name}.html")
    desk.settings.set("export/folder", str(path.parent))
    write = partial(_write, desk.session.library.path, path, digest)
    label = say("Writing {name}", name=path.name)
    desk.run(label, write, partial(_tell_saved, desk, len(digest)))
    return True


def suffixes() -> dict[str, str]:
    """The endings of files that a digest can be kept in, each with the id of its format."""
    from paperdesk.library.digest_files import FORMATS

    return {**{each.suffix: each.id for each in FORMATS}, PDF: "pdf"}


def patterns() -> str:
    """What the file dialog offers."""
    named = {"html": say("Web page"), "markdown": say("Markdown"), "eml": say("Mail"), "pdf": say("PDF")}
    return ";;".join(f"{named[id]} (*{suffix})" for suffix, id in suffixes().items())


def _write(library: Path, path: Path, digest: Digest, progress: Progress) -> Written:
    from paperdesk.library.whole_files import write_bytes_atomically

    data = _data(digest, suffixes()[path.suffix.lower()])
    return write_bytes_atomically(path, [data], library)


def _tell_saved(desk: Desk, number: int, written: Written) -> None:
    remember(written.path)
    said = say("A digest of {papers} written to {name}.", papers=papers_text(number), name=written.path.name)
    desk.toast(f"{said} {spoken(written.why)}".rstrip())


def _data(digest: Digest, format: str) -> bytes:
    """The digest as a file."""
    from paperdesk.library.digest_files import digest_bytes
    from paperdesk.ui.widgets.digest_words import words

    if format == "pdf":
        return _pdf(digest)
    wishes = read_mail_wishes()
    now = datetime.now().astimezone()
    return digest_bytes(digest, format, now, words(), sender=wishes.sender, recipient=wishes.recipient)


def _document(digest: Digest) -> QTextDocument:
    from paperdesk.ui.widgets.digest_page import on_paper, write_digest
    from paperdesk.ui.widgets.digest_words import words
    from paperdesk.ui.widgets.safe_document import SafeDocument

    document = SafeDocument()
    write_digest(document, digest, words(), on_paper())
    return document


def _pdf(digest: Digest) -> bytes:
    """The digest as pages of A4."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
    from PySide6.QtGui import QPageSize, QPdfWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(digest.title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())  # Qt leaves two centimetres of its own
    _document(digest).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def print_out(desk: Desk, digest: Digest) -> bool:
    """Print the digest; False when no printer was chosen."""
    printer = desk.ask.printer()
    if printer is None:
        return False
    printer.setDocName(digest.title)
    _document(digest).print_(printer)
    desk.toast(say("The digest was handed to the printer."))
    return True
