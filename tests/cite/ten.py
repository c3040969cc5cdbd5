"""Ten kinds of references by hand, in the fields a library keeps; all works and people are made up."""

from typing import Final

from paperdesk.model.paper import Name, Paper

ARTICLE: Final = Paper(
    "The spread of small rumours in large groups: A field study",
    "article",
    (Name("Okafor", "Chidi Emmanuel"), Name("Lindqvist", "Sara")),
    year=2019,
    date="2019-04",
    venue="Journal of Social Exchange",
    doi="10.1234/jse.2019.0417",
    fields={
        "volume": "12",
        "number": "3",
        "pages": "145--167",
        "issn": "1234-5679",
        "shortjournal": "J. Soc. Exch.",
    },
    key="okafor2019spread",
)
CONFERENCE: Final = Paper(
    "Sparse attention for very long documents",
    "inproceedings",
    (Name("Nakamura", "Yuki"), Name("Bell", "Tom"), Name("Haddad", "Leila")),
    year=2021,
    date="2021-07-12/2021-07-15",
    venue="Proceedings of the 9th International Conference on Reading Machines",
    doi="10.5555/icrm.2021.88",
    fields={
        "pages": "880--891",
        "publisher": "Reading Machines Society",
        "eventtitle": "9th International Conference on Reading Machines",
        "venue": "Lisbon, Portugal",
    },
    key="nakamura2021sparse",
)
BOOK: Final = Paper(
    "Statistics without tears",
    "book",
    (Name("Whitcombe", "Margaret"),),
    year=2015,
    date="2015",
    venue="Harbour Press",
    fields={"edition": "3", "location": "London", "isbn": "978-3-16-148410-0"},
    key="whitcombe2015statistics",
)
CHAPTER: Final = Paper(
    "Dikes, polders and the price of land",
    "incollection",
    (Name("Berg", "Pieter", "van den"),),
    (Name("Silva", "João", "da"), Name("Moreau", "Claire")),
    year=2012,
    date="2012",
    venue="Water and property in early modern Europe",
    fields={"pages": "77--103", "publisher": "Northern University Press", "location": "Leiden"},
    key="vandenberg2012dikes",
)
THESIS: Final = Paper(
    "Learning to parse under noise",
    "phdthesis",
    (Name("Ferreira", "Ana Lúcia"),),
    year=2018,
    date="2018",
    venue="University of Porto",
    url="https://repository.example.org/theses/4711",
    fields={"location": "Porto"},
    key="ferreira2018learning",
)
WEB: Final = Paper(
    "Air quality guidelines for indoor spaces",
    "online",
    (Name(literal="World Air Organization"),),
    year=2022,
    date="2022-09-05",
    venue="",
    url="https://www.wao.example.org/indoor-air",
    fields={"urldate": "2023-01-17"},
    key="wao2022air",
)
FIRST_OF_TWO: Final = Paper(
    "Counting birds from the air",
    "article",
    (Name("Roe", "Jane"),),
    year=2020,
    date="2020-02",
    venue="Annals of Field Biology",
    doi="10.1234/afb.2020.1",
    fields={"volume": "41", "number": "1", "pages": "1--15"},
    key="roe2020counting",
)
SECOND_OF_TWO: Final = Paper(
    "Birds that count",
    "article",
    (Name("Roe", "Jane"),),
    year=2020,
    date="2020-10",
    venue="Annals of Field Biology",
    doi="10.1234/afb.2020.7",
    fields={"volume": "41", "number": "4", "pages": "310--322"},
    key="roe2020birds",
)
NINE: Final = Paper(
    "A catalogue of faint radio sources",
    "article",
    (
        *(Name("Adeyemi", "Tolu"), Name("Brandt", "Karl"), Name("Castro", "Inés"), Name("Dvořák", "Petr")),
        *(Name("Evans", "Rhys"), Name("Fukuda", "Aiko"), Name("Grant", "Moira"), Name("Hussein", "Omar")),
        Name("Ivanova", "Daria"),
    ),
    year=2023,
    date="2023",
    venue="Radio Astronomy Letters",
    doi="10.1234/ral.77.e15",
    fields={"volume": "77", "eid": "e15"},
    key="adeyemi2023catalogue",
)
NEWSPAPER: Final = Paper(
    "Harbour bridge closes for repairs",
    "article",
    year=2017,
    date="2017-11-23",
    venue="The Morning Courier",
    fields={"entrysubtype": "newspaper", "pages": "A4"},
    key="harbour2017",
)
PREPRINT: Final = Paper(
    "Language models forget politely",
    "misc",
    (Name("Petrov", "Ilya"), Name("Kim", "Ji-Woo")),
    year=2024,
    date="2024-03-01",
    arxiv="2403.00001",
    doi="10.48550/arXiv.2403.00001",
    url="https://arxiv.org/abs/2403.00001",
    fields={"eprintclass": "cs.CL"},
    key="petrov2024language",
)

TEN: Final = (
    *(ARTICLE, CONFERENCE, BOOK, CHAPTER, THESIS, WEB, FIRST_OF_TWO, SECOND_OF_TWO),
    *(NINE, NEWSPAPER, PREPRINT),
)
"""Ten kinds; two papers of one author and year are one of them."""
