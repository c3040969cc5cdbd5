"""Commands that push citations to the editor one writes in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from paperdesk.ui.commands.copying import require_few, wishes, with_references
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import citations_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry

if TYPE_CHECKING:
    from paperdesk.cite.editors import Editor

MOST_KEYS = 2


def push(desk: Desk) -> None:
    """Push the selection to the editor that was chosen; ask for it when none was."""
    from paperdesk.cite.editors import editor
    from paperdesk.ui.dialogs.push_settings import PUSHED

    found = editor(desk.settings.text(PUSHED))
    if found is None:
        push_to(desk)
    else:
        _push(desk, found)


def push_to(desk: Desk) -> None:
    """Push the selection to an editor to choose, which is remembered."""
    from paperdesk.cite.editors import editor
    from paperdesk.ui.dialogs.push_settings import PUSHED

    entries = _entries(desk)
    chosen = desk.ask.palette(lambda text: matching(entries, text), say("Push to which editor?"))
    found = editor(chosen.id) if chosen is not None else None
    if found is not None:
        desk.settings.set(PUSHED, found.id)
        _push(desk, found)


def manuscripts(desk: Desk) -> None:
    """Choose how keys are cited, and how editors are called."""
    head = desk.papers_now(desk.chosen().head(desk.session.library, MOST_KEYS))
    desk.ask.manuscripts(desk.settings, [paper.key for paper in head])


def _push(desk: Desk, editor: Editor) -> None:
    from paperdesk.cite import pushing
    from paperdesk.cite.copy_as import copy_form
    from paperdesk.cite.editors import has_place
    from paperdesk.ui.dialogs.push_settings import FORM, command_of, editor_name

    require_few(desk.count())
    papers = desk.papers_now(desk.selection())
    citation = copy_form(desk.settings.text(FORM), wishes(desk)).text(papers)
    keys = ",".join(paper.key for paper in papers)
    command = command_of(desk.settings, editor)
    pasted = not editor.pipe and bool(command.strip()) and not has_place(command)
    if pasted:
        mime = QMimeData()
        mime.setText(citation)
        QGuiApplication.clipboard().setMimeData(with_references(mime, papers))
    desk.run_edit(
        say("Pushing to {editor}", editor=editor_name(editor)),
        lambda progress: pushing.push(editor, command, citation, keys, progress),
        partial(_tell, desk, editor, len(papers), pasted),
    )


def _tell(desk: Desk, editor: Editor, papers: int, pasted: bool, _done: None) -> None:
    from paperdesk.ui.dialogs.push_settings import editor_name

    values = {"citations": citations_text(papers), "editor": editor_name(editor)}
    if pasted:
        desk.toast(say("{citations} copied; paste into {editor}.", **values))
    else:
        desk.toast(say("{citations} pushed to {editor}.", **values))


def _entries(desk: Desk) -> list[PaletteEntry]:
    """The editors to choose from, those of this computer first."""
    from paperdesk.cite.editors import EDITORS
    from paperdesk.cite.pushing import is_there
    from paperdesk.ui.dialogs.push_settings import command_of, editor_name

    there = {each.id: is_there(each, command_of(desk.settings, each)) for each in EDITORS}
    ordered = sorted(EDITORS, key=lambda each: not there[each.id])
    missing = {
        each.id: say("not on this computer") if each.command else say("no command set") for each in EDITORS
    }
    return [
        PaletteEntry(each.id, editor_name(each), "" if there[each.id] else missing[each.id])
        for each in ordered
    ]
