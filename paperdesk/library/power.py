"""Whether this computer runs on its battery, where the system tells that in files, as Linux does."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

SUPPLIES: Final = Path("/sys/class/power_supply")
_MOST: Final = 64


def on_battery(folder: Path = SUPPLIES) -> bool | None:
    """Whether nothing but a battery feeds the computer; None when that is not told."""
    told = [_read(supply) for supply in _supplies(folder)]
    if any(kind in {"Mains", "USB"} and online == "1" for kind, online, _ in told):
        return False
    # Mice and keyboards have batteries, too, and are no reason to rest.
    batteries = [status for kind, _, status in told if kind == "Battery"]
    return "Discharging" in batteries if batteries else None


def _supplies(folder: Path) -> list[Path]:
    with suppress(OSError):
        found = sorted(folder.iterdir())[:_MOST]
        return [each for each in found if _word(each / "scope") != "Device"]
    return []


def _read(supply: Path) -> tuple[str, str, str]:
    return _word(supply / "type"), _word(supply / "online"), _word(supply / "status")


def _word(path: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="ascii").strip()
    return ""
