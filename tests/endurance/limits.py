"""Files as large as they may be, and larger (promises P16 and P17): one file in each run.

Each is imported in a process of its own, which may take a gibibyte and sixty seconds of work, and whose
report tells of everything in the file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.endurance.trial import ROOT, Trial
from tests.library.one_record import FORMATS, named

GIBIBYTE: Final = 1 << 20
"""In the unit that the system counts memory in."""
SECONDS: Final = 60
MB: Final = 1_000_000
CHILD: Final = """
import json, resource, sys
from pathlib import Path
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library

path, format = Path(sys.argv[1]), sys.argv[2]
with Library.open(path.with_suffix(".paperdesk"), create=True) as library:
    (report,) = import_files(library, [path], format=format)
    longest = max((len(paper.abstract) for paper in library.papers(library.find().ids()[:1])), default=0)
used = resource.getrusage(resource.RUSAGE_SELF)
# Linux counts in `ru_maxrss` what the process had before it became this program: that of its parent.
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else ()
peak = [int(line.split()[1]) for line in lines if "VmHWM" in line] or [used.ru_maxrss]
told = [each.reason for each in (*report.failed, *report.warnings)]
print(json.dumps({
    "found": report.found, "added": report.added, "failed": len(report.failed), "told": told[:3],
    "longest": longest, "memory": peak[0], "seconds": used.ru_utime + used.ru_stime,
}))
"""
_RECORDS: Final = {"endnote-xml": "record", "pubmed-xml": "PubmedArticle", "mods": "mods"}
_OWN: Final = (
    ("@misc{k,", "@misc{{k{},"),
    ('"2101.00001"', '"2101.{:05}"'),
    ("PMID- 1", "PMID- 1{}"),
    ("<PMID>1<", "<PMID>1{}<"),
)
"""What tells a record from others, and how it does so by its number."""
_LISTS: Final = ("csl-json", "json")
_SINGLE: Final = ("isi", "csv")
"""Formats whose files do not come of records behind one another."""

Texts = Iterator[str]


def import_large_file(random: Random, folder: Path) -> None:
    """A file of 200 MB: all its entries come in."""
    format = random.choice([each for each in FORMATS if each not in (*_LISTS, *_SINGLE)])
    count = 5_000
    done = _imported(folder, format, _many(format, count, 200 * MB // count))
    assert (done["found"], done["added"]) == (count, count), done


def import_large_field(random: Random, folder: Path) -> None:
    """An entry with a field a little beyond the limit: it comes in, and is told to have been cut."""
    format = random.choice(list(FORMATS))
    done = _imported(folder, format, iter([FORMATS[format]("T", _words(10 * MB + 1), named(2))]))
    assert (done["added"], done["longest"]) == (1, 10 * MB), done
    assert any("10,000,000" in told or "10 million" in told for told in done["told"]), done


def import_large_entry(random: Random, folder: Path) -> None:
    """An entry of more than 20 MB, or of 100 MB: it is refused, and what stands behind it comes in."""
    format = random.choice([each for each in FORMATS if each not in (*_LISTS, *_SINGLE)])
    size = random.choice((21 * MB, 100 * MB))
    done = _imported(folder, format, _joined(format, [_words(size), "short"]))
    assert (done["found"], done["added"], done["failed"]) == (2, 1, 1), done


def _imported(folder: Path, format: str, texts: Texts) -> dict[str, Any]:
    path = folder / "large"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(texts)
    command = [sys.executable, "-c", CHILD, str(path), format]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["memory"] <= GIBIBYTE, (format, told)
    assert told["seconds"] <= SECONDS, (format, told)
    return told


def _many(format: str, count: int, size: int) -> Texts:
    words = _words(size)
    return _joined(format, [f"{number} {words}" for number in range(count)])


def _joined(format: str, abstracts: list[str]) -> Texts:
    """Records of one format behind one another, each of another title."""
    name = _RECORDS.get(format)
    for number, abstract in enumerate(abstracts):
        text = FORMATS[format](f"Title {number} of {number * 7919}", abstract, named(2))
        for same, own in _OWN:
            text = text.replace(same, own.format(number), 1)
        if name is None:
            yield text + "\n"
            continue
        begin, end = text.index(f"<{name}>"), text.rindex(f"</{name}>") + len(name) + 3
        if number == 0:
            yield text[:begin]
        yield text[begin:end] + "\n"
    if name is not None:
        yield text[end:]


def _words(size: int) -> str:
    return ("some words of an abstract " * (size // 26 + 1))[: size - 1] + "."


TRIALS: Final = (
    Trial("P16", "a large file", import_large_file, runs=16, short=0),
    Trial("P16", "a large field", import_large_field, runs=24, short=1),
    Trial("P17", "a large entry", import_large_entry, runs=24, short=0),
)
