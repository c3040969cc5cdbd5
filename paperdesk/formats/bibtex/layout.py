"""Where the parts of an entry stand in its text, and the same text with some of them written otherwise."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paperdesk.formats.bibtex.splitting_grammar import BARE, BRACED, NAME, QUOTED

_HEAD = re.compile(r"""\s*+@\s*+([A-Za-z][^\s"#%'(),={}]*+)\s*+([{(])\s*+([^\s,={}"#%\\]++)\s*+(,?)""")
_PART = rf"""(?:\{{{BRACED}\}}|"{QUOTED}"|{BARE})"""
_FIELD = re.compile(rf"(\s*+)({NAME})(\s*+=\s*+)({_PART}(?:\s*+\#\s*+{_PART})*+)(\s*+)(,?)")
_END = re.compile(r"\s*+([})])")


@dataclass(frozen=True, slots=True)
class Field:
    """A field in the text of its entry: where the white space before it, its name, and its value begin.

    `name` is in lower case, `value` as written with its delimiters. `end` is behind the value and the
    white space before a comma.
    """

    name: str
    value: str
    start: int
    name_at: int
    value_at: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """An entry as it stands: where its type and key begin and end, its fields, and where they are over.

    `comma` tells whether a comma stands behind the last field, or behind the key when there is none.
    """

    text: str
    type: tuple[int, int]
    key: tuple[int, int]
    head_end: int
    fields: tuple[Field, ...]
    close: int
    comma: bool


def lay_out(text: str) -> Layout | None:
    """The places of everything in a well-formed entry; None for any other."""
    head = _HEAD.match(text)
    if head is None:
        return None
    fields: list[Field] = []
    at, comma = head.end(), bool(head[4])
    while comma and (found := _FIELD.match(text, at)):
        at, comma = found.end(), bool(found[6])
        end = found.end(5) if comma else found.end(4)
        fields.append(Field(found[2].lower(), found[4], found.start(), found.start(2), found.start(4), end))
    closing = _END.match(text, at)
    if closing is None or closing[1] != {"{": "}", "(": ")"}[head[2]]:
        return None
    close = at if comma or not fields else fields[-1].end
    return Layout(text, head.span(1), head.span(3), head.start(4), tuple(fields), close, comma)


@dataclass(frozen=True, slots=True)
class Changes:
    """What to write otherwise in an entry.

    `values` are new names and values of fields by their place among the fields, None for one to leave
    out; `added` come behind the last one. An empty `type` or `key` leaves that as it is.
    """

    values: Mapping[int, tuple[str, str] | None]
    added: Sequence[tuple[str, str]] = ()
    type: str = ""
    key: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to change."""
        return bool(self.values or self.added or self.type or self.key)


def rewritten(layout: Layout, changes: Changes) -> str:
    """The text of the entry with the changes in it, and everything else as it was."""
    fields = [
        _field(layout.text, field, changes.values.get(at))
        for at, field in enumerate(layout.fields)
        if changes.values.get(at, ()) is not None
    ]
    fields += [_added(layout, name, value) for name, value in changes.added]
    comma = "," if layout.comma else ""
    body = f",{','.join(fields)}{comma}" if fields else ","
    if not fields and not layout.fields:
        body = comma
    return _head(layout, changes) + body + layout.text[layout.close :]


def _head(layout: Layout, changes: Changes) -> str:
    text, (type_at, type_end), (key_at, key_end) = layout.text, layout.type, layout.key
    kind, key = changes.type or text[type_at:type_end], changes.key or text[key_at:key_end]
    return text[:type_at] + kind + text[type_end:key_at] + key + text[key_end : layout.head_end]


def _field(text: str, field: Field, change: tuple[str, str] | None) -> str:
    if change is None:
        return text[field.start : field.end]
    name, value = change
    name_end = field.name_at + len(field.name)
    written = text[field.name_at : name_end]
    behind = text[field.value_at + len(field.value) : field.end]
    named = written if name == field.name else name
    return text[field.start : field.name_at] + named + text[name_end : field.value_at] + value + behind


def _added(layout: Layout, name: str, value: str) -> str:
    """A new field, laid out like the last one."""
    if not layout.fields:
        return f"\n  {name} = {value}" + ("" if layout.text[layout.close :].startswith("\n") else "\n")
    last = layout.fields[-1]
    column, _, space = layout.text[last.name_at : last.value_at].partition("=")
    wide = len(column) if column != last.name else 0
    return layout.text[last.start : last.name_at] + name.ljust(wide) + f"={space}" + value
