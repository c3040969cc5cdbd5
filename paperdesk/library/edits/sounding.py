"""The one place where text that people and programs write into a library is made sound.

Imports have theirs: they read files, and tell of what they had to leave out.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from paperdesk.library.edits.edit import Edit
from paperdesk.model.sound_text import sound

AnyEdit = TypeVar("AnyEdit", bound=Edit)


def sound_edit(edit: AnyEdit) -> AnyEdit:
    """The edit with every text in it, however deep, as a library can give it out again."""
    return _sound(edit)  # type: ignore[no-any-return]


def _sound(value: Any) -> Any:
    """The value itself when there is nothing to mend, as there hardly ever is."""
    match value:
        case str():
            return sound(value)
        case tuple() if not _are_ids(value):
            items = tuple(map(_sound, value))
            return value if _are_same(items, value) else items
        case Mapping():
            named = {_sound(name): _sound(item) for name, item in value.items()}
            return value if named == value else named
    if not is_dataclass(value) or isinstance(value, type):
        return value
    old = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
    changed = {name: new for name, one in old.items() if (new := _sound(one)) is not one}
    return replace(value, **changed) if changed else value


def _are_ids(values: tuple[Any, ...]) -> bool:
    """Whether there are only numbers in it, perhaps those of a hundred thousand papers."""
    return set(map(type, values)) <= {int}


def _are_same(items: tuple[Any, ...], before: tuple[Any, ...]) -> bool:
    return all(one is other for one, other in zip(items, before, strict=True))
