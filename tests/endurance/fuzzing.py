"""Any file is read or refused in a sentence (promise P18): a hundred spoiled files in each run.

They are files of others where there are any beside the project, and files of our own making; what is done to
them is what happens to files, and worse. No error but PaperDeskError, five seconds and 500 MB at most.
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import FrameType
from typing import Final

from paperdesk.formats.registry import ANNOTATION_FORMATS, EXPORT_FORMATS, IMPORT_FORMATS
from paperdesk.library.edits import AddHighlight
from paperdesk.library.exporting import export_pieces
from paperdesk.library.importing import import_files
from paperdesk.library.incoming import open_file
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample, sample_page
from paperdesk.library.sources import FileText
from paperdesk.model.errors import PaperDeskError
from tests.endurance.trial import ROOT, Trial
from tests.library.one_record import FORMATS, named

CASES: Final = 100
LIBRARY_EVERY: Final = 10
"""Of so many files one is imported into a library; the others are only read."""
LONGEST: Final = 5.0
"""Seconds of work on one file."""
MOST_KB: Final = 500_000
LARGEST: Final = 300_000
CORPORA: Final = ROOT.parent / "shared" / "corpora"
PIECES: Final = (
    *(b"{", b"}", b'"', b"'", b"\\", b"$", b"%", b"#", b"@", b",", b"=", b"<", b">", b"&", b"[", b"]", b":"),
    *(b"\0", b"\r", b"\n", b"\r\n\r\n", b"\t", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80"),
    *(
        b"@article{",
        b"@string{a = ",
        b"@preamble{",
        b"@comment{",
        b" and ",
        b"\\begin{",
        b"\\input{/etc/passwd}",
    ),
    *(b"TY  - JOUR\n", b"ER  - \n", b"AU  - ", b"PMID- 1\n", b"%0 Book\n", b"PT J\n", b"EF\n", b"FN ISI\n"),
    *(b"<record>", b"</record>", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"),
    *(
        b"&#x110000;",
        b"&#0;",
        b'{"',
        b'":',
        b"null",
        b"NaN",
        b"1e999",
        b"9" * 5000,
        b'"\\ud800"',
        b"[" * 3000,
    ),
    *(b"{" * 3000, b"\\\\" * 500, b"$" * 999, b"a" * 100_000, b" " * 5000, "é\u202e\u200d".encode()),
)


class _TooLongError(Exception):
    """A file was worked on for too long."""


def read_anything(random: Random, folder: Path) -> None:
    """Spoil files and read them, as what they say they are or as something else."""
    sources, path = list(_sources(folder)), folder / "spoiled"
    with Library.open(folder / "l.paperdesk", create=True) as library, _limited() as begin:
        before = _most_memory()
        for number in range(CASES):
            data = _spoiled(random, sources)
            path.write_bytes(data)
            format = random.choice(IMPORT_FORMATS).id if random.random() < 0.2 else None
            begin()
            try:
                _read(library if number % LIBRARY_EVERY == 0 else None, path, format)
            except PaperDeskError:
                pass
            except Exception as error:
                raise AssertionError(f"number {number}, as {format}: {error!r}\n{data[:2000]!r}") from error
        assert library.check() == []
        assert _most_memory() - before <= MOST_KB, f"{_most_memory()} KB"


def _read(library: Library | None, path: Path, format: str | None) -> None:
    if library is None:
        incoming = open_file(path, format)
        try:
            for _ in incoming.items:
                pass
        finally:
            if isinstance(incoming.text, FileText):
                incoming.text.close()
        return
    (report,) = import_files(library, [path], format=format)
    assert report.found == report.added + report.merged + report.skipped + len(report.failed), report


def _sources(folder: Path) -> Iterator[bytes]:
    """Files to be spoiled: some of others, and one of ours in each format."""
    for each in sorted(CORPORA.rglob("*")) if CORPORA.is_dir() else ():
        if each.is_file() and 0 < each.stat().st_size <= LARGEST:
            yield each.read_bytes()
    with Library.open(folder / "sample.paperdesk", create=True) as library:
        add_sample(library)
        ids = library.find().ids()
        library.apply(AddHighlight(ids[0], "abstract", 0, 9, 2, "a thought"))
        for format in (*EXPORT_FORMATS, *ANNOTATION_FORMATS):
            yield "".join(export_pieces(library, ids, format.id)).encode()
    for write in FORMATS.values():
        yield write("A title", "An abstract of some words", named(3)).encode()
    yield sample_page().encode()


def _spoiled(random: Random, sources: list[bytes]) -> bytes:
    data = random.choice(sources[-_OWN:]) if random.random() < 0.3 else random.choice(sources)
    for _ in range(random.choice((0, 1, 1, 2, 3, 5, 10, 50))):
        data = random.choice(_WAYS)(random, data)
    if random.random() < 0.1:
        data = data[: random.randrange(len(data) + 1)] + random.choice(sources)
    return data[: 2 * LARGEST]


def _place(random: Random, data: bytes) -> int:
    return random.randrange(len(data) + 1)


def _insert(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + random.choice(PIECES) * random.choice((1, 1, 1, 20)) + data[at:]


def _change(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + random.randbytes(1) + data[at + 1 :]


def _remove(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return data[:at] + data[at + random.choice((1, 1, 2, 10, 100, 10_000)) :]


def _cut(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    return random.choice((data[:at], data[at:]))


def _repeat(random: Random, data: bytes) -> bytes:
    at = _place(random, data)
    piece = data[at : at + random.choice((1, 5, 50, 500))]
    return (data[:at] + piece * random.choice((2, 10, 100)) + data[at:])[: 2 * LARGEST]


def _move(random: Random, data: bytes) -> bytes:
    first, second, third = sorted(_place(random, data) for _ in range(3))
    return data[:first] + data[second:third] + data[first:second] + data[third:]


def _recode(random: Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(random.choice(("utf-16", "utf-32", "latin-1", "utf-7", "cp1252")), "replace")


_WAYS: Final[tuple[Callable[[Random, bytes], bytes], ...]] = (
    *(_insert,) * 4,
    *(_change,) * 4,
    *(_remove,) * 2,
    *(_cut, _repeat, _repeat, _move, _recode),
)
_OWN: Final = len((*EXPORT_FORMATS, *ANNOTATION_FORMATS)) + len(FORMATS) + 1
"""How many of the files are ours: the last ones."""


@contextmanager
def _limited() -> Iterator[Callable[[], None]]:
    """Inside, work that goes on for longer than `LONGEST` after what is given was called is stopped."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooLongError(f"more than {LONGEST} seconds of work")

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        yield lambda: _set_timer(LONGEST)
    finally:
        _set_timer(0)
        signal.signal(signal.SIGVTALRM, before)


def _set_timer(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


TRIALS: Final = (Trial("P18", "reading anything", read_anything, runs=2000, short=1),)
