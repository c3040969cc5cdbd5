"""The help pages: short, linked, and true to the search language they explain."""

import re
from pathlib import Path

import pytest

from paperdesk.library.resources import resource_path
from paperdesk.model.query import parse

PAGES = (
    "annotations.md",
    "attention.md",
    "backups.md",
    "citation-keys.md",
    "citations.md",
    "command-line.md",
    "completing.md",
    "details.md",
    "digests.md",
    "feeds.md",
    "five-minute-tour.md",
    "index.md",
    "inside-the-file.md",
    "keys.md",
    "library-file.md",
    "live-files.md",
    "manuscripts.md",
    "network.md",
    "notes.md",
    "pages-and-imports.md",
    "pictures.md",
    "queue.md",
    "reading.md",
    "reference-files.md",
    "search.md",
    "triage.md",
    "trust.md",
    "word-lists.md",
)
LONGEST_PAGE = 80  # lines


def page(name: str) -> str:
    return resource_path("help", name).read_text("utf-8")


def links(text: str) -> set[str]:
    return set(re.findall(r"\]\(([^)]+)\)", text))


def search_examples() -> list[str]:
    text = page("search.md")
    quoted = re.findall(r"`([^`]+)`", text.split("## Filters")[1])
    indented = re.findall(r"^    (.+)$", text, re.MULTILINE)
    return [example for example in (*quoted, *indented) if ":" in example]


def test_help_folder_holds_the_known_pages() -> None:
    assert tuple(sorted(path.name for path in resource_path("help").glob("*.md"))) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_page_has_one_title_on_its_first_line(name: str) -> None:
    titles = [number for number, line in enumerate(page(name).splitlines()) if line.startswith("# ")]
    assert titles == [0]


@pytest.mark.parametrize("name", PAGES)
def test_page_is_short(name: str) -> None:
    assert len(page(name).splitlines()) <= LONGEST_PAGE


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_pages_and_pictures_that_exist(name: str) -> None:
    folder = resource_path("help")
    pictures = {path.relative_to(folder).as_posix() for path in folder.glob("pictures/*/*.png")}
    assert links(page(name)) <= {*PAGES, *pictures}


def test_index_links_every_other_page() -> None:
    assert links(page("index.md")) == set(PAGES) - {"index.md"}


@pytest.mark.parametrize("example", search_examples())
def test_search_example_is_understood(example: str) -> None:
    query = parse(example)
    assert query.node is not None
    assert query.unknown == ()


def test_citation_keys_in_the_help_are_keys_of_sample_papers() -> None:
    from paperdesk.library.sample import sample_papers
    from paperdesk.model.citation_key import make_key

    keys = {make_key(paper, taken=lambda key: False) for paper in sample_papers()}
    shown = {key for name in PAGES for key in re.findall(r"\b[a-z]+20\d\d[a-z]{8,}\b", page(name))}
    assert shown
    assert shown <= keys


@pytest.mark.parametrize(
    ("formula", "key"), re.findall(r"^    (\[\S+)\s+(\w[\w-]*)$", page("citation-keys.md"), re.MULTILINE)
)
def test_formula_in_the_help_gives_the_key_beside_it(formula: str, key: str) -> None:
    from paperdesk.library.sample import sample_papers
    from paperdesk.model.citation_key import make_key

    assert key in {make_key(paper, formula) for paper in sample_papers()}


def test_every_part_and_modifier_of_a_formula_is_in_the_help() -> None:
    from paperdesk.model.key_modifiers import MODIFIERS, SEPARATORS
    from paperdesk.model.key_tokens import TOKENS

    text = page("citation-keys.md")
    assert [name for name in TOKENS if f"`[{name}]`" not in text] == []
    assert [name for name in (*MODIFIERS, *SEPARATORS) if f"`:{name}`" not in text] == []


def test_resource_path_lies_in_the_checkout() -> None:
    root = Path(__file__).parent.parent
    assert resource_path("help", "index.md") == root / "resources" / "help" / "index.md"
