"""The text of a mail as programs save it: its part in HTML, which tells links, or else the plain one."""

import binascii
import quopri
import re
from collections.abc import Sequence
from typing import Final

_START = re.compile(
    r"[\ufeff\s]*(?:from \S+ [^\n]{5,80}\n)?(?:return-path|delivered-to|received|from|to|subject|date|"
    r"mime-version|message-id|dkim-signature|arc-[a-z-]{4,40}|x-[a-z0-9-]{1,60}|content-type|sender|"
    r"authentication-results|reply-to|list-[a-z-]{2,30}):\s?\S",
    re.IGNORECASE,
)
_PART = re.compile(r"^content-type:\s?text/(html|plain)\b", re.IGNORECASE)
_ANY_PART = re.compile(r"^content-type:\s?(?:text|multipart)/", re.IGNORECASE | re.MULTILINE)
_ENCODING = re.compile(r"^content-transfer-encoding:\s?([a-z0-9-]{1,20})", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(r"charset=\"?([a-z0-9_.:-]{1,40})", re.IGNORECASE)
_MOST_HEADERS: Final = 200


def is_mail(head: str) -> bool:
    """Whether a text begins with the headers of a mail."""
    return _START.match(head) is not None and _ANY_PART.search(head) is not None


def body_of(mail: str) -> str:
    """What the mail says; the mail itself when no part of it can be read."""
    lines = mail.splitlines()
    parts = [(found[1].lower(), at) for at, line in enumerate(lines) if (found := _PART.match(line[:200]))]
    places = [at for kind in ("html", "plain") for each, at in parts if each == kind]
    return next(filter(str.strip, (_read(lines, at) for at in places[:2])), mail)


def _read(lines: Sequence[str], at: int) -> str:
    first = at
    while first and at - first < _MOST_HEADERS and lines[first - 1] and not lines[first - 1].startswith("--"):
        first -= 1
    begin = at
    while begin < len(lines) and begin - at < _MOST_HEADERS and lines[begin].strip():
        begin += 1
    border = lines[first - 1] if first and lines[first - 1].startswith("--") else ""
    ends = (at for at in range(begin, len(lines)) if border and lines[at].startswith(border))
    body = "\n".join(lines[begin + 1 : next(ends, len(lines))])
    headers = "\n".join(line[:1000] for line in lines[first:begin])
    encoding, charset = _ENCODING.search(headers), _CHARSET.search(headers)
    return _decoded(body, encoding[1].lower() if encoding else "", charset[1] if charset else "utf-8")


def _decoded(body: str, encoding: str, charset: str) -> str:
    """The letters of a body; what was not encoded is text already."""
    if encoding not in {"quoted-printable", "base64"}:
        return body
    raw = body.encode("utf-8", "replace")
    try:
        data = quopri.decodestring(raw) if encoding == "quoted-printable" else binascii.a2b_base64(raw)
    except binascii.Error:
        return ""
    for name in (charset, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")
