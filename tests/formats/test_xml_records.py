"""Records of XML texts: each on its own, in pieces, and nothing harmful is followed."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Reader, Record, StringText
from paperdesk.formats.xml import records
from paperdesk.formats.xml.endnote import read_endnote_xml
from paperdesk.formats.xml.mods import read_mods
from paperdesk.formats.xml.pubmed import read_pubmed_xml
from paperdesk.formats.xml.records import XmlRecord, text_of, xml_records
from paperdesk.model.errors import PaperDeskError
from tests.ending import ends
from tests.formats import fuzzing

RECORD = '<record id="a>b">\n <title>A &amp; B &eacute; &unknown; &amp c</title>\n</record>\n'


@dataclass(frozen=True)
class Pieces:
    """A text in pieces of a size."""

    text: str
    size: int
    name: str = "x.xml"

    def pieces(self) -> Iterator[str]:
        for at in range(0, len(self.text), self.size):
            yield self.text[at : at + self.size]

    def whole(self) -> str:
        return self.text


def read(text: str) -> list[XmlRecord | Failure]:
    return list(xml_records(StringText("x.xml", text), ["record"]))


def shown(items: list[XmlRecord | Failure]) -> list[tuple[int, str]]:
    return [
        (item.line, text_of(item.element) if isinstance(item, XmlRecord) else item.reason) for item in items
    ]


def test_each_record_has_its_line_and_text() -> None:
    text = f"<?xml version='1.0'?>\n<xml>\n<!-- <record> -->{RECORD}<x:record>T</x:record><record/>\n</xml>"
    items = read(text)
    assert shown(items) == [(3, "A & B é &unknown; &amp c"), (6, "T"), (6, "")]
    assert [item.raw for item in items] == [RECORD, "<x:record>T</x:record>", "<record/>\n"]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_pieces_do_not_matter(size: int) -> None:
    text = f"<xml>{RECORD * 3}<record><!-- </record> --><![CDATA[</record>]]>x</record></xml>"
    items = list(xml_records(Pieces(text, size), ["record"]))
    assert shown(items)[:3] == [
        (1, "A & B é &unknown; &amp c"),
        (4, "A & B é &unknown; &amp c"),
        (7, "A & B é &unknown; &amp c"),
    ]
    assert [item.raw for item in items[3:]] == ["<record><!-- </record> --><![CDATA[</record>]]>x</record>"]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_records_in_comments_and_quoted_text_are_none(size: int) -> None:
    text = f"<xml>{RECORD}<!--\n{RECORD}-->{RECORD}<![CDATA[{RECORD}]]>{RECORD}</xml>"
    assert [item.line for item in xml_records(Pieces(text, size), ["record"])] == [1, 8, 14]


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize("mark", ["<!--", "<![CDATA["])
def test_comment_without_an_end_is_none(mark: str, size: int) -> None:
    text = f"<xml>{RECORD}{mark} <record>a</record>{mark}<record>b</record></xml>"
    items = list(xml_records(Pieces(text, size), ["record"]))
    assert [item.raw.rstrip() for item in items] == [
        RECORD.rstrip(),
        "<record>a</record>",
        "<record>b</record>",
    ]


def test_bad_record_costs_no_other() -> None:
    text = f"<xml>\n<record>\x0b&#0;a</record>\n<record><b></record>\n<record>cut\n{RECORD}<record>end"
    items = read(text)
    assert shown(items) == [
        (2, "a"),
        (3, "The record is no well-formed XML: mismatched tag in line 3."),
        (4, "The record is cut off: another one or the end of the file comes before its end."),
        (5, "A & B é &unknown; &amp c"),
        (8, "The record is cut off: another one or the end of the file comes before its end."),
    ]
    assert [item.warnings for item in items if isinstance(item, XmlRecord)] == [
        ("Characters that XML does not allow were mended.",),
        (),
    ]


def test_deep_nesting_is_a_sentence() -> None:
    items = read(f"<xml><record>{'<a>' * 100_000}{'</a>' * 100_000}</record>{RECORD}</xml>")
    assert shown(items) == [
        (1, "The record is nested more than 1,000 deep."),
        (1, "A & B é &unknown; &amp c"),
    ]


def test_long_record_is_read_once_however_small_the_pieces() -> None:
    text = f"<xml><record>{'<a/>' * 500_000}</record></xml>"
    with ends("a long record in small pieces"):
        [item] = xml_records(Pieces(text, 500), ["record"])
    assert isinstance(item, XmlRecord)
    assert len(item.element) == 500_000


def test_a_long_record_is_not_copied_for_each_piece_that_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    fed: list[int] = []
    plain = records._Cutter.feed

    def feed(cutter: records._Cutter, piece: str) -> Iterator[tuple[str, int, bool]]:
        fed.append(len(piece))
        return plain(cutter, piece)

    monkeypatch.setattr(records._Cutter, "feed", feed)
    text = f"<xml><record>{'words ' * 200_000}</record></xml>"
    [item] = xml_records(Pieces(text, 1000), ["record"])
    assert isinstance(item, XmlRecord)
    assert (sum(fed), len(fed) < 60) == (len(text), True)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
PAYLOADS = [
    f'<!DOCTYPE xml [<!ENTITY l0 "lol">{LAUGHS}]><xml><record>&l9;</record></xml>',
    '<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><record>&x;</record></xml>',
    '<!DOCTYPE xml [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><xml><record>a</record></xml>',
    '<!doctype xml SYSTEM "x.dtd" [<!ELEMENT a ANY>]><xml><record>a</record></xml>',
    f'<!DOCTYPE xml [<!ENTITY a "{"a" * 50_000}">]><xml><record>{"&a;" * 50_000}</record></xml>',
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE\nxml\n[\n<!ENTITY a "b">]><xml><record>&a;</record></xml>',
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("reader", [read_endnote_xml, read_mods, read_pubmed_xml])
def test_document_type_in_the_text_is_refused(payload: str, reader: Reader) -> None:
    with (
        ends("refusing a document type"),
        pytest.raises(PaperDeskError, match="defines its own document type"),
    ):
        list(reader(StringText("x.xml", payload)))


def test_document_type_elsewhere_is_never_loaded(tmp_path: Path) -> None:
    (tmp_path / "x.dtd").write_text('<!ENTITY title "loaded">', encoding="utf-8")
    text = f'<!DOCTYPE xml SYSTEM "{tmp_path.as_uri()}/x.dtd"><xml><record>&title;</record></xml>'
    assert shown(read(text)) == [(1, "&title;")]


@pytest.mark.parametrize(
    "inside",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!ENTITY a "b">&a;',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
        '<?xml-stylesheet href="file:///etc/passwd"?>',
        '<?xml version="1.0"?>',
    ],
)
def test_what_stands_in_a_record_is_never_followed(inside: str) -> None:
    [item] = read(f"<xml><record>{inside}</record></xml>")
    assert "root:" not in (text_of(item.element) if isinstance(item, XmlRecord) else item.reason)


def test_text_without_records_is_refused() -> None:
    with pytest.raises(PaperDeskError, match="no records"):
        read("<xml><other/></xml>")


@pytest.mark.parametrize(
    "worst",
    [
        "<record",
        "<record ",
        "<record><!--",
        "<!--",
        "<![CDATA[",
        "<!--<![CDATA[",
        "<record><![CDATA[",
        "<record>",
        "</record>",
        "&",
        "<",
        "<record a='",
    ],
)
def test_huge_texts_come_to_an_end(worst: str) -> None:
    with ends("looking for records"), contextlib.suppress(PaperDeskError):
        list(xml_records(Pieces(worst * (300_000 // len(worst)), 100_000), ["record"]))


PARTS = st.sampled_from(
    (
        *("<record>", "</record>", "<mods>", "</mods>", "<PubmedArticle>", "</PubmedArticle>", "<title>"),
        *("</title>", "<titles>", "</titles>", "&", "&amp;", "<", ">", "/>", "text", "<!--", "-->", "]]>"),
        *("<![CDATA[", "\x00", "<titleInfo>", "<name type='personal'>", "<namePart>", "\ud800", "&#0;"),
        *("&#x110000;", "<a b='c'/>", " "),
    )
)


@pytest.mark.parametrize("reader", [read_endnote_xml, read_mods, read_pubmed_xml])
@settings(max_examples=fuzzing.READ)
@given(st.lists(PARTS, max_size=20).map("".join))
def test_any_text_is_records_failures_or_a_sentence(reader: Reader, text: str) -> None:
    try:
        items = list(reader(StringText("x.xml", text)))
    except PaperDeskError as error:
        assert str(error).endswith(".")
    else:
        assert all(isinstance(item, Record | Failure) for item in items)
