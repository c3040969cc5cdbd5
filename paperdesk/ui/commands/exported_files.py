"""Which files this program has written, so that what others did to them since is noticed."""

from __future__ import annotations

import json
from pathlib import Path

from paperdesk.library import written_files
from paperdesk.library.written_files import digest
from paperdesk.ui.settings import Settings

WRITTEN = "export/written"
MOST = 100  # files that are remembered, the last ones


def remember(settings: Settings, path: Path) -> None:
    """Keep what the file holds now as what was written there."""
    held = digest(path)
    if held is not None:
        known = {each: old for each, old in _known(settings).items() if each != _name(path)}
        last = [*known.items(), (_name(path), held)][-MOST:]
        settings.set(WRITTEN, json.dumps(dict(last)))
        written_files.remember(path)


def changed_since(settings: Settings, path: Path) -> bool:
    """Whether the file holds something else than what was written there last; never before that."""
    last = _known(settings).get(_name(path))
    return last is not None and digest(path) not in (None, last, written_files.written(path))


def name_beside(path: Path) -> Path:
    """The first free name like that of `path`, with a number behind it."""
    number = 2
    while (beside := path.with_stem(f"{path.stem} {number}")).exists():
        number += 1
    return beside


def _name(path: Path) -> str:
    return str(path.resolve())


def _known(settings: Settings) -> dict[str, str]:
    try:
        known = json.loads(settings.text(WRITTEN))
    except ValueError:
        return {}
    return known if isinstance(known, dict) else {}
