"""Bodies that come compressed, unpacked no further than they may grow."""

from __future__ import annotations

import zlib
from typing import Final

ASKED: Final = "gzip"
CODINGS: Final = {"": False, "identity": False, "gzip": True, "x-gzip": True, "deflate": True}
"""The codings that are understood, and whether they pack anything."""

_EITHER: Final = 47  # gzip or zlib, told apart by their first bytes
_GZIP: Final = b"\x1f\x8b"


class Overgrown(Exception):
    """There is more than was allowed."""


class Unreadable(Exception):
    """The bytes are not what they are said to be."""


class Body:
    """Gathers the pieces of a body under a limit of bytes once unpacked."""

    def __init__(self, coding: str, most: int) -> None:
        """`coding` as the header says it; Unreadable for one that was not asked for."""
        if coding not in CODINGS:
            raise Unreadable
        self._unpacker = zlib.decompressobj(_EITHER) if CODINGS[coding] else None
        self._most = most
        self._data = bytearray()
        self._behind = b""  # what came after the end of one packet: another, or nothing of worth

    def add(self, piece: bytes) -> None:
        """Take the next piece; Overgrown when it is too much, Unreadable when it is damaged."""
        if self._unpacker is None:
            self._keep(piece)
            return
        piece, self._behind = self._behind + piece, b""
        while piece:
            if self._unpacker.eof and not self._begin_next(piece):
                return
            self._keep(self._unpacked(piece))
            piece = self._unpacker.unused_data

    def whole(self) -> bytes:
        """All of it; Unreadable when the end is missing."""
        if self._unpacker is not None and self._data and not self._unpacker.eof:
            raise Unreadable
        return bytes(self._data)

    def _keep(self, piece: bytes) -> None:
        self._data += piece
        if len(self._data) > self._most:
            raise Overgrown

    def _begin_next(self, piece: bytes) -> bool:
        if len(piece) < len(_GZIP):
            self._behind = piece
        elif piece.startswith(_GZIP):
            self._unpacker = zlib.decompressobj(_EITHER)
            return True
        return False

    def _unpacked(self, piece: bytes) -> bytes:
        assert self._unpacker is not None
        try:
            return self._unpacker.decompress(piece, self._most - len(self._data) + 1)
        except zlib.error:
            raise Unreadable from None
