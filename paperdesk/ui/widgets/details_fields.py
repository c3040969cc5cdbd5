"""The fields of a form of details: how wide they are, which letter leads to them, what is typed in them."""

from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from paperdesk.library.details import read_date
from paperdesk.ui.theme import reading_font
from paperdesk.ui.widgets.field_words import date_words, field_words
from paperdesk.ui.widgets.form_field import HALF, THIRD, WIDE, FormField
from paperdesk.ui.widgets.growing_text import GrowingText
from paperdesk.ui.widgets.names_editor import NamesEditor
from paperdesk.ui.widgets.type_box import TypeBox
from paperdesk.ui.widgets.type_size import interface_type

SPANS: Final = MappingProxyType(
    {
        **dict.fromkeys(("volume", "number", "pages", "issue", "chapter", "edition", "version"), THIRD),
        **dict.fromkeys(("part", "issn", "pmid", "pmcid", "urldate", "volumes", "pagetotal", "eid"), THIRD),
        **dict.fromkeys(("month", "date", "year"), THIRD),
        **dict.fromkeys(("title", "authors", "venue", "editors", "abstract", "booktitle"), WIDE),
        "fields/note": WIDE,
    }
)
LETTERS: Final = MappingProxyType(
    {"type": "y", "title": "l", "authors": "A", "date": "t", "doi": "I", "arxiv": "X", "url": "W"}
)
"""Letters that lead to fields with Alt; the menus of the window have others."""


def make_field(name: str, type: str, editor: QWidget, *, letters: bool) -> FormField:
    """A field around its editor, called as it is for a paper of a type."""
    words = field_words(name, type)
    at = words.find(LETTERS[name]) if letters and name in LETTERS else -1
    marked = words if at < 0 else f"{words[:at]}&{words[at:]}"
    stops = editor.tabs() if isinstance(editor, NamesEditor) else ()
    if not isinstance(editor, NamesEditor):
        editor.setAccessibleName(words)
    if isinstance(editor, QLineEdit):
        editor.setCursorPosition(0)
        editor.setToolTip("")
    return FormField(name, marked, editor, SPANS.get(name, HALF), stops)


def abstract_editor(text: str) -> GrowingText:
    """The field for an abstract, in the letters in which it is read."""
    editor = GrowingText("", text, lines=5)
    editor.setFont(reading_font(interface_type(2).pixelSize()))
    return editor


def text_of(field: FormField) -> str | None:
    """What is typed in a field; None for one that holds no text."""
    editor = field.editor
    if isinstance(editor, TypeBox):
        return editor.type()
    if isinstance(editor, GrowingText):
        return " ".join(editor.text().split()) if field.name == "title" else editor.text().strip()
    return editor.text().strip() if isinstance(editor, QLineEdit) else None


def put_text(field: FormField, text: str) -> None:
    """Type something into a field."""
    editor = field.editor
    if isinstance(editor, TypeBox):
        editor.choose(text)
    elif isinstance(editor, GrowingText):
        editor.set_text(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)


def say_date(field: FormField, text: str) -> None:
    """Tell below the field of a date how it was understood."""
    read = read_date(text)
    words = date_words(read)
    if not text.strip():
        field.say("")
    elif words and read.written == " ".join(text.split()):
        field.say(words)
    elif words:
        field.say(field.tr("{0}, kept as {1}").format(words, read.written))
    elif read.year is None:
        field.say(field.tr("Kept as it is; no year was understood."), "warn")
    else:
        only = field.tr("Kept as it is; only the year {0} was understood.").format(read.year)
        field.say(only, "warn")
