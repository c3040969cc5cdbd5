"""People are known again whatever order, initials and particles their names come with."""

import pytest

from paperdesk.model.names import parse_names
from paperdesk.model.shared_people import shared


@pytest.mark.parametrize(
    ("mine", "theirs", "share", "first"),
    [
        ("Zhang, Wei", "Wei, Zhang", 1.0, True),
        ("van der Berg, Jan", "Berg, J. van der", 1.0, True),
        ("Øster, Åse", "Oster, Ase", 0.0, False),
        ("Müller, Jürgen", "Muller, Jurgen", 1.0, True),
        ("Wang, Zhaoqing and Xia, Xiaobo", "Wang, Kai and Sun, Peng", 0.0, False),
        ("Wang, Zhaoqing and Xia, Xiaobo", "Xia, X. and Wang, Z.", 1.0, False),
        ("{ATLAS Collaboration}", "{ATLAS Collaboration} and Li, W.", 1.0, True),
        ("Li, Wei and others", "Li, Wei and Berg, Jan", 1.0, True),
        ("García Márquez, Gabriel", "García Márquez, G.", 1.0, True),
        ("Li", "Li, Wei", 1.0, True),
        ("", "Li, Wei", None, False),
    ],
)
def test_shared_people(mine: str, theirs: str, share: float | None, first: bool) -> None:
    assert shared(parse_names(mine), parse_names(theirs)) == (share, first)
    assert shared(parse_names(theirs), parse_names(mine)) == (share, first)
