"""Citation keys made anew: what is planned is what comes, no key is lost, and none belongs to two papers."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.adding import add_papers
from paperdesk.library.edits import AddPapers, Many, SetFields, SetKey, SetKeyFormula, SetKeys, TrashPapers
from paperdesk.library.importing import import_files
from paperdesk.library.key_plan import KeyPlan, NewKey, plan_keys
from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled, UsageError
from paperdesk.model.paper import Name, Paper
from tests.dumps import dump_visible

ROE = (Name("Roe", "Jo"),)


def filled(library: Library, *papers: Paper) -> list[int]:
    """Add papers, the first one first; gives their ids."""
    ids: list[int] = []
    for paper in papers:
        result = library.apply(AddPapers((paper,), "test")).result
        assert isinstance(result, tuple)
        ids.append(result[0])
    return ids


def renew(library: Library, formula: str = "") -> KeyPlan:
    """Make the keys of all papers anew."""
    plan = plan_keys(library, library.find().ids(), formula)
    edit = plan.edit()
    if edit is not None:
        library.apply(edit)
    return plan


def keys(library: Library) -> list[str]:
    """The keys of the library, those of the oldest papers first."""
    return [paper.key for paper in library.papers(sorted(library.find().ids()))]


def test_plan_tells_old_and_new_keys_and_changes_nothing(library: Library) -> None:
    one, two, three = filled(
        library,
        Paper("Joint Video", authors=ROE, year=2020, key="uno"),
        Paper("Deep Video", authors=ROE, year=2020),
        Paper("Video", authors=ROE, year=2020, key="roe2020a"),
    )
    before = dump_visible(library)

    plan = plan_keys(library, [three, one, two], " [auth][year] ")

    assert plan.formula == "[auth][year]"
    assert plan.keys == (
        NewKey(one, "Joint Video", "uno", "roe2020", "roe2020"),
        NewKey(two, "Deep Video", "roe2020deepvideo", "roe2020b", "roe2020"),
        NewKey(three, "Video", "roe2020a", "roe2020a", "roe2020"),
    )
    assert [key.paper for key in plan.changed] == [one, two]
    assert [key.paper for key in plan.clashing] == [two, three]
    assert dump_visible(library) == before


def test_keys_made_anew_are_one_step_and_leave_the_old_ones_as_aliases(library: Library) -> None:
    filled(library, Paper("Joint Video", authors=ROE), Paper("Deep Video", key="x"))
    before = dump_visible(library)

    renew(library, "[title2:camel]")

    assert keys(library) == ["JointVideo", "DeepVideo"]
    assert [paper.aliases for paper in library.papers([1, 2])] == [("roejointvideo",), ("x",)]
    assert [library.paper_id(key) for key in ("ROEJOINTVIDEO", "x", "jointvideo")] == [1, 2, 1]
    assert library.find("x").ids() == library.find("key:x").ids() == [2]
    library.undo()
    assert dump_visible(library) == before


def test_keys_that_are_right_stay_however_often_they_are_made_anew(library: Library) -> None:
    filled(library, *(Paper("Editorial", year=2020 + number % 2) for number in range(9)))
    renew(library, "[title1][year]")
    made = keys(library)
    assert renew(library, "[title1][year]").changed == ()
    renew(library, "[year:2][title1]")
    renew(library, "[title1][year]")
    assert keys(library) == made


def test_first_entry_of_a_file_has_the_key_without_a_letter(library: Library) -> None:
    library.apply(AddPapers((Paper("Editorial", year=1), Paper("Editorial", year=2)), "x.bib"))
    filled(library, Paper("Editorial", year=3))
    plan = plan_keys(library, library.find().ids(), "x[title1]")
    assert [(library.paper(key.paper).year, key.new) for key in plan.keys] == [
        (1, "xeditorial"),
        (2, "xeditoriala"),
        (3, "xeditorialb"),
    ]


def test_letter_that_is_needed_no_more_goes(library: Library) -> None:
    filled(library, Paper("Editorial", year=2020, key="editoriala"))
    plan = plan_keys(library, [1], "[title1]")
    assert plan.keys == (NewKey(1, "Editorial", "editoriala", "editorial", "editorial"),)


def test_key_of_a_paper_in_the_trash_or_of_before_is_not_given_again(library: Library) -> None:
    filled(library, Paper("Editorial"), Paper("Other", key="o"), Paper("Third", key="t"))
    library.apply(TrashPapers(frozenset({1})))
    library.apply(SetKey(2, "p"))
    assert plan_keys(library, [3], "[title1]").keys[0].new == "third"
    library.apply(SetFields(3, {"title": "Editorial"}))
    assert plan_keys(library, [3], "[title1]").keys[0].new == "editoriala"
    library.apply(SetFields(3, {"title": "O"}))
    assert plan_keys(library, [3], "[title1]").keys[0].new == "oa"


def test_key_in_other_capitals_is_the_papers_own(library: Library) -> None:
    filled(library, Paper("Editorial"))
    renew(library, "[title1:camel]")
    assert library.paper(1).key == "Editorial"
    assert library.paper(1).aliases == ()


def test_paper_gets_back_a_key_it_once_had(library: Library) -> None:
    filled(library, Paper("Editorial", year=2020))
    for formula in ("[year][title1]x", "[title1][year]", "[year][title1]", "[title1][year]"):
        renew(library, formula)
    assert library.paper(1).key == "editorial2020"
    assert library.paper(1).aliases == ("2020editorial", "2020editorialx")


@pytest.mark.parametrize(
    ("formula", "says"), [("[yeer]", "“\\[yeer\\]” at letter 2"), ("key", "needs a part")]
)
def test_formula_that_cannot_be_used_is_told(library: Library, formula: str, says: str) -> None:
    filled(library, Paper("Editorial"))
    with pytest.raises(UsageError, match=says):
        plan_keys(library, [1], formula)


def test_plan_tells_how_far_it_is_and_can_be_stopped(library: Library) -> None:
    filled(library, Paper("Editorial"))
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        plan_keys(library, [1], "", stop)
    assert told == [(0, 1)]


def test_edit_of_a_great_many_keys_is_carried_out_piece_by_piece(library: Library) -> None:
    library.apply(AddPapers(tuple(Paper(f"Paper {number}") for number in range(600)), "test"))
    before = dump_visible(library)
    edit = plan_keys(library, library.find().ids(), "x[title2:-]").edit()
    assert isinstance(edit, Many)
    applied = library.apply(edit)
    assert (applied.label, applied.result) == ("Change citation keys", 600)
    assert library.paper_id("xpaper-7") == library.paper_id("paper7")
    library.undo()
    assert dump_visible(library) == before
    library.redo()
    assert library.paper_id("xpaper-7") == library.paper_id("paper7")


def test_keys_planned_before_somebody_took_one_are_not_written(library: Library) -> None:
    filled(library, Paper("Editorial"), Paper("Other"))
    edit = plan_keys(library, [1], "[title1]x").edit()
    assert edit == SetKeys(((1, "editorialx"),))
    library.apply(SetKey(2, "editorialx"))
    with pytest.raises(Exception, match="editorialx belongs to another paper by now; nothing was changed"):
        library.apply(edit)


def test_formula_of_the_library_makes_the_keys_of_all_that_comes_in(library: Library, tmp_path: Path) -> None:
    library.apply(SetKeyFormula("[auth:camel]-[year]"))
    filled(library, Paper("Typed", authors=ROE, year=2001))
    add_papers(library, [Paper("Page", authors=ROE, year=2002)], source="page")
    file = tmp_path / "x.ris"
    file.write_text("TY  - JOUR\nTI  - File\nAU  - Roe, Jo\nPY  - 2003\nER  - \n", encoding="utf-8")
    import_files(library, [file])
    assert keys(library) == ["Roe-2001", "Roe-2002", "Roe-2003"]
    assert library.key_formula() == "[auth:camel]-[year]"


def test_formula_is_kept_in_the_file_and_taken_back(library: Library) -> None:
    assert library.key_formula() == "[auth][year][title3]"
    library.apply(SetKeyFormula("[title1]"))
    with Library.open(library.path, read_only=True) as other:
        assert other.key_formula() == "[title1]"
    library.apply(SetKeyFormula(""))
    assert library.key_formula() == "[auth][year][title3]"
    assert [library.undo() and library.key_formula() for _ in range(2)] == [
        "[title1]",
        "[auth][year][title3]",
    ]
    assert library.redo_label() == "Change key formula"


def test_formula_that_a_newer_version_wrote_does_not_keep_papers_out(library: Library) -> None:
    library.tables().keys.keep_formula("[galaxy]")
    assert library.key_formula() == "[auth][year][title3]"
    filled(library, Paper("Editorial"))
    assert keys(library) == ["editorial"]


FORMULAS = st.lists(
    st.sampled_from(
        ["[title1]", "[title1:camel]", "[year]", "[auth2]", "[shortyear]", "-", "a", "[title:abbr]"]
    ),
    min_size=1,
    max_size=3,
).map(lambda parts: "[title1]" + "".join(parts))
TITLES = st.sampled_from(["Editorial", "editorial A", "Editorial a a", "Aa", "a", "B", "Editorialb", "深度"])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(TITLES, st.sampled_from(["", "a", "aa", "b"])), min_size=1, max_size=6),
    st.lists(FORMULAS, min_size=1, max_size=4),
)
def test_no_key_is_lost_and_none_belongs_to_two_papers(
    tmp_path_factory: pytest.TempPathFactory, papers: list[tuple[str, str]], formulas: list[str]
) -> None:
    path = tmp_path_factory.mktemp("keys") / "x.paperdesk"
    with Library.open(path, create=True) as library:
        for title, key in papers:
            filled(library, Paper(title, key=key))
        names = {key: library.paper_id(key) for key in keys(library)}
        for formula in formulas:
            plan = renew(library, formula)
            assert keys(library) == [key.new for key in plan.keys]
            names |= {key.new: key.paper for key in plan.keys}
            assert {name: library.paper_id(name) for name in names} == names
        assert library.check() == []
