"""EndNote's, PubMed's and the catalogues' XML: each element where it belongs."""

from dataclasses import replace

import pytest

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Reader, Record, StringText
from paperdesk.formats.xml.endnote import read_endnote_xml
from paperdesk.formats.xml.mods import read_mods
from paperdesk.formats.xml.pubmed import read_pubmed_xml
from paperdesk.model.paper import Name, Paper


def paper_of(reader: Reader, text: str) -> Paper:
    [record] = reader(StringText("x.xml", text))
    assert isinstance(record, Record)
    assert record.paper.source_text
    return replace(record.paper, source_text="", source_format="")


def endnote(inside: str) -> Paper:
    return paper_of(read_endnote_xml, f"<xml><records><record>{inside}</record></records></xml>")


def pubmed(inside: str) -> Paper:
    return paper_of(
        read_pubmed_xml, f"<PubmedArticleSet><PubmedArticle>{inside}</PubmedArticle></PubmedArticleSet>"
    )


def mods(inside: str) -> Paper:
    return paper_of(read_mods, f"<mods:modsCollection><mods:mods>{inside}</mods:mods></mods:modsCollection>")


def test_endnote_article_is_read_whole() -> None:
    paper = endnote("""<ref-type name="Journal Article">17</ref-type>
        <contributors><authors><author><style face="normal">Roe, A. B.</style></author>
          <author last-name="Doe" first-name="Joe" suffix="Jr."/>
          <author>WHO,</author></authors></contributors>
        <titles><title><style>On </style><style face="italic">E. coli</style></title>
          <secondary-title>Journal of Things</secondary-title><short-title>Coli</short-title></titles>
        <periodical><full-title>Journal of Things</full-title><abbr-1>J. Things</abbr-1></periodical>
        <pages>1-9</pages><volume>3</volume><number>2</number>
        <keywords><keyword>one</keyword><keyword>two, three</keyword><keyword>four
        five; six</keyword></keywords>
        <dates><year>2020</year><pub-dates><date>May 7</date></pub-dates></dates>
        <isbn>1234-5678 (Print)</isbn><electronic-resource-num>10.1000/X</electronic-resource-num>
        <label>roe2020</label><notes>Mine.&#xD;Second line.</notes><research-notes>More.</research-notes>
        <abstract>Text.</abstract><language>eng</language><custom1>c</custom1>
        <urls><related-urls><url>https://example.org/a</url><url>https://example.org/b</url></related-urls>
          <pdf-urls><url>internal-pdf://a.pdf</url></pdf-urls></urls>""")
    assert paper == Paper(
        title="On E. coli",
        type="article",
        authors=(Name("Roe", "A. B."), Name("Doe", "Joe", suffix="Jr."), Name(literal="WHO")),
        date="2020-05-07",
        year=2020,
        venue="Journal of Things",
        doi="10.1000/x",
        url="https://example.org/a",
        abstract="Text.",
        key="roe2020",
        tags=("one", "two, three", "four", "five; six"),
        note="Mine.\nSecond line.\n\nMore.",
        fields={
            "pages": "1-9",
            "volume": "3",
            "number": "2",
            "issn": "1234-5678",
            "language": "eng",
            "shorttitle": "Coli",
            "shortjournal": "J. Things",
            "custom1": "c",
            "urls": "https://example.org/b",
            "file": "internal-pdf://a.pdf",
        },
    )


@pytest.mark.parametrize(
    ("kind", "type", "venue"),
    [
        ('<ref-type name="Book">6</ref-type>', "book", "P"),
        ("<ref-type>6</ref-type>", "book", "P"),
        ('<ref-type name="Book Section">5</ref-type>', "incollection", "S"),
        ('<ref-type name="Thesis">32</ref-type><work-type>PhD</work-type>', "phdthesis", "P"),
        ('<ref-type name="Report">27</ref-type>', "report", "P"),
        ('<ref-type name="Web Page">12</ref-type>', "online", "S"),
        ("", "misc", "S"),
    ],
)
def test_endnote_venue_goes_with_the_kind(kind: str, type: str, venue: str) -> None:
    titles = "<titles><title>T</title><secondary-title>S</secondary-title></titles><publisher>P</publisher>"
    paper = endnote(kind + titles)
    assert (paper.type, paper.venue) == (type, venue)


def test_endnote_editors_of_an_edited_book() -> None:
    people = "<contributors><authors><author>Roe, A.</author></authors></contributors>"
    paper = endnote(f'<ref-type name="Edited Book">28</ref-type>{people}<titles><title>T</title></titles>')
    assert (paper.type, paper.authors, paper.editors) == ("collection", (), (Name("Roe", "A."),))


