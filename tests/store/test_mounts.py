"""Which disks are those of other computers."""

from pathlib import Path

import pytest

from paperdesk.store import mounts
from paperdesk.store.connection import Connection
from paperdesk.store.library_file import open_library

LIST = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /home/ann/NAS rw,relatime shared:9 - cifs //nas/ann rw,vers=3.0
41 22 0:41 / /mnt/two\040words rw - nfs4 server:/export rw
42 22 0:42 / /home/ann/far rw - fuse.sshfs ann@far: rw
43 40 8:2 / /home/ann/NAS/local rw - ext4 /dev/sdb1 rw
44 22 0:44 / /media rw - nfs server:/old rw
45 22 8:3 / /media rw - vfat /dev/sdc1 rw
not a line of the list
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ann/a.paperdesk", "ext4"),
        ("/home/ann/NAS/a.paperdesk", "cifs"),
        ("/home/ann/NAS2/a.paperdesk", "ext4"),
        ("/home/ann/NAS/local/a.paperdesk", "ext4"),
        ("/mnt/two words/a.paperdesk", "nfs4"),
        ("/home/ann/far/papers/a.paperdesk", "fuse.sshfs"),
        ("/media/a.paperdesk", "vfat"),
    ],
)
def test_kind_of_disk_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert mounts.kind_of_disk(Path(path), LIST) == kind


def test_no_list_tells_nothing() -> None:
    assert mounts.kind_of_disk(Path("/a"), "") == ""


def test_a_name_of_windows_for_another_computer_is_one() -> None:
    assert mounts.is_on_network(Path(r"\\nas\ann\a.paperdesk"))


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that this computer takes for one of another."""
    folder, listed = tmp_path / "nas", tmp_path / "mounts"
    folder.mkdir()
    listed.write_text(f"22 1 8:1 / / rw - ext4 /dev/sda1 rw\n40 22 0:40 / {folder} rw - nfs4 nas:/ rw\n")
    monkeypatch.setattr(mounts, "MOUNTS", listed)
    return folder


def journal(path: Path) -> str:
    connection = Connection(path, mode="ro")
    try:
        return str(connection.value("pragma journal_mode"))
    finally:
        connection.close()


def test_a_library_on_a_network_is_kept_without_write_ahead_log(network: Path) -> None:
    path = network / "a.paperdesk"
    open_library(path, create=True)[0].close()
    assert journal(path) == "delete"


def test_a_library_that_came_to_a_network_loses_its_log_before_it_is_read(
    network: Path, tmp_path: Path
) -> None:
    here, there = tmp_path / "a.paperdesk", network / "a.paperdesk"
    open_library(here, create=True)[0].close()
    assert journal(here) == "wal"
    here.rename(there)
    open_library(there, read_only=True)[0].close()
    assert journal(there) == "delete"
    there.rename(here)
    open_library(here)[0].close()
    assert journal(here) == "wal"
