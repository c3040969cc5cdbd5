"""A library as the bytes of a `.bib`: one file that goes out again whole keeps the form that it came in."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.library.bibtex_export import bibtex_pieces
from paperdesk.library.called_keys import NOTHING_CALLED, Called
from paperdesk.library.entry_cache import EntryCache
from paperdesk.library.export_report import ExportReport
from paperdesk.library.file_forms import USUAL, FileForm
from paperdesk.library.library import Library
from paperdesk.model.progress import Progress

ALONE: Final = "it goes out with other papers, or not all of it"
LETTERS: Final = "not every letter that goes out can be written so"
UNREAD: Final = "neither BibTeX nor biber reads that"
_READ: Final = frozenset(("utf-8", "ascii"))


def bibtex_bytes(
    library: Library,
    ids: Sequence[int],
    options: BibtexOptions,
    *,
    report: ExportReport,
    progress: Progress | None = None,
    called: Called = NOTHING_CALLED,
    cache: EntryCache | None = None,
) -> Iterator[bytes]:
    """The bytes of the file in pieces, in UTF-8 with line feeds unless one whole file came otherwise.

    `report` is filled on the way and tells of encodings, kept or not; `called` and `cache` as in
    `bibtex_pieces`.
    """
    write = partial(bibtex_pieces, library, ids, options, progress=progress, called=called, cache=cache)
    came = _came(library, ids, options)
    form, why = _chosen(came, options)
    if form.is_unicode or why:
        _tell(report, came, form, why)
        pieces = write(report=report, form=form)
        yield from form.encoded(pieces)
        return
    trial = ExportReport()
    text = "".join(write(report=trial, form=form))
    if form.holds(text):
        report.take(trial)
    else:
        form, why = FileForm(ends=form.ends), LETTERS
        text = "".join(write(report=report))
    _tell(report, came, form, why)
    yield from form.encoded([text])


def _came(library: Library, ids: Sequence[int], options: BibtexOptions) -> dict[str, tuple[FileForm, bool]]:
    """The files in another form than the usual one, by name, and whether each goes out whole and alone."""
    reads = library.exports()
    if not options.as_imported or not reads.has_forms():
        return {}
    places = reads.places(ids)
    batches = {place.file: place.batch for place in places if place.file}
    forms = {batch: FileForm.from_stored(reads.form(batch)) for batch in batches}
    alone = len(batches) == 1 and all(place.file for place in places)
    return {
        reads.name(batch): (form, alone and reads.are_all(batch, len(places)))
        for batch, form in forms.items()
        if form != USUAL
    }


def _chosen(came: dict[str, tuple[FileForm, bool]], options: BibtexOptions) -> tuple[FileForm, str]:
    """The form to write in, and why it is not the one of the files that came otherwise ("" where it is)."""
    if not came:
        return USUAL, ""
    form, alone = next(iter(came.values()))
    if not alone:
        return USUAL, ALONE
    if options.mended and form.is_unicode and form.encoding not in _READ:
        return FileForm(ends=form.ends), UNREAD
    return form, ""


def _tell(report: ExportReport, came: dict[str, tuple[FileForm, bool]], form: FileForm, why: str) -> None:
    for name, (own, _) in came.items():
        if why:
            said = f"it came in {own.said()}; this file is in {form.said()}, because {why}"
        elif own.encoding in _READ:
            continue
        else:
            said = f"this file is in {own.said()}, as it came; laid out anew it is in UTF-8"
        report.form.append((name, said))
