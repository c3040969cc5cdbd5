"""Formulas for citation keys: what each part and modifier gives, and what a wrong formula is told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.citation_key import MAX_LENGTH, is_key, make_key, plain_key
from paperdesk.model.key_formula import LONGEST, FormulaError, left_out, read_formula
from paperdesk.model.key_modifiers import MODIFIERS, SEPARATORS
from paperdesk.model.key_tokens import TOKENS
from paperdesk.model.key_words import every_word
from paperdesk.model.names import OTHERS, family_of
from paperdesk.model.paper import Name, Paper
from paperdesk.model.transliteration import to_letters

PAPER = Paper(
    "LaVin-DiT: A Large Vision Diffusion Transformer",
    type="inproceedings",
    authors=(Name("Berg", "Jan", "van der"), Name("Łukasiewicz"), Name("Smith-Jones")),
    editors=(Name("Knuth", "Donald E."), Name("Oe")),
    year=2024,
    date="2024-03-05",
    venue="Advances in Neural Information Processing Systems 2024",
    doi="10.1000/AbC",
    arxiv="2401.01234",
    fields={"pages": "e12--15", "volume": "37", "number": "3", "publisher": "Curran Associates"},
)
ALONE = Paper("Attention", authors=(Name("Knuth"),), year=-44)
BARE = Paper("A Survey of the Art")


@pytest.mark.parametrize(
    ("formula", "key"),
    [
        ("[auth]", "vanderberg"),
        ("[auth3]", "van"),
        ("[auth5:camel]", "VanDe"),
        ("[authors]", "vanderberglukasiewiczsmithjones"),
        ("[authors2]", "vanderberglukasiewiczetal"),
        ("[authors3]", "vanderberglukasiewiczsmithjones"),
        ("[authetal]", "vanderbergetal"),
        ("[auth][etal]", "vanderbergetal"),
        ("[auth][etal3]", "vanderberg"),
        ("[alpha]", "vls"),
        ("[alpha:keep][shortyear]", "vLS24"),
        ("[lastauth]", "smithjones"),
        ("[lastauth:camel]", "SmithJones"),
        ("[editor][year]", "knuth2024"),
        ("[editors:-]", "knuth-oe"),
        ("x[year]", "x2024"),
        ("x[shortyear]", "x24"),
        ("x[month]", "x03"),
        ("[title]", "lavinditlargevisiondiffusiontransformer"),
        ("[title2]", "lavinditlarge"),
        ("[title2:9]", "lavinditl"),
        ("[title2:keep]", "LaVinDiTLarge"),
        ("[title3:camel]", "LavinditLargeVision"),
        ("[title3:capital]", "Lavinditlargevision"),
        ("[title3:upper]", "LAVINDITLARGEVISION"),
        ("[title3:upper:lower]", "lavinditlargevision"),
        ("[title3:-]", "lavindit-large-vision"),
        ("[title3:_:abbr]", "l_l_v"),
        ("[shorttitle]", "lavindit"),
        ("[venue]", "advancesneuralinformationprocessingsystems"),
        ("[venue1]", "advances"),
        ("[venue:abbr]", "anips"),
        ("[venue:abbr:upper]", "ANIPS"),
        ("[publisher1]", "curran"),
        ("[type][volume].[number]", "inproceedings37.3"),
        ("[firstpage]", "e12"),
        ("[arxiv]", "paper2401.01234"),
        ("a[arxiv]", "a2401.01234"),
        ("[doi]", "10.1000/abc"),
        ("[doi:keep]", "10.1000/AbC"),
        ("[institution||publisher:abbr:upper]", "CA"),
        ('[institution||"anon"]', "anon"),
        ('[ institution || "anon" ]', "anon"),
        ("[institution]", "paper"),
    ],
)
def test_part_gives_words_of_the_paper(formula: str, key: str) -> None:
    assert make_key(PAPER, formula) == key


@pytest.mark.parametrize(
    ("paper", "formula", "key"),
    [
        (ALONE, "[auth][etal][year]", "knuth-44"),
        (ALONE, "[authetal][shortyear]", "knuth44"),
        (ALONE, "[alpha:keep]", "Knu"),
        (BARE, '[auth||editor||shorttitle||"x"]', "surveyart"),
        (BARE, "[auth:upper][month][firstpage]-[venue:abbr]", "paper"),
        (Paper("x", authors=(Name("Roe"), OTHERS)), "[authors5]", "roeetal"),
        (Paper("x", authors=(Name("Roe"), OTHERS)), "[authetal]", "roeetal"),
        (Paper("x", authors=(Name("Roe"), OTHERS)), "[lastauth]", "roe"),
        (Paper("x", authors=(Name("Roe"), Name("Doe"))), "[authetal:camel]", "RoeDoe"),
        (Paper("x", authors=tuple(Name(each) for each in "ABCDE")), "[alpha:upper]x", "ABC+x"),
        (Paper("x", authors=tuple(Name(f"Family{n}") for n in range(300))), "[authors]", "family0"),
        (Paper("x", authors=(Name(literal="World Health Organization"),)), "[auth:abbr:upper]", "WHO"),
        (Paper("x", venue="CVPR 2020"), "[venue:abbr]", "cvpr"),
        (Paper("x", venue="Nature"), "[venue:abbr]", "n"),
        (Paper("How to Read? A Guide"), "[shorttitle:-]", "how-read"),
        (Paper("A Guide", fields={"shorttitle": "Guide"}), "[shorttitle]", "guide"),
        (Paper("Re\u0301sume\u0301 Works"), "[title1]", "resume"),
        (Paper("深度学习"), '[title2||"zh"]', "zh"),
    ],
)
def test_part_that_a_paper_lacks_leaves_room_for_the_next(paper: Paper, formula: str, key: str) -> None:
    made = make_key(paper, formula)
    assert made.startswith(key) if len(paper.authors) == 300 else made == key
    assert len(made) <= MAX_LENGTH


@pytest.mark.parametrize(
    ("formula", "wrong", "sentence"),
    [
        (
            "[auth][yeer]",
            "yeer",
            "The citation key formula has the unknown part “[yeer]” at letter 8; perhaps “[year]” is meant.",
        ),
        (
            "[auth][ Year ]",
            "Year",
            "The citation key formula has the unknown part “[Year]” at letter 9; perhaps “[year]” is meant.",
        ),
        (
            "[year3]",
            "year3",
            "The citation key formula has the unknown part “[year3]” at letter 2: “[year]” takes no number.",
        ),
        (
            "[title2:-][auth:kamel]",
            "kamel",
            "The citation key formula has the unknown modifier “:kamel” at letter 17; "
            "perhaps “:camel” is meant.",
        ),
        (
            '[auth||"ä b"]',
            '"ä b"',
            'The text "ä b" at letter 8 of the citation key formula cannot stand in a key: '
            "use letters, digits and : . _ / + - between two quotes.",
        ),
        (
            "x[auth",
            "[",
            "The citation key formula has an unknown part at letter 2: "
            "“[” is only half of a pair of brackets.",
        ),
    ],
)
def test_wrong_formula_is_told_with_the_place(formula: str, wrong: str, sentence: str) -> None:
    with pytest.raises(FormulaError) as told:
        read_formula(formula)
    assert str(told.value) == sentence
    assert formula[told.value.start : told.value.end] == wrong


@pytest.mark.parametrize(
    "formula", ["[]", "[||]", "[auth||]", "[auth:]", "[auth:0]", "[zzz]", "[auth:zzz]", "]"]
)
def test_what_is_no_part_is_told(formula: str) -> None:
    with pytest.raises(FormulaError, match=r"^The citation key formula has an? unknown|has the unknown"):
        read_formula(formula)


def test_letters_that_no_key_holds_are_told() -> None:
    assert left_out('x y{[auth||"a-b"]}y é') == " {}é"
    assert left_out("[auth]-[year]_x") == ""


def test_formula_without_end_is_refused() -> None:
    read_formula("[auth]" + "x" * (LONGEST - 6))
    with pytest.raises(FormulaError, match="at most 500 letters"):
        read_formula("[" * 1_000_000)


def test_every_part_and_modifier_can_be_used() -> None:
    for name, token in TOKENS.items():
        number = "2" if token.counts else ""
        formula = "".join(f"[{name}{number}:{each}]" for each in (*MODIFIERS, *SEPARATORS, "3"))
        assert is_key(make_key(PAPER, formula))
        assert is_key(make_key(Paper(), formula))


def reference(paper: Paper, words: int) -> str:
    """What the formula [auth][year][titleN] has always meant, letter by letter."""
    small = {
        *("a", "an", "the", "and", "or", "nor", "but", "of", "for", "on", "in", "to", "with", "from", "by"),
        *("at", "as", "via", "into", "onto", "over", "under", "using", "is", "are", "be", "its"),
    }
    auth = re.sub("[^a-z0-9]", "", to_letters(family_of(paper.authors[0]))) if paper.authors else ""
    found = re.findall(r"[^\W_]+(?:['\u2019-][^\W_]+)*", paper.title)
    plain = [(word, re.sub("[^a-z0-9]", "", to_letters(word))) for word in found]
    large = [each for word, each in plain if word.lower() not in small and each]
    title = (large or [each for _, each in plain if each])[:words]
    return auth + ("" if paper.year is None else str(paper.year)) + "".join(title)


@given(
    st.text(st.characters(max_codepoint=0x2FF)),
    st.lists(st.text(max_size=10), max_size=2),
    st.none() | st.integers(0, 2100),
)
def test_formulas_of_before_mean_the_same(title: str, families: list[str], year: int | None) -> None:
    paper = Paper(title, authors=tuple(Name(each) for each in families), year=year)
    assert read_formula("[auth][year][title3]").of(paper) == reference(paper, 3)


FRAGMENTS = st.sampled_from(
    [*TOKENS, *MODIFIERS, *SEPARATORS, "[", "]", "[[", "||", "|", ":", '"', "3", "0", " ", "é", "{", "\n"]
)


@given(st.lists(FRAGMENTS | st.text(max_size=3), max_size=12).map("".join))
def test_any_text_is_a_formula_or_told_where_it_is_none(text: str) -> None:
    try:
        keys = [plain_key(paper, text) for paper in (PAPER, ALONE, BARE, Paper())]
    except FormulaError as error:
        assert 0 <= error.start <= error.end <= len(text)
        assert str(error).endswith((".",))
    else:
        assert all(map(is_key, keys))


@given(st.text())
def test_capitals_are_those_that_are_written(text: str) -> None:
    for word in every_word(text):
        assert word.plain
        assert word.cased.lower() == word.plain
