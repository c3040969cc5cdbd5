"""The search language: what each form means, and that no text is an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model.query import (
    Added,
    And,
    Filter,
    Listed,
    Node,
    Not,
    OnDay,
    Or,
    Query,
    Text,
    YearRange,
    parse,
    quote_value,
)
from paperdesk.model.query_filters import HAS
from tests.ending import ends

A, B, C = Text(("a",)), Text(("b",)), Text(("c",))


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", None),
        (" \t\n", None),
        ("a ", A),
        ("a b ", And((A, B))),
        ("a OR b ", Or((A, B))),
        ("a b OR c ", And((A, Or((B, C))))),
        ("(a b) OR c ", Or((And((A, B)), C))),
        ("((a)) (b c) ", And((A, B, C))),
        ("a or b ", And((A, Text(("or",)), B))),
        ("-a b ", And((Not(A), B))),
        ("-(a OR b) ", Not(Or((A, B)))),
        ("-(-a) ", A),
        ("--a ", Not(A)),
    ],
)
def test_words_combine(text: str, node: Node | None) -> None:
    assert parse(text).node == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("Transf", Text(("transf",), prefix=True)),
        ("transf ", Text(("transf",))),
        ("vision transf", And((Text(("vision",)), Text(("transf",), prefix=True)))),
        ("trans* model ", And((Text(("trans",), prefix=True), Text(("model",))))),
        ("-transf", Not(Text(("transf",)))),
        ('"vision"', Text(("vision",))),
        ('"Vision Transformer"', Text(("vision", "transformer"), phrase=True)),
        ("long-ran", Text(("long", "ran"), prefix=True, phrase=True)),
        ("Velázquez ", Text(("velazquez",))),
        ("title:scal", Text(("scal",), prefix=True, field="title")),
        ('title:"joint video" ', Text(("joint", "video"), phrase=True, field="title")),
        ('author:"van der Berg"', Text(("van", "der", "berg"), phrase=True, field="author")),
        ('author:"Berg, Jan"', Text(("berg", "jan"), field="author")),
        ("Abstract:loss ", Text(("loss",), field="abstract")),
        ("note:loss ", Text(("loss",), field="note")),
        ("venue:aaai ", Text(("aaai",), field="venue")),
        ("(transf)", Text(("transf",))),
    ],
)
def test_text_is_found_as_words_prefixes_and_phrases(text: str, node: Node) -> None:
    assert parse(text).node == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("tag:vision", Filter("tag", "vision")),
        ("tag:Vision/Pose/", Filter("tag", "Vision/Pose")),
        ('tag:"x y"', Filter("tag", "x y")),
        ("-tag:x", Not(Filter("tag", "x"))),
        ('collection:"Thesis/Related work"', Filter("collection", "Thesis/Related work")),
        ("source:page.txt", Filter("source", "page.txt")),
        ("type:@InProceedings", Filter("type", "inproceedings")),
        ("key:liu2022", Filter("key", "liu2022")),
        ('key:"liu2022x"', Filter("key", "liu2022x", exact=True)),
        ("status:to-read", Filter("status", "to-read")),
        ('status:"To read"', Filter("status", "to-read")),
        ("is:starred", Filter("is", "starred")),
        ("is:favourite", Filter("is", "starred")),
        ("IS:Unread", Filter("is", "unread")),
        ("is:read", Filter("status", "read")),
        ("is:trashed", Filter("is", "trashed")),
        ("is:new", Filter("is", "new")),
        ("is:trending", Filter("is", "trending")),
        ('feed:"Daily papers"', Filter("feed", "Daily papers")),
        ("category:CS.CL", Filter("category", "cs.cl")),
        ("day:2026-11-20", OnDay("2026-11-20", "2026-11-21")),
        ("day:2026-11-16..2026-11-22", OnDay("2026-11-16", "2026-11-23")),
        ("day:today", OnDay(0, -1)),
        ("day:<7d", OnDay(6, None)),
        ("feed:x day:2026-11-20", OnDay("2026-11-20", "2026-11-21", "x")),
        ("day:>=2026 feed:x is:new", And((OnDay("2026-01-01", None, "x"), Filter("is", "new")))),
        ("feed:x -day:today", And((Filter("feed", "x"), Not(OnDay(0, -1))))),
        ("feed:x OR day:today", Or((Filter("feed", "x"), OnDay(0, -1)))),
        ("has:notes", Filter("has", "note")),
        ("no:doi", Not(Filter("has", "doi"))),
        ("-no:doi", Filter("has", "doi")),
        ("year:2021", YearRange(2021, 2021)),
        ("year:2020..2023", YearRange(2020, 2023)),
        ("year:2023-2020", YearRange(2020, 2023)),
        ("year:2020\u20132023", YearRange(2020, 2023)),
        ("year:..2020", YearRange(None, 2020)),
        ("year:2020..", YearRange(2020, None)),
        ("year:>=2021", YearRange(2021, None)),
        ("year:>2021", YearRange(2022, None)),
        ("year:<2020", YearRange(None, 2019)),
        ("year:<=2020", YearRange(None, 2020)),
        ("list:wanted", Listed("wanted")),
        ("-list:Avoid", Not(Listed("Avoid"))),
        ("list:wanted>=2", Listed("wanted", 2)),
        ("list:wanted>2", Listed("wanted", 3)),
        ("list:wanted<3", Not(Listed("wanted", 3))),
        ("list:wanted<=3", Not(Listed("wanted", 4))),
        ("list:wanted=0", Not(Listed("wanted", 1))),
        ("list:wanted=2", And((Listed("wanted", 2), Not(Listed("wanted", 3))))),
        ("list:wanted>=", Listed("wanted")),
        ('list:"must have">1', Listed("must have", 2)),
        ('list:"must have>1"', Listed("must have", 2)),
        ("added:<7d", Added(6, None)),
        ("added:<=2w", Added(14, None)),
        ("added:>30d", Added(None, 30)),
        ("added:>=1m", Added(None, 29)),
        ("added:7d", Added(6, None)),
        ("added:<99999y", Added(36_499, None)),
        ("added:today", Added(0, -1)),
        ("added:yesterday", Added(1, 0)),
        ("added:<today", Added(None, 0)),
        ("added:2026-05-01", Added("2026-05-01", "2026-05-02")),
        ("added:2026-05", Added("2026-05-01", "2026-06-01")),
        ("added:2026-05..", Added("2026-05-01", None)),
        ("added:..2026", Added(None, "2027-01-01")),
        ("added:2026-01..yesterday", Added("2026-01-01", 0)),
        ("added:>=2026-05", Added("2026-05-01", None)),
        ("added:>2026-05", Added("2026-06-01", None)),
        ("added:<=2026-05", Added(None, "2026-06-01")),
    ],
)
def test_filter_is_read(text: str, node: Node) -> None:
    assert parse(text) == Query(
        node,
        names_status=False,
        names_trash=text == "is:trashed",
    )


@pytest.mark.parametrize(
    "text",
    [
        *("foo:bar", "year:abc", "year:..", "year:20210", "status:nope", "is:odd", "has:wings", "no:end"),
        *("added:soon", "added:..", "added:<", "added:2026-13", "added:x..2026", "tag:/", "tag:///"),
        *("list:>2", "list:wanted>=0", "list:wanted<0"),
    ],
)
def test_what_is_no_filter_is_plain_text(text: str) -> None:
    query = parse(f"{text} a ")
    assert query.unknown == (text,)
    assert isinstance(query.node, And)
    assert [type(node) for node in query.node.nodes] == [Text, Text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"deep', ["deep"]),
        ('deep" vision', ["deep", "vision"]),
        ('tag:"vision', ["tag", "vision"]),
        ("(deep vision", ["deep", "vision"]),
        ("deep) vision(", ["deep", "vision"]),
        ("-(deep", ["deep"]),
        ("deep -", ["deep"]),
        ("- deep", ["deep"]),
        ("OR deep", ["or", "deep"]),
        ("deep OR", ["deep", "or"]),
        ("() deep (())", ["deep"]),
        ("deep ++ …", ["deep"]),
        ("title: deep", ["title", "deep"]),
        (":deep", ["deep"]),
        ('year:"" added:"" tag:"" deep', ["year", "added", "tag", "deep"]),
        ('"a\\" deep', ["a", "deep"]),
    ],
)
def test_dangling_marks_are_plain_text(text: str, words: list[str]) -> None:
    node = parse(text + " ").node
    nodes = node.nodes if isinstance(node, And) else (node,)
    assert list(nodes) == [Text((word,)) for word in words]


def test_query_names_what_default_lists_hide() -> None:
    queries = [parse(text) for text in ("a status:dismissed", "-(a is:dismissed)", "is:trash", "status:read")]
    assert [(q.names_status, q.names_trash) for q in queries] == [
        (True, False),
        (True, False),
        (False, True),
        (False, False),
    ]


def test_terms_are_what_is_asked_for() -> None:
    query = parse('deep "vision model" -(noise) -(-kept) author:"Berg, Jan" tag:x deep transf')
    assert query.terms == ("deep", "vision model", "kept", "berg", "jan", "transf*")


@pytest.mark.parametrize("text", ["(" * 1000 + "a" + ")" * 1000, "-(" * 1000 + "a" + ")" * 1000, "(" * 5000])
def test_deep_nesting_is_bounded(text: str) -> None:
    assert len(repr(parse(text))) < 500


@pytest.mark.parametrize(
    "text", ['"\\' * 100_000, "a" * 1_000_000, "a " * 500_000, "a-" * 500_000, "(a " * 99_999]
)
def test_huge_text_is_cut(text: str) -> None:
    with ends("reading a huge search"):
        query = parse(text)
    assert len(query.terms) <= 200


def test_nul_and_surrogates_vanish() -> None:
    assert parse("de\0ep\ud800 ").node == Text(("deep",))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80))
def test_quoted_value_comes_back(value: str) -> None:
    name = value.strip(" \t\r\n/")
    if name:
        assert parse(f"tag:{quote_value(value)}").node == Filter("tag", name)


def _check(node: Node | None, depth: int = 0) -> None:
    assert depth < 60
    if isinstance(node, And | Or):
        assert len(node.nodes) > 1
        assert not any(isinstance(child, type(node)) for child in node.nodes)
        for child in node.nodes:
            _check(child, depth + 1)
    elif isinstance(node, Not):
        assert not isinstance(node.node, Not)
        _check(node.node, depth + 1)
    elif isinstance(node, Text):
        assert node.words and all(node.words)
    elif isinstance(node, Filter) and node.name == "has":
        assert node.value in HAS


PARTS = st.sampled_from(
    [
        *(
            "(",
            ")",
            "-",
            '"',
            " ",
            "OR",
            " OR ",
            ":",
            "\\",
            "*",
            "..",
            "<",
            ">=",
            "7d",
            "2021",
            "-05",
            "/",
            "\0",
        ),
        *(
            "tag:",
            "year:",
            "added:",
            "status:",
            "is:",
            "has:",
            "no:",
            "title:",
            "author:",
            "key:",
            "list:",
            "foo:",
            "x",
        ),
        *("é", "ß", "日本", "\u0301", "\ud800", "²", "٣", "٢٠٢١", "read", "vision", "https://a.b/c(d)"),
    ]
)


@settings(max_examples=1000, deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_any_pieces_make_a_well_formed_query(text: str) -> None:
    _check(parse(text).node)


@settings(max_examples=500)
@given(st.text())
def test_any_text_makes_a_well_formed_query(text: str) -> None:
    _check(parse(text).node)
