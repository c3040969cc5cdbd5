"""The stored libraries, and what each must say once it is brought up to date.

`python -m tests.data.stored 4` writes down what the one of version 4 says now, to be read before it is kept.
"""

from __future__ import annotations

import gzip
import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from paperdesk.library.library import Library
from paperdesk.store import library_file
from tests.dumps import dump_visible

FOLDER: Final = Path(__file__).parent
_NAME: Final = "version-{}.paperdesk.gz"


def versions() -> list[int]:
    """The versions of the schema of which a library is stored."""
    return sorted(int(path.name.split("-")[1].split(".")[0]) for path in FOLDER.glob(_NAME.format("*")))


def unpack(version: int, path: Path) -> None:
    """Write the library of a version to `path`."""
    path.write_bytes(gzip.decompress((FOLDER / _NAME.format(version)).read_bytes()))


def expected(version: int) -> Any:
    """What the library of a version says once it is brought up to date."""
    return json.loads(_expected_file(version).read_text("utf-8"))


def content(path: Path) -> Any:
    """What a library of the newest version says, as JSON has it; steps that can be undone among it."""
    with Library.open(path) as library:
        said = dump_visible(library) | {
            "highlights": [asdict(row) for row in library.highlights()],
            "proposals": {str(id): found for id, found in library.proposals().items()},
            "imports": [asdict(each) for each in library.imports()],
            "steps": [[step.label, step.undone] for step in library.history()],
        }
    return json.loads(json.dumps(said, default=_plain))


def _plain(value: Any) -> Any:
    return asdict(value) if hasattr(value, "__dataclass_fields__") else str(value)


def _expected_file(version: int) -> Path:
    return FOLDER / f"version-{version}.json"


def _write_expected(version: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "stored.paperdesk")
        unpack(version, path)
        library_file.bring_up_to_date(path, lambda done, total: None)
        text = json.dumps(content(path), ensure_ascii=False, indent=1, sort_keys=True)
        _expected_file(version).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        _write_expected(int(argument))
