"""The source of the window: no widget may take a text for markup, load what it names, or open its links."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent.parent / "paperdesk"
UI = PACKAGE / "ui"
TIPS = {"setToolTip": -1, "setStatusTip": -1, "setWhatsThis": -1, "showText": 1}
# Calls that read markup, guess whether a text is some, or leave links to Qt; each with the modules that may.
OWN_PAGES = {"commands/digest_output.py"}  # they open files that PaperDesk has just written
GUARDED = {
    "QLabel": {"widgets/parts.py"},
    "setTextFormat": {"widgets/parts.py", "widgets/fading_label.py", "dialogs/pieces.py"},
    "setMarkdown": {"widgets/note_document.py"},
    "openUrl": {*OWN_PAGES, "presenters/note_page.py", "presenters/reading.py", "presenters/triage_paper.py"},
}
NOWHERE = frozenset(
    (
        *("setHtml", "insertHtml", "appendHtml", "fromHtml", "insertMarkdown", "setDefaultStyleSheet"),
        *("QTextBrowser", "QTextEdit", "QTextDocument", "QStaticText", "QErrorMessage", "QMessageBox"),
        *("QInputDialog", "QProgressDialog", "QWhatsThis", "QWebEngineView", "QSvgWidget"),
        *("setOpenExternalLinks", "addResource", "setSource"),
    )
)
BASES = {
    "QTextDocument": {"SafeDocument"},
    "QTextBrowser": {"FittedText", "ReferenceText"},
    "QLabel": {"Elided", "FadingLabel"},
    "QTextEdit": {"NoteSource", "MarginEdit", "GrowingText"},
}
TREES = {
    str(path.relative_to(UI)): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(UI.rglob("*.py"))
}


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def is_ours(node: ast.expr) -> bool:
    """Whether what a tooltip is given is the program's own words, or went through `tip`."""
    if isinstance(node, ast.IfExp):
        return is_ours(node.body) and is_ours(node.orelse)
    if isinstance(node, ast.Call) and name_of(node.func) in {"tr", "translate", "tip"}:
        return name_of(node.func) == "tip" or all(isinstance(each, ast.Constant) for each in node.args)
    return isinstance(node, ast.Constant)


def test_tooltips_are_our_own_words_or_escaped() -> None:
    given = [
        (path, call, call.args[TIPS[name_of(call.func)]])
        for path, tree in TREES.items()
        for call in calls(tree)
        if name_of(call.func) in TIPS
    ]
    assert [f"{path}:{call.lineno}" for path, call, text in given if not is_ours(text)] == []
    assert len(given) > 50


def test_nothing_reads_markup_but_where_it_is_guarded() -> None:
    named = [(path, name_of(call.func)) for path, tree in TREES.items() for call in calls(tree)]
    assert [each for each in named if each[1] in NOWHERE] == []
    found = {(name, path) for path, name in named if name in GUARDED}
    assert found == {(name, path) for name, paths in GUARDED.items() for path in paths}


def test_documents_and_texts_are_of_the_few_classes_that_load_nothing() -> None:
    found: dict[str, set[str]] = {base: set() for base in BASES}
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for base in map(name_of, node.bases):
                    found.get(base, set()).add(node.name)
    assert found == BASES


@pytest.mark.parametrize("name", sorted(BASES["QTextEdit"]))
def test_texts_to_type_in_take_no_markup(name: str) -> None:
    classes = [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    (found,) = (node for node in classes if node.name == name)
    assert "self.setAcceptRichText(False)" in ast.unparse(found)


def test_links_are_opened_only_after_the_host_was_shown() -> None:
    """Each `openUrl` stands in an `if` that asks."""
    for place in GUARDED["openUrl"] - OWN_PAGES:
        asking = [node for node in ast.walk(TREES[place]) if isinstance(node, ast.If)]
        asked = [node for node in asking if "ask.open_link" in ast.unparse(node.test)]
        inside = [call for node in asked for call in calls(node) if name_of(call.func) == "openUrl"]
        assert len(inside) == sum(name_of(call.func) == "openUrl" for call in calls(TREES[place]))


@pytest.mark.parametrize("place", sorted(OWN_PAGES))
def test_without_asking_only_files_of_this_computer_are_opened(place: str) -> None:
    opened = [call for call in calls(TREES[place]) if name_of(call.func) == "openUrl"]
    assert opened
    assert all(ast.unparse(call.args[0]).startswith("QUrl.fromLocalFile(") for call in opened)
