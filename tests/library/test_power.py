"""Whether the computer runs on its battery."""

from pathlib import Path

import pytest

from paperdesk.library.power import on_battery

MAINS_IN = {"type": "Mains", "online": "1"}
MAINS_OUT = {"type": "Mains", "online": "0"}
DRAINING = {"type": "Battery", "status": "Discharging"}
CHARGING = {"type": "Battery", "status": "Charging"}
MOUSE = {"type": "Battery", "status": "Discharging", "scope": "Device"}


@pytest.mark.parametrize(
    ("supplies", "told"),
    [
        ([], None),
        ([MAINS_IN], False),
        ([MAINS_IN, DRAINING], False),
        ([MAINS_OUT, DRAINING], True),
        ([MAINS_OUT, CHARGING], False),
        ([DRAINING], True),
        ([MOUSE], None),
        ([{"type": "\xff"}], None),
    ],
)
def test_battery_is_told_of(supplies: list[dict[str, str]], told: bool | None, tmp_path: Path) -> None:
    for number, supply in enumerate(supplies):
        folder = tmp_path / f"supply{number}"
        folder.mkdir()
        for name, text in supply.items():
            (folder / name).write_text(f"{text}\n", encoding="latin-1")
    assert on_battery(tmp_path) is told


def test_system_without_such_files_tells_nothing(tmp_path: Path) -> None:
    assert on_battery(tmp_path / "none") is None
