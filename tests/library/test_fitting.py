"""Names and texts that no library takes cost no import."""

import json

import pytest

from paperdesk.formats.records import StringText
from paperdesk.library.fitting import storable
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Paper

NAMES = (
    "\0",
    "a\0b",
    "\u200b",
    "\u2028",
    "\x01",
    "\ufeff",
    "#",
    "//",
    "a//b",
    " / ",
    "\x85",
    "\x1c",
    "%",
    "'",
)


def written(format: str, name: str) -> str:
    """A file with one paper that has the name for a tag, and for a collection where the format has them."""
    match format:
        case "csl-json":
            return json.dumps([{"type": "book", "title": "T", "keyword": name}])
        case "bibtex":
            return f"@book{{a, title={{T}}, keywords={{{name}}}, groups={{{name}}}}}"
        case "ris":
            return f"TY  - BOOK\nTI  - T\nKW  - {name}\nER  - \n"
        case _:
            return f'title,tags,collections\nT,"{name}","{name}"\n'


@pytest.mark.parametrize("format", ["csl-json", "bibtex", "ris", "csv"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_nothing_costs_no_paper(library: Library, format: str, name: str) -> None:
    report = import_text(library, StringText("x", written(format, name)), format=format)
    assert (report.found, report.added, report.failed) == (1, 1, ())


def test_a_tag_with_a_nul_is_found_by_its_letters(library: Library) -> None:
    import_text(library, StringText("x", written("ris", "a\0b")), format="ris")
    (paper,) = (library.paper(id) for id in library.find('tag:"a b"').ids())
    assert paper.tags == ("a b",)


def test_half_a_letter_in_a_tag_of_a_highlight_is_nothing_to_store() -> None:
    mark = Highlight(0, 1, "T", field="title", tags=("\ud800",))
    assert not storable(Paper("T", highlights=(mark,)))
    assert storable(Paper("T", highlights=(Highlight(0, 1, "T", field="title", tags=("a",)),)))
