"""Web addresses in running text: where each one starts and ends, and what kind of place it leads to."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["code", "project", "video"]

CODE_HOSTS = ("github.com", "gitlab.com", "gitee.com", "huggingface.co", "hf.co", "bitbucket.org")
VIDEO_HOSTS = ("youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "bilibili.com")
_ARCHIVES = ("archive.org",)

_MAX_LENGTH = 4096
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"(?P<host>\w[\w-]{0,62}(?:\.[\w-]{1,63}){0,20}\.[^\W\d_][\w-]{1,62}|localhost|\d{1,3}(?:\.\d{1,3}){3})"
    r"\.?(?::\d{1,5})?(?![\w@:-])"
)
# Not part of an address: white space, quotes and brackets of prose, control characters,
# typographic punctuation, and East Asian text, which follows an address without a space.
_BODY = re.compile('[^\\s<>"`{}|\\\\^\\x00-\\x1f\\x7f\\u2000-\\u206f\\u2e80-\\U0010ffff]*')
_GLUED_SENTENCE = re.compile(
    r"(?<=[\w/])[.,;](?:We|Our|The|This|These|Those|It|In|On|To|And|Also|All|For|Code|Codes|Data|Models?|"
    r"Project|Demo|Please|See|More|Supplementary|Extensive|Experiments|Moreover|Finally)$"
)
_PARTNER = {")": "(", "]": "["}
_TRAILING = ".,;:!?'*([…"


@dataclass(frozen=True, slots=True)
class Link:
    """One address: code points `start` to `end` (exclusive) of the text, and the kind of its host."""

    start: int
    end: int
    url: str
    kind: Kind

    @property
    def host(self) -> str:
        """The host the address leads to, in lower case and without a port: what a user is shown first."""
        return _host(self.url)


def find_links(text: str) -> list[Link]:
    """Find every http and https address in `text`, in order and without overlaps."""
    starts = [match.start() for match in _SCHEME.finditer(text)]
    links: list[Link] = []
    done = 0
    for position, start in enumerate(starts):
        if start < done or not _host(text[start : start + 300]):
            continue
        run = _run(text, starts, position)
        done = start + len(run)
        url = _trimmed(run)
        if len(run) < _MAX_LENGTH and _host(url):
            links.append(Link(start, start + len(url), url, _kind(_host(url))))
    return links


def has_code(text: str) -> bool:
    """Say whether `text` links to a code host."""
    return ":" in text and "://" in text and any(link.kind == "code" for link in find_links(text))


def _run(text: str, starts: list[int], position: int) -> str:
    """The characters that may belong to the address, up to the next address glued to it."""
    start = starts[position]
    limit = start + _MAX_LENGTH
    for following in starts[position + 1 : position + 17]:
        if not _is_nested(text, start, following):
            limit = min(limit, following)
            break
    body = _BODY.match(text, start, limit)
    return body.group() if body else ""


def _is_nested(text: str, start: int, following: int) -> bool:
    before = text[following - 1]
    if before == "=":
        return True
    return before == "/" and _is_on(_host(text[start : start + 300]), _ARCHIVES)


def _trimmed(run: str) -> str:
    """Cut what belongs to the sentence around the address."""
    url = run[: _first_unbalanced(run)]
    url = _GLUED_SENTENCE.sub("", url)
    if url.endswith("'s"):
        url = url[:-2]
    return url.rstrip(_TRAILING)


def _first_unbalanced(run: str) -> int:
    depth = {"(": 0, "[": 0}
    for position, char in enumerate(run):
        if char in depth:
            depth[char] += 1
        elif char in _PARTNER:
            depth[_PARTNER[char]] -= 1
            if depth[_PARTNER[char]] < 0:
                return position
    return len(run)


def _host(url: str) -> str:
    scheme = _SCHEME.match(url)
    authority = _AUTHORITY.match(url, scheme.end()) if scheme else None
    return authority["host"].lower() if authority else ""


def _kind(host: str) -> Kind:
    if _is_on(host, CODE_HOSTS):
        return "code"
    return "video" if _is_on(host, VIDEO_HOSTS) else "project"


def _is_on(host: str, hosts: tuple[str, ...]) -> bool:
    return any(host == known or host.endswith("." + known) for known in hosts)
