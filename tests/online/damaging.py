"""Damages what a server sends: bytes, values, pieces taken out or put in twice, the end cut off."""

from __future__ import annotations

import random
import re
from typing import Final

ODD: Final = (
    *(b"null", b"[]", b"{}", b"-1e999", b'"\\ud800"', b"true", b"9" * 5_000, b"9999-99-99", b'"\\u0000"'),
    *(b"<", b"]]>", b"&x;", b"<!--", b"<![CDATA[", b'"', b"\0", b"\xff\xfe", b"</item>", b"<!DOCTYPE x [ ]>"),
)
_VALUE = re.compile(rb'"[^"]{1,60}"|\d{1,20}|<[a-z]{1,20}>')


def damaged(body: bytes, chance: random.Random) -> bytes:
    """The body with a few changes: bytes, values, pieces taken out or put in twice, or the end cut off."""
    for _ in range(chance.choice((1, 2, 5, 20))):
        at = chance.randrange(len(body) + 1)
        kind = chance.randrange(5)
        if kind == 0:
            body = body[:at] + chance.randbytes(3) + body[at + 1 :]
        elif kind == 1:
            body = body[:at] + body[at + chance.randrange(1, 300) :]
        elif kind == 2:
            body = body[:at] + body[chance.randrange(len(body) + 1) :][:300] + body[at:]
        elif kind == 3 and (values := list(_VALUE.finditer(body))):
            value = chance.choice(values)
            body = body[: value.start()] + chance.choice(ODD) + body[value.end() :]
        else:
            body = body[:at] if chance.random() < 0.1 else body[:at] + chance.choice(ODD) + body[at:]
    return body
