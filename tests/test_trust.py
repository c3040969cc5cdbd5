"""The page about what can be relied on names places and commands that are there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library import locations
from paperdesk.library.resources import resource_path
from paperdesk.ui.commands.table import COMMANDS

PAGE = resource_path("help", "trust.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("place", "called"),
    [
        (locations.default_library, "the library"),
        (locations.backups_folder, "backups"),
        (locations.settings_file, "settings of the window"),
        (locations.log_file, "what is written down of mistakes and requests"),
        (locations.requests_file, "what is written down of mistakes and requests"),
        (locations.live_places_file, "which live files may be written here"),
    ],
)
def test_a_file_lies_where_the_page_says(
    place: Callable[[], Path], called: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{name}_HOME")
    (told,) = re.findall(rf"^\| {called} \| `~/([^`]+)`", PAGE, re.MULTILINE)
    assert place().is_relative_to(tmp_path / told)


def test_commands_are_called_as_in_the_menus() -> None:
    texts = {command.text.replace("&", "") for command in COMMANDS}
    assert {"Backups and Restore…", "Network Log…"} <= texts
    assert all(f"**{text}**" in PAGE for text in ("Backups and Restore…", "Network Log…"))