def test_pubmed_article_is_read_whole() -> None:
    paper = pubmed("""<MedlineCitation><PMID Version="1">123</PMID>
        <Article><Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>3</Volume><Issue>2</Issue>
          <PubDate><Year>2020</Year><Month>May</Month><Day>7</Day></PubDate></JournalIssue>
          <Title>Journal of things</Title><ISOAbbreviation>J Things</ISOAbbreviation></Journal>
        <ArticleTitle>H<sub>2</sub>O and <i>E. coli</i>.</ArticleTitle>
        <Pagination><MedlinePgn>1-9</MedlinePgn></Pagination>
        <ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
        <ELocationID EIdType="doi">10.1000/right</ELocationID>
        <Abstract><AbstractText Label="AIM">One.</AbstractText>
        <AbstractText Label="RESULT">Two.</AbstractText>
        </Abstract>
        <AuthorList CompleteYN="N"><Author><LastName>Roe</LastName><ForeName>Ann B</ForeName>
          <Initials>AB</Initials>
          <Suffix>Jr</Suffix></Author><Author><CollectiveName>A Group</CollectiveName></Author></AuthorList>
        <Language>eng</Language></Article>
        <MeshHeadingList><MeshHeading><DescriptorName>Water</DescriptorName></MeshHeading><MeshHeading>
          <DescriptorName>Kidney</DescriptorName><QualifierName>drug effects</QualifierName>
          <QualifierName>surgery</QualifierName></MeshHeading></MeshHeadingList>
        <KeywordList><Keyword>ice</Keyword></KeywordList></MedlineCitation>
        <PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList>
        <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/other</ArticleId>
        </ArticleIdList></Reference></ReferenceList></PubmedData>""")
    assert paper == Paper(
        title="H₂O and E. coli",
        type="article",
        authors=(Name("Roe", "Ann B", suffix="Jr"), Name(literal="A Group"), Name(literal="others")),
        date="2020-05-07",
        year=2020,
        venue="Journal of things",
        doi="10.1000/right",
        abstract="AIM: One.\n\nRESULT: Two.",
        tags=("Water", "Kidney/drug effects", "Kidney/surgery", "ice"),
        fields={
            "shortjournal": "J Things",
            "issn": "1234-5678",
            "volume": "3",
            "number": "2",
            "pages": "1-9",
            "language": "eng",
            "pmid": "123",
            "pmcid": "PMC77",
        },
    )


@pytest.mark.parametrize(
    ("date", "edtf", "year"),
    [
        ("<Year>2020</Year>", "2020", 2020),
        ("<Year>2020</Year><Month>05</Month>", "2020-05", 2020),
        ("<Year>2020</Year><Season>Summer</Season>", "2020-22", 2020),
        ("<MedlineDate>2019 Dec-2020 Jan</MedlineDate>", "2019-12/2020-01", 2019),
        ("<MedlineDate>2019 May-Jun</MedlineDate>", "2019-05/2019-06", 2019),
        ("<MedlineDate>soon</MedlineDate>", "soon", None),
    ],
)
def test_pubmed_date_has_many_forms(date: str, edtf: str, year: int | None) -> None:
    journal = f"<Journal><JournalIssue><PubDate>{date}</PubDate></JournalIssue></Journal>"
    article = f"<Article>{journal}<ArticleTitle>T</ArticleTitle></Article>"
    paper = pubmed(f"<MedlineCitation>{article}</MedlineCitation>")
    assert (paper.date, paper.year) == (edtf, year)


def test_pubmed_chapter_stands_in_its_book() -> None:
    text = """<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><Publisher><PublisherName>P</PublisherName>
        <PublisherLocation>L</PublisherLocation></Publisher><BookTitle>B</BookTitle><PubDate><Year>2009</Year>
        </PubDate><AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList>
        <Isbn>9781860163593</Isbn></Book><ArticleTitle>C</ArticleTitle>
        <AuthorList><Author><LastName>Roe</LastName></Author></AuthorList></BookDocument></PubmedBookArticle>"""
    assert paper_of(read_pubmed_xml, text) == Paper(
        title="C",
        type="incollection",
        authors=(Name("Roe"),),
        editors=(Name("Ed"),),
        date="2009",
        year=2009,
        venue="B",
        fields={"publisher": "P", "location": "L", "isbn": "9781860163593", "pmid": "5"},
    )


def test_bare_citations_of_pubmed_are_read() -> None:
    article = "<Article><ArticleTitle>T.</ArticleTitle></Article>"
    text = (
        f"<MedlineCitationSet><MedlineCitation><PMID>1</PMID>{article}</MedlineCitation></MedlineCitationSet>"
    )
    paper = paper_of(read_pubmed_xml, text)
    assert (paper.title, paper.fields) == ("T", {"pmid": "1"})


