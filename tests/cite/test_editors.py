"""Commands of editors: split before anything is filled in."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from paperdesk.cite.editors import EDITORS, arguments, editor, has_place, lyx_request
from paperdesk.model.errors import PaperDeskError

CITATION = r"\cite{roe2020,o'neill}"
KEYS = "roe2020,o'neill"
VIM = r"execute('normal! a' .. '\cite{roe2020,o''neill}')"
NEOVIM = r"nvim_put(['\cite{roe2020,o''neill}'], 'c', v:true, v:true)"
EMACS = r"""(with-current-buffer (window-buffer) (insert "\\cite{roe2020,o'neill}"))"""
SUBLIME = r"""insert {"characters": "\\cite{roe2020,o'neill}"}"""


def filled(id: str) -> list[str]:
    found = editor(id)
    assert found is not None
    return arguments(found.command, CITATION, KEYS)


@pytest.mark.parametrize(
    ("id", "parts"),
    [
        ("texstudio", ["texstudio", "--insert-cite", CITATION]),
        ("texmaker", ["texmaker", "-insert", CITATION]),
        (
            "vim",
            ["vim", "--servername", "VIM", "--remote-expr", VIM],
        ),
        (
            "neovim",
            ["nvim", "--server", "/tmp/nvim.sock", "--remote-expr", NEOVIM],
        ),
        (
            "emacs",
            ["emacsclient", "-n", "-e", EMACS],
        ),
        ("vscode", ["code", "--reuse-window"]),
        ("sublime", ["subl", "--command", SUBLIME]),
        ("own", []),
    ],
)
def test_an_editor_gets_the_citation_as_one_argument(id: str, parts: list[str]) -> None:
    assert filled(id) == parts


def test_ids_are_unique_and_every_program_but_vs_code_takes_the_citation() -> None:
    programs = [each for each in EDITORS if not each.pipe and each.command]
    assert len({each.id for each in EDITORS}) == len(EDITORS)
    assert [each.id for each in programs if not has_place(each.command)] == ["vscode"]
    assert editor("stone") is None


@pytest.mark.parametrize(
    "key", ["a; rm -rf ~", "$(touch x)", "`touch x`", "--help", "a' 'b", "{keys}", 'x" y']
)
def test_nothing_in_a_key_becomes_an_argument(key: str) -> None:
    assert arguments("editor --insert {keys} '{cite} here'", key, key) == [
        "editor",
        "--insert",
        key,
        f"{key} here",
    ]


def test_a_command_with_half_a_quote_is_told() -> None:
    with pytest.raises(PaperDeskError, match="a quote in it has no end"):
        arguments("editor 'half", "", "")


def test_lyx_is_asked_for_the_keys() -> None:
    assert lyx_request("a,b") == "LYXCMD:paperdesk:citation-insert:a,b\n"


def test_quotes_for_json_are_read_as_the_citation() -> None:
    assert json.loads(arguments("x {json}", CITATION, KEYS)[1]) == CITATION


@pytest.mark.skipif(shutil.which("vim") is None, reason="there is no vim here")
def test_vim_inserts_the_very_citation(tmp_path: Path) -> None:
    expression = filled("vim")[-1]
    out = tmp_path / "out.tex"
    command = [
        "vim",
        "-u",
        "NONE",
        "-N",
        "-es",
        "-c",
        f"call {expression}",
        "-c",
        f"write {out}",
        "-c",
        "qa!",
    ]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=20)
    assert out.read_text() == CITATION + "\n"
