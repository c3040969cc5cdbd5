"""The page about the inside of a library is true: every table and column, and each example runs."""

import re
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils.cli import cli

from paperdesk.library.library import Library
from paperdesk.library.resources import resource_path
from paperdesk.library.sample import add_sample

PAGE = resource_path("help", "inside-the-file.md").read_text("utf-8")
EXAMPLES = re.findall(r"^    sqlite-utils (.+)$", PAGE, re.MULTILINE)
DERIVED = PAGE.partition("All else can be made anew")[2]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inside") / "library.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
    return path


def columns(path: Path) -> dict[str, set[str]]:
    """The columns of every table but those that SQLite and its search index keep for themselves."""
    query = """
    select t.name, c.name from pragma_table_list t, pragma_table_info(t.name) c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
    """
    with closing(sqlite3.connect(path)) as raw:
        found: dict[str, set[str]] = {}
        for table, column in raw.execute(query):
            found.setdefault(table, set()).add(column)
    return found


def described() -> dict[str, set[str]]:
    """The columns that the page names for each table; a row for two tables has them in the same order."""
    found = {}
    for names, _, told in re.findall(r"^\| (`.+?) \| (.+?) \| (.+) \|$", PAGE, re.MULTILINE):
        tables = re.findall(r"`(\w+)`", names)
        halves = told.split(";")
        for at, table in enumerate(tables):
            found[table] = set(re.findall(r"`(\w+)`", halves[min(at, len(halves) - 1)]))
    return found


def test_every_table_and_column_is_described_or_can_be_made_anew(sample: Path) -> None:
    there = columns(sample)
    derived = {table for table in there if f"`{table}`" in DERIVED}
    assert described() == {table: names for table, names in there.items() if table not in derived}


def test_there_are_three_examples() -> None:
    assert len(EXAMPLES) == 3


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_answers(example: str, sample: Path) -> None:
    arguments = [str(sample) if each == "library.paperdesk" else each for each in shlex.split(example)]
    done = CliRunner().invoke(cli, arguments)
    assert done.exception is None
    assert len(done.output.splitlines()) > 1