def test_mods_article_is_read_whole() -> None:
    paper = mods("""<mods:titleInfo><mods:nonSort>The</mods:nonSort><mods:title>Ice</mods:title>
        <mods:subTitle>a view</mods:subTitle></mods:titleInfo>
        <mods:titleInfo type="abbreviated"><mods:title>Ice</mods:title></mods:titleInfo>
        <mods:name type="personal"><mods:namePart type="family">Gogh</mods:namePart>
          <mods:namePart type="given">V.</mods:namePart><mods:namePart type="given">W.</mods:namePart>
          <mods:role><mods:roleTerm type="text">author</mods:roleTerm></mods:role></mods:name>
        <mods:name type="corporate"><mods:namePart>WHO</mods:namePart></mods:name>
        <mods:name><mods:namePart>Roe, Ann</mods:namePart>
          <mods:role><mods:roleTerm>trl</mods:roleTerm></mods:role></mods:name>
        <mods:genre>journal article</mods:genre><mods:abstract>One.</mods:abstract><mods:note>N</mods:note>
        <mods:language><mods:languageTerm>eng</mods:languageTerm></mods:language>
        <mods:subject><mods:topic>ice</mods:topic><mods:geographic>Arctic</mods:geographic></mods:subject>
        <mods:relatedItem type="host"><mods:titleInfo><mods:title>Polar</mods:title></mods:titleInfo>
          <mods:originInfo><mods:dateIssued>2003</mods:dateIssued><mods:publisher>P</mods:publisher>
          <mods:issuance>continuing</mods:issuance></mods:originInfo>
          <mods:part><mods:detail type="volume"><mods:number>3</mods:number></mods:detail>
          <mods:detail type="issue"><mods:number>2</mods:number></mods:detail>
          <mods:extent unit="page"><mods:start>1</mods:start><mods:end>9</mods:end></mods:extent></mods:part>
          <mods:identifier type="issn">1234-5678</mods:identifier></mods:relatedItem>
        <mods:identifier type="doi">10.1000/x</mods:identifier>
        <mods:identifier type="citekey">gogh2003</mods:identifier>
        <mods:location><mods:url>https://example.org</mods:url></mods:location>""")
    assert paper == Paper(
        title="The Ice: a view",
        type="article",
        authors=(Name("Gogh", "V. W."), Name(literal="WHO")),
        date="2003",
        year=2003,
        venue="Polar",
        doi="10.1000/x",
        url="https://example.org",
        abstract="One.",
        key="gogh2003",
        tags=("ice", "Arctic"),
        fields={
            "shorttitle": "Ice",
            "volume": "3",
            "number": "2",
            "pages": "1-9",
            "publisher": "P",
            "issn": "1234-5678",
            "language": "eng",
            "note": "N",
            "translator": "Roe, Ann",
        },
    )


@pytest.mark.parametrize(
    ("inside", "type"),
    [
        ("<genre>book</genre>", "book"),
        ("<originInfo><issuance>monographic</issuance></originInfo>", "book"),
        ("<genre>book</genre><relatedItem type='host'><genre>book</genre></relatedItem>", "incollection"),
        ("<relatedItem type='host'><genre>conference publication</genre></relatedItem>", "inproceedings"),
        ("<relatedItem type='host'><genre>academic journal</genre></relatedItem>", "article"),
        ("<genre>Ph.D. thesis</genre>", "phdthesis"),
        ("<genre>technical report</genre>", "report"),
        ("<genre>conference publication</genre>", "proceedings"),
        ("<genre>postcard</genre>", "misc"),
    ],
)
def test_mods_kind_is_told_by_genre_and_host(inside: str, type: str) -> None:
    paper = paper_of(read_mods, f"<mods><titleInfo><title>T</title></titleInfo>{inside}</mods>")
    assert paper.type == type


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (read_endnote_xml, "<xml><record><urls/></record></xml>"),
        (read_mods, "<mods/>"),
        (read_pubmed_xml, "<PubmedArticle>\n</PubmedArticle>"),
    ],
)
def test_empty_record_fails(reader: Reader, text: str) -> None:
    [item] = reader(StringText("x.xml", text))
    assert isinstance(item, Failure)
    assert item.reason == "The record is empty."


def test_pubmed_chapter_keeps_the_doi_of_its_book_apart() -> None:
    book = "<Book><BookTitle>B</BookTitle><ELocationID EIdType='doi'>10.1/b</ELocationID></Book>"
    record = "<PubmedBookArticle><BookDocument>{}</BookDocument></PubmedBookArticle>"
    whole = paper_of(read_pubmed_xml, record.format(book))
    chapter = paper_of(read_pubmed_xml, record.format(f"{book}<ArticleTitle>C</ArticleTitle>"))
    assert (whole.doi, "bookdoi" in whole.fields) == ("10.1/b", False)
    assert (chapter.doi, chapter.fields["bookdoi"]) == ("", "10.1/b")


def test_pubmed_id_is_that_of_the_last_version() -> None:
    ids = '<PMID Version="1">7</PMID><PMID Version="2">8</PMID>'
    article = "<Article><ArticleTitle>T</ArticleTitle></Article>"
    paper = paper_of(read_pubmed_xml, f"<MedlineCitation>{ids}{article}</MedlineCitation>")
    assert paper.fields["pmid"] == "8"
