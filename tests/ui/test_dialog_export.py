from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
)
from pytestqt.qtbot import QtBot

from paperdesk.formats.bibtex.writing import BibtexOptions
from paperdesk.formats.registry import ExportFormat
from paperdesk.library.chosen import Chosen
from paperdesk.ui.dialogs.export import Export
from paperdesk.ui.dialogs.target_file import CHOICES_WIDTH, short_path
from paperdesk.ui.questions import ExportChoice, ExportRequest, Scope
from tests.ui.shown import opened, shown_window

FORMATS = tuple(
    ExportFormat(id, name, suffix, lambda _: "")
    for id, name, suffix in (
        ("bibtex", "BibTeX", ".bib"),
        ("ris", "RIS", ".ris"),
        ("json", "PaperDesk JSON", ".json"),
    )
)
NOTHING = BibtexOptions(abstract=False, keywords=False, identifiers=False, note=False, status=False)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def entries(papers: Chosen, format: str, options: BibtexOptions) -> str:
    ids = papers.first[:40]
    if format != "bibtex":
        return f"{format} of {len(ids)}"
    return "\n".join(f"@misc{{key{number},{' abstract' if options.abstract else ''}" for number in ids)


def request(path: Path | None, *sizes: int) -> ExportRequest:
    scopes = tuple(Scope(f"{size} papers", Chosen.of(range(size))) for size in sizes or (2, 100))
    return ExportRequest(scopes, entries, NOTHING, path, lambda papers: len(papers) // 2, FORMATS)


def dialog(window: QMainWindow, path: Path | None, *sizes: int, chosen: Path | None = None) -> Export:
    return opened(Export(window, request(path, *sizes), lambda *_: chosen))


def press(export: Export, text: str) -> None:
    button = next(each for each in export.findChildren(QAbstractButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def texts(export: Export) -> list[str]:
    return [label.text() for label in export.findChildren(QLabel)]


def file_line(export: Export) -> QLineEdit:
    return next(each for each in export.findChildren(QLineEdit) if each.accessibleName() == "File to write")


@pytest.mark.parametrize("letters", [11, 13, 18])
def test_choices_are_never_wider_than_their_side(window: QMainWindow, tmp_path: Path, letters: int) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(letters)
    before = QApplication.font()
    QApplication.setFont(font)
    try:
        export = dialog(window, tmp_path / "x.bib")
        assert export.options.minimumSizeHint().width() <= CHOICES_WIDTH - 40
    finally:
        QApplication.setFont(before)


def test_enter_exports_what_is_shown(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib")
    assert export.preview.toPlainText() == "@misc{key0,\n@misc{key1,"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert export.choice == ExportChoice(Chosen.of((0, 1)), NOTHING, tmp_path / "a.bib")


def test_preview_follows_scope_and_options_and_is_cut(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib")
    press(export, "100 papers")
    box = next(each for each in export.findChildren(QCheckBox) if each.text() == "Abstract")
    QTest.keyClick(box, Qt.Key.Key_Space)
    shown = export.preview.toPlainText().splitlines()
    assert (shown[0], len(shown), shown[-1]) == ("@misc{key0, abstract", 41, "… and 60 more")
    press(export, "Export 100 citations")
    assert export.choice is not None
    assert (len(export.choice.papers), export.choice.options) == (
        100,
        BibtexOptions(abstract=True, keywords=False, identifiers=False, note=False, status=False),
    )


def test_papers_without_authors_are_told(window: QMainWindow, tmp_path: Path) -> None:
    assert "1 paper has no authors yet" in texts(dialog(window, tmp_path / "a.bib", 2))
    assert "5 papers have no authors yet" in texts(dialog(window, tmp_path / "a.bib", 10))


def test_copy_leaves_the_file_alone(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib")
    press(export, "Copy")
    assert export.choice == ExportChoice(Chosen.of((0, 1)), NOTHING, tmp_path / "a.bib", copy=True)


def test_very_many_are_not_copied_and_the_dialog_says_why(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.dialogs.export.MOST_COPIED", 1999)
    export = dialog(window, tmp_path / "a.bib", 2000)
    press(export, "Copy")
    sentence = "2,000 citations are too many for the clipboard; export them to a file instead."
    assert (export.choice, export.isVisible(), sentence in texts(export)) == (None, True, True)


def test_escape_exports_nothing(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert (export.choice, export.isVisible()) == (None, False)


def test_a_file_is_asked_for_when_there_is_none(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, None, chosen=tmp_path / "new")
    press(export, "Export 2 citations")
    assert export.choice is not None
    assert export.choice.path == tmp_path / "new.bib"


def test_without_any_file_the_dialog_stays(window: QMainWindow) -> None:
    export = dialog(window, None)
    press(export, "Export 2 citations")
    assert (export.choice, export.isVisible()) == (None, True)


def test_change_chooses_another_file(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib", chosen=tmp_path / "b.bib")
    press(export, "Change")
    assert export.file.path() == tmp_path / "b.bib"


def test_a_typed_path_may_begin_with_the_home_folder(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib")
    file_line(export).setText("~/thesis/all.bib")
    assert export.file.path() == Path.home() / "thesis" / "all.bib"
    assert short_path(Path.home() / "thesis" / "all.bib") == "~/thesis/all.bib"


def test_a_file_that_is_there_is_told(window: QMainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@misc{x}")
    assert "Replaces the file that is there" in texts(dialog(window, tmp_path / "a.bib"))
    assert "Replaces the file that is there" not in texts(dialog(window, tmp_path / "b.bib"))


def test_nothing_to_export_cannot_be_exported(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib", 0)
    press(export, "Export 0 citations")
    assert export.choice is None


def test_many_scopes_become_a_list(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib", *range(3, 13))
    what = next(each for each in export.findChildren(QComboBox) if each.accessibleName() == "What")
    QTest.keyClick(what, Qt.Key.Key_Down)
    assert export.options.scope.label == "4 papers"


def choose_format(export: Export, name: str) -> None:
    box = next(
        each for each in export.findChildren(QComboBox) if each.accessibleName() == "Format of the file"
    )
    box.setCurrentText(name)


def boxes(export: Export) -> list[str]:
    return [box.text() for box in export.findChildren(QCheckBox) if box.isVisible()]


def test_another_format_changes_preview_file_and_what_can_be_chosen(
    window: QMainWindow, tmp_path: Path
) -> None:
    export = dialog(window, tmp_path / "a.bib")
    assert "Accents as LaTeX commands" in boxes(export)
    choose_format(export, "RIS")
    assert (export.preview.toPlainText(), export.file.path()) == ("ris of 2", tmp_path / "a.ris")
    assert boxes(export) == ["Unedited entries as they came", "Abstract", "Keywords from tags", "Notes"]
    choose_format(export, "PaperDesk JSON")
    assert (boxes(export), export.file.path()) == ([], tmp_path / "a.json")
    press(export, "Export 2 citations")
    assert export.choice == ExportChoice(Chosen.of((0, 1)), NOTHING, tmp_path / "a.json", format="json")


def test_a_file_with_an_ending_of_its_own_keeps_it(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.latex")
    choose_format(export, "RIS")
    assert export.file.path() == tmp_path / "a.latex"


def test_a_format_with_options_of_its_own_keeps_them(window: QMainWindow, tmp_path: Path) -> None:
    asked = replace(request(tmp_path / "a.bib"), others={"ris": replace(NOTHING, abstract=True)})
    export = opened(Export(window, asked, lambda *_: None))
    notes = next(box for box in export.findChildren(QCheckBox) if box.text() == "Notes")
    choose_format(export, "RIS")
    notes.click()
    assert export.options.options() == replace(NOTHING, abstract=True, note=True)
    choose_format(export, "BibTeX")
    assert export.options.options() == NOTHING
    choose_format(export, "RIS")
    assert export.options.options() == replace(NOTHING, abstract=True, note=True)


def test_what_unedited_entries_hold_is_told_beside_the_boxes(window: QMainWindow, tmp_path: Path) -> None:
    export = dialog(window, tmp_path / "a.bib")
    hint = next(
        each for each in export.findChildren(QLabel) if each.text().startswith("Unedited entries keep")
    )
    box = next(
        each for each in export.findChildren(QCheckBox) if each.text() == "Unedited entries as they came"
    )
    combo = next(each for each in export.findChildren(QComboBox) if each.count() == len(FORMATS))
    seen = [hint.isVisible()]
    box.toggle()
    seen.append(hint.isVisible())
    box.toggle()
    combo.setCurrentIndex(1)
    assert [*seen, hint.isVisible()] == [True, False, False]
