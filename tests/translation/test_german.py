"""The German translation is complete, says what the English does, and is what Qt loads."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from paperdesk.ui.widgets.edit_labels import LABELS
from tests.translation.below import sentences
from tests.translation.files import QM, SENTENCES, TS, compiled, listed, read
from tests.translation.places import ROOT
from tests.translation.sources import Message, messages

UPDATE = "run `python -m tests.translation`, translate what it names in resources/translations, run it again"
LIBRARY = ROOT / "paperdesk" / "library"
HELD = re.compile(r"\{\w*\}|%n|&&")
STATUS = "Mark as {}"  # each of them is a label of its own
PLURAL = re.compile(r"(\w)\{\}$")
LETTER = re.compile(r"&(?=[^&\s])")


def test_every_text_of_the_window_has_a_finished_translation() -> None:
    known = read(TS)
    missing = [message for message in messages() if not all(known.get(message, ("",)))]
    assert missing == [], UPDATE


def test_no_translation_is_of_a_text_that_is_gone() -> None:
    assert sorted(set(read(TS)) - set(messages())) == [], UPDATE


def test_placeholders_are_kept() -> None:
    assert {message: forms for message, forms in read(TS).items() if not _keeps(message, forms)} == {}


def test_compiled_file_is_that_of_the_translation() -> None:
    assert QM.read_bytes() == compiled(TS), UPDATE


def test_window_knows_every_sentence_of_the_library() -> None:
    assert SENTENCES.read_text(encoding="utf-8") == listed(sentences()), UPDATE


def _keeps(message: Message, forms: tuple[str, ...]) -> bool:
    return all(_held(form) == _held(message.text) for form in forms)


def _held(text: str) -> tuple[Counter[str], bool]:
    return Counter(HELD.findall(text)), bool(LETTER.search(text.replace("&&", "")))


def test_every_label_of_an_edit_is_known_to_the_window() -> None:
    found = {label for path in LIBRARY.rglob("*.py") for label in _labels(path)}
    assert (len(found) > 60, sorted(found - set(LABELS) - {STATUS})) == (True, []), (
        "add them to LABELS of ui/widgets/edit_labels.py"
    )


def _labels(path: Path) -> Iterator[str]:
    """The texts that functions called `label` give and groups are made with, with {} for what is put in."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef) and node.name == "label":
            for each in ast.walk(node):
                if isinstance(each, ast.Return):
                    yield from _written(each.value)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Group":
            yield from _written(node.args[0])


def _written(text: ast.expr | None) -> Iterator[str]:
    if isinstance(text, ast.IfExp):
        yield from (*_written(text.body), *_written(text.orelse))
    elif isinstance(text, ast.Constant) and text.value:
        yield str(text.value)
    elif isinstance(text, ast.JoinedStr):
        said = "".join(map(_piece, text.values))
        yield PLURAL.sub(r"\1", said)


def _piece(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{}"
