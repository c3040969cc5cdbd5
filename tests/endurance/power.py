"""A power failure leaves a library that opens, is sound and holds every edit up to some point (promise P2).

One run is fifty failures. Where strace is there, all that a program writes is recorded, and the disk is
put together as it may be after a failure anywhere in that: what was synchronised stands, of what was written
since any part may be missing, in whole writes or pieces of 512 bytes. Elsewhere, and besides, a program that
writes is stopped, and the end of its write-ahead log is lost or something else.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from tests.endurance.children import Tell, killed
from tests.endurance.editing import change
from tests.endurance.entries import bibtex
from tests.endurance.killing import shelf
from tests.endurance.states import require_sound, state_in, state_of
from tests.endurance.trial import ROOT, Trial

FAILURES: Final = 50
EDITS: Final = 30
ENTRIES: Final = 40
SECTOR: Final = 512
CUTS: Final = 10
"""So many failures are made of one program that was stopped."""


@dataclass(slots=True)
class _Disk:
    """The files of a library: what is on the disk for certain, and what was written since."""

    certain: dict[str, bytearray] = field(default_factory=dict)
    since: dict[str, list[tuple[int, bytes | None]]] = field(default_factory=dict)

    def write(self, name: str, at: int, data: bytes | None) -> None:
        """Write data, or cut the file there for None."""
        self.since.setdefault(name, []).append((at, data))

    def sync(self, name: str) -> None:
        """All of a file is on the disk from now on."""
        for at, data in self.since.pop(name, []):
            _put(self.certain.setdefault(name, bytearray()), at, data)

    def after_failure(self, random: Random) -> dict[str, bytearray]:
        """What may be found: any of what was written since, whole, in part, or not at all."""
        likely = random.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        found = {name: bytearray(data) for name, data in self.certain.items()}
        for name, writes in self.since.items():
            for at, data in writes:
                for start, piece in _pieces(random, at, data):
                    if random.random() < likely:
                        _put(found.setdefault(name, bytearray()), start, piece)
        return found


def _pieces(random: Random, at: int, data: bytes | None) -> Iterator[tuple[int, bytes | None]]:
    if data is None or random.random() < 0.5:
        yield at, data
        return
    for start in range(0, len(data), SECTOR):
        yield at + start, data[start : start + SECTOR]


def _put(file: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del file[at:]
        file.extend(bytes(at - len(file)))
        return
    file.extend(bytes(max(0, at - len(file))))
    file[at : at + len(data)] = data


def fail_while_recorded(random: Random, folder: Path) -> None:
    """Record what a program writes that edits and imports, and let the power fail anywhere in it."""
    path, after = shelf(folder), folder / "after" / "shelf.paperdesk"
    after.parent.mkdir()
    disk = _Disk({path.name: bytearray(path.read_bytes())})
    first = state_in(path)
    calls = list(_recorded(path, folder, random))
    moments = sorted(random.choices(range(len(calls)), k=FAILURES))
    told = [("saved", first)]
    for number, call in enumerate(calls):
        _follow(disk, told, call)
        for _ in range(moments.count(number)):
            _require_prefix(after, disk.after_failure(random), _possible(told))


@dataclass(frozen=True, slots=True)
class _Call:
    """A call of the system on a file."""

    name: str
    file: str
    at: int
    data: bytes


_CALL: Final = re.compile(r'(?:\d+ +)?(\w+)\(\d+<([^>]*)>(?:, (?:"([^"]*)")?([^)]*))?\) += \d+')
_WATCHED: Final = ("pwrite64", "write", "ftruncate", "fsync", "fdatasync")


def _recorded(path: Path, folder: Path, random: Random) -> Iterator[_Call]:
    """What a program did to the files of the library, and to the one in which it told of that."""
    file, told, calls = folder / "some.bib", folder / "told", folder / "calls"
    file.write_text(bibtex(random, ENTRIES), "utf-8")
    watched = [f"-P{name}" for name in (path, f"{path}-wal", told)]
    strace = ["strace", "-f", "-y", "-xx", "-s1000000", f"-etrace={','.join(_WATCHED)}", "-esignal=none"]
    program = "import sys; from tests.endurance.power import work; work(*sys.argv[1:])"
    given = [str(path), str(file), str(told), str(random.random())]
    command = [*strace, *watched, "-o", str(calls), sys.executable, "-c", program, *given]
    subprocess.run(command, cwd=ROOT, check=True)
    for line in calls.read_text("ascii").splitlines():
        if found := _CALL.match(line):
            name, file_name, data, numbers = found.groups()
            last = re.findall(r"\d+", numbers or "")[-1:]
            yield _Call(name, Path(os.fsdecode(_bytes(file_name))).name, int(*last), _bytes(data or ""))


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _follow(disk: _Disk, told: list[tuple[str, str]], call: _Call) -> None:
    if call.file == "told":
        kind, state = call.data.decode().split()
        told.append((kind, state))
    elif call.name == "pwrite64":
        disk.write(call.file, call.at, call.data)
    elif call.name == "ftruncate":
        disk.write(call.file, call.at, None)
    else:
        assert call.name in {"fsync", "fdatasync"}, call.name
        disk.sync(call.file)


def _possible(told: list[tuple[str, str]]) -> set[str]:
    """The state that was told as saved last, and those that were about to be since."""
    last = max(number for number, (kind, _) in enumerate(told) if kind == "saved")
    return {state for _, state in told[last:]}


def _require_prefix(path: Path, files: dict[str, bytearray], states: set[str]) -> None:
    for each in path.parent.iterdir():
        each.unlink()
    for name, data in files.items():
        path.with_name(name).write_bytes(data)
    require_sound(path)
    assert state_in(path) in states


def work(path: str, file: str, told: str, seed: str) -> None:
    """Edit, import a file, edit on; writes a line before and after each edit with what is in the library.

    The write-ahead log is carried over into the file now and then, as it is after a long day.
    """
    handle = os.open(told, os.O_WRONLY | os.O_CREAT)
    random = Random(seed)

    def tell(kind: str) -> None:
        os.write(handle, f"{kind} {state_of(library.tables().db.raw)}\n".encode())

    with Library.open(Path(path), note=lambda _, __: tell("saving")) as library:
        for number in range(EDITS):
            if number == EDITS // 2:
                import_files(library, [Path(file)])
            change(random, library)
            tell("saved")
            if random.random() < 0.2:
                library.tables().db.carry_over()
        os._exit(0)


def lose_the_end(random: Random, folder: Path) -> None:
    """Stop a program that edits and lose the end of its write-ahead log, behind what it told of or before."""
    path, after = shelf(folder), folder / "after" / "shelf.paperdesk"
    after.parent.mkdir()
    states, size = [("saved", state_in(path))], 0
    for _ in range(FAILURES // CUTS):
        for kind, state, length in killed(random.randrange(2 * EDITS), 0.0, _edit, path, random.random()):
            states.append((kind, state))
            size = length if kind == "saved" else size
        kept = {each.name: bytearray(each.read_bytes()) for each in path.parent.glob(f"{path.name}*")}
        log = kept.setdefault(f"{path.name}-wal", bytearray())
        for _ in range(CUTS):
            lost = random.random() < 0.5
            at = random.randrange(0 if lost else min(size, len(log)), len(log) + 1)
            files = kept | {f"{path.name}-wal": _without_end(random, log, at)}
            _require_prefix(after, files, {state for _, state in states} if lost else _possible(states))
        require_sound(path)
        states, size = [("saved", state_in(path))], 0


def _without_end(random: Random, log: bytearray, at: int) -> bytearray:
    """The log up to there, and behind it nothing, zeros, or anything."""
    end = len(log) - at
    return log[:at] + random.choice((b"", bytes(end), random.randbytes(end)))


def _edit(tell: Tell, path: Path, seed: float) -> None:
    random, log = Random(seed), path.with_name(f"{path.name}-wal")

    def tell_of(kind: str) -> None:
        tell((kind, state_of(library.tables().db.raw), log.stat().st_size if log.exists() else 0))

    with Library.open(path, note=lambda _, __: tell_of("saving")) as library:
        for _ in range(EDITS):
            change(random, library)
            tell_of("saved")
        tell_of("saved")
        os.kill(os.getpid(), 9)


TRIALS: Final = (
    *(
        (Trial("P2", "power lost, as recorded", fail_while_recorded, runs=20, short=1),)
        if shutil.which("strace")
        else ()
    ),
    Trial("P2", "power lost with the end of the log", lose_the_end, runs=20, short=1),
)
