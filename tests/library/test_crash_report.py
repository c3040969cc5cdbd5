"""What is written down about a mistake of PaperDesk, and what never is."""

import errno
import sqlite3
from pathlib import Path

import pytest

from paperdesk.library.crash_report import LOG_BYTES, OLDER_LOGS, crash_report, write_down

TITLE = "Attention Is All You Need"


def fallen(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """The error as it is after it was raised."""
    try:
        raise error from cause
    except BaseException as met:
        return met


@pytest.mark.parametrize(
    "error",
    [
        ValueError(TITLE),
        KeyError(TITLE),
        AssertionError(TITLE),
        UnicodeEncodeError("ascii", TITLE, 0, 1, "no"),
        FileNotFoundError(errno.ENOENT, TITLE, TITLE),
        sqlite3.OperationalError(f'near "{TITLE}": syntax error'),
        ExceptionGroup(TITLE, [ValueError(TITLE)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_text_of_papers_is_in_a_report(error: Exception) -> None:
    report = crash_report(fallen(error, ValueError(TITLE)))
    assert TITLE not in report
    assert type(error).__name__ in report


def test_a_report_says_where_and_under_what(tmp_path: Path) -> None:
    report = crash_report(fallen(TypeError("no len"), ZeroDivisionError("by zero")), {"Qt": "6.11.3"})
    assert "PaperDesk " in report
    assert "Qt 6.11.3" in report
    assert "tests/library/test_crash_report.py:" in report
    assert report.index("TypeError: no len") < report.index("which came of:\n")
    assert report.rstrip().endswith("ZeroDivisionError: by zero")


def test_a_report_names_no_folder_of_the_user() -> None:
    source = compile(
        "raise ImportError('cannot import x from y (/home/anna/y.py)')", "/home/anna/z.py", "exec"
    )
    try:
        exec(source, {})
    except ImportError as error:
        report = crash_report(error)
    assert "anna" not in report
    assert "z.py:1" in report


def test_an_error_of_sqlite_is_named(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x") as raw, pytest.raises(sqlite3.Error) as met:
        raw.execute("select * from nothing")
    raw.close()
    assert "OperationalError: SQLITE_ERROR" in crash_report(met.value)


def test_logs_rotate(tmp_path: Path) -> None:
    log = tmp_path / "paperdesk.log"
    report = "x" * 999 + "\n"
    for _ in range(1000):
        assert write_down(report, log)
    logs = sorted(path.name for path in tmp_path.iterdir())
    assert logs == ["paperdesk.log", *(f"paperdesk.log.{at + 1}" for at in range(OLDER_LOGS))]
    assert max(path.stat().st_size for path in tmp_path.iterdir()) <= LOG_BYTES


def test_a_log_that_cannot_be_written_is_no_second_error(tmp_path: Path) -> None:
    assert not write_down("a report", tmp_path)
    assert not write_down("a report", tmp_path / "none" / "paperdesk.log")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_no_second_error() -> None:
    assert not write_down("a report", Path("/dev/full"))
