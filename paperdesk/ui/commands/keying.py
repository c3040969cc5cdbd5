"""Commands on citation keys: the formula that makes them, and keys that are made anew by it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import Many, SetKeyFormula
from paperdesk.model.citation_key import DEFAULT
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import background
from paperdesk.ui.commands.command import Needs, attempt, require
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import KeyFormulaRequest

if TYPE_CHECKING:
    from paperdesk.library.key_plan import KeyPlan
    from paperdesk.library.library import Applied, Library
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress

SHOWN: Final = 100  # papers that show what a formula makes
AT_ONCE: Final = 200  # papers that are read without anybody noticing
MOST: Final = 200_000  # papers whose keys are made anew together


def formula(desk: Desk) -> None:
    """Edit the formula by which papers get their citation keys."""
    require(desk, Needs.WRITABLE)
    answer = desk.ask.key_formula(formula_request(desk))
    if answer is None:
        return
    applied = desk.session.do(SetKeyFormula(answer.formula))
    if applied.recorded:
        text = say("New papers get their keys by {formula}.", formula=answer.formula or DEFAULT)
        desk.toast(text, undo=True)
    if answer.anew:
        renew_all(desk)


def formula_request(desk: Desk) -> KeyFormulaRequest:
    """What the sheet for the formula shows: the selected papers, or the newest ones, or examples."""
    from paperdesk.library.key_plan import plan_of

    library = desk.session.library
    papers = _some_papers(desk, library)
    examples = "" if papers else say("The library is empty: these papers are examples.")
    shown = papers or _examples()
    return KeyFormulaRequest(
        library.key_formula(), DEFAULT, partial(plan_of, library, shown), examples=examples
    )


def renew(desk: Desk) -> None:
    """Show what the keys of the selected papers would be by the formula, and change them."""
    require(desk, Needs.WRITABLE)
    desk.flush_wanted.emit()
    _plan(desk, desk.chosen())


def renew_all(desk: Desk) -> None:
    """The same for all papers."""
    require(desk, Needs.WRITABLE)
    desk.flush_wanted.emit()
    _plan(desk, Chosen.all_of(desk.session.library, "", "-added"))


def _some_papers(desk: Desk, library: Library) -> tuple[Paper, ...]:
    several = desk.chosen() if desk.count() > 1 else Chosen.all_of(library, "", "-added")
    return tuple(library.papers(several.head(library, SHOWN)))


def _examples() -> tuple[Paper, ...]:
    from paperdesk.library.sample import sample_papers

    # Each with a number of its own, as papers of a library have one.
    return tuple(replace(paper, id=-number) for number, paper in enumerate(sample_papers(), 1))


def _plan(desk: Desk, chosen: Chosen) -> None:
    path = desk.session.library.path
    if len(chosen) > MOST:
        sentence = say("{papers} are too many to make keys anew together.", papers=papers_text(len(chosen)))
        advice = say("Select at most {papers}.", papers=papers_text(MOST))
        raise PaperDeskError(f"{sentence} {advice}")
    if len(chosen) <= AT_ONCE:
        _show(desk, path, _planned(desk.session.library, chosen))
        return
    require(desk, Needs.SETTLED)
    # The sheet comes once the task is over, so that nothing waits for it.
    show = partial(attempt, desk)
    desk.run_edit(
        say("Making keys"),
        partial(_read, path, chosen),
        lambda plan: QTimer.singleShot(0, desk, partial(show, partial(_show, desk, path, plan))),
    )


def _read(path: Path, chosen: Chosen, progress: Progress) -> KeyPlan:
    from paperdesk.library.library import Library

    with Library.open(path, read_only=True) as library:
        return _planned(library, chosen, progress)


def _planned(library: Library, chosen: Chosen, progress: Progress | None = None) -> KeyPlan:
    from paperdesk.library.key_plan import plan_keys

    return plan_keys(library, chosen.ids(library), progress=progress)


def _show(desk: Desk, path: Path, plan: KeyPlan) -> None:
    """Show the keys of papers of the library at a path, if that one is still open, and write them."""
    if desk.session.library.path != path:
        return
    edit = plan.edit()
    if edit is None:
        desk.toast(say("Nothing to change: these keys are what the formula makes."))
    elif desk.ask.new_keys(plan):
        if isinstance(edit, Many):
            background.write(desk, say("Changing keys"), lambda *_: edit, partial(_tell, desk))
        else:
            _tell(desk, desk.session.do(edit))


def _tell(desk: Desk, applied: Applied | None) -> None:
    if applied is None or not applied.recorded:
        desk.toast(say("Nothing to change."))
        return
    count = applied.result if isinstance(applied.result, int) else len(applied.change.papers)
    one = count == 1
    text = (
        say("One citation key changed; the old one still finds the paper.")
        if one
        else say("{n} citation keys changed; the old ones still find the papers.", n=number_text(count))
    )
    desk.toast(text, undo=True)
