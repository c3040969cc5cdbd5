"""The bibliographies of the CSL project's own test suite, as far as pandoc gets them right."""

from pathlib import Path

from paperdesk.cite.pandoc import Pandoc
from tests.cite.csl_suite import outcomes

REACHED = 0.88
"""The part that is right with pandoc 3.9: 178 of 199. The others are pandoc's own, none is an error."""


def test_bibliographies_of_the_suite_are_right(shared: Path, pandoc: Pandoc) -> None:
    found = outcomes(shared / "corpora" / "csl-test-suite", pandoc)
    right = [each.case.name for each in found if each.is_right]
    assert len(found) > 190
    assert len(right) >= REACHED * len(found)
    assert not [each for each in found if "could not format" in each.given]
