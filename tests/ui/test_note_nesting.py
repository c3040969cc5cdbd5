"""Notes that nest or repeat without end are laid out in bounded time (promise S2)."""

import time

import pytest

from paperdesk.ui.theme import LIGHT, fixed_font, interface_font
from paperdesk.ui.widgets.note_document import NoteLook, rendered_note

HANG = 30.0  # seconds of the processor; each takes less than one
NOTES = {
    "quotes": "> " * 5000 + "x",
    "lists": "- " * 5000 + "x",
    "numbers": "1. " * 5000 + "x",
    "lists in lists": "".join("  " * depth + "- x\n" for depth in range(400)),
    "quotes of all depths": "\n".join("> " * depth + "x" for depth in range(300)),
    "mixed": "> - 1. " * 2000 + "x",
    "divisions": "<div>" * 20_000,
    "comments": "<!--" * 30_000,
    "brackets": "[" * 20_000,
    "links in links": "[a" * 20_000 + "](" * 10_000,
    "images": "![a](" * 10_000,
    "emphasis": "*a **b " * 8000,
    "code": "`a" * 20_000,
    "struck": "~~" * 30_000,
    "headings": "# x\n" * 20_000,
    "table": "|a" * 5000 + "\n" + "|-" * 5000 + "\n",
    "references": "[x]: http://a\n" * 9000,
    "entities": "&lt;" * 40_000,
    "lines": "a\n\n" * 30_000,
    "addresses": "http://a.b " * 9000,
}


@pytest.mark.parametrize("name", NOTES)
def test_a_note_without_end_is_laid_out(qapp: object, name: str) -> None:
    look = NoteLook(interface_font(13), fixed_font(12), LIGHT)
    begin = time.process_time()
    document = rendered_note(NOTES[name], look)
    document.setTextWidth(600)
    assert document.size().height() > 0
    assert time.process_time() - begin < HANG
