"""Where the files that ship with the program are: sample papers, help pages, icons."""

from pathlib import Path

import paperdesk


def resource_path(*parts: str) -> Path:
    """The path of a shipped file, as `resource_path("help", "index.md")`; it need not exist.

    A wheel carries the files inside the package, a checkout beside it.
    """
    package = Path(paperdesk.__file__).resolve().parent
    installed = package / "_resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
