"""The sentences that the layers below the window say, as templates: `{0}` stands for what is put in.

They are read off the source: whatever ends in a full stop and is no SQL is a sentence to somebody. Modules
that put sentences together also have PARTS of them, which do not end in one.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from itertools import chain, product
from pathlib import Path
from typing import Final

from tests.translation.places import ROOT

ABOVE: Final = ("ui", "cli")
FIELDS: Final = frozenset(("role", "who", "field", "self.field", "said_of(name)"))
"""What is put in where the name of a field stands, which the window knows by its own names."""
PARTS: Final = (
    "cite/macros.py",
    "cite/style_info.py",
    "formats/annotations/web_reading.py",
    "formats/arrangement_json.py",
    "formats/bibtex/as_came.py",
    "formats/bibtex/tolerant.py",
    "formats/json_items.py",
    "formats/json_values.py",
    "formats/latex/soundness.py",
    "formats/paperdesk_json.py",
    "formats/registry.py",
    "formats/tables/reading.py",
    "formats/xml/records.py",
    "library/batch_writing.py",
    "library/bibtex_export.py",
    "library/bibtex_survey.py",
    "library/bibtex_files.py",
    "library/bibtex_origins.py",
    "library/field_values.py",
    "library/file_forms.py",
    "library/opened.py",
    "library/sources.py",
    "library/vault.py",
    "library/whole_files.py",
    "model/similarity.py",
)
"""Modules whose lower-case words are parts of sentences."""
NONE: Final = frozenset(
    (
        "A sentence that somebody marked, and one that nobody did.",
        "What somebody thought of it.",
        "Unterminated string",
        "article in press",
    )
)
"""What looks like one, but is an example, read or never shown."""
GAP: Final = re.compile(r"\{(?:field)?\d+\}")
_NAMED_GAP = re.compile(r"\{\w*\}")
_SENTENCE = re.compile(r"(?=.*[a-z]{2} )[A-Z“{ ].* .*\.|[A-Z].* .*: \{\w+\}")
_PART = re.compile(r"(?=.*[a-z]{2}|a )(?!(?:an?|in) \{)[A-Za-z“{, ].* .*[\w)}”{]")
_NO_TEXT = re.compile(
    r"\(\?|\\[sbdwnA-Z\[]|^p\.|^[a-z ]*[=>]| = |#\s|^\{0\} \{1\}$|\bet al\.$|^(?!an? )[a-z]+ [a-z]+$| \| "
)


def sentences() -> tuple[str, ...]:
    """All of them, each once, in their order."""
    return tuple(sorted(set(chain.from_iterable(sentences_of(path) for path in _modules()))))


def _modules() -> Iterator[Path]:
    package = ROOT / "paperdesk"
    for layer in sorted(package.iterdir()):
        if layer.name not in ABOVE:
            yield from sorted(layer.rglob("*.py"))


def sentences_of(path: Path) -> Iterator[str]:
    """Those of one module."""
    has_parts = path.as_posix().endswith(PARTS)
    tree = ast.parse(path.read_text())
    silent = set(chain.from_iterable(_silent(node) for node in ast.walk(tree)))
    for node in ast.walk(tree):
        if node not in silent:
            for text in _texts(node):
                if _is_said(text, has_parts=has_parts):
                    yield text.lstrip() if text.endswith(".") else text


def _is_said(text: str, *, has_parts: bool) -> bool:
    if text in NONE or _NO_TEXT.search(text):
        return False
    return bool(_SENTENCE.fullmatch(text) or (has_parts and _PART.fullmatch(text)))


def _silent(node: ast.AST) -> Iterator[ast.AST]:
    """What is no text of its own: docstrings, and the pieces of a text with gaps."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield _numbered(_NAMED_GAP.sub("{}", node.value))
    elif isinstance(node, ast.JoinedStr):
        for parts in product(*map(_readings, node.values)):
            yield _numbered("".join(parts).replace("{}{}", "{}"))


def _readings(part: ast.expr) -> Sequence[str]:
    """What a piece may be: a gap may be one of two words."""
    if isinstance(part, ast.Constant):
        return (str(part.value),)
    assert isinstance(part, ast.FormattedValue)
    value = part.value
    choices: list[ast.expr] = []
    if isinstance(value, ast.IfExp):
        choices = [value.body, value.orelse]
    elif isinstance(value, ast.BoolOp):
        choices = value.values
    if any(isinstance(each, ast.Constant) for each in choices):
        return tuple(str(each.value) if isinstance(each, ast.Constant) else "{}" for each in choices)
    return ("{field}" if ast.unparse(value) in FIELDS else "{}",)


def _numbered(text: str) -> str:
    pieces = re.split(r"\{(field)?\}", text)
    gaps = (f"{{{kind or ''}{number}}}" for number, kind in enumerate(pieces[1::2]))
    return "".join(chain.from_iterable(zip(pieces[::2], chain(gaps, ("",)), strict=True)))
