"""Text from papers and notes loads nothing, runs nothing, and is shown as it was typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from paperdesk.ui.theme import LIGHT, fixed_font, interface_font
from paperdesk.ui.widgets.note_document import MOST_PLAIN, NoteLook, hint_note, rendered_note
from paperdesk.ui.widgets.plain_text import (
    button_text,
    one_line,
    shortened,
    shown,
    tip,
    utf16_spans,
    web_host,
)
from paperdesk.ui.widgets.safe_document import SafeDocument

RED = QColor("#ff0000")


@pytest.fixture
def look(qapp: object) -> NoteLook:
    return NoteLook(interface_font(13), fixed_font(12), LIGHT)


@pytest.fixture
def red_image(tmp_path: Path) -> Path:
    path = tmp_path / "red.png"
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(RED)
    image.save(str(path))
    return path


class Spy(SafeDocument):
    """Remembers what was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[int, str]] = []

    def loadResource(self, type: int, name: QUrl | str) -> object:  # type: ignore[explicit-override]
        self.asked.append((type, QUrl(name).toString()))
        return super().loadResource(type, name)


def reds(qtbot: QtBot, document: QTextDocument) -> int:
    view = QTextBrowser()
    qtbot.addWidget(view)
    view.setDocument(document)
    view.resize(300, 200)
    picture = view.grab().toImage()
    at = [(x, y) for x in range(0, 300, 4) for y in range(0, 200, 4)]
    return sum(picture.pixelColor(x, y) == RED for x, y in at)


def anchors(document: QTextDocument) -> list[str]:
    found = []
    block: QTextBlock = document.begin()
    while block.isValid():
        pieces = block.textFormats()
        found += [piece.format.anchorHref() for piece in pieces if piece.format.isAnchor()]
        block = block.next()
    return found


def test_spied_qt_document_would_paint_a_local_image(qtbot: QtBot, red_image: Path) -> None:
    document = QTextDocument()
    document.setMarkdown(f"![x]({red_image})")
    assert reds(qtbot, document) > 0


@pytest.mark.parametrize("form", ["{path}", "file://{path}"])
def test_safe_document_paints_no_local_image(qtbot: QtBot, red_image: Path, form: str) -> None:
    document = Spy()
    document.setMarkdown(f"![x]({form.format(path=red_image)})")
    assert reds(qtbot, document) == 0
    assert document.asked


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (QTextDocument.ResourceType.HtmlResource, None),
        (QTextDocument.ResourceType.StyleSheetResource, None),
        (QTextDocument.ResourceType.MarkdownResource, None),
        (QTextDocument.ResourceType.UnknownResource, None),
    ],
)
def test_safe_document_answers_with_nothing(
    qapp: object, kind: QTextDocument.ResourceType, expected: object
) -> None:
    assert SafeDocument().resource(kind.value, QUrl("file:///etc/hostname")) == expected


@pytest.mark.parametrize(
    "address",
    ["{path}", "file://{path}", "http://127.0.0.1:9/x.png", "//host/x.png", "data:image/png;base64,AA"],
)
def test_rendered_note_puts_the_description_in_the_place_of_an_image(
    qtbot: QtBot, look: NoteLook, red_image: Path, address: str
) -> None:
    document = rendered_note(f"before ![a figure]({address.format(path=red_image)}) after", look)
    assert document.toPlainText() == "before [a figure] after"
    assert reds(qtbot, document) == 0


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src='file:///etc/x.png'>",
        "<b>bold</b> and <i>slanted</i>",
        "<a href='http://x.example'>here</a>",
        "<iframe src=http://x.example></iframe>",
    ],
)
def test_rendered_note_shows_html_as_typed(look: NoteLook, html: str) -> None:
    document = rendered_note(f"see {html} there", look)
    assert document.toPlainText() == f"see {html} there"
    assert anchors(document) == []


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[x](https://a.example/b)", ["https://a.example/b"]),
        ("http://a.example/b", ["http://a.example/b"]),
        ("[x](javascript:alert(1))", []),
        ("[x](file:///etc/passwd)", []),
        ("[x](data:text/html,hi)", []),
        ("[x](other.md)", []),
        ("<ftp://a.example>", []),
    ],
)
def test_rendered_note_links_to_the_web_only(look: NoteLook, link: str, expected: list[str]) -> None:
    assert anchors(rendered_note(f"see {link}", look)) == expected


