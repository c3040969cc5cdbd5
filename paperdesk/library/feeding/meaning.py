"""What a feed brings, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.model.feed import Feed, FeedKind


def meant(feed: Feed) -> str:
    """What a feed brings, as the end of a sentence."""
    return _MEANINGS[feed.kind](feed.address)


def _daily(span: str) -> str:
    when = f"for the {span}" if span in {"week", "month"} else "each day"
    return f"the papers that Hugging Face shows {when}"


def _works_of(service: str) -> Callable[[str], str]:
    def works(address: str) -> str:
        number = address.removeprefix("issn:")
        if number != address:
            return f"new articles of the journal with the ISSN {number}, by {service}"
        return f"new works that {service} finds by “{address}”"

    return works


_MEANINGS: Final[Mapping[FeedKind, Callable[[str], str]]] = MappingProxyType(
    {
        FeedKind.HUGGINGFACE_DAILY: _daily,
        FeedKind.HUGGINGFACE_TRENDING: lambda _: "the papers that are read most on Hugging Face",
        FeedKind.ARXIV_DAILY: lambda categories: (
            f"the papers that arXiv announces each day in {categories.replace('+', ', ')}"
        ),
        FeedKind.ARXIV_SEARCH: lambda asked: f"the newest papers that arXiv finds by {asked}",
        FeedKind.WEB: lambda address: f"what the web feed at {address} holds",
        FeedKind.CROSSREF: _works_of("Crossref"),
        FeedKind.OPENALEX: _works_of("OpenAlex"),
        FeedKind.FOLDER: lambda path: f"the papers in files of the folder {path}",
        FeedKind.FILE: lambda path: f"the papers in the file {path}",
    }
)
