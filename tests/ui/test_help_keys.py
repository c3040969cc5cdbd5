"""The page on keys against the table of commands."""

import re

from paperdesk.library.resources import resource_path
from paperdesk.ui.commands.table import COMMANDS


def test_every_key_of_the_help_page_is_a_command_of_that_meaning() -> None:
    page = resource_path("help", "keys.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([^`]+)` \| (.+) \|$", page, flags=re.MULTILINE))
    commands = {key: command.id for command in COMMANDS for key in command.keys}
    assert {key: commands.get(key) for key in told} == {
        "J": "paper.next",
        "K": "paper.previous",
        "G": "go.jump",
        "/": "search.find",
        "Ctrl+F": "search.find",
        "Ctrl+K": "app.palette",
        "F2": "paper.details",
        "Ctrl+Shift+A": "paper.new",
        "Ctrl+D": "paper.complete",
        "Ctrl+Shift+D": "paper.identify",
        "T": "paper.tag",
        "N": "paper.note",
        "Shift+N": "paper.remark",
        "H": "paper.highlight",
        "F9": "view.sidebar",
        "F11": "view.focus",
        "Ctrl+T": "view.table",
        "M": "go.similar",
        "W": "words.lists",
        "Alt+Left": "go.back",
        "S": "paper.star",
        "R": "paper.read",
        "L": "paper.later",
        "Shift+L": "paper.snooze",
        "Alt+0": "go.overview",
        "X": "paper.dismiss",
        "E": "paper.keep",
        "Shift+Space": "triage.start",
        "Z": "triage.undo",
        "Del": "paper.trash",
        "Ctrl+V": "file.paste",
        "Ctrl+C": "paper.copy",
        "Ctrl+Shift+C": "paper.copy-as",
        "Ctrl+Alt+C": "cite.reference",
        "Ctrl+Alt+T": "cite.in-text",
        "Ctrl+Shift+P": "cite.push",
        "Ctrl+E": "file.export",
        "Ctrl+Shift+E": "cite.bibliography",
        "Ctrl+Z": "edit.undo",
        "Ctrl+Shift+Z": "edit.redo",
        "?": "app.keyboard",
    }
