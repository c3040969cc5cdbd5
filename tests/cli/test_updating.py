"""Libraries of earlier versions on the command line: backed up, brought up to date, and then as any other."""

import resource
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from paperdesk.library.backup_names import BEFORE_UPDATE
from paperdesk.library.backups import Backups
from paperdesk.store.schema import SCHEMA_VERSION
from tests.data.stored import unpack
from tests.endurance.old_libraries import version_of
from tests.endurance.states import state_in

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
@pytest.mark.parametrize("command", [["list"], ["tag", "sparse", "+new"], ["note", "first"]])
def test_old_library_is_backed_up_before_anything_else(
    version: int, command: list[str], call: "Run", tmp_path: Path
) -> None:
    path = tmp_path / "old.paperdesk"
    unpack(version, path)
    before = state_in(path)

    answer = call(*command, "--library", path)

    (backup,) = [each for each in Backups.of(path).list() if each.reason == BEFORE_UPDATE]
    assert (answer.status, version_of(path)) == (0, SCHEMA_VERSION)
    assert (backup.version, state_in(backup.path), Backups.of(path).is_sound(backup)) == (
        version,
        before,
        True,
    )


def test_old_library_without_room_stays_what_it_is(call: "Run", tmp_path: Path) -> None:
    path = tmp_path / "old.paperdesk"
    unpack(1, path)
    before = state_in(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        answer = call("list", "--library", path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert (answer.status, answer.out, version_of(path), state_in(path)) == (1, "", 1, before)
    said = answer.err.splitlines()[-1]
    assert said.startswith(f"paperdesk: The disk that holds {path} takes nothing more (")
    assert " MB are free); nothing was changed. Make room, " in said
    assert call("list", "--library", path).status == 0
