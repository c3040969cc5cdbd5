"""Every text of the window that can be translated: those in its source and those in its tables."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from typing_extensions import override

from paperdesk.formats.tables.columns import TARGETS
from paperdesk.library.quality import CHECKS
from paperdesk.ui.commands.details import BY_HAND
from paperdesk.ui.commands.files import LIBRARY_PATTERN
from paperdesk.ui.commands.menus import MENUS, Entries
from paperdesk.ui.commands.table import COMMANDS
from paperdesk.ui.dialogs.colour_choice import NAMES
from paperdesk.ui.language import ENGLISH
from paperdesk.ui.settings import SETTINGS
from paperdesk.ui.widgets import field_words
from paperdesk.ui.widgets.edit_labels import LABELS
from paperdesk.ui.widgets.spoken import AND, OTHERS
from tests.translation.below import sentences
from tests.translation.places import ROOT

UI = ROOT / "paperdesk" / "ui"
QT = ("translate", "QT_TRANSLATE_NOOP")


@dataclass(frozen=True, order=True, slots=True)
class Message:
    """A text, the context it is looked up in, and whether it has plurals."""

    context: str
    text: str
    plural: bool = False


@cache
def messages() -> tuple[Message, ...]:
    """All of them, each once, by context and text."""
    wrappers = {path: dict(_wrappers(path)) for path in _modules()}
    found = {message for path in _modules() for message in _Reader(path, wrappers).read()}
    return tuple(sorted(found | set(_tables())))


def _modules() -> list[Path]:
    return sorted(UI.rglob("*.py"))


def _wrappers(path: Path) -> Iterator[tuple[str, str]]:
    """The functions of a module that only translate what they are given: name and context."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef) and node.args.args:
            given = node.args.args[0].arg
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _name(call) == "translate":
                    context, text = call.args[:2]
                    if isinstance(context, ast.Constant) and ast.unparse(text) == given:
                        yield node.name, str(context.value)


def _tables() -> Iterator[Message]:
    commands = [command.text for command in COMMANDS] + [title for title, _ in MENUS]
    commands += [each.title for each in CHECKS] + [BY_HAND, LIBRARY_PATTERN]
    for _, entries in MENUS:
        commands += _titles(entries)
    settings = [row.label for row in SETTINGS] + [row.section for row in SETTINGS if row.section]
    settings += [label for row in SETTINGS if row.section for _, label in row.choices]
    words = [*field_words.TYPES.values(), *field_words.VENUES.values(), *field_words.FIELDS.values()]
    tables = {
        "commands": commands,
        "Settings": [text for text in settings if text],
        "fields": words,
        "labels": list(LABELS),
        "Columns": list(TARGETS.values()),
        "ColourChoice": ["No colour", *NAMES],
        "sentences": [*sentences(), *OTHERS, AND],
        "language": [ENGLISH],
    }
    for context, texts in tables.items():
        yield from (Message(context, text) for text in texts)


def _titles(entries: Entries) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, tuple):
            yield entry[0]
            yield from _titles(entry[1])


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


class _Reader(ast.NodeVisitor):
    """Reads the calls of one module; a text that is not written in the call is sought around it."""

    def __init__(self, path: Path, wrappers: dict[Path, dict[str, str]]) -> None:
        self._tree = ast.parse(path.read_text())
        self._wrappers = dict(wrappers[path])
        for node in ast.walk(self._tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                known = wrappers.get(ROOT / Path(*node.module.split(".")).with_suffix(".py"), {})
                self._wrappers |= {each.name: known[each.name] for each in node.names if each.name in known}
        self._inside: list[ast.AST] = [self._tree]
        self._found: list[Message] = []

    def read(self) -> list[Message]:
        self.visit(self._tree)
        return self._found

    @override
    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._within(node)

    @override
    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._within(node)

    def _within(self, node: ast.AST) -> None:
        self._inside.append(node)
        self.generic_visit(node)
        self._inside.pop()

    @override
    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _name(node)
        if name == "tr" and node.args:
            classes = [each.name for each in self._inside if isinstance(each, ast.ClassDef)]
            context = classes[-1] if classes else self._annotated(node)
            self._add(context, node.args[0], plural=len(node.args) > 2)
        elif name in QT and len(node.args) > 1 and isinstance(node.args[0], ast.Constant):
            self._add(str(node.args[0].value), node.args[1], plural=len(node.args) > 3)
        elif isinstance(node.func, ast.Name) and name in self._wrappers and node.args:
            self._add(self._wrappers[name], node.args[0])

    def _add(self, context: str, text: ast.expr, *, plural: bool = False) -> None:
        self._found += [Message(context, each, plural) for each in self._texts(text) if each.strip()]

    def _annotated(self, call: ast.Call) -> str:
        """The class that the function around says a widget has."""
        function = self._inside[-1]
        assert isinstance(function, ast.FunctionDef)
        assert isinstance(call.func, ast.Attribute)
        widget = ast.unparse(call.func.value)
        kinds = [each.annotation for each in function.args.args if each.arg == widget and each.annotation]
        return ast.unparse(kinds[0]).strip('"')

    def _texts(self, text: ast.expr) -> Iterator[str]:
        if isinstance(text, ast.Constant):
            yield str(text.value)
        elif isinstance(text, ast.IfExp):
            yield from (*self._texts(text.body), *self._texts(text.orelse))
        elif isinstance(text, ast.Name):
            yield from self._assigned(text.id)
        elif isinstance(text, ast.Subscript) or (isinstance(text, ast.Call) and _name(text) == "get"):
            table = text.value if isinstance(text, ast.Subscript) else text.func.value  # type: ignore[attr-defined]
            yield from self._assigned(ast.unparse(table))

    def _assigned(self, name: str) -> Iterator[str]:
        """The texts that a name is given in the function around or in the module."""
        for place in (self._inside[-1], self._tree):
            for node in ast.walk(place):
                if isinstance(node, ast.Assign) and name in map(ast.unparse, node.targets):
                    values = node.value.values if isinstance(node.value, ast.Dict) else [node.value]
                    yield from (each.value for each in values if _is_text(each))  # type: ignore[attr-defined]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
