"""What is taken for a sentence of the layers below the window."""

from pathlib import Path

from tests.translation.below import sentences_of

MODULE = '''"""A docstring is no sentence of the window."""

SQL = "select id from papers where id = ?"
WHY = "{} cannot be read here."


def say(path, count, role, source, more):
    """Nor is this one."""
    yield f"{path} holds {count:,} entries."
    yield f"A name stands twice among the {role}."
    yield f"{source or 'An import'} has {'another' if more else 'other'} title."
    yield f"The line {path}{count} is too long" " and was cut."
    yield "only a part of one"
'''
FOUND = [
    "A name stands twice among the {field0}.",
    "An import has another title.",
    "An import has other title.",
    "The line {0} is too long and was cut.",
    "{0} cannot be read here.",
    "{0} has another title.",
    "{0} has other title.",
    "{0} holds {1} entries.",
]


def test_sentences_are_read_off_a_module_with_numbered_gaps(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(MODULE)
    assert sorted(sentences_of(tmp_path / "module.py")) == FOUND


def test_a_module_that_puts_sentences_together_has_parts_as_well(tmp_path: Path) -> None:
    path = tmp_path / "library" / "file_forms.py"
    path.parent.mkdir()
    path.write_text(MODULE)
    assert sorted(sentences_of(path)) == sorted([*FOUND, "An import", "only a part of one"])
