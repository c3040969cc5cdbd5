"""Digests from the command to the browser, the file, the printer and the mail server."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from paperdesk.formats.digest.contents import Digest, Entry, Section
from paperdesk.library.edits import AddPapers, SaveSearch
from paperdesk.library.edits.feeding import adding
from paperdesk.library.library import Library
from paperdesk.library.locations import digests_folder, mail_wishes_file
from paperdesk.library.mail_wishes import MailWishes, keep_mail_wishes, read_mail_wishes
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.model.paper import Paper
from paperdesk.ui.commands import digest_output, digests
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk, Shown
from paperdesk.ui.digest_questions import DigestAnswer, DigestChoices, DigestRequest, MailAnswer, Way
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

MAILING = "paperdesk.library.mailing.Mailing"
DIGEST = Digest("Papers", "1 paper", (Section("", (Entry(Paper(title="On <Mills>")),)),))
WISHES = MailWishes("smtp.example.org", sender="me@example.org", recipient="you@example.org")


@pytest.fixture
def ask() -> FakeAsk:
    return FakeAsk()


@pytest.fixture
def desk(qapp: object, library: Library, tmp_path: Path, ask: FakeAsk) -> Iterator[Desk]:
    library.apply(AddPapers((Paper("On Mills", key="a"),), "test"))
    library.apply(SaveSearch("Wind", "wind"))
    library.apply(adding(Feed("Daily", FeedKind.HUGGINGFACE_DAILY)))
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    desk.settings.set("export/folder", str(tmp_path))
    desk.watch(lambda: (), lambda: None)
    desk.shown = Shown()
    yield desk
    desk.stop()
    desk.session.close()


def answered(ask: FakeAsk, *ways: Way) -> None:
    """Answer each time that a digest is asked about, and give up in the end."""
    left = [
        DigestAnswer(way, DigestChoices(1, "week", True, False, sort="-interest"), DIGEST) for way in ways
    ]
    ask.answers["digest"] = lambda request: left.pop(0) if left else None


def said(qtbot: QtBot, desk: Desk) -> str:
    with qtbot.waitSignal(desk.toasted) as toast:
        run(BY_ID["digest.make"], desk)
    assert toast.args is not None
    return str(toast.args[0])


def test_digest_may_be_of_the_list_of_feeds_and_of_saved_searches(desk: Desk) -> None:
    found = digests.request(desk)
    assert [each.label for each in found.sources] == ["All papers", "Daily", "Wind"]
    assert (found.choices, found.last, found.recipient) == (DigestChoices(), None, "")
    desk.shown = Shown(query="tag:x", search="mills")
    listed = digests.sources(desk)[1]
    assert (listed.label, listed.query) == ("The list that is shown", "tag:x (mills)")


def test_digest_begins_with_the_feed_that_is_shown(desk: Desk) -> None:
    (feed,) = (each.feed for each in digests.sources(desk) if each.feed)
    desk.clicked_place = f"feed:{feed.id}"
    assert digests.request(desk).choices.source == 1


def test_what_was_chosen_is_offered_again(desk: Desk, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest_output, "show_in_browser", lambda desk, digest: True)
    answered(ask, "open")
    run(BY_ID["digest.make"], desk)
    found = digests.request(desk)
    assert found.choices == DigestChoices(1, "week", True, False, sort="-interest")
    assert found.last == date.today()


@pytest.mark.parametrize("text", ["", "[]", '{"since": 3, "label": []}', '{"last": 1}'])
def test_damaged_choices_are_the_usual_ones(text: str, desk: Desk) -> None:
    desk.settings.set("digest/choices", text)
    desk.settings.set("digest/last", "soon")
    assert digests.request(desk).choices.source == 0
    assert digests.request(desk).last is None


def test_digest_is_opened_in_the_browser_from_a_file_of_ones_own(
    desk: Desk, ask: FakeAsk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    class Services:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(url)
            return True

    monkeypatch.setattr(digest_output, "QDesktopServices", Services)
    answered(ask, "open")
    assert said(qtbot, desk) == "The digest is open in the browser."
    path = Path(opened[0].toLocalFile())
    assert "On &lt;Mills&gt;" in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for _ in range(2 * digest_output.KEPT_PAGES):
        digest_output.page_for_browser(DIGEST)
    assert len(list(digests_folder().glob("*.html"))) == digest_output.KEPT_PAGES


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("d.html", b"<!DOCTYPE html>"),
        ("d", b"<!DOCTYPE html>"),
        ("d.md", b"# Papers"),
        ("d.eml", b"Subject: Papers\r\nFrom: PaperDesk <digest@paperdesk.invalid>"),
        ("d.pdf", b"%PDF-"),
    ],
)
def test_digest_is_kept_in_a_file(
    name: str, begin: bytes, desk: Desk, ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    ask.answers["save_file"] = lambda title, path, pattern: tmp_path / name
    answered(ask, "save")
    shown = name if "." in name else f"{name}.html"
    assert said(qtbot, desk) == f"A digest of 1 paper written to {shown}."
    assert (tmp_path / shown).read_bytes().startswith(begin)


def test_nothing_is_kept_without_a_file(desk: Desk, ask: FakeAsk) -> None:
    answered(ask, "save")
    run(BY_ID["digest.make"], desk)
    assert ask.names() == ["digest", "save_file", "digest"]
    assert ask.asked[0][1][0].choices != ask.asked[2][1][0].choices


def test_digest_is_printed(desk: Desk, ask: FakeAsk, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    ask.answers["printer"] = printer
    answered(ask, "print")
    assert said(qtbot, desk) == "The digest was handed to the printer."
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")


def test_nothing_is_sent_without_a_server_or_without_leave(desk: Desk, ask: FakeAsk) -> None:
    answered(ask, "send")
    run(BY_ID["digest.make"], desk)
    assert ask.names() == ["digest", "mail", "digest"]
    keep_mail_wishes(WISHES)
    ask.asked.clear()
    answered(ask, "send")
    run(BY_ID["digest.make"], desk)
    assert ask.names() == ["digest", "confirm", "digest"]
    assert "A digest of 1 paper goes to you@example.org through smtp.example.org" in ask.asked[1][1][1]
    assert desk.lookup_task is None


def test_sending_offline_is_an_error_in_a_sentence(desk: Desk, ask: FakeAsk, qtbot: QtBot) -> None:
    keep_mail_wishes(WISHES)
    keep_wishes(NetworkWishes(offline=True))
    ask.answers["confirm"] = True
    answered(ask, "send")
    run(BY_ID["digest.make"], desk)
    qtbot.waitUntil(lambda: bool(ask.errors))
    assert ask.errors == ["PaperDesk is set to work offline, so the mail was not sent."]


def test_digest_is_sent_with_leave(
    desk: Desk, ask: FakeAsk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(
        "paperdesk.library.mailing.Mailing.send", lambda self, digest, *rest: sent.append(digest)
    )
    keep_mail_wishes(WISHES)
    ask.answers["confirm"] = True
    answered(ask, "send")
    assert said(qtbot, desk) == "The digest was sent to you@example.org."
    assert sent == [DIGEST]


def test_mail_is_set_up_and_tried(
    desk: Desk, ask: FakeAsk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tested: list[str] = []
    monkeypatch.setattr(f"{MAILING}.send_test", lambda self, at, subject, *rest: tested.append(subject))
    ask.answers["mail"] = MailAnswer(WISHES, None, test=True)
    with qtbot.waitSignal(desk.toasted) as toast:
        run(BY_ID["digest.mail"], desk)
    assert toast.args is not None
    assert toast.args[0] == "A test was sent to you@example.org; look whether it came."
    assert tested == ["A test by PaperDesk"]
    assert read_mail_wishes() == WISHES


def test_password_goes_to_the_keyring_before_anything_is_kept(
    desk: Desk, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    monkeypatch.setattr("paperdesk.library.mailing.Mailing.has_password", lambda self: True)
    monkeypatch.setattr(
        "paperdesk.library.mailing.Mailing.keep_password", lambda self, text: kept.append(text)
    )
    mine = replace(WISHES, user="me")
    ask.answers["mail"] = MailAnswer(mine, "canary")
    run(BY_ID["digest.mail"], desk)
    assert (kept, read_mail_wishes()) == (["canary"], mine)
    assert "canary" not in mail_wishes_file().read_text()
    ask.answers["mail"] = MailAnswer(MailWishes(), "")
    run(BY_ID["digest.mail"], desk)
    assert (kept, read_mail_wishes()) == (["canary", ""], MailWishes())


def test_form_comes_back_when_the_keyring_takes_no_password(
    desk: Desk, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, text: str) -> None:
        raise PaperDeskError("There is no keyring.")

    monkeypatch.setattr(f"{MAILING}.keep_password", refuse)
    left = [MailAnswer(replace(WISHES, user="me"), "canary")]
    ask.answers["mail"] = lambda wishes, has_password: left.pop() if left else None
    run(BY_ID["digest.mail"], desk)
    assert (ask.errors, read_mail_wishes()) == (["There is no keyring."], MailWishes())
    assert [asked[0] for name, asked in ask.asked if name == "mail"] == [
        MailWishes(),
        replace(WISHES, user="me"),
    ]


def test_page_that_cannot_be_written_is_an_error_in_a_sentence(desk: Desk, ask: FakeAsk) -> None:
    digests_folder().parent.mkdir(parents=True, exist_ok=True)
    digests_folder().write_text("a file where the folder should be")
    answered(ask, "open")
    with pytest.raises(PaperDeskError, match="The page for the browser could not be written: File exists"):
        digests.make(desk)


def test_request_is_asked_with_everything(desk: Desk, ask: FakeAsk) -> None:
    run(BY_ID["digest.make"], desk)
    (request,) = ask.asked[0][1]
    assert isinstance(request, DigestRequest)
    assert request.library == desk.session.library.path
