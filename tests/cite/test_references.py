"""Ten kinds of references in eight styles, each beside the rule of the style's guide that it shows.

The files in `references` were read beside those rules; a difference means that a reference has changed, for
better or for worse, and is to be read again.
"""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest

from paperdesk.cite.formatting import format_references
from paperdesk.cite.items import cite_items
from paperdesk.cite.pandoc import Pandoc
from paperdesk.cite.styles import Styles
from tests.cite.ten import TEN

HERE: Final = Path(__file__).parent / "references"
STYLES: Final = MappingProxyType(
    {
        "apa": "",
        "ieee": "",
        "chicago-author-date": "",
        "chicago-notes-bibliography": "",
        "nature": "",
        "vancouver": "",
        "mla": "",
        "harvard": "en-GB",
    }
)
"""The styles, and the language of each."""

Reference = tuple[str, str, str]
"""Key, entry in the bibliography, and citation in the text."""


@pytest.mark.parametrize("name", STYLES)
def test_references_are_by_the_rules(name: str, pandoc: Pandoc, styles: Styles) -> None:
    assert list(formatted(name, styles)) == list(kept(name))


def formatted(name: str, styles: Styles) -> Iterator[Reference]:
    style, locale = styles.named(name), STYLES[name]
    items = cite_items(TEN, style.id, locale)
    alone = [[at] for at in range(len(TEN))]
    found = format_references(items, styles, style, locale, clusters=alone)
    for entry in found.entries:
        cited = found.citations[entry.item].markdown()
        yield TEN[entry.item].key, entry.written.markdown(), cited


def kept(name: str) -> Iterator[Reference]:
    text = (HERE / f"{name}.md").read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        lines = [line for line in section.splitlines() if line and not line.startswith("Rule")]
        key, entry, cited = lines
        yield key, entry, cited.removeprefix("In the text: ")
