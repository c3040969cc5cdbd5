"""What the layer contracts cannot say."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "paperdesk"


def imported_roots(path: Path) -> set[str]:
    """The top-level names that a file imports anywhere."""
    roots: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            roots.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            roots.add(node.module.split(".")[0])
    return roots


def test_bootstrap_imports_the_standard_library_only() -> None:
    assert imported_roots(PACKAGE / "bootstrap.py") <= sys.stdlib_module_names


def imported_names(path: Path) -> set[str]:
    """Modules that a file imports anywhere, and what it takes from them, in full."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


# Local sockets lead nowhere but to another window of this computer, and what the system knows of its network
# is read without asking anybody.
HARMLESS = {
    f"PySide6.QtNetwork.{name}"
    for name in ("QLocalServer", "QLocalSocket", "QAbstractSocket", "QNetworkInformation")
}
ALONE = ("urllib.request", "urllib.robotparser", "PySide6.QtNetwork", "PySide6.QtWebSockets", "_socket")


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_only_online_reaches_the_network(path: Path) -> None:
    """The contract of the layers names packages only; this is about parts of packages."""
    names = imported_names(path) - HARMLESS
    assert [
        name for name in sorted(names) if f"{name}.".startswith(tuple(f"{each}." for each in ALONE))
    ] == []


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "manager"])
def test_modules_have_names_that_say_something(word: str) -> None:
    assert [path for path in PACKAGE.rglob("*.py") if word in path.stem.split("_")] == []
