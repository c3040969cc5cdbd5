"""DOI, arXiv id, address and numbers of BibTeX entries."""

from collections.abc import Mapping

import pytest

from paperdesk.formats.bibtex.identifiers import Identifiers, take_identifiers

NONE = Identifiers("", "", "")


@pytest.mark.parametrize(
    ("fields", "found", "left"),
    [
        ({"doi": "https://doi.org/10.1000/ABC.5"}, Identifiers("10.1000/abc.5", "", ""), {}),
        ({"doi": r"10.1007/3-540-45061-0\_5"}, Identifiers("10.1007/3-540-45061-0_5", "", ""), {}),
        ({"doi": r"10.1002/x{\textless}1::y{\textgreater}2"}, Identifiers("10.1002/x<1::y>2", "", ""), {}),
        ({"doi": "none"}, NONE, {"doi": "none"}),
        (
            {"url": "http://dx.doi.org/10.1000/5"},
            Identifiers("10.1000/5", "", "http://dx.doi.org/10.1000/5"),
            {},
        ),
        ({"url": r"http://a.b/\~{}x\_y\%20"}, Identifiers("", "", "http://a.b/~x_y%20"), {}),
        ({"note": "doi: 10.1000/182."}, Identifiers("10.1000/182", "", ""), {"note": "doi: 10.1000/182."}),
        (
            {"note": "doi:10.1000/1 and doi:10.1000/2"},
            NONE,
            {"note": "doi:10.1000/1 and doi:10.1000/2"},
        ),
        ({"eprint": "2101.00001v2", "eprinttype": "arXiv"}, Identifiers("", "2101.00001", ""), {}),
        (
            {"eprint": "0309136", "eprinttype": "arXiv", "eprintclass": "hep-th"},
            Identifiers("", "hep-th/0309136", ""),
            {"eprintclass": "hep-th"},
        ),
        ({"eprint": "12345", "eprinttype": "jstor"}, NONE, {"eprint": "12345", "eprinttype": "jstor"}),
        ({"doi": "10.48550/arXiv.2101.9999"}, Identifiers("10.48550/arxiv.2101.9999", "2101.9999", ""), {}),
        (
            {"journaltitle": "arXiv preprint arXiv:1706.03762"},
            Identifiers("", "1706.03762", ""),
            {"journaltitle": "arXiv preprint arXiv:1706.03762"},
        ),
        (
            {"url": "https://arxiv.org/pdf/1706.03762v5.pdf"},
            Identifiers("", "1706.03762", "https://arxiv.org/pdf/1706.03762v5.pdf"),
            {},
        ),
        ({"howpublished": r"\url{https://a.org/x}"}, Identifiers("", "", "https://a.org/x"), {}),
        (
            {"howpublished": r"Online at \url{https://a.org/x}"},
            Identifiers("", "", "https://a.org/x"),
            {"howpublished": r"Online at \url{https://a.org/x}"},
        ),
        ({"isbn": "ISBN 978-0-226-03933-6"}, NONE, {"isbn": "9780226039336"}),
        ({"isbn": "0268-1242\\r1361-6641"}, NONE, {"issn": "0268-1242, 1361-6641"}),
        ({"eprint": "http://a.org/b\\_c"}, Identifiers("", "", "http://a.org/b_c"), {}),
        ({"url": "http://a.org/x; http://b.org"}, Identifiers("", "", "http://a.org/x"), {"urls": "http://b.org"}),
        ({"url": "http://a.org/long\n  -path/a b"}, Identifiers("", "", "http://a.org/long-path/a%20b"), {}),
        ({"isbn": "unknown"}, NONE, {"isbn": "unknown"}),
        ({"issn": "0140525X"}, NONE, {"issn": "0140-525X"}),
        ({"issn": "978-1-4822-5326-9"}, NONE, {"isbn": "9781482253269"}),
        ({"issn": "978-1-4822-5326-9", "isbn": "x"}, NONE, {"issn": "978-1-4822-5326-9", "isbn": "x"}),
        ({"note": "PMID: 123456"}, NONE, {"pmid": "123456"}),
        ({"eprint": "123456", "eprinttype": "pubmed"}, NONE, {"pmid": "123456"}),
        ({"eprint": "10.1000/5", "eprinttype": "doi"}, Identifiers("10.1000/5", "", ""), {}),
        ({"isbn": "978-0-2260-3933-6"}, NONE, {"isbn": "9780226039336"}),
        ({"pmcid": "4756000"}, NONE, {"pmcid": "PMC4756000"}),
    ],
)  # fmt: skip
def test_identifiers_are_found_where_they_are_kept(
    fields: Mapping[str, str], found: Identifiers, left: Mapping[str, str]
) -> None:
    rest = dict(fields)
    assert (take_identifiers(rest), rest) == (found, left)
