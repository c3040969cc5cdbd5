"""Whether the last program that wrote to a library ended in order."""

from contextlib import suppress
from pathlib import Path
from typing import Final

LEFT_BEHIND: Final = ("-wal", "-journal")
"""What a program that ends in order leaves empty, or not at all."""


def was_left_open(path: Path) -> bool:
    """Whether the last program that wrote to a library did not end in order, or another one has it open."""
    for suffix in LEFT_BEHIND:
        with suppress(OSError):
            if path.with_name(path.name + suffix).stat().st_size:
                return True
    return False
