"""What a live file is to hold: its papers, and its bytes, of which only changed entries are written anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.library.entry_cache import EntryCache
from paperdesk.library.export_report import ExportReport
from paperdesk.library.library import Library
from paperdesk.library.telling import counted
from paperdesk.model import live_file
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.live_file import LiveFile
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.model.quoting import quote_value

DIALECTS: Final[Mapping[str, Dialect]] = {"bibtex": "bibtex", "biblatex": "biblatex"}
CSL: Final = "csl-json"
RIS: Final = "ris"
BY_ENTRY: Final = (CSL, RIS)
IN_ORDER: Final = "key"


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a file, and how many papers they hold."""

    papers: int
    data: bytes


def live_query(library: Library, file: LiveFile) -> str:
    """What finds the papers of a live file. Raises PaperDeskError when its collection is gone."""
    if file.collection is None:
        return file.query
    found = next((each for each in library.collections() if each.id == file.collection), None)
    if found is None or file.gone:
        named = f" “{file.gone}”" if file.gone else ""
        raise PaperDeskError(
            f"The collection{named} that {file.path} was kept for is deleted; the file stays as it was. "
            "Choose something else for it to hold, or remove it from the live files."
        )
    return f"collection:{quote_value(f'/{found.path}')}"


def render(library: Library, file: LiveFile, cache: EntryCache, progress: Progress | None = None) -> Rendered:
    """What the file is to hold now; the same papers give the same bytes.

    Raises PaperDeskError when its collection is gone, or nothing is written in its format.
    """
    ids = library.find(live_query(library, file), IN_ORDER).ids()
    return Rendered(len(ids), b"".join(_pieces(library, ids, file, cache, progress)))


def called(library: Library, ids: Sequence[int]) -> dict[str, tuple[str, ...]]:
    """The papers that had other keys once, by their key: all their keys, that of today first."""
    found: dict[str, tuple[str, ...]] = {}
    for _, key, alias in library.tables(to_read=True).keys.all_of(ids):
        if alias is not None:
            found[key] = (*found.get(key, (key,)), alias)
    return found


def bibtex_options(file: LiveFile) -> BibtexOptions:
    """The options of a live file as BibTeX and BibLaTeX have them."""
    on = frozenset(file.options)
    return BibtexOptions(
        abstract=live_file.ABSTRACTS in on,
        keywords=live_file.KEYWORDS in on,
        identifiers=live_file.IDENTIFIERS in on,
        note=live_file.NOTES in on,
        status=live_file.MARKS in on,
        file=live_file.FILES in on,
        ascii=live_file.ASCII in on,
        as_imported=live_file.AS_IMPORTED in on,
        dialect=DIALECTS[file.format],
    )


def _pieces(
    library: Library, ids: Sequence[int], file: LiveFile, cache: EntryCache, progress: Progress | None
) -> Iterator[bytes]:
    if file.format in DIALECTS:
        from paperdesk.library.bibtex_files import bibtex_bytes

        yield from bibtex_bytes(
            library,
            ids,
            bibtex_options(file),
            report=ExportReport(),
            progress=progress,
            called=_names(library, ids, file),
            cache=cache,
        )
    elif file.format in BY_ENTRY:
        yield from _by_entry(library, ids, file, cache, progress)
    else:
        from paperdesk.library.exporting import export_pieces

        for piece in export_pieces(library, ids, file.format, progress=progress):
            yield piece.encode("utf-8", "replace")


def _names(library: Library, ids: Sequence[int], file: LiveFile) -> Mapping[str, tuple[str, ...]]:
    return called(library, ids) if live_file.FORMER_KEYS in file.options else {}


def _by_entry(
    library: Library, ids: Sequence[int], file: LiveFile, cache: EntryCache, progress: Progress | None
) -> Iterator[bytes]:
    names = _names(library, ids, file)
    cache.begin(library, ids, file.format, file.options)
    entries = cache.known(ids)
    rest = [id for id in ids if id not in entries]
    for paper in counted(library.papers(rest), len(rest), progress):
        keys = names.get(paper.key, (paper.key,))
        entries[paper.id] = _ENTRY[file.format](paper, keys, file)
        cache.put(paper, entries[paper.id])
    yield _whole([entries[id] for id in ids if id in entries], file.format).encode()


def _whole(entries: Sequence[str], format: str) -> str:
    if format == RIS:
        return "".join(entries)
    return "[\n" + ",\n".join(entries) + "\n]\n" if entries else "[]\n"


def _csl_items(paper: Paper, keys: Sequence[str], file: LiveFile) -> str:
    from paperdesk.formats.csl.writing import write_csl_json

    if live_file.ABSTRACTS not in file.options:
        paper = replace(paper, abstract="", source_current=False)
    if live_file.KEYWORDS not in file.options:
        paper = replace(paper, tags=(), source_current=False)
    return write_csl_json([replace(paper, key=key) for key in keys])[2:-3]


def _ris_records(paper: Paper, keys: Sequence[str], file: LiveFile) -> str:
    from paperdesk.formats.tagged.ris_writing import RisOptions, write_record

    on = file.options
    options = RisOptions(
        live_file.ABSTRACTS in on, live_file.KEYWORDS in on, live_file.NOTES in on, as_imported=False
    )
    return "".join(write_record(replace(paper, key=key), options) for key in keys)


_ENTRY: Final = {CSL: _csl_items, RIS: _ris_records}
