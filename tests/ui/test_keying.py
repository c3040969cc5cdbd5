"""Commands on citation keys: the formula, and keys made anew after they were shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library.edits import AddPapers, SetKey
from paperdesk.library.key_plan import KeyPlan
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands.details import new_paper_request
from paperdesk.ui.commands.keying import AT_ONCE, formula_request
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import KeyFormulaAnswer
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

ROE = (Name("Roe"),)
Press = Callable[..., None]
PAPERS = (
    Paper("Joint Video", authors=ROE, year=2020, key="uno"),
    Paper("Deep Video", authors=ROE, year=2020, key="dos"),
    Paper("Other Video", authors=ROE, year=2021, key="tres"),
)


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return PAPERS


def keys(desk: Desk) -> list[str]:
    library = desk.session.library
    return [paper.key for paper in library.papers(library.find().page(0, 3))]


def test_formula_is_kept_and_makes_the_keys_of_new_papers(
    desk: Desk, press: Press, toasts: list[str], ask: FakeAsk
) -> None:
    press("keys.formula", key_formula=KeyFormulaAnswer("[auth:camel][year]"))
    assert toasts == ["New papers get their keys by [auth:camel][year]."]
    assert keys(desk) == ["uno", "dos", "tres"]
    assert new_paper_request(desk).key(Paper("New", authors=ROE, year=2020)) == "Roe2020"
    assert ask.names() == ["key_formula"]
    desk.session.undo()
    assert desk.session.library.key_formula() == "[auth][year][title3]"


def test_formula_that_stays_is_no_step(desk: Desk, press: Press, toasts: list[str]) -> None:
    press("keys.formula", key_formula=KeyFormulaAnswer(""))
    press("keys.formula", key_formula=None)
    assert toasts == []
    assert desk.session.label(undone=False) == "Add 3 papers"


def test_formula_is_shown_on_the_selected_papers_or_the_newest(desk: Desk) -> None:
    assert [key.old for key in formula_request(desk).plan("[title1]").keys] == ["uno", "dos", "tres"]
    desk.watch(lambda: (3, 1), lambda: 3)
    request = formula_request(desk)
    assert [key.old for key in request.plan("[title1]").keys] == ["uno", "tres"]
    assert request.examples == ""


def test_formula_of_an_empty_library_is_shown_on_examples(
    qapp: object, tmp_path: Path, ask: FakeAsk, library: Library
) -> None:
    made = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    request = formula_request(made)
    new = [key.new for key in request.plan("[year]").keys]
    assert request.examples == "The library is empty: these papers are examples."
    assert len(set(new)) == len(new) > 20
    made.stop()
    made.session.close()


def test_keys_of_the_selection_are_shown_and_changed(
    desk: Desk, press: Press, toasts: list[str], ask: FakeAsk
) -> None:
    desk.watch(lambda: (3, 2), lambda: 3)
    press("keys.renew", new_keys=True)
    plan: KeyPlan = ask.asked[0][1][0]
    assert [(key.old, key.new) for key in plan.keys] == [
        ("uno", "roe2020jointvideo"),
        ("dos", "roe2020deepvideo"),
    ]
    assert keys(desk) == ["roe2020jointvideo", "roe2020deepvideo", "tres"]
    assert toasts == ["2 citation keys changed; the old ones still find the papers."]
    press("keys.renew")
    assert toasts[1:] == ["Nothing to change: these keys are what the formula makes."]
    desk.session.undo()
    assert keys(desk) == ["uno", "dos", "tres"]


def test_giving_up_changes_nothing(desk: Desk, press: Press, toasts: list[str]) -> None:
    press("keys.renew-all", new_keys=False)
    assert (keys(desk), toasts) == (["uno", "dos", "tres"], [])


def test_formula_and_all_keys_in_one_go(desk: Desk, press: Press, ask: FakeAsk) -> None:
    press("keys.formula", key_formula=KeyFormulaAnswer("[auth][shortyear]", anew=True), new_keys=True)
    assert ask.names() == ["key_formula", "new_keys"]
    assert keys(desk) == ["roe20", "roe20a", "roe21"]


def test_many_keys_are_made_and_changed_off_the_interface(
    desk: Desk, press: Press, toasts: list[str], ask: FakeAsk
) -> None:
    more = tuple(Paper(f"Number {number}", key=f"k{number}") for number in range(600))
    desk.session.library.apply(AddPapers(more, "test"))
    press("keys.renew-all", new_keys=True)
    assert toasts == ["603 citation keys changed; the old ones still find the papers."]
    assert desk.session.library.paper_id("number599") == desk.session.library.paper_id("k599")
    assert len(ask.asked[0][1][0].keys) > AT_ONCE


def test_key_that_another_program_took_meanwhile_is_told(desk: Desk, press: Press, ask: FakeAsk) -> None:
    def take(plan: KeyPlan) -> bool:
        with Library.open(desk.session.library.path) as other:
            other.apply(SetKey(1, plan.changed[0].new))
        return True

    desk.watch(lambda: (3,), lambda: 3)
    press("keys.renew", new_keys=take)
    assert ask.errors == [
        "The citation key roe2020jointvideo belongs to another paper by now; nothing was changed."
    ]
    assert keys(desk)[0] == "uno"
