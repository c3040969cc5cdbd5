"""`paperdesk restore --salvage`."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def hurt(shelf: Path) -> bytes:
    """The library whose first page is lost; what stands in its file."""
    data = bytearray(shelf.read_bytes())
    data[:4096] = bytes(4096)
    shelf.write_bytes(data)
    return bytes(data)


def test_what_can_be_read_is_saved_and_the_damaged_file_kept(on: "Run", shelf: Path, hurt: bytes) -> None:
    answer = on("restore", "--salvage")

    (kept,) = shelf.parent.glob("*.corrupt-*")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "Saved: 3 papers, 0 notes, 0 highlights.",
        f"The damaged file is kept: {kept}",
    ]
    assert kept.read_bytes() == hurt
    assert on("check").out == "The library is sound.\n"


def test_as_json(on: "Run", shelf: Path, hurt: bytes) -> None:
    document = on("restore", "--salvage", "--json").json
    assert (document["papers"], document["expected"], document["hurt"]) == (3, 3, [])
    assert document["rows"]["papers"] == 3
    assert Path(document["aside"]).read_bytes() == hurt


def test_what_may_be_lost_is_told(on: "Run", shelf: Path) -> None:
    shelf.write_bytes(shelf.read_bytes()[: 60 * 4096])
    answer = on("restore", "--salvage")
    assert answer.status == 3
    assert "Rows may be missing in: " in answer.out


def test_a_library_of_which_nothing_is_left_stays_as_it_is(on: "Run", shelf: Path) -> None:
    shelf.write_bytes(b"")
    answer = on("restore", "--salvage")
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert shelf.read_bytes() == b""
    assert list(shelf.parent.glob("*.corrupt-*")) == []


def test_it_takes_no_backup(on: "Run", shelf: Path) -> None:
    assert on("restore", "--salvage", "2026").status == 2
    assert on("restore", "--salvage", "--list").status == 2