def test_rendered_note_sets_headings_lists_and_code(look: NoteLook) -> None:
    document = rendered_note("# Why\n\n- one *two*\n- `three`\n\n[[yu2022kmax]] ~~no~~", look)
    first = document.begin()
    heading, code = (document.findBlockByNumber(at).textFormats() for at in (0, 2))
    assert document.toPlainText() == "Why\none two\nthree\n[[yu2022kmax]] no"
    assert (heading[0].format.font().pixelSize(), first.next().textList() is not None) == (17, True)
    assert code[0].format.font().family() == fixed_font().family()


def test_rendered_note_keeps_text_that_looks_like_front_matter(look: NoteLook) -> None:
    assert "a: b" in rendered_note("---\na: b\n---\ntext", look).toPlainText()


@pytest.mark.parametrize(
    "text",
    ["word *x* " * 30_000, "`a``b" * 5_000, "*a* " * 4_000],
    ids=["too large", "without a space", "too many pieces"],
)
def test_rendered_note_that_would_take_long_comes_as_typed(look: NoteLook, text: str) -> None:
    shown_text = rendered_note(text, look).toPlainText()
    assert shown_text == (text if len(text) <= MOST_PLAIN else text[:MOST_PLAIN] + "…")


def test_hint_note_is_quiet(look: NoteLook) -> None:
    document = hint_note("No note", look)
    pieces = document.begin().textFormats()
    assert pieces[0].format.foreground().color().name() == LIGHT.ink3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a\0b\x1bc", "a�b�c"),
        ("x\ud800y", "x�y"),
        ("one\r\ntwo\rthree", "one \ntwo\nthree"),
        ("a\u2028b\u2029c\x0bd", "a\nb\nc\nd"),
        ("🧪 مرحبا", "🧪 مرحبا"),
    ],
)
def test_shown_text_keeps_its_length_in_a_document(qapp: object, text: str, expected: str) -> None:
    document = SafeDocument()
    document.setPlainText(shown(text))
    assert (shown(text), document.toPlainText()) == (expected, expected)
    assert len(expected) == len(text)


def test_one_line_takes_out_what_turns_the_direction_of_text() -> None:
    assert one_line(" a\u202egnp\u2066.exe\n\tb ") == "agnp.exe b"


def test_shortened_text_loses_its_middle() -> None:
    assert (shortened("abcdefghij", 7), shortened("abc", 3)) == ("abc…hij", "abc")


def test_button_text_has_no_shortcut() -> None:
    assert button_text("R&D") == "R&&D"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a < b", "<qt>a &lt; b</qt>"), ("<b>x</b>", "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"), ("x", "x")],
)
def test_tip_is_shown_as_it_is(text: str, expected: str) -> None:
    assert tip(text) == expected


def test_utf16_spans_count_two_for_letters_beyond_the_first_plane(qapp: object) -> None:
    text = "a🧪b🧪 kind"
    spans = utf16_spans(text, [(0, 1), (1, 2), (2, 3), (5, 9)])
    document = SafeDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.setPosition(spans[3][0])
    cursor.setPosition(spans[3][1], QTextCursor.MoveMode.KeepAnchor)
    assert spans == [(0, 1), (1, 3), (3, 4), (7, 11)]
    assert cursor.selectedText() == "kind"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://GitHub.com/a", "github.com"),
        ("http://user:pw@evil.example/x", "evil.example"),
        ("HTTP://Example.ORG:8080/x?y#z", "example.org"),
        ("https://github.com@evil.example/x", "evil.example"),
        ("http://bücher.example", "xn--bcher-kva.example"),
        ("https://bücher.de/x", "xn--bcher-kva.de"),
        ("https://gіthub.com/x", "xn--gthub-n2e.com"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("//host/share", ""),
        ("", ""),
    ],
)
def test_web_host_is_of_http_and_https_only(url: str, host: str) -> None:
    assert web_host(url) == host
