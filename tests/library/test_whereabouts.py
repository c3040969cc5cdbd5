"""Which service synchronises a library, and which files beside it are copies in conflict with it."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.whereabouts import (
    NETWORK,
    conflict_copies,
    copies_beside,
    place_of,
    service_of,
)
from paperdesk.store import mounts


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/ann/Dropbox/papers/a.paperdesk", "Dropbox"),
        ("/home/ann/Dropbox (Uni)/a.paperdesk", "Dropbox"),
        ("/Users/ann/Library/CloudStorage/OneDrive-Uni/a.paperdesk", "OneDrive"),
        ("/home/ann/OneDrive/a.paperdesk", "OneDrive"),
        ("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/a.paperdesk", "iCloud Drive"),
        ("/Users/ann/Library/CloudStorage/GoogleDrive-ann@x.org/My Drive/a.paperdesk", "Google Drive"),
        ("/home/ann/Google Drive/a.paperdesk", "Google Drive"),
        ("/home/ann/Nextcloud/a.paperdesk", "Nextcloud"),
        ("/home/ann/ownCloud/a.paperdesk", "ownCloud"),
        ("/home/ann/Syncthing/a.paperdesk", "Syncthing"),
        ("/home/ann/papers/a.paperdesk", ""),
        ("/home/ann/papers/Dropbox.paperdesk", ""),
        ("/home/dropboxer/a.paperdesk", ""),
        ("/home/ann/nextcloud-notes/a.paperdesk", ""),
    ],
)
def test_service_is_told_by_the_names_of_folders(path: str, service: str) -> None:
    assert service_of(PurePosixPath(path)) == service


def test_service_is_told_by_folders_of_windows() -> None:
    assert service_of(PureWindowsPath(r"C:\Users\ann\OneDrive - Uni\a.paperdesk")) == "OneDrive"


@pytest.mark.parametrize(
    ("mark", "service"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox"), ("other", "")]
)
def test_service_is_told_by_what_it_puts_into_a_folder(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / mark).mkdir()
    (tmp_path / "papers").mkdir()
    assert place_of(tmp_path / "papers" / "a.paperdesk") == service


def test_a_disk_of_another_computer_is_told_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mounts").write_text(f"40 22 0:40 / {tmp_path} rw - nfs4 nas:/ rw\n")
    monkeypatch.setattr(mounts, "MOUNTS", tmp_path / "mounts")
    assert place_of(tmp_path / "Dropbox" / "a.paperdesk") == NETWORK


COPIES = [
    "a (Ann's conflicted copy 2026-11-23).paperdesk",
    "a (conflicted copy 2026-11-23 101500).paperdesk",
    "a (Konflikt von Ann 2026-11-23).paperdesk",
    "a.sync-conflict-20261123-101500-ABCDEFG.paperdesk",
    "a_conflict-20261123-101500.paperdesk",
]
OTHERS = ["a.paperdesk", "a-wal", "a.paperdesk-wal", "b.paperdesk", "a (old).paperdesk", "ab.paperdesk"]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_in_conflict_is_recognised(name: str) -> None:
    assert conflict_copies("a.paperdesk", [*OTHERS, name]) == [name]


def test_copies_in_conflict_of_other_libraries_are_not(tmp_path: Path) -> None:
    for name in (*OTHERS, *COPIES):
        (tmp_path / name).touch()
    assert copies_beside(tmp_path / "a.paperdesk") == [tmp_path / name for name in sorted(COPIES)]
    assert copies_beside(tmp_path / "b.paperdesk") == []
    assert copies_beside(tmp_path / "none" / "b.paperdesk") == []


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=5))
def test_any_names_are_looked_at(library: str, names: list[str]) -> None:
    assert set(conflict_copies(library, names)) <= set(names) - {library}
