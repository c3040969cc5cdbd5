"""JabRef's tree of groups, kept in a comment of the file: which collections an entry belongs to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from paperdesk.formats.bibtex.keywords import distinct, read_keywords

_BLOCK = re.compile(r"(?is)@comment\s*\{\s*jabref-meta:\s*(?:grouping|groupstree)\s*:(.*)\}")
_LINE_END = re.compile(r"(?<!\\);\s*(?=\d+ \w+:|\Z)")
_GROUP = re.compile(r"(\d+) (\w+):(.*)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\)\\;")
_FIXED = frozenset(("StaticGroup", "ExplicitGroup"))
MAX_DEPTH = 100


@dataclass(frozen=True, slots=True)
class Groups:
    """Where the groups of a file stand in its tree, by name, and the entries that old files list by key."""

    paths: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, key: str, names: str) -> tuple[str, ...]:
        """The collections of the entry with this key and this `groups` field; "/" parts the levels."""
        if not names and key not in self.members:
            return ()
        named = (self.paths.get(name, name) for name in read_keywords(names)) if names else ()
        return distinct((*named, *self.members.get(key, ())))


def read_groups(blocks: Iterable[str]) -> Groups:
    """Read the groups that the comments of a file hold; groups that JabRef fills by a search are left."""
    paths: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for block in blocks:
        if found := _BLOCK.match(block.strip()):
            _read_tree(found[1], paths, members)
    return Groups(paths, members)


def _read_tree(text: str, paths: dict[str, str], members: dict[str, tuple[str, ...]]) -> None:
    above: list[str] = []
    # Old files break their lines after a fixed width, in the middle of words.
    for line in _LINE_END.split(_unfolded(text)):
        group = _GROUP.match(line.strip())
        if not group:
            continue
        level, kind, written = min(int(group[1][:4]), MAX_DEPTH), group[2], group[3]
        name, *rest = (_unescaped(part) for part in _SEPARATOR.split(written))
        del above[max(level - 1, 0) :]
        above.append(name if level else "")
        if kind not in _FIXED or not name:
            continue
        path = "/".join(part.replace("/", "\u2215") for part in above if part)
        paths.setdefault(name, path)
        for key in rest[1:] if kind == "ExplicitGroup" else ():
            if key:
                members[key] = (*members.get(key, ()), path)


def _unfolded(text: str) -> str:
    return re.sub(r"\n(?!\d+ \w+:)", "", text)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text.replace("\\\\", "\\")).strip()
