"""What citation keys are called in a file, and who inherits from itself."""

from paperdesk.library.bibtex_keys import in_circles, other_keys


def test_keys_that_biber_does_not_take_get_another() -> None:
    keys = ["O'Neil", "oneil", "Roe", "'", "o'neil2"]
    assert other_keys(keys, "bibtex") == {}
    assert other_keys(keys, "biblatex") == {"'": "paper", "O'Neil": "ONeila", "o'neil2": "oneil2"}


def test_circles_are_those_that_come_back_to_themselves() -> None:
    parents = {
        "a": ["b"],
        "b": ["c", "x"],
        "c": ["a"],
        "x": ["y"],
        "heir": ["a"],
        "self": ["self"],
        "z": ["nobody"],
    }
    assert in_circles(parents) == {"a", "b", "c", "self"}
    assert in_circles({}) == frozenset()
