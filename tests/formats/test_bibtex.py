"""BibTeX out: what is written, that others read it, and that it never changes by itself."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.bibtex.names import read_names
from paperdesk.formats.bibtex.options import Dialect
from paperdesk.formats.bibtex.writing import BibtexOptions, write_bibtex, write_entry
from paperdesk.formats.latex.values import decode
from paperdesk.model.paper import Name, Paper, Status
from tests.formats import fuzzing

ECOFORMER = Paper(
    "EcoFormer: Energy-Saving Attention & 3D U-Net at 100% of a GPU",
    authors=(Name("Liu", "Jing"), Name("Beethoven", "Ludwig", "van", "Jr."), Name(literal="Smith and Sons")),
    year=2022,
    date="2022-09",
    doi="10.1000/a_b",
    arxiv="2209.09004",
    url="https://example.org/a_b%20c",
    abstract="First.\n\nSecond.",
    fields={"eprintclass": "cs.CV", "pages": "1-10", "zeta": "50%", "file": "papers/x.pdf", "number": "3"},
    key="liu2022ecoformer",
    tags=("efficient", "a, b"),
    note="Mine: *good*\n\nreally",
    status=Status.TO_READ,
)


BIBLATEX = BibtexOptions(dialect="biblatex")


def test_entry_is_aligned_and_ordered() -> None:
    assert write_entry(ECOFORMER) == (
        "@misc{liu2022ecoformer,\n"
        "  title         = {{EcoFormer}: Energy-Saving Attention \\& {3D} {U}-Net at 100\\% of a {GPU}},\n"
        "  author        = {Liu, Jing and van Beethoven, Jr., Ludwig and {Smith and Sons}},\n"
        "  number        = {3},\n"
        "  pages         = {1--10},\n"
        "  year          = {2022},\n"
        "  month         = sep,\n"
        "  doi           = {10.1000/a_b},\n"
        "  eprint        = {2209.09004},\n"
        "  archiveprefix = {arXiv},\n"
        "  primaryclass  = {cs.CV},\n"
        "  url           = {https://example.org/a_b%20c},\n"
        "  keywords      = {efficient, a\\, b},\n"
        "  zeta          = {50\\%},\n"
        "}"
    )


def test_options_choose_the_fields() -> None:
    options = BibtexOptions(abstract=True, keywords=False, identifiers=False, note=True, status=True)
    assert _fields(write_entry(replace(ECOFORMER, title="", authors=(), fields={}), options)) == {
        "year": "2022",
        "month": "sep",
        "abstract": "First. Second.",
        "annote": "Mine: *good*\n\nreally",
        "readstatus": "to-read",
    }


def test_title_and_abstract_alone_are_a_misc() -> None:
    paper = Paper("Attention Is Not All You Need", abstract="Text.", key="attention")
    assert write_bibtex([paper]) == (
        "@misc{attention,\n  title         = {Attention Is Not All You Need},\n}\n"
    )


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("A Survey", "A Survey"),
        ("LaVin-DiT: Large", "{LaVin}-{DiT}: Large"),
        ("iTransformer in MRI", "{iTransformer} in {MRI}"),
        ("Q-HyViT on HD/MR", "{Q}-{HyViT} on {HD}/{MR}"),
        ("Plan B", "Plan B"),
        ("mAP@IoU", "{mAP}{@}{IoU}"),
        ("ÉCOLE d'Été", "{ÉCOLE} d'Été"),
    ],
)
def test_capitals_in_titles_are_kept(title: str, written: str) -> None:
    assert _fields(write_entry(Paper(title)))["title"] == written


@pytest.mark.parametrize(
    ("braces", "written"), [("whole", "{On MRI}"), ("none", "On MRI"), ("words", "On {MRI}")]
)
def test_title_braces_can_be_chosen(braces: str, written: str) -> None:
    options = BibtexOptions(title_braces=braces)  # type: ignore[arg-type]
    assert _fields(write_entry(Paper("On MRI"), options))["title"] == written


def test_ascii_names_letters_in_latex() -> None:
    entry = write_entry(Paper("Été", authors=(Name("Müller", "Zoë"),), key="k"), BibtexOptions(ascii=True))
    assert entry.isascii()
    assert [decode(_fields(entry)[name]) for name in ("title", "author")] == ["Été", "Müller, Zoë"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name("Roe", "Ann"), "Roe, Ann"),
        (Name("Plato"), "Plato"),
        (Name("Le Cun"), "{Le Cun}"),
        (Name("Gogh", particle="van"), "van Gogh"),
        (Name("King", suffix="Jr."), "King, Jr."),
        (Name("de Souza", "Ana"), "{de Souza}, Ana"),
        (Name("Rock and Roll", "A."), "{Rock and Roll}, A."),
        (Name("a, b", "C."), "{a, b}, C."),
        (Name(given="Ana"), "Ana"),
        (Name(literal="WHO"), "{WHO}"),
        (Name(literal="others"), "others"),
        (Name(), None),
    ],
)
def test_names_are_protected(name: Name, written: str | None) -> None:
    assert _fields(write_entry(Paper("T", authors=(name,)))).get("author") == written


@pytest.mark.parametrize(
    ("kind", "fields", "where"),
    [
        ("article", {}, "journal"),
        ("inproceedings", {}, "booktitle"),
        ("incollection", {}, "booktitle"),
        ("book", {}, "publisher"),
        ("book", {"publisher": "P"}, "howpublished"),
        ("misc", {}, "howpublished"),
        ("online", {}, "howpublished"),
        ("thesis", {}, "school"),
        ("report", {}, "institution"),
    ],
)
def test_venue_goes_where_the_type_has_it(kind: str, fields: dict[str, str], where: str) -> None:
    assert _fields(write_entry(Paper(type=kind, venue="V & W", fields=fields)))[where] == r"V \& W"


@pytest.mark.parametrize(
    ("paper", "year", "month"),
    [
        (Paper(date="2021-05-03"), "2021", "may"),
        (Paper(date="forthcoming"), "forthcoming", None),
        (Paper(year=2020, fields={"month": "12"}), "2020", "dec"),
        (Paper(year=2020, fields={"month": "March"}), "2020", "mar"),
        (Paper(year=2020, fields={"month": "Lent"}), "2020", "Lent"),
    ],
)
def test_dates_are_year_and_month(paper: Paper, year: str, month: str | None) -> None:
    fields = _fields(write_entry(paper))
    assert (fields.get("year"), fields.get("month")) == (year, month)


@pytest.mark.parametrize(
    ("paper", "dates"),
    [
        (Paper(date="2021-05-03"), {"year": "2021", "month": "may", "date": "2021-05-03"}),
        (Paper(date="2019/2021", year=2019), {"year": "2019", "date": "2019/2021"}),
        (Paper(date="1999~", year=1999), {"year": "1999", "date": "1999~"}),
        (Paper(date="2020-21", year=2020), {"year": "2020", "date": "2020-21"}),
        (Paper(date="May 2021"), {"year": "2021", "month": "may"}),
    ],
)
def test_dates_that_bibtex_has_no_field_for_stand_beside_the_year(
    paper: Paper, dates: dict[str, str]
) -> None:
    assert _fields(write_entry(paper)) == dates


@pytest.mark.parametrize(
    ("paper", "dates"),
    [
        (Paper(date="2021-05-03"), {"date": "2021-05-03"}),
        (Paper(date="2019/2021", year=2019), {"date": "2019/2021"}),
        (Paper(year=2020), {"date": "2020"}),
        (Paper(year=2020, fields={"month": "March"}), {"date": "2020-03"}),
        (Paper(date="2020", year=2020, fields={"month": "3"}), {"date": "2020-03"}),
        (Paper(year=2020, fields={"month": "Lent"}), {"date": "2020", "month": "Lent"}),
        (Paper(date="forthcoming"), {"year": "forthcoming"}),
    ],
)
def test_biblatex_has_one_field_for_dates(paper: Paper, dates: dict[str, str]) -> None:
    assert _fields(write_entry(paper, BIBLATEX)) == dates


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_marks_of_doubt_in_dates_are_no_text(dialect: Dialect) -> None:
    dates = {"eventdate": "1999%", "origdate": "1487~/1490", "urldate": "2020~/2021?"}
    entry = write_entry(Paper("T", fields=dates), BibtexOptions(dialect=dialect))
    assert dates == {name: entry.split(f"  {name:<13} = {{")[1].split("}")[0] for name in dates}
    assert r"{last\_week}" in write_entry(Paper("T", fields={"urldate": "last_week"}))


def test_biblatex_has_its_own_types_and_names() -> None:
    fields = {"location": "Rome", "institution": "MIT", "eprintclass": "cs.CV"}
    assert write_entry(replace(ECOFORMER, fields=fields, tags=(), title="Eco", authors=()), BIBLATEX) == (
        "@online{liu2022ecoformer,\n"
        "  title         = {Eco},\n"
        "  institution   = {MIT},\n"
        "  location      = {Rome},\n"
        "  date          = {2022-09},\n"
        "  doi           = {10.1000/a_b},\n"
        "  eprint        = {2209.09004},\n"
        "  eprinttype    = {arxiv},\n"
        "  eprintclass   = {cs.CV},\n"
        "  url           = {https://example.org/a_b%20c},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("kind", "bibtex", "biblatex"),
    [
        ("thesis", "phdthesis", "thesis"),
        ("phdthesis", "phdthesis", "phdthesis"),
        ("report", "techreport", "report"),
        ("collection", "book", "collection"),
        ("conference", "conference", "inproceedings"),
        ("Software", "misc", "software"),
        ("xdata", "misc", "xdata"),
        ("odd", "misc", "misc"),
    ],
)
def test_types_are_those_of_the_dialect(kind: str, bibtex: str, biblatex: str) -> None:
    entries = write_entry(Paper(type=kind, key="k")), write_entry(Paper(type=kind, key="k"), BIBLATEX)
    assert entries == (f"@{bibtex}{{k,\n}}", f"@{biblatex}{{k,\n}}")


@pytest.mark.parametrize(
    ("kind", "where"),
    [
        ("article", "journaltitle"),
        ("inproceedings", "booktitle"),
        ("thesis", "institution"),
        ("manual", "organization"),
        ("dataset", "howpublished"),
    ],
)
def test_biblatex_venue_goes_where_the_type_has_it(kind: str, where: str) -> None:
    assert _fields(write_entry(Paper(type=kind, venue="V & W"), BIBLATEX)) == {where: r"V \& W"}


def test_what_jabref_keeps_goes_out_only_when_asked() -> None:
    paper = Paper(status=Status.READ, rating=3, starred=True, collections=("A", "B/C"), fields={"file": "x"})
    assert _fields(write_entry(paper)) == {}
    assert _fields(write_entry(paper, BibtexOptions(status=True, file=True))) == {
        "file": "x",
        "readstatus": "read",
        "ranking": "rank3",
        "relevance": "relevant",
        "groups": "A, B/C",
    }


def test_maths_stays_in_what_came_from_bibtex_alone() -> None:
    title = "On $O(n^2)$ & $x"
    came = Paper(title, source_format="bibtex", abstract=title)
    assert _fields(write_entry(came, BibtexOptions(abstract=True))) == dict.fromkeys(
        ("title", "abstract"), r"On $O(n^2)$ \& \$x"
    )
    assert _fields(write_entry(Paper(title)))["title"] == r"On \$O(n\textasciicircum{}2)\$ \& \$x"


def test_characters_that_latex_cannot_set_are_commands() -> None:
    title = "α-é ≤ ß 中"
    assert _fields(write_entry(Paper(title)))["title"] == (
        r"{\ensuremath{\alpha}}-é {\ensuremath{\leq}} ß 中"
    )


def test_verbatim_fields_keep_their_braces_balanced() -> None:
    fields = _fields(write_entry(Paper(url="https://x.org/{a\\}\n b_c%20é", doi="10.1000/}x{")))
    assert fields == {"url": "https://x.org/%7Ba%5C%7D%0A%20b_c%20é", "doi": "10.1000/%7Dx%7B"}


def test_private_fields_stay_at_home() -> None:
    private = {"annotation": "x", "file": "papers", "groups": "g", "Comment": "c", "readstatus": "read"}
    assert _fields(write_entry(Paper(note="n", fields=private, starred=True))) == {}


def test_entries_are_sorted_by_key() -> None:
    text = write_bibtex([Paper(key=key) for key in ("b", "A", "a", "C")])
    assert [line for line in text.splitlines() if line.startswith("@")] == [f"@misc{{{k}," for k in "AabC"]


def test_no_papers_are_an_empty_file() -> None:
    assert write_bibtex([]) == ""


def test_foreign_key_is_made_safe() -> None:
    assert write_entry(Paper(key="a b{c},d%")) == "@misc{abcd,\n}"


def test_keys_that_are_made_safe_stay_apart_in_any_order() -> None:
    papers = [Paper(key=key) for key in ("a b", "AB", "a{b", "ü", "", "a:b")]
    text = write_bibtex(papers)
    assert [line for line in text.splitlines() if line.startswith("@")] == [
        "@misc{a:b,",
        "@misc{AB,",
        "@misc{aba,",
        "@misc{abb,",
        "@misc{paper,",
        "@misc{ü,",
    ]
    assert write_bibtex(reversed(papers)) == text


def test_seed_page_gives_a_hundred_entries(shared: Path) -> None:
    seed = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    text = write_bibtex(
        [Paper(paper["title"], abstract=paper["abstract"]) for paper in seed], BibtexOptions(abstract=True)
    )
    library = parse_string(text)
    assert (len(library.entries_dict), library.failed_blocks) == (100, [])
    assert {decode(entry["abstract"]) for entry in library.entries} == {
        " ".join(paper["abstract"].split()) for paper in seed
    }


TEXT = st.text(
    st.sampled_from("ab AB1{}\\$%&#_~^\"'@,;=()\n\r\t\0-–éßαЖ深\u0301\ud800/:.<>|`and"), max_size=30
)
NAME = st.builds(Name, family=TEXT, given=TEXT, particle=TEXT, suffix=TEXT, literal=TEXT)
PAPER = st.builds(
    Paper,
    title=TEXT,
    type=st.sampled_from(("misc", "article", "inproceedings", "book", "online", "odd type")),
    authors=st.lists(NAME, max_size=3).map(tuple),
    year=st.none() | st.integers(-10, 3000),
    date=TEXT,
    venue=TEXT,
    doi=TEXT,
    arxiv=TEXT,
    url=TEXT,
    abstract=TEXT,
    fields=st.dictionaries(
        TEXT | st.sampled_from(("pages", "month", "url", "note", "Title")), TEXT, max_size=4
    ),
    tags=st.lists(TEXT, max_size=3).map(tuple),
    note=TEXT,
)
OPTIONS = st.builds(
    BibtexOptions,
    abstract=...,
    keywords=...,
    identifiers=...,
    note=...,
    status=...,
    ascii=...,
    title_braces=...,
    dialect=...,
    file=...,
)


def _keyed(papers: list[Paper]) -> list[Paper]:
    return [replace(paper, key=f"key{at}") for at, paper in enumerate(papers)]


PAPERS = st.lists(PAPER, max_size=4).map(_keyed)


def _fields(entry: str) -> dict[str, str]:
    library = parse_string(entry)
    assert library.failed_blocks == []
    return {field.key: str(field.value) for field in library.entries[0].fields}


@pytest.mark.parametrize("note", ["1\n@(", "1\r@(", "1\n@article(", "@a {", "x @ ( y"])
def test_a_note_never_looks_like_another_entry(note: str) -> None:
    text = write_bibtex([Paper(key="k", title="t", note=note)], BibtexOptions(note=True))
    library = parse_string(text)
    assert [(entry.key, len(library.blocks)) for entry in library.entries] == [("k", 1)]


@settings(max_examples=fuzzing.WRITTEN, deadline=None)
@given(PAPERS, OPTIONS)
def test_every_entry_is_read_by_others(papers: list[Paper], options: BibtexOptions) -> None:
    text = write_bibtex(papers, options)
    library = parse_string(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [paper.key for paper in papers]
    assert len(library.blocks) == len(papers)
    assert text == write_bibtex(reversed(papers), options)
    assert not text or (text.encode().endswith(b"}\n") and "\r" not in text)


@settings(max_examples=fuzzing.WRITTEN)
@given(PAPER, OPTIONS)
def test_braces_balance_in_every_value(paper: Paper, options: BibtexOptions) -> None:
    for line in write_entry(replace(paper, note=""), options).splitlines()[1:-1]:
        name, value = line.split("=", 1)
        depths = [value[: at + 1].count("{") - value[: at + 1].count("}") for at in range(len(value))]
        assert name.strip() and min(depths) >= 0 and depths[-1] == 0


@settings(max_examples=fuzzing.WRITTEN)
@given(TEXT, st.booleans())
def test_title_and_abstract_come_back(value: str, ascii: bool) -> None:
    options = BibtexOptions(abstract=True, title_braces="none", ascii=ascii)
    entry = write_entry(Paper(value, abstract=value, key="k"), options)
    expected = " ".join(value.replace("\0", "").replace("\ud800", "").split())
    fields = _fields(entry)
    for name in ("title", "abstract"):
        assert decode(fields.get(name, "").replace("{@}", "@")) == expected


@given(PAPERS.filter(bool), TEXT)
def test_a_changed_paper_changes_its_entry_alone(papers: list[Paper], title: str) -> None:
    before = write_bibtex(papers).split("\n\n")
    after = write_bibtex([replace(papers[0], title=title), *papers[1:]]).split("\n\n")
    assert before[1:] == after[1:]


SANE = st.from_regex(r"[A-ZÉ][a-zö]{1,6}", fullmatch=True)
# "King, Jr" is a family name with a suffix, whoever may be called so.
GIVEN = SANE.filter(lambda text: text not in {"Jr", "Sr", "Ii", "Iii", "Iv"})


@given(
    st.lists(
        st.builds(Name, family=SANE, given=GIVEN, particle=st.sampled_from(("", "van", "de la"))), max_size=4
    )
)
def test_names_come_back(people: list[Name]) -> None:
    fields = _fields(write_entry(Paper("T", authors=tuple(people))))
    assert read_names(fields.get("author", "")) == tuple(people)


def test_hyphens_behind_each_other_in_names_are_nobodys_initials() -> None:
    names = (Name("Fang", "Tzu--Ning"), Name("A---B", "C-D"))
    entry = write_entry(Paper("T", authors=names))
    assert "{Fang, Tzu{-}{-}Ning and A{-}{-}{-}B, C-D}" in entry
    assert read_names(_fields(entry)["author"]) == names
