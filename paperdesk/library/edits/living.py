"""Edits of the files that a library keeps up to date; the files themselves are written elsewhere."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.live_file import OPTIONS, LiveFile, LiveRun
from paperdesk.store.store import Store

LIVE: Final = Change(live=True)


@dataclass(frozen=True, slots=True)
class AddLiveFile(Edit):
    """Keep the file at a path up to date; the result is its id.

    The other values are those of LiveFile; `id` and `digest`, of what was written last, bring back one that
    was removed.
    """

    path: str
    format: str
    collection: int | None = None
    query: str = ""
    options: tuple[str, ...] = ()
    paused: int = 0
    gone: str = ""
    id: int = 0
    digest: str = ""

    @property
    @override
    def label(self) -> str:
        return f"Keep “{PurePath(self.path).name}” up to date"

    @override
    def apply(self, store: Store) -> Outcome:
        id = store.live_files.insert(_sound(store, self))
        if self.digest:
            store.live_files.keep_run(id, LiveRun(store.now(), 0, self.digest))
        return Outcome(LIVE, RemoveLiveFile(id), id)


@dataclass(frozen=True, slots=True)
class SetLiveFile(Edit):
    """Let a live file hold something else, be written otherwise, or rest (`paused`)."""

    id: int
    path: str
    format: str
    collection: int | None = None
    query: str = ""
    options: tuple[str, ...] = ()
    paused: int = 0
    gone: str = ""

    @property
    @override
    def label(self) -> str:
        return f"Change live file “{PurePath(self.path).name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        old = _required(store, self.id)
        new = _sound(store, self)
        if new == old:
            return Outcome(Change(), None)
        store.live_files.update(new)
        return Outcome(LIVE, setting(old))


@dataclass(frozen=True, slots=True)
class RemoveLiveFile(Edit):
    """Keep a file up to date no longer; the file stays as it is."""

    id: int

    @property
    @override
    def label(self) -> str:
        return "Remove live file"

    @override
    def apply(self, store: Store) -> Outcome:
        old = _required(store, self.id)
        digest = store.live_files.run(self.id).digest
        store.live_files.delete(self.id)
        return Outcome(LIVE, adding(old, digest))


def adding(file: LiveFile, digest: str = "") -> AddLiveFile:
    """The edit that adds a live file as it is given."""
    return AddLiveFile(
        *(file.path, file.format, file.collection, file.query, file.options),
        *(int(file.paused), file.gone, file.id, digest),
    )


def setting(file: LiveFile) -> SetLiveFile:
    """The edit that lets the live file with this id be as it is given."""
    return SetLiveFile(
        *(file.id, file.path, file.format, file.collection, file.query, file.options),
        *(int(file.paused), file.gone),
    )


def _required(store: Store, id: int) -> LiveFile:
    found = store.live_files.get(id)
    if found is None:
        raise PaperDeskError("This live file is no longer there; nothing was changed.")
    return found


def _sound(store: Store, edit: AddLiveFile | SetLiveFile) -> LiveFile:
    """The live file that an edit wants. Raises UsageError for one that cannot be."""
    if not PurePath(edit.path).is_absolute():
        raise UsageError("A live file needs the whole path of the file that is kept up to date.")
    if store.live_files.at(edit.path) not in (None, edit.id):
        raise UsageError(f"{edit.path} is kept up to date already; nothing was changed.")
    gone = edit.gone or _gone(store, edit.collection)
    options = tuple(name for name in OPTIONS if name in edit.options)
    query = "" if edit.collection is not None else " ".join(edit.query.split())
    return LiveFile(edit.path, edit.format, edit.collection, query, options, bool(edit.paused), gone, edit.id)


def _gone(store: Store, collection: int | None) -> str:
    if collection is not None and store.collections.get(collection) is None:
        raise PaperDeskError("This collection is no longer there; nothing was changed.")
    return ""
