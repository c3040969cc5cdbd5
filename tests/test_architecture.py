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


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "manager"])
def test_modules_have_names_that_say_something(word: str) -> None:
    assert [path for path in PACKAGE.rglob("*.py") if word in path.stem.split("_")] == []
