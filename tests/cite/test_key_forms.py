"""Keys in the citations of manuscripts; Pandoc itself reads what is written for it where it is installed."""

import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.cite.key_forms import latex_citation, latex_command, pandoc_citation, typst_citation
from paperdesk.cite.pandoc import Pandoc
from paperdesk.model.citation_key import is_foreign_key


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("cite", "cite"),
        (r"\parencite*", "parencite*"),
        (" citep ", "citep"),
        ("", ""),
        (r"\cite{x}", ""),
        ("cite; rm", ""),
        ("\\\\cite", ""),
    ],
)
def test_only_a_command_of_latex_is_one(typed: str, command: str) -> None:
    assert latex_command(typed) == command


@pytest.mark.parametrize(
    ("command", "room", "citation"),
    [
        ("cite", False, r"\cite{a,b}"),
        (r"\textcite", True, r"\textcite[]{a,b}"),
        ("no command", False, r"\cite{a,b}"),
    ],
)
def test_latex_cites_all_keys_in_one_command(command: str, room: bool, citation: str) -> None:
    assert latex_citation(("a", "b"), command, room=room) == citation


def test_pandoc_has_brackets_or_stands_in_the_sentence() -> None:
    assert pandoc_citation(("a", "b")) == "[@a; @b]"
    assert pandoc_citation(("a", "b"), brackets=False) == "@a; @b"


@pytest.mark.parametrize(
    ("key", "citation"),
    [
        ("roe2020:x-y", "[@roe2020:x-y]"),
        ("DBLP:conf/x/Y", "[@DBLP:conf/x/Y]"),
        ("roe..x", "[@{roe..x}]"),
        ("roe2020.", "[@{roe2020.}]"),
        ("a;b", "[@{a;b}]"),
        ("größe", "[@größe]"),
    ],
)
def test_pandoc_gets_braces_around_what_would_end_a_key(key: str, citation: str) -> None:
    assert pandoc_citation((key,)) == citation


@pytest.mark.parametrize(
    ("keys", "citation"),
    [
        (("a", "b.c"), "#cite(<a>) #cite(<b.c>)"),
        (("conf/x",), '#cite(label("conf/x"))'),
        (("a>b",), '#cite(label("a>b"))'),
    ],
)
def test_typst_names_a_label_by_its_signs(keys: tuple[str, ...], citation: str) -> None:
    assert typst_citation(keys) == citation


@settings(max_examples=1, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=st.sets(st.text("aZ9é_:.#$&-+?<>~/;|!'`^*", min_size=1, max_size=6), min_size=60, max_size=60))
def test_pandoc_finds_the_very_keys(pandoc: Pandoc, found: set[str]) -> None:
    keys = sorted(filter(is_foreign_key, found))
    text = "\n\n".join(pandoc_citation((key,)) for key in keys)
    command = (str(pandoc.path), "-f", "markdown", "-t", "json")
    read = json.loads(subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout)
    assert [block["c"][0]["c"][0][0]["citationId"] for block in read["blocks"]] == keys
