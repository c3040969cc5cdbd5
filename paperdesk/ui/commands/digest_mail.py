"""Sending digests by mail, and saying through which server."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.library.mail_wishes import keep_mail_wishes, read_mail_wishes
from paperdesk.library.mailing import Mailing
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.citing import is_stopped
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest
    from paperdesk.library.mail_wishes import MailWishes
    from paperdesk.model.progress import Progress
    from paperdesk.ui.digest_questions import MailAnswer


def recipient() -> str:
    """To whom digests are sent, "" while no mail server is set up."""
    wishes = read_mail_wishes()
    return wishes.recipient if wishes.is_set_up else ""


def send(desk: Desk, digest: Digest) -> bool:
    """Send the digest once more being asked; first set the mail server up where there is none."""
    if not read_mail_wishes().is_set_up and not set_up(desk):
        return False
    wishes = read_mail_wishes()
    if not wishes.is_set_up:
        return False
    what = say(
        "A digest of {papers} goes to {recipient} through {host}, with your highlights if it shows them. "
        "Nothing else is sent.",
        papers=papers_text(len(digest)),
        recipient=wishes.recipient,
        host=wishes.host,
    )
    if not desk.ask.confirm(say("Send this digest?"), what, say("Send")):
        return False
    done = say("The digest was sent to {recipient}.", recipient=wishes.recipient)
    work = partial(_mail, Mailing(wishes), digest)
    desk.look_up(say("Sending the digest"), work, lambda _: desk.toast(done))
    return True


def _mail(mailing: Mailing, digest: Digest, progress: Progress) -> None:
    from paperdesk.ui.widgets.digest_words import words

    mailing.send(digest, datetime.now().astimezone(), words(), partial(is_stopped, progress))


def set_up(desk: Desk) -> bool:
    """Ask through which server digests are sent, and keep it; whether something was kept."""
    before = shown = read_mail_wishes()
    while True:
        has_password = bool(before.user) and Mailing(before).has_password()
        answer = desk.ask.mail(shown, has_password=has_password)
        if answer is None:
            return False
        try:
            _keep(before, answer)
        except PaperDeskError as error:
            # The form comes back with everything that was typed, but for the password.
            desk.ask.error(error)
            shown = answer.wishes
            continue
        if answer.test:
            _send_test(desk, Mailing(answer.wishes))
        return True


def _keep(before: MailWishes, answer: MailAnswer) -> None:
    """Keep what was answered, the password first: without it the rest is of no use."""
    if not answer.wishes.is_set_up:
        if before.user and Mailing(before).has_password():
            Mailing(before).keep_password("")
    elif answer.password is not None and answer.wishes.user:
        Mailing(answer.wishes).keep_password(answer.password)
    keep_mail_wishes(answer.wishes)


def _send_test(desk: Desk, mailing: Mailing) -> None:

    done = say("A test was sent to {recipient}; look whether it came.", recipient=mailing.wishes.recipient)
    subject = say("A test by PaperDesk")
    text = say("PaperDesk can send mails through this server. Nothing else was sent.") + "\n"

    def work(progress: Progress) -> None:
        mailing.send_test(datetime.now().astimezone(), subject, text, partial(is_stopped, progress))

    desk.look_up(say("Sending a test"), work, lambda _: desk.toast(done))
