"""The dialogs of digests: what is shown follows what is chosen, and nothing happens unasked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from paperdesk.formats.digest.contents import ENGLISH, Digest, Entry, Section
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.library.mail_wishes import MailWishes
from paperdesk.model.paper import Highlight, Name, Paper, Status
from paperdesk.ui.dialogs.digest import SHOWN, DigestSheet
from paperdesk.ui.dialogs.mail_setup import MailSetup
from paperdesk.ui.digest_questions import DigestChoices, DigestRequest, DigestSource, MailAnswer
from paperdesk.ui.widgets.digest_page import on_paper, on_screen, write_digest
from paperdesk.ui.widgets.digest_words import phrases, words
from tests.ui.shown import opened, shown_window

ONE = Paper(
    "On <b>Mills</b>",
    authors=(Name("Roe"),),
    year=2019,
    arxiv="1901.00001",
    key="a",
    abstract="Mills turn in $x^2$.",
    status=Status.INBOX,
    highlights=(Highlight(0, 5, "Mills", colour=2, comment="Which?"),),
)
TWO = Paper("On Wind", year=2020, key="b")
SOURCES = (DigestSource("All papers"), DigestSource("Wind", "wind"), DigestSource("Nothing", "unheard"))
WISHES = MailWishes("smtp.example.org", 587, "starttls", "me", "me@example.org", "you@example.org")
Ask = Callable[..., DigestSheet]


@pytest.fixture
def ask(qtbot: QtBot, library: Library) -> Ask:
    library.apply(AddPapers((ONE, TWO), "test"))
    window = shown_window(qtbot)

    def make(**changes: Any) -> DigestSheet:
        request = DigestRequest(library.path, SOURCES, DigestChoices(since="today"), date.today())
        dialog = opened(DigestSheet(window, replace(request, **changes)))
        qtbot.addWidget(dialog)
        return dialog

    return make


def lines(dialog: DigestSheet) -> list[str]:
    return dialog.preview.text.toPlainText().splitlines()


def wait(qtbot: QtBot, dialog: DigestSheet) -> None:
    qtbot.waitUntil(lambda: dialog._digest is not None)


def test_digest_is_shown_as_it_will_be(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    wait(qtbot, dialog)
    assert lines(dialog)[1:] == [
        "2 papers",
        "On <b>Mills</b>",
        "Roe",
        "2019",
        "arXiv:1901.00001",
        "Mills turn in x².",
        "Highlights",
        "Mills",
        "Which?",
        "On Wind",
        "2020",
    ]
    assert dialog.name.placeholderText() == lines(dialog)[0]
    dialog.reject()


def test_keyboard_is_in_the_dialog_before_there_is_a_digest(ask: Ask) -> None:
    dialog = ask()
    assert dialog.source.hasFocus()
    dialog.reject()


def test_what_is_chosen_is_what_is_shown(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    dialog.source.setCurrentIndex(1)
    dialog.name.setText(" My digest ")
    dialog.abstracts.click()
    wait(qtbot, dialog)
    assert lines(dialog) == ["My digest", "Wind · 1 paper", "On Wind", "2020"]
    dialog.decided._group.button(1).click()
    dialog.source.setCurrentIndex(0)
    dialog.highlights.click()
    dialog.order.setCurrentIndex(1)
    wait(qtbot, dialog)
    assert lines(dialog) == ["My digest", "1 paper", "On Wind", "2020"]
    dialog._ways[-1].click()
    assert dialog.answer is not None
    assert dialog.answer.choices == DigestChoices(0, "today", True, False, False, "My digest", "-popularity")
    assert (dialog.answer.way, len(dialog.answer.digest)) == ("open", 1)


@pytest.mark.parametrize(("at", "way"), [(0, "send"), (1, "print"), (2, "save"), (3, "open")])
def test_every_way_out_is_told(at: int, way: str, ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    assert not any(each.isEnabled() for each in dialog._ways)
    wait(qtbot, dialog)
    dialog._ways[at].click()
    assert dialog.answer is not None
    assert (dialog.answer.way, len(dialog.answer.digest)) == (way, 2)


def test_nothing_to_show_is_said_and_cannot_be_sent(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    dialog.source.setCurrentIndex(2)
    wait(qtbot, dialog)
    assert dialog.preview.said.text() == "Nothing came in since then. Choose an earlier day, or other papers."
    assert not any(each.isEnabled() for each in dialog._ways)
    assert not dialog.preview.is_shown()
    dialog.reject()
    assert dialog.answer is None


def test_what_is_no_day_is_told_below_it(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    wait(qtbot, dialog)
    dialog.since.setCurrentIndex(dialog.since.findData("other"))
    dialog.day.setText("soon")
    assert dialog.day.isVisible()
    assert dialog.below.text().startswith("“soon” is no day until today")
    assert not any(each.isEnabled() for each in dialog._ways)
    dialog.day.setText("3d")
    wait(qtbot, dialog)
    assert not dialog.below.isVisible()
    assert len(lines(dialog)) > 2
    dialog.reject()


def test_last_digest_is_a_day_to_begin_with(ask: Ask, qtbot: QtBot) -> None:
    last = date.today() - timedelta(days=3)
    dialog = ask(last=last)
    dialog.since.setCurrentIndex(dialog.since.findData("last"))
    assert dialog.wanted().since == last
    dialog.reject()
    assert ask().since.findData("last") == -1


def test_long_digest_shows_its_beginning(qtbot: QtBot) -> None:
    entries = tuple(Entry(Paper(title=f"P{at}")) for at in range(SHOWN + 5))
    digest = Digest("T", "", (Section("Monday", entries[:20]), Section("Sunday", entries[20:])), more=3)
    document = QTextDocument()
    assert write_digest(document, digest, ENGLISH, on_screen(), SHOWN) == 5
    assert document.toPlainText().splitlines()[-1] == f"P{SHOWN - 1}"
    assert write_digest(document, digest, ENGLISH, on_paper()) == 0
    assert document.toPlainText().splitlines()[-2:] == [f"P{SHOWN + 4}", "3 more papers are in PaperDesk."]


def test_words_of_the_window_are_those_of_other_digests() -> None:
    assert replace(words(), language="en") == ENGLISH
    assert phrases().day(date(2026, 11, 23)) == "Monday, 23 November 2026"


def setup(qtbot: QtBot, wishes: MailWishes = WISHES, *, has_password: bool = True) -> MailSetup:
    return opened(MailSetup(shown_window(qtbot), wishes, has_password=has_password))


def test_mail_server_is_given_back_as_it_is(qtbot: QtBot) -> None:
    sheet = setup(qtbot)
    assert sheet.password.text() == ""
    assert sheet.password.placeholderText() == "In the keyring; type to change it"
    sheet._agreeing[1].click()
    assert sheet.answer == MailAnswer(WISHES)


def test_password_of_another_account_is_not_the_one_that_is_kept(qtbot: QtBot) -> None:
    sheet = setup(qtbot)
    sheet.user.setText("other")
    assert sheet.password.placeholderText() == ""
    sheet.password.setText("canary")
    sheet._agreeing[0].click()
    assert sheet.answer == MailAnswer(replace(WISHES, user="other"), "canary", test=True)


def test_port_follows_the_encryption_unless_it_is_ones_own(qtbot: QtBot) -> None:
    sheet = setup(qtbot)
    sheet.encryption.setCurrentIndex(0)
    assert (sheet.encryption.currentData(), sheet.port.value()) == ("tls", 465)
    sheet.port.setValue(2525)
    sheet.encryption.setCurrentIndex(1)
    assert sheet.port.value() == 2525


@pytest.mark.parametrize(
    ("line", "text", "said"),
    [("to_whom", "you", "“you” is no mail address"), ("host", "a b", "cannot be a mail server")],
)
def test_what_cannot_be_used_is_told_and_not_kept(line: str, text: str, said: str, qtbot: QtBot) -> None:
    sheet = setup(qtbot)
    getattr(sheet, line).setText(text)
    assert said in sheet.below.text()
    assert not any(each.isEnabled() for each in sheet._agreeing)


def test_nothing_is_kept_before_all_is_typed(qtbot: QtBot) -> None:
    sheet = setup(qtbot, MailWishes(), has_password=False)
    sheet.host.setText("smtp.example.org")
    sheet.from_whom.setText("me@example.org")
    assert not sheet._agreeing[1].isEnabled()
    sheet.to_whom.setText("me@example.org")
    assert sheet._agreeing[1].isEnabled()


def test_mail_server_can_be_forgotten(qtbot: QtBot) -> None:
    sheet = setup(qtbot)
    sheet._forget()
    assert sheet.answer == MailAnswer(MailWishes(), "")
