"""Feeds as people write them: an address, `arxiv:cs.CL`, `hf:daily`, `issn:1234-5679`, a folder or file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.feed import Feed, FeedKind

ARCHIVES: Final = frozenset(
    (
        *("astro-ph", "cond-mat", "cs", "econ", "eess", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th"),
        *("math", "math-ph", "nlin", "nucl-ex", "nucl-th", "physics", "q-bio", "q-fin", "quant-ph", "stat"),
    )
)
"""What arXiv is divided into; most are divided further, as cs.CL is."""
FORMS: Final = "https://example.org/feed.xml, arxiv:cs.CL, hf:daily, issn:1234-5679"
LONGEST: Final = 2_000
_LONGEST_NAME: Final = 60
_LOWER_SUBJECTS: Final = frozenset(("cond-mat", "physics"))
_FIELD = re.compile(r"\b(?:ti|au|abs|co|jr|cat|rn|id|all|submittedDate):")
_WORDS = re.compile(r'"[^"]*"|\S+')
_ISSN = re.compile(r"(\d{4})-?(\d{3}[\dXx])", re.ASCII)
_SUBJECT = re.compile(r"[A-Za-z-]{2,12}")
_SPANS: Final[Mapping[str, str]] = MappingProxyType(
    {"": "", "daily": "", "day": "", "date": "", "week": "week", "weekly": "week", "month": "month"}
    | {"monthly": "month"}
)


def feed_of(text: str, folder: Path | None = None) -> Feed:
    """The feed that a text means, with a name for it; `folder` is what relative paths begin in.

    Raises UsageError when it means none, PaperDeskError for a folder or file that is not there.
    """
    text = text.strip()
    if not text or len(text) > LONGEST or not text.isprintable():
        raise UsageError(f"That is no feed; write one like {FORMS}, or name a folder or file.")
    scheme, colon, rest = text.partition(":")
    if colon and (read := _SCHEMES.get(scheme.lower())):
        return read(rest.strip())
    if text.startswith(("www.", "arxiv.org/", "huggingface.co/")):
        return _of_address(f"https://{text}")
    return _of_path(Path(text).expanduser(), folder or Path.cwd())


def spelled(feed: Feed) -> str:
    """A feed in the short form that `feed_of` understands."""
    match feed.kind:
        case FeedKind.HUGGINGFACE_DAILY:
            return f"hf:{feed.address if feed.address not in ('', 'day') else 'daily'}"
        case FeedKind.HUGGINGFACE_TRENDING:
            return "hf:trending"
        case FeedKind.ARXIV_DAILY | FeedKind.ARXIV_SEARCH:
            return f"arxiv:{feed.address}"
        case FeedKind.CROSSREF if feed.address.startswith("issn:"):
            return feed.address
        case FeedKind.CROSSREF | FeedKind.OPENALEX:
            return f"{feed.kind.value}:{feed.address}"
        case _:
            return feed.address


def _of_address(text: str) -> Feed:
    """A page of arXiv or Hugging Face, or a feed at an address."""
    try:
        found = urlsplit(text)
        host = (found.hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    if not host or any(letter.isspace() for letter in text):
        raise UsageError(f"“{text:.60}” is no address of the web; write one like {FORMS}.")
    known = _of_arxiv_page(host, found) or _of_huggingface_page(host, found)
    return known or Feed(host, FeedKind.WEB, text)


def _of_arxiv_page(host: str, found: SplitResult) -> Feed | None:
    if host.removeprefix("export.").removeprefix("rss.") != "arxiv.org":
        return None
    parts, asked = found.path.strip("/").split("/"), parse_qs(found.query)
    if parts[0] in {"rss", "atom", "list"} and len(parts) > 1:
        return _daily(unquote(parts[1]))
    words = asked.get("search_query") or (asked.get("query") if parts[0] == "search" else None)
    return _search(words[0]) if words else None


def _of_huggingface_page(host: str, found: SplitResult) -> Feed | None:
    parts = found.path.strip("/").split("/")
    if host != "huggingface.co" or parts[0] != "papers":
        return None
    return _of_huggingface(parts[1] if len(parts) > 1 else "")


def _of_huggingface(text: str) -> Feed:
    wanted = text.lower()
    if wanted == "trending":
        return Feed("Hugging Face trending papers", FeedKind.HUGGINGFACE_TRENDING)
    if wanted not in _SPANS:
        raise UsageError(f"“hf:{text:.60}” is no feed; there is hf:daily, hf:week, hf:month and hf:trending.")
    span = _SPANS[wanted]
    name = f"Hugging Face papers of the {span}" if span else "Hugging Face daily papers"
    return Feed(name, FeedKind.HUGGINGFACE_DAILY, span)


def _of_arxiv(text: str) -> Feed:
    if not text:
        raise UsageError("Say which papers of arXiv: arxiv:cs.CL, or words as in arxiv:joint transformer.")
    return _daily(text) or _search(text)


def _daily(text: str) -> Feed | None:
    """What arXiv announces each day, if a text is nothing but categories."""
    categories = [_category(part) for part in re.split(r"[+,]", text)]
    if not all(categories):
        return None
    once = list(dict.fromkeys(categories))
    return Feed(f"arXiv {', '.join(once)}"[:_LONGEST_NAME], FeedKind.ARXIV_DAILY, "+".join(once))


def _category(text: str) -> str:
    """A category as arXiv writes it, "" when there is none of that form."""
    archive, dot, subject = text.strip().partition(".")
    archive = archive.lower()
    if archive not in ARCHIVES or (dot and not _SUBJECT.fullmatch(subject)):
        return ""
    lower = archive in _LOWER_SUBJECTS
    return f"{archive}{dot}{subject.lower() if lower else subject.upper()}"


def _search(text: str) -> Feed:
    asked = text if _FIELD.search(text) else " AND ".join(f"all:{word}" for word in _WORDS.findall(text))
    return Feed(f"arXiv: {text}"[:_LONGEST_NAME], FeedKind.ARXIV_SEARCH, asked)


def _works(kind: FeedKind, service: str, text: str) -> Feed:
    scheme, colon, rest = text.partition(":")
    if colon and scheme.lower() == "issn":
        number = issn(rest)
        return Feed(f"ISSN {number}", kind, f"issn:{number}")
    if not text:
        raise UsageError(f"Say what {service} is to search for: {kind.value}:joint transformer.")
    return Feed(f"{service}: {text}"[:_LONGEST_NAME], kind, text)


def issn(text: str) -> str:
    """An ISSN in its usual form. Raises UsageError when the text is none."""
    found = _ISSN.fullmatch(text.strip())
    if not found:
        raise UsageError(f"“{text.strip():.60}” is no ISSN; it looks like 1234-5679.")
    digits = (found[1] + found[2]).upper()
    total = sum((8 - at) * (10 if digit == "X" else int(digit)) for at, digit in enumerate(digits))
    if total % 11:
        raise UsageError(f"The last digit of the ISSN {digits[:4]}-{digits[4:]} does not fit the others.")
    return f"{digits[:4]}-{digits[4:]}"


def _of_file_address(text: str) -> Feed:
    path = unquote(text.removeprefix("//").removeprefix("localhost"))
    return _of_path(Path(path), Path.cwd())


def _of_path(path: Path, folder: Path) -> Feed:
    whole = path if path.is_absolute() else folder / path
    try:
        if whole.is_dir():
            return Feed(whole.resolve().name or str(whole), FeedKind.FOLDER, str(whole.resolve()))
        if whole.is_file():
            return Feed(whole.name, FeedKind.FILE, str(whole.absolute()))
    except (OSError, ValueError):
        pass
    raise PaperDeskError(
        f"“{path!s:.80}” is no folder or file that is there, and no feed; write one like {FORMS}."
    )


_SCHEMES: Final[Mapping[str, Callable[[str], Feed]]] = MappingProxyType(
    {
        "arxiv": _of_arxiv,
        "hf": _of_huggingface,
        "huggingface": _of_huggingface,
        "issn": lambda text: _works(FeedKind.CROSSREF, "Crossref", f"issn:{text}"),
        "crossref": lambda text: _works(FeedKind.CROSSREF, "Crossref", text),
        "openalex": lambda text: _works(FeedKind.OPENALEX, "OpenAlex", text),
        "http": lambda text: _of_address(f"http:{text}"),
        "https": lambda text: _of_address(f"https:{text}"),
        "feed": lambda text: _of_address(text if text.startswith("http") else f"https:{text}"),
        "file": _of_file_address,
    }
)
