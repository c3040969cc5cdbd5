"""All details of a paper as a form that checks what is typed; it answers what was changed, nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.library.details import (
    FACTS,
    added_field,
    form_name,
    lacking,
    read_date,
    read_detail,
    read_details,
    read_key,
    shown_date,
    shown_fields,
    wanted_fields,
)
from paperdesk.library.field_values import Value
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.widgets.details_fields import abstract_editor, make_field, put_text, say_date, text_of
from paperdesk.ui.widgets.field_name_line import FieldNameLine
from paperdesk.ui.widgets.field_words import field_words
from paperdesk.ui.widgets.form_field import HALF, THIRD, WIDE, FormField, FormGrid
from paperdesk.ui.widgets.growing_text import GrowingText
from paperdesk.ui.widgets.names_editor import NamesEditor
from paperdesk.ui.widgets.parts import ENTER, line_edit
from paperdesk.ui.widgets.spoken import spoken
from paperdesk.ui.widgets.type_box import TypeBox

CHECKED = ("doi", "arxiv", "url", "isbn", "key", "date", "year")
NEVER_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form: texts by field, and the names."""

    texts: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]]


class DetailsForm(QWidget):
    """The form of one `paper`; `saved` and `given_up` are its two ends, by Ctrl+Enter and Esc."""

    changed = Signal()
    saved = Signal()
    given_up = Signal()
    caret_moved = Signal(QWidget, QRect)  # in which field, and where in it

    def __init__(
        self,
        paper: Paper,
        taken: Callable[[str], bool],
        made_key: Callable[[Paper], str] | None = None,
        *,
        letters: bool = True,
    ) -> None:
        """`taken` says whether another paper has a key; a new paper gets `made_key` when none is typed.

        With `letters`, Alt and the underlined letter lead to a field.
        """
        super().__init__()
        self._paper = paper
        self._taken = taken
        self._made_key = made_key
        self._letters = letters
        self._fields: dict[str, FormField] = {}
        self._wrong: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        self.type_box = TypeBox(field_words("type"), paper.type)
        self.authors = NamesEditor(field_words("authors"), paper.authors)
        self.editors = NamesEditor(field_words("editors"), paper.editors, folded=True)
        self._add = FieldNameLine()
        self.grid = FormGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self._build()
        self._opening = self.typed()
        self._connect()
        self._show_fields()
        self._check()

    @property
    def paper(self) -> Paper:
        """The paper as it was when the form was opened."""
        return self._paper

    def field(self, name: str) -> FormField:
        """One of the fields by its name; KeyError when the form does not have it."""
        return self._fields[name]

    def shown(self) -> tuple[str, ...]:
        """The names of the fields that are shown, in order."""
        return tuple(field.name for field in self.grid.fields())

    def typed(self) -> Typed:
        """What stands in the form."""
        texts = {name: text_of(field) for name, field in self._fields.items() if name != "add"}
        told = {name: text for name, text in texts.items() if text is not None}
        return Typed(told, {"authors": self.authors.names(), "editors": self.editors.names()})

    def type_in(self, typed: Typed) -> None:
        """Fill the form with what stood in it at another time."""
        for name, text in typed.texts.items():
            put_text(self._fields.get(name) or self._other(name), text)
        for name, editor in (("authors", self.authors), ("editors", self.editors)):
            if editor.names() != typed.names[name]:
                editor.set_names(typed.names[name])
        self._show_fields()
        self._check()

    def tell_origins(self, origins: Mapping[str, str]) -> None:
        """Say of fields, by their names in edits, where their values came from, as long as these stand."""
        told = {"date": origins["year"], **origins} if "year" in origins else dict(origins)
        named = {name if name in FACTS else form_name(name): text for name, text in told.items()}
        self._origins = {name: text for name, text in named.items() if name in self._fields}
        self._check()

    def is_touched(self) -> bool:
        """Whether something else stands in the form than when it was opened."""
        return self._differing() != ({}, {})

    def wrong(self) -> str:
        """A sentence on what makes no sense, "" when all does."""
        return next(iter(self._wrong.values()), "")

    def values(self) -> dict[str, Value]:
        """What is different now, as edits want it, and "key". Raises UsageError for what makes no sense."""
        texts, names = self._differing()
        key = texts.pop("key", None)
        values = {**read_details(texts), **names}
        if key is not None and (key or self._paper.key):
            values["key"] = read_key(key, self._taken)
        return {name: value for name, value in values.items() if value != self._value(name)}

    def start(self, name: str = "title") -> None:
        """Put the caret into a field."""
        field = self._fields.get(name) or self._fields["title"]
        stop = field.tabs[0]
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(stop, QLineEdit):
            stop.selectAll()

    def follow(self, above: QWidget) -> None:
        """Let Tab come here from a widget of the same window, and go on from here to what followed it."""
        QWidget.setTabOrder(above, self.grid.fields()[0].tabs[0])
        self.grid.set_fields(self.grid.fields())

    @override
    def event(self, event: QEvent) -> bool:
        """Keep keys that mean something while one types from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & NEVER_HELD
            if not held or (event.key() in ENTER and held == Qt.KeyboardModifier.ControlModifier):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        paper = self._paper
        self._field("type", self.type_box)
        self._field("key", line_edit("", paper.key))
        self._field("title", GrowingText("", paper.title, single=True))
        self._field("authors", self.authors)
        self._field("editors", self.editors)
        self._field("date", line_edit("", shown_date(paper), self.tr("2024-05-31")))
        if read_date(paper.date).year != paper.year and paper.date:
            self._field("year", line_edit("", "" if paper.year is None else str(paper.year)))
        for name in ("venue", "doi", "arxiv", "url"):
            self._field(name, line_edit("", str(getattr(paper, name))))
        for name, text in paper.fields.items():
            self._field(form_name(name), line_edit("", text))
        self._field("abstract", abstract_editor(paper.abstract))
        more = self.tr("&More fields")
        words = more if self._letters else more.replace("&", "")
        self._fields["add"] = FormField("add", words, self._add, HALF)

    def _field(self, name: str, editor: QWidget) -> FormField:
        field = make_field(name, self.type_box.type(), editor, letters=self._letters)
        self._fields[name] = field
        return field

    def _connect(self) -> None:
        self.type_box.currentIndexChanged.connect(self._retype)
        for editor in (self.authors, self.editors):
            editor.edited.connect(self._check)
            editor.stops_changed.connect(self._restop)
        for field in self._fields.values():
            self._listen(field)
        self._add.entered.connect(self._add_field)

    def _listen(self, field: FormField) -> None:
        if field.name == "add":
            return
        if isinstance(field.editor, QLineEdit):
            field.editor.textChanged.connect(self._check)
        elif isinstance(field.editor, GrowingText):
            text = field.editor
            text.edited.connect(self._check)
            text.caret_moved.connect(lambda spot: self.caret_moved.emit(text, spot))

    def _retype(self) -> None:
        self._show_fields()
        self._check()

    def _restop(self) -> None:
        for name, editor in (("authors", self.authors), ("editors", self.editors)):
            self._fields[name].tabs = editor.tabs()
        if self.grid.fields():
            self.grid.set_fields(self.grid.fields())

    def _show_fields(self) -> None:
        """Show what papers of the type have and whatever is filled, in a settled order."""
        type = self.type_box.type()
        self._fields["venue"].rename(field_words("venue", type))
        present = [
            name for name in self._fields if name not in FACTS and name != "add" and self._filled(name)
        ]
        others = [self._fields.get(name) or self._other(name) for name in shown_fields(type, present)]
        editors = ["editors"] if "editors" in wanted_fields(type) or self.editors.names() else []
        head = ["type", "key", "title", "authors", *editors, "venue", "date"]
        head += ["year"] if "year" in self._fields else []
        fields = [self._fields[name] for name in head]
        fields += sorted(others, key=lambda field: (field.span == WIDE, field.span != THIRD))
        fields += [self._fields[name] for name in ("doi", "arxiv", "url", "add", "abstract")]
        self.grid.set_fields(fields)

    def _other(self, name: str) -> FormField:
        field = self._field(name, line_edit("", ""))
        self._listen(field)
        return field

    def _add_field(self, text: str) -> None:
        try:
            known = added_field(text, self.type_box.type())
        except UsageError as error:
            self._fields["add"].say(spoken(str(error)), "err")
            return
        self._fields["add"].say("")
        field = self._fields.get(known) or self._other(known)
        self._add.clear()
        if field not in self.grid.fields():
            shown = list(self.grid.fields())
            shown.insert(shown.index(self._fields["add"]), field)
            self.grid.set_fields(shown)
        self.start(known)

    def _filled(self, name: str) -> bool:
        if name in ("authors", "editors"):
            return bool(self.authors.names() if name == "authors" else self.editors.names())
        field = self._fields.get(name)
        return bool(field and (text_of(field) or "").strip())

    def _check(self) -> None:
        self._wrong = {}
        typed, opening = self.typed().texts, self._opening.texts
        for name in CHECKED:
            field = self._fields.get(name)
            if field is None:
                continue
            wrong = self._flaw(name, typed[name]) if typed[name] != opening.get(name, "") else ""
            if wrong:
                self._wrong[name] = wrong
                field.say(wrong, "err")
            elif name == "date":
                say_date(field, typed[name])
            else:
                field.say("")
        needed = lacking(self.type_box.type(), self._filled)
        for name, field in self._fields.items():
            field.need(name in needed)
        self._show_origins()
        if self._made_key is not None:
            self._suggest_key()
        self.changed.emit()

    def _show_origins(self) -> None:
        if self._origins:
            texts, names = self._differing()
            for name, text in self._origins.items():
                self._fields[name].tell_origin("" if name in texts or name in names else text)

    def _flaw(self, name: str, text: str) -> str:
        try:
            if name == "key":
                if text or self._paper.key:
                    read_key(text, self._taken)
            else:
                read_detail(name, text)
        except UsageError as error:
            return spoken(str(error))
        return ""

    def _suggest_key(self) -> None:
        line = self._fields["key"].editor
        if isinstance(line, QLineEdit) and self._made_key is not None:
            line.setPlaceholderText(self._made_key(self.new_paper()))

    def new_paper(self) -> Paper:
        """A paper that says what the form says, as far as that makes sense."""
        texts, names = self._differing()
        facts: dict[str, Value] = {**names}
        for name, text in texts.items():
            if not self._wrong.get(name):
                facts |= read_details({name: text})
        others = {
            name.removeprefix("fields/"): str(facts.pop(name)) for name in list(facts) if name not in FACTS
        }
        return Paper(**{"type": self.type_box.type(), **facts}, fields={**self._paper.fields, **others})  # type: ignore[arg-type]

    def _differing(self) -> tuple[dict[str, str], dict[str, tuple[Name, ...]]]:
        now = self.typed()
        opening = self._opening
        texts = {name: text for name, text in now.texts.items() if text != opening.texts.get(name, "")}
        return texts, {name: value for name, value in now.names.items() if value != opening.names[name]}

    def _value(self, name: str) -> Value:
        if name in FACTS:
            value: Value = getattr(self._paper, name)
            return value
        return self._paper.fields.get(name.removeprefix("fields/"), "")
