"""RIS that was written is read again as it was; what was not changed goes out as it came."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.records import Record, StringText
from paperdesk.formats.tagged.ris import read_ris
from paperdesk.formats.tagged.ris_writing import RisOptions, write_ris
from paperdesk.model.entry_types import BY_NAME
from paperdesk.model.paper import Name, Paper
from tests.formats import fuzzing

ALL = RisOptions(note=True)
TYPES = (
    "article", "inproceedings", "book", "collection", "incollection", "inreference", "phdthesis",
    "mastersthesis", "thesis", "report", "manual", "unpublished", "online", "software", "dataset", "patent",
    "misc", "booklet", "periodical", "techreport", "standard", "artwork", "movie", "legislation",
)  # fmt: skip
WORD = st.sampled_from(
    (
        "a",
        "The",
        "5",
        "R&D",
        "50%",
        "É",
        "中文",
        "x_i",
        "$n$",
        "#1",
        "T2",
        "JOUR",
        "no.",
        "A:",
        "Why?",
        "10",
        "is-it",
        "ER",
    )
)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
TEXT = st.lists(st.lists(LINE, min_size=1, max_size=2).map("\n".join), max_size=2).map("\n\n".join)
FAMILY = st.sampled_from(("Doe", "Müller", "Smith-Jones", "Garcia Marquez", "O'Neil", "中村", "D'Hondt"))
GIVEN = st.sampled_from(("Jane", "J. R.", "Émile", "J.-P.", "Ludwig", "明"))
PERSON = st.one_of(
    st.builds(
        Name,
        FAMILY,
        GIVEN,
        st.sampled_from(("", "", "van", "de la")),
        st.sampled_from(("", "", "Jr.", "III")),
    ),
    st.sampled_from(
        (
            Name("Plato"),
            Name(literal="Institute of Rest"),
            Name(literal="Doctors Without Borders"),
            Name(literal="others"),
        )
    ),
)
PEOPLE = st.lists(PERSON, max_size=4).map(tuple)
NUMBER = st.integers(1, 2000).map(str)
DATE = st.sampled_from(
    (
        "",
        "2020",
        "2020-05",
        "2020-05-17",
        "2019/2021",
        "1999~",
        "199X",
        "2004-21",
        "2006-05/2006-06",
        "2020/..",
    )
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "volume": LINE,
        "number": LINE,
        "pages": st.one_of(NUMBER, st.builds("{}-{}".format, NUMBER, NUMBER), st.just("e0815")),
        "edition": LINE,
        "location": LINE,
        "language": LINE,
        "shorttitle": LINE.map(lambda line: f"Short: {line}"),
        "library": LINE,
        "database": LINE,
        "volumes": NUMBER,
        "eid": LINE,
        "series": LINE,
        "isbn": st.sampled_from(("9783161484100", "3161484100 9783161484100")),
        "issn": st.sampled_from(("2049-3630", "2049-3630, 0317-8471")),
        "pmid": NUMBER,
        "pmcid": NUMBER.map(lambda number: f"PMC{number}"),
        "urldate": st.sampled_from(("2024-02-03", "2024-02", "2024")),
        "note": TEXT.map(lambda text: " ".join(text.split())).filter(bool),
        "translator": st.just("van Beethoven, Ludwig and Curie, Marie"),
        "affiliation": st.lists(LINE, min_size=1, max_size=2, unique=True).map("\n".join),
        "zz": st.lists(LINE, min_size=1, max_size=2, unique=True).map("\n".join),
    },
)
ADDRESS = NUMBER.map("https://example.org/a/{}?x=1".format)
PAPERS = st.builds(
    Paper,
    title=LINE,
    type=st.sampled_from(TYPES),
    authors=PEOPLE,
    editors=PEOPLE,
    date=DATE,
    venue=st.one_of(st.just(""), LINE),
    doi=st.one_of(st.just(""), NUMBER.map("10.1000/a({})".format)),
    arxiv=st.sampled_from(("", "2401.00001", "hep-th/9901001")),
    url=st.one_of(st.just(""), ADDRESS),
    abstract=TEXT,
    fields=FIELDS,
    key=NUMBER.map("doe{}".format),
    tags=st.lists(LINE, max_size=4, unique=True).map(tuple),
    note=TEXT,
)


def year(paper: Paper) -> int | None:
    return int(paper.date[:4].replace("X", "0")) if paper.date else None


def read(text: str) -> list[Paper]:
    items = list(read_ris(StringText("text", text)))
    assert all(isinstance(item, Record) and item.faithful and not item.warnings for item in items)
    return [item.paper for item in items if isinstance(item, Record)]


@settings(max_examples=fuzzing.WRITTEN)
@given(PAPERS)
def test_what_was_written_is_read_as_it_was(paper: Paper) -> None:
    paper = replace(paper, year=year(paper))
    (again,) = read(write_ris([paper], ALL))
    kinds = {
        **{"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"},
        **{"manual": "Manual", "techreport": "Technical report"},
    }
    fields = {**paper.fields, **({"type": kinds[paper.type]} if paper.type in kinds else {})}
    assert again == replace(paper, fields=fields, source_text=again.source_text, source_format="ris")


@given(PAPERS)
def test_writing_is_deterministic_and_ends_records(paper: Paper) -> None:
    text = write_ris([paper])
    assert text == write_ris([paper])
    assert text.endswith("ER  - \n\n")


@given(st.builds(Paper, title=st.text(), abstract=st.text(), venue=st.text(), tags=st.tuples(st.text())))
def test_any_text_is_written_as_one_record(paper: Paper) -> None:
    assert len(list(read_ris(StringText("text", write_ris([paper]))))) <= 1
    assert write_ris([paper]).encode()


def test_a_line_of_an_abstract_is_never_a_tag() -> None:
    paper = Paper(title="A", key="a", abstract="One\nER  - \n\nTY  - JOUR")
    assert write_ris([paper]) == (
        "TY  - GEN\nID  - a\nTI  - A\nAB  - One\n      ER -\n\n      TY - JOUR\nER  - \n\n"
    )


def test_an_article_as_it_is_written() -> None:
    paper = Paper(
        title="On Rest",
        type="article",
        authors=(
            Name("Beethoven", "Ludwig", "van"),
            Name(literal="Institute of Rest"),
            Name(literal="others"),
        ),
        year=2020,
        date="2020-05-17",
        venue="Journal of Rest",
        doi="10.1000/rest",
        arxiv="2401.00001",
        fields={
            "volume": "3",
            "pages": "5-9",
            "issuetitle": "Sleep",
            "shortjournal": "J. Rest",
            "pmid": "12",
        },
        key="beethoven2020",
        tags=("sleep",),
    )
    assert write_ris([paper]).splitlines() == [
        "TY  - JOUR",
        "ID  - beethoven2020",
        "TI  - On Rest",
        "AU  - van Beethoven, Ludwig",
        "AU  - Institute of Rest,",
        "AU  - et al.",
        "PY  - 2020",
        "DA  - 2020/05/17",
        "JF  - Journal of Rest",
        "T2  - Sleep",
        "DO  - 10.1000/rest",
        "AN  - arXiv:2401.00001",
        "U1  - 12[pmid]",
        "SP  - 5",
        "EP  - 9",
        "J2  - J. Rest",
        "VL  - 3",
        "KW  - sleep",
        "ER  - ",
        "",
    ]


def test_the_note_is_private() -> None:
    paper = Paper(title="A", key="a", note="mine", fields={"note": "Submitted"})
    assert "mine" not in write_ris([paper])
    assert "N1  - Submitted\nRN  - mine\n" in write_ris([paper], ALL)


def test_newspapers_and_magazines_stay_what_they_are() -> None:
    text = "TY  - NEWS\nTI  - A\nT2  - The Times\nER  - \n"
    (paper,) = read(text)
    assert (paper.type, paper.venue, paper.fields) == ("article", "The Times", {"entrysubtype": "newspaper"})
    assert write_ris([paper]).startswith("TY  - NEWS\n")


def test_an_unchanged_record_goes_out_as_it_came() -> None:
    text = "TY  - JOUR\nZZ  - odd\nTI  -  A  B\nN1  - x\nER  -\n\n"
    (paper,) = read(text)
    current = replace(paper, source_current=True, key="made2020")
    assert write_ris([current]) == text
    assert write_ris([current], RisOptions(as_imported=False)) == (
        "TY  - JOUR\nID  - made2020\nTI  - A B\nZZ  - odd\nER  - \n\n"
    )
    assert write_ris([replace(current, source_current=False)]).startswith("TY  - JOUR\nID  - made2020\n")


def test_a_mended_record_and_a_renamed_one_are_written_anew() -> None:
    (mended,) = (i for i in read_ris(StringText("t", "TY - JOUR\nTI - A\n")) if isinstance(i, Record))
    assert write_ris([replace(mended.paper, source_current=True)]) == "TY  - JOUR\nTI  - A\nER  - \n\n"
    (renamed,) = read("TY  - JOUR\nID  - old\nTI  - A\nER  - \n")
    assert "ID  - new\n" in write_ris([replace(renamed, source_current=True, key="new")])


def test_no_papers_give_no_text() -> None:
    assert write_ris([]) == ""


# Types that RIS has no words for, and what they are read as.
ALIKE = {
    **{"inbook": "incollection", "bookinbook": "incollection", "suppbook": "incollection"},
    **{"suppcollection": "incollection", "reference": "collection", "mvcollection": "collection"},
    **{"mvreference": "collection", "mvbook": "book", "mvproceedings": "proceedings"},
    **{"review": "article", "suppperiodical": "article", "performance": "misc"},
}


@pytest.mark.parametrize("type", sorted(BY_NAME))
def test_every_type_that_is_written_comes_back(type: str) -> None:
    paper = Paper("A title", type=type, venue="A venue", year=2020)
    (item,) = read_ris(StringText("x.ris", write_ris([paper])))
    assert isinstance(item, Record)
    assert (item.paper.type, item.paper.venue) == (ALIKE.get(type, type), "A venue")
