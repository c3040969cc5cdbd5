"""What the services that know papers are called, and where they are."""

from typing import Final

NAMES: Final = {
    "arxiv": "arXiv",
    "crossref": "Crossref",
    "doi": "doi.org",
    "europepmc": "Europe PMC",
    "pubmed": "PubMed",
    "openalex": "OpenAlex",
    "semanticscholar": "Semantic Scholar",
    "dblp": "DBLP",
    "huggingface": "Hugging Face",
    "openlibrary": "Open Library",
}
"""What people call the services, the most trusted ones first."""
BASES: Final = {
    "arxiv": "https://export.arxiv.org",
    "crossref": "https://api.crossref.org",
    "doi": "https://doi.org",
    "europepmc": "https://www.ebi.ac.uk/europepmc/webservices/rest",
    "pubmed": "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
    "openalex": "https://api.openalex.org",
    "semanticscholar": "https://api.semanticscholar.org",
    "dblp": "https://dblp.org",
    "huggingface": "https://huggingface.co",
    "openlibrary": "https://openlibrary.org",
}
"""Where the services are, unless the user says otherwise."""
FEED_BASES: Final = {"arxiv-daily": "https://rss.arxiv.org"}
"""Where feeds are that no service of `BASES` has."""
