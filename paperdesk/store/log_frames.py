"""The pages that a write-ahead log holds (https://sqlite.org/fileformat2.html#walformat)."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO, Final

HEADER: Final = 32
FRAME: Final = 24
MAGIC: Final = {0x377F0682: "<", 0x377F0683: ">"}
"""The byte order of the sums of a log, by how it begins."""


def committed_pages(log: Path) -> tuple[int, dict[int, int]]:
    """The page size of a log, and where in it the newest committed version of each page begins.

    (0, {}) for one that is missing, is none, or holds nothing that was committed.
    """
    try:
        with log.open("rb") as file:
            return _read(file)
    except OSError:
        return 0, {}


def _read(file: BinaryIO) -> tuple[int, dict[int, int]]:
    header = file.read(HEADER)
    if len(header) < HEADER:
        return 0, {}
    magic, _, size, _, *salts = struct.unpack(">6I", header[:24])
    order = MAGIC.get(magic)
    if order is None or not 512 <= size <= 65536 or size & (size - 1):
        return 0, {}
    sums = _summed(order, header[:24], (0, 0))
    if sums != struct.unpack(">2I", header[24:]):
        return 0, {}
    return size, _frames(file, order, size, tuple(salts), sums)


def _frames(
    file: BinaryIO, order: str, size: int, salts: tuple[int, ...], sums: tuple[int, int]
) -> dict[int, int]:
    committed: dict[int, int] = {}
    waiting: dict[int, int] = {}
    at = HEADER
    while len(frame := file.read(FRAME + size)) == FRAME + size:
        number, length, one, two, *told = struct.unpack(">6I", frame[:FRAME])
        sums = _summed(order, frame[FRAME:], _summed(order, frame[:8], sums))
        if (one, two) != salts or tuple(told) != sums:
            break
        waiting[number] = at + FRAME
        if length:
            committed |= waiting
            waiting = {}
        at += FRAME + size
    return committed


def _summed(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    one, two = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
