"""Citations for other programs: on the clipboard in a form to choose, and in what is dragged out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from paperdesk.cite.copy_labels import FORMATTED_LABELS, PUSHED_FORMS
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.papers import matching
from paperdesk.ui.commands.wording import citations_text, say
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import PaletteEntry
from paperdesk.ui.widgets.dragged import KEYS_MIME

if TYPE_CHECKING:
    from paperdesk.cite.copy_as import CopyForm, CopyWishes
    from paperdesk.model.paper import Paper

COPIED: Final = 5000
"""Citations that one may want to paste somewhere."""
EXCHANGED: Final = 500
"""Papers that go beside a text as references for other programs, which takes no time anybody notices."""
BY_KEY: Final = frozenset(id for id, _ in PUSHED_FORMS)
FORMATTED: Final = frozenset(id for id, _ in FORMATTED_LABELS)
TOLD: Final = 60
"""Letters of a citation that the choice of a form shows."""
ONLY_KEY: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def copy(desk: Desk) -> None:
    """Copy the selection in the form that the preferences name."""
    copy_form(desk, desk.settings.text("cite/copy_form"))


def copy_as(desk: Desk) -> None:
    """Copy the selection in a form to choose."""
    entries = _entries(desk)
    chosen = desk.ask.palette(lambda text: matching(entries, text), say("Copy as what?"))
    if chosen is not None:
        copy_form(desk, chosen.id)


def copy_form(desk: Desk, form_id: str) -> None:
    """Copy the selection in one of the forms of `copy_forms`, or formatted in the citation style."""
    if form_id in FORMATTED:
        _copy_formatted(desk, form_id)
        return
    require_few(desk.count())
    form = _form(desk, form_id)
    papers = desk.papers_now(desk.selection())
    QGuiApplication.clipboard().setMimeData(filled(QMimeData(), papers, form))
    values = {"citations": citations_text(len(papers)), "form": form_label(form.label)}
    desk.toast(say("{citations} copied as {form}.", **values))


def _copy_formatted(desk: Desk, form_id: str) -> None:
    from paperdesk.ui.commands import citing

    if form_id == "reference":
        citing.copy_reference(desk)
    else:
        citing.copy_citation(desk)


def require_few(number: int) -> None:
    """Refuse to copy more citations than one may want to paste."""
    if number > COPIED:
        raise PaperDeskError(
            say(
                "{papers} are too many for the clipboard; nothing was copied. Export them to a file instead.",
                papers=citations_text(number),
            )
        )


def load(desk: Desk, mime: QMimeData, ids: Sequence[int]) -> None:
    """Put into what is dragged how papers are cited: as Ctrl+C copies it, or with Ctrl or Alt the keys.

    Of more papers than anybody drops into a text, nothing but the papers themselves is dragged.
    """
    if not ids or len(ids) > EXCHANGED:
        return
    papers = desk.papers_now(ids)
    form = desk.settings.text("cite/copy_form")
    if form in FORMATTED:
        form = "markdown"  # nobody waits for pandoc with a mouse in his hand
    if QGuiApplication.keyboardModifiers() & ONLY_KEY:
        form = "key"
    filled(mime, papers, _form(desk, form))
    mime.setData(KEYS_MIME, _bytes("\n".join(paper.key for paper in papers)))


def filled(mime: QMimeData, papers: Sequence[Paper], form: CopyForm) -> QMimeData:
    """Give data of the clipboard the text of a form, and beside it the references that programs look for."""
    mime.setText(form.text(papers))
    return with_references(mime, papers, form.id)


def with_references(mime: QMimeData, papers: Sequence[Paper], form_id: str = "") -> QMimeData:
    """Put papers as references beside what is copied of them, for programs that look for such."""
    from paperdesk.cite.copy_as import exchanged

    for kind, text in exchanged(papers, form_id).items() if len(papers) <= EXCHANGED else ():
        mime.setData(kind, _bytes(text))
    return mime


def wishes(desk: Desk) -> CopyWishes:
    """How citations by key are written, as the user has it."""
    from paperdesk.cite.copy_as import CopyWishes

    settings = desk.settings
    return CopyWishes(
        settings.text("cite/latex_command"),
        settings.flag("cite/latex_room"),
        settings.flag("cite/pandoc_brackets"),
    )


def form_label(label: str) -> str:
    """What a form is called, in the user's language."""
    return QCoreApplication.translate("Settings", label)


def _entries(desk: Desk) -> list[PaletteEntry]:
    """The forms to choose from; those by key show what they make of the first papers."""
    from paperdesk.cite.copy_as import copy_forms

    head = desk.papers_now(desk.chosen().head(desk.session.library, 2))
    entries = []
    for form in copy_forms(wishes(desk)):
        text = form.text(head) if form.id in BY_KEY else ""
        told = text if len(text) <= TOLD else text[: TOLD - 1] + "…"
        entries.append(_entry(form.id, form.label, told))
    style = desk.settings.text("cite/style_title")
    return [*entries, *(_entry(id, label, style) for id, label in FORMATTED_LABELS)]


def _entry(form_id: str, label: str, told: str) -> PaletteEntry:
    return PaletteEntry(form_id, say("Copy as {form}", form=form_label(label)), told)


def _form(desk: Desk, form_id: str) -> CopyForm:
    from paperdesk.cite.copy_as import copy_form as form

    return form(form_id, wishes(desk))


def _bytes(text: str) -> QByteArray:
    return QByteArray(text.encode())
