"""Titles that may be one title are found among many."""

import random

from paperdesk.model.near_titles import Headline, near_titles, neighbours

TEXT = "sparse attention graph model deep random walk survey noise wave spin chain black hole bound"
WORDS = TEXT.split()


def quiet(done: int, total: int) -> None:
    assert 0 <= done <= total


def found(*papers: tuple[str, str, int | None]) -> set[tuple[int, int]]:
    return set(near_titles([Headline(id, *rest) for id, rest in enumerate(papers, 1)], quiet))


def test_title_misspelt_is_found() -> None:
    assert found(
        ("Sparse attention for graphs", "Li, Wu", 2020),
        ("Sparse atention for graphs", "Li", 2021),
        ("Black holes in galaxies", "Li", 2020),
    ) == {(1, 2)}


def test_title_without_its_subtitle_is_found() -> None:
    assert found(("Ring: a study of rings", "Li", 2020), ("Ring", "Li", 2020)) == {(1, 2)}


def test_papers_of_other_people_years_or_numbers_are_left_out() -> None:
    title = "Sparse attention for graphs, part {}"
    assert not found((title.format(1), "Li", 2020), (title.format(2), "Li", 2020))
    assert not found((title.format(1), "Li", 2020), (title.format(1) + "s", "Wu", 2020))
    assert not found((title.format(1), "Li", 2020), (title.format(1) + "s", "Li", 2010))


def test_equal_titles_are_left_to_others() -> None:
    assert not found(("Sparse attention", "Li", 2020), ("Sparse Attention!", "Li", 2020))


def test_misspelt_titles_are_found_among_thousands_of_few_words() -> None:
    chance = random.Random(1)
    papers = [
        (" ".join(chance.choices(WORDS, k=8)), f"Name{chance.randrange(500)}", chance.randrange(1990, 2026))
        for _ in range(3000)
    ]
    wanted = set()
    for at in range(100):
        title, author, year = papers[at * 7]
        cut = chance.randrange(len(title) - 1)
        papers.append((title[:cut] + chance.choice("xyz") + title[cut + 1 :], author, year))
        wanted.add((at * 7 + 1, len(papers)))
    hits = found(*papers)
    assert len(wanted & hits) >= 97
    assert len(hits) < 2 * len(wanted)


def test_neighbours_of_few_are_all_pairs_and_of_many_near_ones() -> None:
    assert list(neighbours([3, 1, 2])) == [(1, 3), (2, 3), (1, 2)]
    assert len(list(neighbours(range(1000)))) < 5000
