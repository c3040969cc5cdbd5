"""Feeds as people write them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.feeding.meaning import meant
from paperdesk.library.feeding.spelling import feed_of, issn, spelled
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.feed import Feed, FeedKind

KINDS = FeedKind


@pytest.mark.parametrize(
    ("text", "feed"),
    [
        ("hf:daily", Feed("Hugging Face daily papers", KINDS.HUGGINGFACE_DAILY, "")),
        ("hf:", Feed("Hugging Face daily papers", KINDS.HUGGINGFACE_DAILY, "")),
        ("HF:Weekly", Feed("Hugging Face papers of the week", KINDS.HUGGINGFACE_DAILY, "week")),
        ("huggingface:month", Feed("Hugging Face papers of the month", KINDS.HUGGINGFACE_DAILY, "month")),
        ("hf:trending", Feed("Hugging Face trending papers", KINDS.HUGGINGFACE_TRENDING)),
        ("arxiv:cs.cl", Feed("arXiv cs.CL", KINDS.ARXIV_DAILY, "cs.CL")),
        ("arXiv: CS.CL+cs.lg,cs.CL", Feed("arXiv cs.CL, cs.LG", KINDS.ARXIV_DAILY, "cs.CL+cs.LG")),
        ("arxiv:hep-th", Feed("arXiv hep-th", KINDS.ARXIV_DAILY, "hep-th")),
        ("arxiv:cond-mat.Mes-Hall", Feed("arXiv cond-mat.mes-hall", KINDS.ARXIV_DAILY, "cond-mat.mes-hall")),
        (
            "arxiv:joint transformer",
            Feed("arXiv: joint transformer", KINDS.ARXIV_SEARCH, "all:joint AND all:transformer"),
        ),
        (
            'arxiv:"joint transformer"',
            Feed('arXiv: "joint transformer"', KINDS.ARXIV_SEARCH, 'all:"joint transformer"'),
        ),
        (
            "arxiv:cat:cs.CL AND ti:vision",
            Feed("arXiv: cat:cs.CL AND ti:vision", KINDS.ARXIV_SEARCH, "cat:cs.CL AND ti:vision"),
        ),
        ("issn:0028-0836", Feed("ISSN 0028-0836", KINDS.CROSSREF, "issn:0028-0836")),
        ("issn: 2049369x", Feed("ISSN 2049-369X", KINDS.CROSSREF, "issn:2049-369X")),
        ("openalex:issn:00280836", Feed("ISSN 0028-0836", KINDS.OPENALEX, "issn:0028-0836")),
        (
            "crossref:joint transformer",
            Feed("Crossref: joint transformer", KINDS.CROSSREF, "joint transformer"),
        ),
        ("https://example.org/feed.xml", Feed("example.org", KINDS.WEB, "https://example.org/feed.xml")),
        ("feed://example.org/a", Feed("example.org", KINDS.WEB, "https://example.org/a")),
        ("feed:http://example.org/a", Feed("example.org", KINDS.WEB, "http://example.org/a")),
        ("www.example.org/rss", Feed("example.org", KINDS.WEB, "https://www.example.org/rss")),
    ],
)
def test_feed_is_known_by_how_it_is_written(text: str, feed: Feed) -> None:
    assert feed_of(text) == feed


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("https://rss.arxiv.org/rss/cs.CL+cs.LG", "arxiv:cs.CL+cs.LG"),
        ("https://rss.arxiv.org/atom/math.AG", "arxiv:math.AG"),
        ("https://arxiv.org/list/cs.CL/recent", "arxiv:cs.CL"),
        ("arxiv.org/list/hep-th/new?skip=0&show=25", "arxiv:hep-th"),
        (
            "https://export.arxiv.org/api/query?search_query=cat:cs.CL+AND+all:electron&start=0",
            "arxiv:cat:cs.CL AND all:electron",
        ),
        (
            "https://arxiv.org/search/?query=joint+transformer&searchtype=all",
            "arxiv:all:joint AND all:transformer",
        ),
        ("https://huggingface.co/papers", "hf:daily"),
        ("https://huggingface.co/papers/date/2026-11-20", "hf:daily"),
        ("https://huggingface.co/papers/week/2026-W47", "hf:week"),
        ("huggingface.co/papers/month/2026-11", "hf:month"),
        ("https://huggingface.co/papers/trending", "hf:trending"),
        ("https://huggingface.co/blog/feed.xml", "https://huggingface.co/blog/feed.xml"),
        ("https://arxiv.org/abs/2401.00001", "https://arxiv.org/abs/2401.00001"),
    ],
)
def test_page_of_a_service_is_the_feed_behind_it(address: str, short: str) -> None:
    assert spelled(feed_of(address)) == short


def test_folders_and_files_are_known_when_they_are_there(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("", encoding="utf-8")
    name = tmp_path.name
    assert feed_of("refs.bib", tmp_path) == Feed("refs.bib", KINDS.FILE, str(tmp_path / "refs.bib"))
    assert feed_of(".", tmp_path) == Feed(name, KINDS.FOLDER, str(tmp_path.resolve()))
    assert feed_of(f"file://{tmp_path}/refs.bib").address == str(tmp_path / "refs.bib")
    with pytest.raises(PaperDeskError, match=r"“none\.bib” is no folder or file that is there"):
        feed_of("none.bib", tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a\nb",
        "x" * 3_000,
        "hf:hourly",
        "arxiv:",
        "crossref:",
        "https://",
        "http://[::",
        "https://a b",
    ],
)
def test_what_is_no_feed_is_said(text: str) -> None:
    with pytest.raises(UsageError):
        feed_of(text)


@pytest.mark.parametrize("text", ["", "0028-0837", "1234", "0028-0836-1", "٠٠٢٨-٠٨٣٦"])
def test_number_that_is_no_issn_is_said(text: str) -> None:
    with pytest.raises(UsageError):
        issn(text)


@given(
    st.text()
    | st.builds("{}:{}".format, st.sampled_from(("arxiv", "hf", "issn", "https", "feed")), st.text())
)
def test_any_text_is_a_feed_or_no_feed(text: str) -> None:
    try:
        feed = feed_of(text)
    except PaperDeskError:
        return
    again = feed_of(spelled(feed))
    assert (again.kind, again.address) == (feed.kind, feed.address)
    assert meant(feed)
