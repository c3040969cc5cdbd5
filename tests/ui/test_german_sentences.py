"""What the layers below the window say, as it is seen in a German window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.library.findings import Finding
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.library.quality import check_quality
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.prompts import ErrorNote
from paperdesk.ui.dialogs.quality import Quality
from paperdesk.ui.dialogs.remarks import Remarks
from paperdesk.ui.dialogs.report_lines import entries, report_text
from paperdesk.ui.language import speak
from paperdesk.ui.questions import QualityRequest
from tests.ui.shown import opened, shown_window

BIB = """@article{one, title = {One, title = {Two}, year = 2020}

@article{two, title = {Two}, year = 2020, year = 2021}
"""
SHOUTED = "@article{one, title = {THE WHOLE TITLE OF A PAPER}, author = {Li, A and Li, A}}"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QMainWindow]:
    before = QLocale()
    speak(qapp, "de")
    yield shown_window(qtbot)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "l.paperdesk", create=True) as library:
        yield library


def test_a_file_that_is_not_there_is_told(window: QMainWindow, library: Library, tmp_path: Path) -> None:
    (report,) = import_files(library, [tmp_path / "none.bib"])
    assert [entry.text for entry in entries([report], "failed")] == [
        f"Es gibt keine Datei {tmp_path / 'none.bib'}; nichts wurde importiert."
    ]


def test_an_error_is_told(window: QMainWindow) -> None:
    note = opened(ErrorNote(window, PaperDeskError("A tag needs a name.")))
    assert "Ein Schlagwort braucht einen Namen." in [each.text() for each in note.findChildren(QLabel)]


def test_a_kept_report_of_broken_entries_is_told(
    window: QMainWindow, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "x.bib").write_text(BIB)
    import_files(library, [tmp_path / "x.bib"])
    report = library.import_report(library.imports()[0].id)
    told = [entry.text for kind in ("failed", "warned") for entry in entries([report], kind)]
    assert told == [
        "Der Wert von „title“ in Zeile 1 des Eintrags ist nie geschlossen.",
        "„year“ steht mehr als einmal da; der erste Wert wurde übernommen.",
    ]
    assert all(text in report_text([report]) for text in told)


def _keep(finding: Finding) -> None:
    """Mend nothing."""


def test_findings_are_told(window: QMainWindow, library: Library, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(
        "@article{one, title = {THE WHOLE TITLE OF A PAPER}, author = {Li, A and Li, A}}"
    )
    import_files(library, [tmp_path / "x.bib"])
    found = tuple(check_quality(library))
    request = QualityRequest(found, tuple((each.check, each.check) for each in found), _keep, _keep, "")
    sheet = opened(Quality(window, request))
    told = []
    for row in range(sheet._kinds.rowCount()):
        sheet._kind_list.setCurrentIndex(sheet._kinds.index(row, 0))
        told.append(sheet._message.text())
    assert list(dict.fromkeys(told)) == [
        "Das Jahr fehlt.",
        "A Li steht zweimal im Feld „Autoren“.",
        "Der Titel steht ganz in Großbuchstaben.",
    ]


def test_remarks_of_an_export_are_told(window: QMainWindow) -> None:
    remarks = [("one, two and 5 more", "title: a “$” without its partner"), ("x.bib", "it is new")]
    sheet = opened(Remarks(window, "", "", remarks))
    sheet._copy()
    assert QApplication.clipboard().text() == (
        "one, two und 5 weitere: title: ein „$“ ohne Gegenstück\nx.bib: it is new\n"
    )
