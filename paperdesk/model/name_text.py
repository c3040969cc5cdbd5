"""Names as one line of text and back: what nobody touched in the text comes back as it was."""

import re
from collections.abc import Iterable

from paperdesk.model.names import OTHERS, parse_name, sorted_form, split_names
from paperdesk.model.paper import Name

_SEPARATES = re.compile(r",|;|\n|\band\b", re.IGNORECASE)


def written_name(name: Name) -> str:
    """One name as it is typed: "van Beethoven, Ludwig", "{An Organisation}"; braces hold together."""
    if name == OTHERS:
        return "others"
    if name.literal:
        return f"{{{name.literal}}}"
    parts = (name.family, name.given, name.particle, name.suffix)
    family, given, particle, suffix = (f"{{{part}}}" if _SEPARATES.search(part) else part for part in parts)
    return sorted_form(Name(family, given, particle, suffix))


def written_names(names: Iterable[Name]) -> str:
    """Names joined by "and"."""
    return " and ".join(filter(None, map(written_name, names)))


def reread_names(text: str, before: Iterable[Name]) -> tuple[Name, ...]:
    """The names in a text; one that is written as one of `before` is that one, whatever its parts are."""
    known = {written_name(name): name for name in before if name != OTHERS}
    parts = split_names(text)
    ends = parts[-1:] == ["others"] and len(parts) > 1
    names = tuple(known.get(part) or parse_name(part) for part in (parts[:-1] if ends else parts))
    return (*names, OTHERS) if ends else names
