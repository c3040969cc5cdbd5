"""What is taken for an identifier of a paper in whatever text, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.identifiers import Identifier, find_identifiers, identifier, identifiers_of
from paperdesk.model.paper import Paper

SICI = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI3>3.0.CO;2-O"
FOUND = {
    "10.1000/182": ["DOI 10.1000/182"],
    "10.1000/ABC.": ["DOI 10.1000/abc"],
    "see (doi:10.1000/182), or 10.1000/183,10.1000/184;doi:10.1000/185": [
        *("DOI 10.1000/182", "DOI 10.1000/183", "DOI 10.1000/184", "DOI 10.1000/185"),
    ],
    "https://doi.org/10.1000%2F182?utm_source=x": ["DOI 10.1000/182"],
    "doi.org/10.1000/x.pdf": ["DOI 10.1000/x.pdf"],
    "https://dx.doi.org/10.1016/0370-2693(91)90021-x)": ["DOI 10.1016/0370-2693(91)90021-x"],
    SICI: [f"DOI {SICI.lower()}"],
    r"10.1007/978-3-319-24574-4\_28": ["DOI 10.1007/978-3-319-24574-4_28"],
    "10.1007/s11263\u20100150816\u200by": ["DOI 10.1007/s11263-0150816y"],
    '<a href="https://doi.org/10.1000/182">10.1000/182</a>': ["DOI 10.1000/182"],
    "[paper](https://doi.org/10.1000/182)": ["DOI 10.1000/182"],
    "**10.1000/182**": ["DOI 10.1000/182"],
    "https://dl.acm.org/doi/pdf/10.1145/3292500.3330701": ["DOI 10.1145/3292500.3330701"],
    "https://link.springer.com/content/pdf/10.1007/s1-2-3.pdf": ["DOI 10.1007/s1-2-3"],
    "https://www.frontiersin.org/articles/10.3389/fnins.2013.12/full#B7": ["DOI 10.3389/fnins.2013.12"],
    "https://x.org/article?id=10.1371/journal.pone.0000000&type=printable": [
        "DOI 10.1371/journal.pone.0000000",
    ],
    "https://www.biorxiv.org/content/10.1101/2020.01.02.123456v1.full": ["DOI 10.1101/2020.01.02.123456"],
    "https://www.nature.com/articles/s41586-020-2649-2.pdf": ["DOI 10.1038/s41586-020-2649-2"],
    "(https://www.nature.com/articles/nmeth.2089)": ["DOI 10.1038/nmeth.2089"],
    "https://elifesciences.org/articles/12345/figures": ["DOI 10.7554/elife.12345"],
    "10.48550/arXiv.2109.03814": ["arXiv:2109.03814"],
    "arXiv:2109.03814v2 [cs.CV] 8 Sep 2021": ["arXiv:2109.03814"],
    "https://arxiv.org/pdf/2109.03814v3.pdf": ["arXiv:2109.03814"],
    "https://huggingface.co/papers/2509.04664": ["arXiv:2509.04664"],
    "0704.0001, 1412.9999 and 1501.00001": ["arXiv:0704.0001", "arXiv:1412.9999", "arXiv:1501.00001"],
    "arXiv:math.GT/0309136v2, hep-th/9901001": ["arXiv:math/0309136", "arXiv:hep-th/9901001"],
    "PMID: 012345678; PMCID: PMC123": ["PMID 12345678"],
    "https://pubmed.ncbi.nlm.nih.gov/123/": ["PMID 123"],
    "https://europepmc.org/article/MED/123": ["PMID 123"],
    "ISBN 0-306-40615-2 or 978-0-306-40615-7": ["ISBN 9780306406157"],
    "ISBN-13: 978 0 306 40615 7": ["ISBN 9780306406157"],
    "isbn:080442957X": ["ISBN 9780804429573"],
    " 0306406152 \n9780804429573": ["ISBN 9780306406157", "ISBN 9780804429573"],
    "https://www.amazon.com/Book/dp/0306406152/ref=sr": ["ISBN 9780306406157"],
    "2109.03814\n10.1000/182\nPMID 7\n2109.03814v1": ["arXiv:2109.03814", "DOI 10.1000/182", "PMID 7"],
}
NOTHING = (
    *("", "no identifier here", "12345678", "10.1000", "10.12/182", "call 0306406152 now", "PMC12345"),
    *("9780306406158", "0-306-40615-3", "12109.03814", "2113.03814", "1205.12345", "2109.0381", "3.1415926"),
    *("cs/01120", "and/or 1234567", "1.2109.03814", "https://doi.org/", "https://example.org/a/b?c=1"),
)


@pytest.mark.parametrize("text", FOUND)
def test_identifiers_are_found_in_texts(text: str) -> None:
    assert [each.shown for each in find_identifiers(text)] == FOUND[text]


@pytest.mark.parametrize("text", NOTHING)
def test_other_texts_hold_none(text: str) -> None:
    assert find_identifiers(text) == ()


def test_identifier_has_its_page() -> None:
    pages = [each.url for each in find_identifiers(f"{SICI} hep-th/9901001 PMID 7 9780306406157")]
    assert pages == [
        "https://doi.org/10.1002/(sici)1097-4571(199806)49:8%3C693::aid-asi3%3E3.0.co;2-o",
        "https://arxiv.org/abs/hep-th/9901001",
        "https://pubmed.ncbi.nlm.nih.gov/7",
        "https://openlibrary.org/isbn/9780306406157",
    ]


def test_identifier_of_a_kind_is_read() -> None:
    assert identifier("doi", "https://doi.org/10.1000/ABC") == Identifier("doi", "10.1000/abc")
    assert identifier("doi", "10.48550/arXiv.2109.03814") == Identifier("arxiv", "2109.03814")
    assert identifier("arxiv", "2109.03814v7") == Identifier("arxiv", "2109.03814")
    assert [identifier(scheme, "?") for scheme in ("doi", "arxiv", "pmid", "isbn")] == [None] * 4


def test_identifiers_of_a_paper() -> None:
    paper = Paper(doi="10.1/a", arxiv="2109.03814", fields={"pmid": "7", "isbn": "0306406152"})
    assert identifiers_of(paper) == (Identifier("arxiv", "2109.03814"), Identifier("pmid", "7"))


@given(st.lists(st.sampled_from((*FOUND, *NOTHING, "/", ")", "10.", " ", "\n")), max_size=8))
def test_what_is_found_is_found_again_as_it_is_shown(parts: list[str]) -> None:
    found = find_identifiers(" ".join(parts))
    assert find_identifiers("\n".join(each.shown for each in found)) == found


@given(st.text(alphabet="10./-()<>9781234567890Xx :%2Fdoiarxvpmsbn\n", max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    found = find_identifiers(text)
    assert len(set(found)) == len(found)
