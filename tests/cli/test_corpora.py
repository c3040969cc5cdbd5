"""The command line on real files that nobody here wrote: it ends, adds up, and adds nothing twice."""

import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Final, NoReturn

import pytest

from tests.cli.conftest import Run
from tests.formats.heads import IN_COMMENTS, MORE, plain_count
from tests.library.test_corpora import chosen

FULL: Final = os.environ.get("PAPERDESK_CORPORA") == "full"
SECONDS: Final = 60
KIBIBYTES: Final = 1 << 20
DONE: Final = (0, 3)
NO_REFERENCES: Final = frozenset(("MedlinePlainImporterTestInvalidFormat.xml",))
"""Files whose suffix is all that they have of a format."""


def test_every_file_is_read_whole_in_time_and_once(call: Run, shared: Path, tmp_path: Path) -> None:
    if not (shared / "corpora").is_dir():
        pytest.skip("the corpora are not among the shared material")
    differing: dict[str, tuple[int, int]] = {}
    refused: list[str] = []
    for number, file in enumerate(chosen(shared / "corpora")):
        library = tmp_path / f"{number}.paperdesk"
        first, second = _imported(call, file, library), _imported(call, file, library)
        if not first or not second:
            refused.append(file.name)
            continue
        assert second["added"] == 0, file
        library.unlink(missing_ok=True)
        if file.suffix == ".bib" and first["found"] != (count := plain_count(file)):
            differing[file.name] = (first["found"], count)
    # One head stands in the middle of a line, which the plain count does not see, and one in a comment.
    assert set(refused) <= NO_REFERENCES
    assert differing.keys() <= {*MORE, *IN_COMMENTS}, differing
    if FULL:
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < KIBIBYTES


def _imported(call: Run, file: Path, library: Path) -> dict[str, Any]:
    """What the command line tells of one file, nothing of one that it refuses in a sentence."""
    with _at_most(SECONDS, file):
        answer = call("import", file, "--library", library, "--json")
    assert "Traceback" not in answer.err, file
    if answer.status not in DONE:
        assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1), (file, answer.err)
        return {}
    (report,) = answer.json["files"]
    assert (answer.status == 3) is bool(report["failed"]), file
    whole = report["added"] + report["merged"] + report["skipped"] + len(report["failed"])
    assert report["found"] == whole, file
    assert all(failure["reason"] for failure in report["failed"]), file
    return dict(report)


@contextmanager
def _at_most(seconds: int, file: Path) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise AssertionError(f"{file} took more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
