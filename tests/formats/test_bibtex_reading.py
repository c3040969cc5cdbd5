"""BibTeX and BibLaTeX files read as papers."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.bibtex.reading import read_bibtex
from paperdesk.formats.records import Block, Record, StringText
from paperdesk.model.paper import Name, Paper, Status
from tests.formats import fuzzing, peers

ARTICLE = r"""@Article{Zola1898,
  author    = {{\'E}mile Zola and van der Berg, Jan and others},
  title     = {J'accuse\,\ldots! On {DNA} \& $x^2$ --- a 100% true story},
  journal   = jmlr,
  year      = 1898,
  month     = jan # "~13",
  pages     = {1--3},
  address   = {Paris},
  keywords  = {open letter, justice},
  doi       = {https://doi.org/10.1000/ABC},
  eprint    = {2101.00001}, archiveprefix = {arXiv}, primaryclass = {cs.CL},
  annote    = {mine},
  note      = {In {French}},
  file      = {:C\:\\x_y.pdf:PDF},
  groups    = {History}, readstatus = {read}, ranking = {rank3}, relevance = {relevant},
  zcustom   = {kept},
}

"""


def records(text: str) -> list[Record]:
    return [item for item in read_bibtex(StringText("test.bib", text)) if isinstance(item, Record)]


def only(text: str, key: str) -> Paper:
    return next(record.paper for record in records(text) if record.paper.key == key)


def test_every_fact_of_an_entry_has_its_place() -> None:
    record = records('@string{jmlr = "J. Machine Learning"}\n' + ARTICLE)[0]
    assert record == Record(
        Paper(
            title="J'accuse …! On DNA & $x^2$ — a 100% true story",
            type="article",
            authors=(Name("Zola", "Émile"), Name("Berg", "Jan", "van der"), Name(literal="others")),
            year=1898,
            date="1898-01-13",
            venue="J. Machine Learning",
            doi="10.1000/abc",
            arxiv="2101.00001",
            fields={
                "pages": "1-3",
                "location": "Paris",
                "eprintclass": "cs.CL",
                "note": "In French",
                "file": r":C\:\\x_y.pdf:PDF",
                "zcustom": "kept",
            },
            key="Zola1898",
            tags=("open letter", "justice"),
            collections=("History",),
            status=Status.READ,
            starred=True,
            rating=3,
            note="mine",
            source_text=ARTICLE,
            source_format="bibtex",
            source_current=True,
        ),
        line=2,
    )


@pytest.mark.parametrize(
    ("entry", "venue", "fields"),
    [
        ("@inproceedings{k, booktitle={Proc}, series={S}}", "Proc", {"series": "S"}),
        ("@book{k, publisher={P}, address={Oslo}}", "P", {"location": "Oslo"}),
        ("@phdthesis{k, school={MIT}}", "MIT", {}),
        ("@techreport{k, institution={CERN}, number=7}", "CERN", {"number": "7"}),
        ("@misc{k, howpublished={Blog}, publisher={P}}", "Blog", {"publisher": "P"}),
        ("@misc{k, journal={ArXiv}}", "ArXiv", {}),
        ("@article{k, journaltitle={New}, journal={Old}}", "New", {"journal": "Old"}),
        (r"@article{k, journal={\aap}}", "Astronomy and Astrophysics", {}),
    ],
)
def test_venue_is_the_field_that_the_type_has_for_it(entry: str, venue: str, fields: dict[str, str]) -> None:
    paper = only(entry, "k")
    assert (paper.venue, paper.fields) == (venue, fields)


def test_book_without_title_has_it_in_booktitle() -> None:
    assert only("@proceedings{k, booktitle={Theory}}", "k").title == "Theory"


INHERITING = """
@inproceedings{child, crossref={Whole}, author={Ann Bee}, title={Part}, pages={1--2}}
@article{paper, crossref={journal}, title={Paper}}
@inbook{chapter, crossref={book}, title={Chapter}}
@misc{data, xdata={house}, title={Data}}
@inbook{deep, crossref={volume}, title={Deep}}
@book{volume, crossref={works}, title={Volume}, volume=2}
@proceedings{whole, title={The Whole}, subtitle={Of It}, editor={Ed Itor}, year=2001, month=may,
  publisher={Pub},  doi={10.1000/whole}, url={http://whole}, keywords={whole}}
@periodical{journal, title={J of J}, date={1999}}
@book{book, title={The Book}, author={Wri Ter}, publisher={Pub}, year=1950}
@mvbook{works, title={Works}, author={Wri Ter}, location={Rome}}
@xdata{house, publisher={House}, location={Town}}
"""


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "child",
            Paper(
                "Part", "inproceedings", (Name("Bee", "Ann"),), (Name("Itor", "Ed"),), 2001, "2001-05",
                venue="The Whole",
                fields={"crossref": "Whole", "pages": "1-2", "booksubtitle": "Of It", "publisher": "Pub"},
            ),
        ),
        (
            "paper",
            Paper("Paper", "article", year=1999, date="1999", venue="J of J", fields={"crossref": "journal"}),
        ),
        (
            "chapter",
            Paper(
                "Chapter", "inbook", (Name("Ter", "Wri"),), year=1950, date="1950", venue="The Book",
                fields={"crossref": "book", "bookauthor": "Wri Ter", "publisher": "Pub"},
            ),
        ),
        ("data", Paper("Data", "misc", fields={"xdata": "house", "publisher": "House", "location": "Town"})),
        (
            "deep",
            Paper(
                "Deep", "inbook", (Name("Ter", "Wri"),), venue="Volume",
                fields={"crossref": "volume", "volume": "2", "location": "Rome", "maintitle": "Works"}
                | {"bookauthor": "Wri Ter"},
            ),
        ),
    ],
)  # fmt: skip
def test_entries_inherit_by_the_rules_of_biblatex(key: str, expected: Paper) -> None:
    paper = only(INHERITING, key)
    facts = ("title", "type", "authors", "editors", "year", "date", "venue", "doi", "url", "tags", "fields")
    assert {name: getattr(paper, name) for name in facts} == {name: getattr(expected, name) for name in facts}


def test_missing_parents_and_circles_are_said() -> None:
    text = "@misc{a, crossref={b}}\n@misc{b, crossref={a}, title={B}}\n@misc{c, crossref={nowhere}}\n"
    found = {record.paper.key: (record.paper.title, record.warnings) for record in records(text)}
    assert found == {
        "a": ("B", ("The entry inherits from itself by way of “a”; that was left out.",)),
        "b": ("B", ("The entry inherits from itself by way of “b”; that was left out.",)),
        "c": ("", ("The entry “nowhere” that crossref names is not in the file.",)),
    }


def test_groups_behind_the_entries_file_them() -> None:
    text = (
        "@misc{a, title={A}, groups={Sub}}\n"
        "@comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n"
        "1 StaticGroup:Main\\;0\\;1\\;\\;\\;\\;;\n2 StaticGroup:Sub\\;0\\;1\\;\\;\\;\\;;\n}\n"
    )
    assert only(text, "a").collections == ("Main/Sub",)


def test_parts_give_the_text_again() -> None:
    text = (
        f"% start\n@preamble{{x}}\n\n{ARTICLE}@comment{{jabref-meta: databaseType:bibtex;}}\n{INHERITING}end"
    )
    assert "".join(written(text)) == text


def written(text: str) -> Iterator[str]:
    for item in read_bibtex(StringText("test.bib", text)):
        if isinstance(item, Record):
            yield item.paper.source_text
        elif isinstance(item, Block):
            yield item.text


PIECES = st.sampled_from([
    "@article{", "@book(", "k,", "crossref={k},", "author = ", "title=", "{", "}", '"', ",", "#", "jan",
    "year=",    "date={2001/}", "groups={a,b}", "doi=", "\\'e", "\n", "and",
    "@comment{jabref-meta: grouping:\n1 StaticGroup:a\\;",
])  # fmt: skip


@settings(max_examples=fuzzing.READ, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    for record in records(text.replace("\r", "\n")):
        assert record.paper.source_format == "bibtex"


@pytest.mark.skipif(not peers.CORPORA.is_dir(), reason="the corpora of other projects are not here")
def test_better_bibtex_reads_the_same() -> None:
    items, different = 0, set()
    for path in sorted((peers.CORPORA / "better-bibtex").glob("*.bib")):
        if path.with_suffix(".json").exists():
            theirs = peers.zotero_items(path.with_suffix(".json"))
            items += len(theirs)
            different |= {(d.file, d.key) for d in peers.differences(path.stem, peers.papers(path), theirs)}
    assert items > 3000
    assert len(different) <= items * 0.02
