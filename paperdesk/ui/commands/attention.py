"""What needs attention: papers that may be there twice, and papers to check."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import background
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import DuplicatesRequest, QualityRequest
from paperdesk.ui.widgets.edit_labels import label_text

if TYPE_CHECKING:
    from paperdesk.library.duplicates import Pair
    from paperdesk.library.edits import Edit
    from paperdesk.library.findings import Finding
    from paperdesk.library.library import Applied, Library
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress


def duplicates(desk: Desk) -> None:
    """Find papers that may be there twice, and decide on them."""
    from paperdesk.library.duplicates import find_duplicates

    desk.flush_wanted.emit()
    path = desk.session.library.path
    show = partial(_afterwards, desk, partial(_decide, desk, path))
    desk.run(say("Looking for duplicates"), partial(_read, path, find_duplicates), show)


def quality(desk: Desk, check: str = "") -> None:
    """Check the papers and show what was found, beginning with one check."""
    from paperdesk.library.quality import check_quality

    desk.flush_wanted.emit()
    path = desk.session.library.path
    show = partial(_afterwards, desk, partial(_mend, desk, path, check))
    desk.run(say("Checking papers"), partial(_read, path, check_quality), show)


def _afterwards(desk: Desk, show: Callable[[Any], None], found: object) -> None:
    """Show what a task has found once the task itself is over, so that nothing waits for the sheet."""
    QTimer.singleShot(0, desk, partial(attempt, desk, partial(show, found)))


def _read(path: Path, work: Callable[[Library, Progress], object], progress: Progress) -> object:
    from paperdesk.library.library import Library

    with Library.open(path, read_only=True) as library:
        return work(library, progress)


def merge_selection(desk: Desk) -> None:
    """Make one paper of the two that are selected."""
    from paperdesk.library.duplicates import Pair

    desk.flush_wanted.emit()
    if desk.count() != 2:
        desk.toast(say("Select two papers to make one of them."))
        return
    selected = sorted(desk.selection())
    pair = Pair(selected[0], selected[1], 1.0, say("You have selected these two papers."), False)
    desk.ask.duplicates(duplicates_request(desk, [pair]))


def _decide(desk: Desk, path: Path, pairs: Sequence[Pair]) -> None:
    if desk.session.library.path != path:
        return
    if not pairs:
        desk.toast(say("No duplicates were found."))
    elif desk.ask.duplicates(duplicates_request(desk, pairs)):
        _merge_exact(desk, pairs)


def duplicates_request(desk: Desk, pairs: Sequence[Pair]) -> DuplicatesRequest:
    """What the sheet of duplicates shows, and what it can do with them."""
    from paperdesk.library.merging import aspects, survivor_first

    def papers(pair: Pair) -> list[Paper]:
        present = desk.session.library.pairs().on_desk((pair.one, pair.other))
        return survivor_first(desk.papers_now(present))

    ids = dict.fromkeys(id for pair in pairs for id in (pair.one, pair.other))
    return DuplicatesRequest(
        tuple(pairs),
        titles={row.id: row.title for row in desk.session.library.rows(ids)},
        papers=papers,
        aspects=aspects,
        merge=partial(_merge_pair, desk, papers),
        keep_both=partial(_keep_both, desk),
    )


def _merge_pair(
    desk: Desk,
    papers: Callable[[Pair], Sequence[Paper]],
    pair: Pair,
    chosen: Mapping[str, int],
    pairs: Sequence[Pair],
) -> list[Pair]:
    """Merge two papers; gives the pairs that are left, with the survivor in place of the other one."""
    from paperdesk.library.merging import merge

    both = papers(pair)
    if len(both) < 2 or not _do(desk, merge(both, chosen)):
        return list(pairs)
    kept, gone = both[0].id, both[1].id
    distinct = desk.session.library.pairs().distinct()
    left: dict[tuple[int, int], Pair] = {}
    for each in pairs:
        ids = {kept if id == gone else id for id in (each.one, each.other)}
        if len(ids) == 2:
            one, other = min(ids), max(ids)
            renamed = each if gone not in (each.one, each.other) else replace(each, one=one, other=other)
            if (one, other) not in distinct:
                left.setdefault((one, other), renamed)
    return list(left.values())


def _keep_both(desk: Desk, pair: Pair) -> bool:
    from paperdesk.library.edits import SetDistinct

    return _do(desk, SetDistinct(((pair.one, pair.other),)))


def _do(desk: Desk, edit: Edit) -> bool:
    """Write one edit; False, and a sentence for the user, when it cannot be."""
    try:
        desk.session.do(edit)
    except PaperDeskError as error:
        desk.ask.error(error)
        return False
    return True


def _merge_exact(desk: Desk, pairs: Sequence[Pair]) -> None:
    from paperdesk.library.merging import merge_exact

    def edit(library: Library, progress: Progress) -> Edit | None:
        return merge_exact(library, pairs, progress)

    background.write(desk, say("Merging duplicates"), edit, partial(_done, desk, duplicates))


def _done(desk: Desk, go_on: Callable[[Desk], None], applied: Applied | None) -> None:
    """Say what a task has written, and show what is left."""
    if applied is not None:
        desk.toast(say("Done: {label}.", label=label_text(applied.label)), undo=applied.recorded)
    go_on(desk)


def _mend(desk: Desk, path: Path, check: str, findings: Sequence[Finding]) -> None:
    if desk.session.library.path != path:
        return
    if not findings:
        desk.toast(say("Nothing was found that should be looked at."))
        return
    answer = desk.ask.quality(quality_request(desk, check, findings))
    if answer.paper:
        desk.paper_wanted.emit(answer.paper)
    elif answer.fix:
        _fix_all(desk, answer.check, answer.fix)


def quality_request(desk: Desk, check: str, findings: Sequence[Finding]) -> QualityRequest:
    """What the sheet of findings shows, beginning with one check, and what it can do with them."""
    from paperdesk.library.quality import CHECKS

    return QualityRequest(
        tuple(findings),
        titles=tuple((each.id, say(each.title)) for each in CHECKS),
        fix=partial(_fix, desk),
        drop=partial(_drop, desk),
        check=check,
    )


def _fix(desk: Desk, finding: Finding) -> list[Finding] | None:
    from paperdesk.library.quality import fix_all

    edit = fix_all([finding])
    return _found_now(desk, finding.paper) if edit is not None and _do(desk, edit) else None


def _drop(desk: Desk, finding: Finding) -> list[Finding] | None:
    from paperdesk.library.quality import drop

    edit = drop(desk.session.library, finding)
    return _found_now(desk, finding.paper) if edit is not None and _do(desk, edit) else None


def _found_now(desk: Desk, paper: int) -> list[Finding]:
    from paperdesk.library.quality import check_paper, surroundings

    library = desk.session.library
    return list(check_paper(library.paper(paper), surroundings(library)))


def _fix_all(desk: Desk, check: str, findings: Sequence[Finding]) -> None:
    from paperdesk.library.quality import fix_all

    def edit(library: Library, progress: Progress) -> Edit | None:
        progress(0, len(findings))
        return fix_all(findings)

    go_on = partial(quality, check=check)
    background.write(desk, say("Mending papers"), edit, partial(_done, desk, go_on))
