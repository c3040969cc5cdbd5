"""Commands on the note of a paper: templates, earlier versions, and the remark that lists show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from paperdesk.library.edits import AppendNote, SetNote, SetRemark
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry

TEMPLATES = "note/templates"


def remark(desk: Desk) -> None:
    """Write one line on the paper that lists show; an empty one takes it away."""
    paper = _paper(desk)
    before = desk.session.library.paper(paper).remark
    text = desk.ask.text(say("Remark"), say("One line that the list shows"), before, empty=True)
    if text is not None and text != before:
        desk.session.do(SetRemark(paper, text))


def full(desk: Desk) -> None:
    """Write the note in the whole window, its rendered form beside it; once more goes back."""
    desk.note_page_wanted.emit()


def template(desk: Desk) -> None:
    """Put a template, filled in for the paper, behind its note."""
    from paperdesk.library.note_templates import filled, templates

    known = templates(desk.settings.text(TEMPLATES))
    entries = [PaletteEntry(name, name, _first_line(text)) for name, text in known.items()]
    chosen = desk.ask.palette(partial(matching, entries), say("Which template?"))
    if chosen is None:
        return
    desk.flush_wanted.emit()
    paper = desk.session.library.paper(_paper(desk))
    today = QLocale().toString(QDate.currentDate(), "d MMMM yyyy")
    desk.session.do(AppendNote(paper.id, filled(known[chosen.id], paper, today)))
    desk.focus_wanted.emit("note")


def save_template(desk: Desk) -> None:
    """Keep the note of the paper as a template; under the name of one, it takes that one's place."""
    from paperdesk.library.note_templates import with_template

    desk.flush_wanted.emit()
    text = desk.session.library.paper(_paper(desk)).note
    if not text.strip():
        raise PaperDeskError(say("This paper has no note that could become a template."))
    name = desk.ask.text(say("Save the Note as a Template"), say("Name of the template"))
    if name:
        desk.settings.set(TEMPLATES, with_template(desk.settings.text(TEMPLATES), name, text))
        desk.toast(say("The template “{name}” was saved.", name=name))


def remove_template(desk: Desk) -> None:
    """Forget one of the reader's own templates."""
    from paperdesk.library.note_templates import own_templates, with_template

    own = desk.settings.text(TEMPLATES)
    known = own_templates(own)
    if not known:
        raise PaperDeskError(say("There are no templates of your own; those of PaperDesk stay."))
    entries = [PaletteEntry(name, name, _first_line(text)) for name, text in known.items()]
    chosen = desk.ask.palette(partial(matching, entries), say("Which template is to go?"))
    if chosen is not None:
        desk.settings.set(TEMPLATES, with_template(own, chosen.id, ""))
        desk.toast(say("The template “{name}” was removed.", name=chosen.id))


def history(desk: Desk) -> None:
    """Show what the note said before, and bring a version back."""
    from paperdesk.library.note_history import versions

    desk.flush_wanted.emit()
    paper = _paper(desk)
    found = versions(desk.session.library, paper)
    if not found:
        desk.toast(say("The history knows no other version of this note."))
        return
    entries = [
        PaletteEntry(
            str(number),
            say("Until {time}: {start}", time=_time(each.at), start=_first_line(each.text) or say("no note")),
            say("+{more} −{less} lines", more=each.more, less=each.less),
        )
        for number, each in enumerate(found)
    ]
    chosen = desk.ask.palette(partial(matching, entries), say("Which version?"))
    if chosen is not None:
        desk.session.do(SetNote(paper, found[int(chosen.id)].text))
        desk.toast(say("The earlier version of the note is back."), undo=True)


def _paper(desk: Desk) -> int:
    paper = desk.current()
    if paper is None:
        raise PaperDeskError(say("Choose a paper first."))
    return paper


def _first_line(text: str) -> str:
    lines = (line.strip("#-*> \t") for line in text.splitlines())
    return next((line[:60] for line in lines if line), "")


def _time(at: str) -> str:
    time = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(time, "d MMM yyyy, HH:mm") if time.isValid() else at
