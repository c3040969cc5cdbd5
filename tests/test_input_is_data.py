"""What comes from outside is data: nothing in the package makes objects or code of it (promise S15)."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, StringText
from paperdesk.formats.registry import import_format
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError

PACKAGE = Path(__file__).parent.parent / "paperdesk"
REVIVERS = {"pickle", "cPickle", "dill", "marshal", "shelve", "dbm", "yaml", "jsonpickle", "joblib", "code"}
RUNNERS = {"eval", "exec", "compile", "__import__"}
READERS = ("json", "csl-json", "arxiv-json", "web-annotation")
DEEP = 100_000


def parsed() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def called(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_nothing_revives_objects_or_runs_text() -> None:
    found = [(path, name) for path, tree in parsed() for name in imported(tree) if name in REVIVERS]
    found += [(path, name) for path, tree in parsed() for name in called(tree) if name in RUNNERS]
    assert found == []


def hostile_items() -> dict[str, str]:
    """One item each of a list; `good` stands behind it in the list and must be read."""
    return {
        "deep list": "[" * DEEP + "]" * DEEP,
        "deep value": '{"title": ' + "[" * DEEP + "]" * DEEP + "}",
        "deep objects": '{"a":' * DEEP + "1" + "}" * DEEP,
        "digits": '{"title": "x", "year": ' + "9" * 5000 + "}",
        "digits alone": "9" * 5000,
        "nan": '{"title": NaN, "year": Infinity, "rating": -Infinity, "issued": {"date-parts": [[NaN]]}}',
        "great number": '{"title": 1e999, "year": 99999999999999999999, "rating": 1e308}',
        "repeated": '{"title": "a", "title": "b", "id": 1, "id": 2}',
        "surrogates": '{"title": "x\\ud800y", "abstract": "\\udfff", "id": "\\ud83d"}',
        "nul": '{"title": "a\\u0000b", "\\u0000": "\\u0000"}',
        "wrong types": '{"title": {"a": []}, "author": "x", "authors": 5, "tags": {"a": 1}, "issued": [1]}',
        "names of python": '{"__class__": "os.system", "py/object": "os.system", "__proto__": {"a": 1}}',
        "null": "null",
        "true": "true",
        "text": '"@article{a, title={b}}"',
    }


def read(format: str, text: str) -> list[Item]:
    reader = import_format(format)
    assert reader is not None
    assert reader.read is not None
    return list(reader.read(StringText("x.json", text)))


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("name", hostile_items())
def test_json_readers_take_anything_for_data(format: str, name: str) -> None:
    try:
        items = read(format, f"[{hostile_items()[name]}]")
    except PaperDeskError as error:
        assert str(error)
        return
    assert all(isinstance(item, Record | Failure) for item in items)


@pytest.mark.parametrize("name", hostile_items())
def test_what_is_imported_of_hostile_json_is_kept_and_written_again(name: str, library: Library) -> None:
    good = {"type": "book", "title": "Good and well", "id": "good"}
    text = f"[{hostile_items()[name]}, {json.dumps(good)}]"
    report = import_text(library, StringText("x.json", text), format="csl-json")
    assert report.found == report.added + report.merged + report.skipped + len(report.failed)
    titles = [row.title for row in library.rows(library.find().ids())]
    assert "Good and well" in titles
    for row in library.rows(library.find().ids()):
        paper = library.paper(row.id)
        paper.title.encode()
        paper.abstract.encode()
