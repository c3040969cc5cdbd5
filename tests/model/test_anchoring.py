"""A highlight finds its quote in another text."""

from dataclasses import replace

import pytest

from paperdesk.model.anchoring import anchored
from paperdesk.model.paper import Highlight

MARK = Highlight(4, 8, "code", prefix="The ", suffix=" is here", comment="look")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The code is here", 4),
        ("Yes. The code is here, and code is there", 9),
        ("A code, the code, the code is here", 22),
        ("code code", 5),
    ],
)
def test_highlight_stands_where_its_quote_does(text: str, start: int) -> None:
    assert anchored(MARK, text) == replace(MARK, start=start, end=start + 4)


@pytest.mark.parametrize("text", ["", "Nothing of the kind"])
def test_highlight_without_its_quote_is_an_orphan(text: str) -> None:
    assert anchored(MARK, text) == replace(MARK, orphan=True)


def test_orphan_that_finds_its_quote_again_is_none() -> None:
    assert anchored(replace(MARK, orphan=True), "The code is here") == MARK
