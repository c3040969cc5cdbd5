"""Readers of tagged lines account for every line of every text, and end in time and without a crash."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Block, Item, Reader, Record, StringText
from paperdesk.formats.tagged import lines as tagged_lines
from paperdesk.formats.tagged.endnote import read_endnote_tagged
from paperdesk.formats.tagged.isi import read_isi
from paperdesk.formats.tagged.nbib import read_nbib
from paperdesk.formats.tagged.ris import read_ris
from paperdesk.model.errors import PaperDeskError
from tests.ending import ends
from tests.formats import fuzzing

VALUES = st.one_of(
    st.sampled_from((
        "", " ", "-", ",", ",,", ";", "Doe, Jane", "Jane Doe", "Doe, J., Jr.", "Organisation,", "et al.", "{",
        "}", "2005/07/15/", "2005///", "///", "99", "JUN 14", "2006 May-Jun", "9" * 5000, "10.1000/x", "%",
        "\\x", "doi:10.1000/X y", "http://a.example/x; http://b.example/y", "//c.example", "0000-0000",
        "12-34", "978-3-16-148410-0", "PMC123", "26957754[pmid]", "arXiv:2401.00001", "JOUR", "J", "Book",
        "A; B; C",
        "Ph.D.", "a" * 300, "TY  - JOUR", "\u2028", "\x0c", "é中",
    )),
    st.text(max_size=40),
)  # fmt: skip
RIS_TAGS = (
    "TY TI T1 T2 AU A1 A2 ED PY Y1 DA Y2 JF JO SP EP IS M1 M3 N1 N2 AB KW UR L1 DO SN ID U1 C2 AN DB ET RN ZZ"
)
ISI_TAGS = "PT AU AF TI SO PY PD BP EP PS AR DI DE ID C1 SN BN UT DT TY CA ZZ"
NBIB_TAGS = "PMID TI BTI FAU AU FED CN JT TA DP PG IS ISBN AID LID AB MH OT PT PMC"
RIS = ["ER  - ", "ER  -", "TY - ", "TY  -", "TY", "ER", "      ", "", "1.", "AU-", "\ufeffTY  - "]
ISI = ["ER", "EF", "FN ", "VR ", "   ", ""]
NBIB = ["PMID-", "TI-", "      ", "", "DNA-"]
ENDNOTE = [*(f"%{tag} " for tag in "0ATBJDEKNPRUVXZIFS78@?[=!9"), "%0", "%", "", "  "]


@dataclass(frozen=True)
class Format:
    read: Reader
    starts: st.SearchStrategy[str]


FORMATS = {
    "ris": Format(read_ris, st.sampled_from([f"{tag}  - " for tag in RIS_TAGS.split()] + RIS)),
    "isi": Format(read_isi, st.sampled_from([f"{tag} " for tag in ISI_TAGS.split()] + ISI)),
    "nbib": Format(read_nbib, st.sampled_from([f"{tag:<4}- " for tag in NBIB_TAGS.split()] + NBIB)),
    "endnote": Format(read_endnote_tagged, st.sampled_from(ENDNOTE)),
}


class Pieces:
    """A text that comes in small pieces."""

    name = "pieces"

    def __init__(self, text: str, size: int) -> None:
        self._text, self._size = text, size

    def pieces(self) -> Iterator[str]:
        yield from (self._text[at : at + self._size] for at in range(0, len(self._text), self._size))

    def whole(self) -> str:
        return self._text


def written(item: Item) -> str:
    if isinstance(item, Record):
        return item.paper.source_text
    assert isinstance(item, Block | Failure)
    return item.text if isinstance(item, Block) else item.raw


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=fuzzing.READ)
@given(data=st.data())
def test_every_line_is_in_an_item(name: str, data: st.DataObject) -> None:
    format = FORMATS[name]
    lines = data.draw(st.lists(st.tuples(format.starts, VALUES), max_size=30))
    text = "\n".join(start + value for start, value in lines).replace("\r", "")
    seen: list[Item] = []
    try:
        seen.extend(format.read(Pieces(text, data.draw(st.integers(1, 200)))))
    except PaperDeskError:
        return
    assert "".join(map(written, seen)) == text
    line = 1
    for item in seen:
        assert isinstance(item, Record | Block | Failure)
        assert item.line == line
        line += written(item).count("\n")


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=fuzzing.READ)
@given(text=st.text(alphabet=st.characters(exclude_characters="\r"), max_size=200))
def test_any_text_is_read_or_refused_in_a_sentence(name: str, text: str) -> None:
    try:
        seen = list(FORMATS[name].read(StringText("text", text)))
    except PaperDeskError as error:
        assert str(error).endswith(".")
    else:
        assert "".join(map(written, seen)) == text


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "line",
    ["a", " ", ",", ";", "A.", "and ", "-", "\n", "      x\n", "10.1000/", "http://", "(", "2005/", "%A x\n"],
)
def test_huge_values_come_to_an_end(name: str, line: str) -> None:
    head = {
        "ris": "TY  - JOUR\n{} - ",
        "isi": "PT J\n{} ",
        "nbib": "PMID- 1\n{}- ",
        "endnote": "%0 Book\n{} ",
    }
    tags = {
        "ris": ("AU ", "TI ", "PY ", "UR ", "M3 ", "SN ", "N1 ", "SP ", "JO "),
        "isi": ("AU", "TI", "PD", "DI", "DE", "BN"),
        "nbib": ("FAU ", "TI  ", "DP  ", "AID ", "IS  "),
        "endnote": ("%A", "%T", "%D", "%U", "%@", "%K"),
    }
    value = line * (100_000 // len(line))
    for tag in tags[name]:
        with ends(f"a huge {tag}"):
            list(FORMATS[name].read(StringText("text", head[name].format(tag) + value)))


def test_records_longer_than_the_limit_are_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged_lines, "RECORD_LIMIT", 100)
    text = "TY  - JOUR\nTI  - A\n" + "AB  - long\n" * 20 + "ER  - \nTY  - JOUR\nTI  - B\nER  - \n"
    failure, record = read_ris(StringText("text", text))
    assert isinstance(failure, Failure)
    assert (failure.line, failure.raw[:18]) == (1, "TY  - JOUR\nTI  - A")
    assert isinstance(record, Record)
    assert (record.line, record.paper.title) == (24, "B")


def test_values_of_very_many_lines_are_whole() -> None:
    text = "TY  - JOUR\nAB  - a\n" + "b\n" * 10_000 + "TI  - A\nER  - \n"
    (record,) = read_ris(StringText("text", text))
    assert isinstance(record, Record)
    assert (record.paper.title, record.paper.abstract) == ("A", "a" + "\nb" * 10_000)
    assert record.paper.source_text == text


def test_values_longer_than_the_limit_are_cut_with_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.formats.tagged.values.VALUE_LIMIT", 5)
    (record,) = read_ris(StringText("text", "TY  - JOUR\nTI  - abcdefghi\nER  - \n"))
    assert isinstance(record, Record)
    assert record.paper.title == "abcde"
    assert record.warnings == ("TI holds more than 10 million characters; the rest was cut off.",)


def test_long_texts_between_records_come_in_several_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged_lines, "_BLOCK_LIMIT", 10)
    items = read_ris(StringText("text", "some text\n" * 4 + "TY  - JOUR\nTI  - A\nER  - \n"))
    blocks = [item for item in items if isinstance(item, Block)]
    assert [block.line for block in blocks] == [1, 3]


def test_empty_text_holds_nothing() -> None:
    assert [list(format.read(StringText("text", ""))) for format in FORMATS.values()] == [[], [], [], []]
