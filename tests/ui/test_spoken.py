from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.language import number_text, speak
from paperdesk.ui.widgets.spoken import Template, spoken

UNREAD = "/a b/x.bib cannot be read: Permission denied. Nothing was imported."
SAID = {
    UNREAD: "/a b/x.bib kann nicht gelesen werden: Zugriff verweigert. Nichts wurde importiert.",
    # Numbers and names of fields are said as the language has them, what stands in quotes never is.
    "The entry is longer than 1,000,000 characters.": "Der Eintrag ist länger als 1.000.000 Zeichen.",
    "Anna Li stands twice among the authors.": "Anna Li steht zweimal im Feld „Autoren“.",
    "“a paper” is no year.": "„a paper“ ist kein Jahr.",
    # Parts stand in sentences, and sentences in a row.
    "The titles are 98% alike, but one is a book and one an article and the years are 2020 and 2024.": (
        "Die Titel sind zu 98\N{NO-BREAK SPACE}% gleich, aber eines ist „book“ und eines „article“ "
        "und die Jahre sind 2020 und 2024."
    ),
    "Title and authors are the same, but the DOIs differ, the volumes differ and the pages differ.": (
        "Titel und Autoren sind gleich, aber verschieden ist: DOI, verschieden ist: Band "
        "und die Seiten sind verschieden."
    ),
    "It names no authors. It has no year.": "Es sind keine Autoren genannt. Das Jahr fehlt.",
    "title: a command on nothing; author: a name with too many commas": (
        "title: ein Befehl auf nichts; author: ein Name mit zu vielen Kommas"
    ),
    "it came in UTF-16 with a byte order mark with lines that end in CR; this file is in UTF-8, "
    "because neither BibTeX nor biber reads that": (
        "sie kam in UTF-16 mit Byte-Order-Mark mit Zeilenenden CR; diese Datei ist in UTF-8, "
        "denn weder BibTeX noch biber liest das"
    ),
}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak(qapp, "de")
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("german")
def test_sentences_of_the_library_are_said_in_german() -> None:
    assert {text: spoken(text) for text in SAID} == SAID


@pytest.mark.usefixtures("german")
def test_an_error_is_said_as_it_is_raised(tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError) as raised:
        Library.open(tmp_path / "none.paperdesk")
    assert spoken(str(raised.value)) == (
        f"Unter {tmp_path / 'none.paperdesk'} gibt es keine Bibliothek; "
        "den Pfad prüfen oder etwas importieren, um eine anzulegen."
    )


@pytest.mark.usefixtures("german", "qapp")
def test_what_nobody_knows_is_left_as_it_is() -> None:
    unknown = ("", "Über nichts.", "Nothing of the kind: a, b and c; d. E", "{0} {field1}", "x" * 100_000)
    assert tuple(map(spoken, unknown)) == unknown


def test_english_says_what_the_library_says(qapp: QApplication) -> None:
    assert (spoken(UNREAD), number_text(1234567)) == (UNREAD, "1,234,567")


@pytest.mark.usefixtures("german")
def test_numbers_have_the_separators_of_the_language() -> None:
    assert (number_text(12), number_text(1234567)) == ("12", "1.234.567")


@given(st.lists(st.text(), min_size=2, max_size=4).map(tuple), st.text())
def test_values_of_a_template_put_its_text_together_again(words: tuple[str, ...], text: str) -> None:
    template = Template(words, "")
    filled = "v".join(words)
    for each in (filled, text):
        values = template.values(each)
        if values is not None:
            assert words[0] + "".join(map("".join, zip(values, words[1:], strict=True))) == each
    assert template.values(filled) is not None
