"""Papers that the services of the tests know."""

from typing import Final

from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Name, Paper

VAN: Final = Name("Beethoven", "Ludwig", "van")
ADA: Final = Name("Lovelace", "Ada")
ATLAS: Final = Name(literal="ATLAS Collaboration")
TEXT: Final = (
    "We show how α-stable & <b>bold</b> claims hold. It was never easy to say so much in so few words."
)

PREPRINT: Final = Paper(
    title="Sparse Mixtures of Patient Experts for Very Long Documents",
    authors=(ADA, VAN),
    year=2024,
    date="2024-12-03",
    arxiv="2412.01558",
    abstract=TEXT,
    fields={"eprintclass": "cs.CV"},
)
PUBLISHED: Final = Paper(
    title="Attention Was Never Quite Enough: A Replication in Ten Languages",
    type="inproceedings",
    authors=(VAN, ADA, ATLAS),
    year=2023,
    date="2023-06-01",
    venue="Proceedings of the Conference on Patience",
    doi="10.1000/patience.17",
    arxiv="2301.00042",
    abstract=TEXT,
    fields={"pages": "17-29", "publisher": "Patience Press"},
)
MEDICAL: Final = Paper(
    title="Coffee and the Length of Reviews",
    type="article",
    authors=(Name("Curie", "Marie"), ATLAS),
    year=2019,
    date="2019-05-04",
    venue="Journal of Reviewing",
    doi="10.1000/coffee(2019)1",
    abstract=TEXT,
    fields={"pmid": "31234567", "volume": "12", "number": "3", "pages": "101-110", "issn": "1234-5679"},
)
BOOK: Final = Paper(
    title="The Art of Citing",
    type="book",
    authors=(ADA,),
    year=2009,
    date="2009",
    venue="Citing House",
    fields={"isbn": "9780306406157"},
)
ALL: Final = (PREPRINT, PUBLISHED, MEDICAL, BOOK)

ARXIV: Final = Identifier("arxiv", "2412.01558")
DOI: Final = Identifier("doi", "10.1000/patience.17")
PMID: Final = Identifier("pmid", "31234567")
ISBN: Final = Identifier("isbn", "9780306406157")
UNKNOWN: Final = Identifier("doi", "10.1000/nobody.knows")
