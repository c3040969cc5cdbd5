"""Preferences: one table of typed rows, kept in an INI file; what cannot be read there is the default."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from paperdesk.cite.copy_labels import COPY_LABELS, FORMATTED_LABELS, PUSHED_FORMS
from paperdesk.model.kept_json import kept_table

Value = str | int | bool | bytes
WINDOW = "window/"
SIDEBAR = "view/sidebar"
HINTS = "hints/wanted"
HINTS_SEEN = "hints/seen"


@dataclass(frozen=True, slots=True)
class Setting:
    """One preference: `label` and `section` place it in the form (no section: it is not shown there).

    `choices` are (value, label) pairs a text setting may have (a text that is shown without any is a folder),
    `limits` the least and greatest number, `unit` what a number counts.
    """

    name: str
    type: type[str] | type[int] | type[bool]
    default: Value
    label: str = ""
    section: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    limits: tuple[int, int] | None = None
    hint: str = ""
    unit: str = "px"


THEMES = (
    ("system", "Follow the system"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
)
LANGUAGES = (
    ("system", "Follow the system"),
    ("en", "English"),
    ("de", "Deutsch"),
)
SORTS = (
    ("-added", "Newest added"),
    ("added", "Oldest added"),
    ("-year", "Year"),
    ("title", "Title"),
    ("author", "First author"),
    ("key", "Citation key"),
    ("-read", "Last read"),
    ("queue", "Reading order"),
)
DENSITIES = (
    ("comfortable", "Comfortable"),
    ("dense", "Dense"),
)
BRACES = (
    ("words", "Braces around names and acronyms"),
    ("whole", "Braces around the whole title"),
    ("none", "No extra braces"),
)

ROOMS = (
    ("sensible", "At most 5 GB or a tenth of what is free"),
    ("1", "1 GB"),
    ("5", "5 GB"),
    ("20", "20 GB"),
    ("100", "100 GB"),
)

COPIED_AS = (*COPY_LABELS, *FORMATTED_LABELS)

SETTINGS = (
    Setting("appearance/theme", str, "system", "Theme", "Appearance", THEMES),
    Setting("appearance/language", str, "system", "Language", "Appearance", LANGUAGES),
    Setting("appearance/size", int, 13, "Text size of the window", "Appearance", limits=(11, 18)),
    Setting("reading/size", int, 17, "Text size of abstracts", "Appearance", limits=(14, 24)),
    Setting(
        "reading/spacing",
        int,
        162,
        "Distance of lines in abstracts",
        "Appearance",
        limits=(120, 220),
        unit="%",
    ),
    Setting("reading/justified", bool, False, "Justify the lines of abstracts", "Appearance"),
    Setting("list/table", bool, False, "List papers as a table", "Papers"),
    Setting("list/density", str, "comfortable", "Rows of the list", "Papers", DENSITIES),
    Setting("list/sort", str, "-added", "Sort papers by", "Papers", SORTS),
    Setting(HINTS, bool, True, "Show hints for the first steps", "Papers"),
    Setting("links/ask", bool, True, "Ask before a link opens in the browser", "Papers"),
    Setting("cite/copy_form", str, "bibtex", "Copy citation as", "Citations", COPIED_AS),
    Setting("export/title_braces", str, "words", "Capitals in exported titles", "Citations", BRACES),
    Setting("export/ascii", bool, False, "Write accents as LaTeX commands", "Citations"),
    Setting("backups/on", bool, True, "Back the library up by itself", "Backups"),
    Setting("backups/second", str, "", "Second folder for backups", "Backups"),
    Setting("backups/room", str, "sensible", "Space for backups", "Backups", ROOMS),
    Setting("cite/latex_command", str, "cite"),
    Setting("cite/latex_room", bool, False),
    Setting("cite/pandoc_brackets", bool, True),
    Setting("cite/style", str, "apa"),
    Setting("cite/style_title", str, "APA"),
    Setting("cite/locale", str, ""),
    Setting("cite/card", bool, False),
    Setting("cite/favourites", str, "[]"),
    Setting("bibliography/format", str, "docx"),
    Setting("bibliography/parts", str, ""),
    Setting("push/editor", str, ""),
    Setting("push/form", str, "cite", choices=PUSHED_FORMS),
    Setting("push/commands", str, "{}"),
    Setting("export/abstract", bool, False),
    Setting("export/keywords", bool, True),
    Setting("export/identifiers", bool, True),
    Setting("export/note", bool, False),
    Setting("export/status", bool, False),
    Setting("export/as_imported", bool, True),
    Setting("export/mended", bool, True),
    Setting("export/format", str, "bibtex"),
    Setting("export/others", str, "{}"),
    Setting("export/template", str, ""),
    Setting("export/folder", str, ""),
    Setting("note/templates", str, "{}"),
    Setting("keys/overrides", str, "{}"),
    Setting("network/agreed", bool, False),
    Setting("feeds/told", str, ""),
    Setting("digest/choices", str, "{}"),
    Setting("digest/last", str, ""),
    Setting("library/last", str, ""),
    Setting(SIDEBAR, bool, True),
    Setting(HINTS_SEEN, str, ""),
)


class Settings(QObject):
    """The preferences of one INI file, which need not exist.

    Names that begin with "window/" are free: layout blobs (bytes) and short texts, "" when unset.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Read from and write to the INI file at `path`."""
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self)
        self._rows = {row.name: row for row in SETTINGS}

    def value(self, name: str) -> Value:
        """The stored value, or the default when there is none or it makes no sense; KeyError if unknown."""
        stored = self._file.value(name)
        if name.startswith(WINDOW):
            return _free_value(stored)
        row = self._rows[name]
        value = _read(row, stored)
        return row.default if value is None else value

    def text(self, name: str) -> str:
        """The value of a text setting."""
        value = self.value(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """The value of a number setting."""
        return int(self.value(name))

    def flag(self, name: str) -> bool:
        """The value of an on/off setting."""
        return bool(self.value(name))

    def blob(self, name: str) -> bytes:
        """The bytes kept under a "window/" name, empty when there are none."""
        value = self.value(name)
        return value if isinstance(value, bytes) else b""

    def set(self, name: str, value: Value) -> None:
        """Keep `value` and tell `changed`; a value the row does not allow is ValueError, nothing kept."""
        if not name.startswith(WINDOW):
            if _read(self._rows[name], value) is None:
                raise ValueError(f"{value!r} is no value for {name}")
            if value == self.value(name):
                return
        self._file.setValue(name, QByteArray(value) if isinstance(value, bytes) else value)
        self.changed.emit(name)

    def reset(self, name: str) -> None:
        """Go back to the default of one setting."""
        self.set(name, self._rows[name].default)

    def keys(self) -> dict[str, str]:
        """The rebound keys: command id -> key ("" for none)."""
        found = kept_table(self.text("keys/overrides"))
        return {name: key for name, key in found.items() if isinstance(key, str)}

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Keep the rebound keys."""
        self.set("keys/overrides", json.dumps(dict(keys), sort_keys=True))

    def save(self) -> None:
        """Write the file now; Qt does so by itself now and then and at the end."""
        self._file.sync()


def _free_value(stored: object) -> Value:
    if isinstance(stored, QByteArray):
        return bytes(stored.data())
    return stored if isinstance(stored, str | int | bytes) else ""


def _read(row: Setting, stored: object) -> Value | None:
    """`stored`, which an INI file gives as text, as the row's type; None when it makes no sense."""
    if row.type is bool:
        return {"true": True, "false": False}.get(str(stored).lower())
    if row.type is int:
        return _number(row, stored)
    if not isinstance(stored, str) or (row.choices and stored not in dict(row.choices)):
        return None
    return stored


def _number(row: Setting, stored: object) -> int | None:
    try:
        number = int(str(stored))
    except ValueError:
        return None
    least, greatest = row.limits or (number, number)
    return number if least <= number <= greatest else None
