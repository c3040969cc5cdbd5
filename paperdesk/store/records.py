"""Rows as they stand in the bytes of a SQLite file (https://sqlite.org/fileformat2.html#record_format)."""

import struct
from typing import Final

Value = int | float | str | bytes | None
Record = tuple[Value, ...]

INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes an integer of each type takes."""
REAL, ZERO, ONE, BLOB, TEXT = 7, 8, 9, 12, 13


class Unreadable(Exception):
    """These bytes are no row."""


def varint(data: bytes, at: int) -> tuple[int, int]:
    """The number that begins at a place, and where it ends; raises Unreadable at the end of the bytes."""
    value = 0
    for step in range(9):
        if at + step >= len(data):
            raise Unreadable
        byte = data[at + step]
        if step == 8:
            return _signed(value << 8 | byte), at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    raise Unreadable


def read_record(payload: bytes) -> Record:
    """The values of a row; letters that are no text any more come back as a sign for that."""
    size, at = varint(payload, 0)
    if not at <= size <= len(payload):
        raise Unreadable
    types: list[int] = []
    while at < size:
        type_, at = varint(payload, at)
        types.append(type_)
    if at != size:
        raise Unreadable
    values: list[Value] = []
    for type_ in types:
        value, at = _value(payload, at, type_)
        values.append(value)
    if at != len(payload):
        raise Unreadable
    return tuple(values)


def _value(payload: bytes, at: int, type_: int) -> tuple[Value, int]:
    if type_ in (0, ZERO, ONE):
        return (None if type_ == 0 else type_ - ZERO), at
    if type_ in (10, 11) or type_ < 0:
        raise Unreadable
    size = INTEGERS.get(type_, 8) if type_ <= REAL else (type_ - BLOB) // 2
    piece = payload[at : at + size]
    if len(piece) < size:
        raise Unreadable
    return _read(piece, type_), at + size


def _read(piece: bytes, type_: int) -> Value:
    if type_ in INTEGERS:
        return int.from_bytes(piece, "big", signed=True)
    if type_ == REAL:
        return float(struct.unpack(">d", piece)[0])
    return piece.decode("utf-8", "replace") if type_ % 2 else piece


def _signed(value: int) -> int:
    value &= (1 << 64) - 1
    return value - (1 << 64) if value >> 63 else value
