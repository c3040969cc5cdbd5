"""Digests sent as mails through the user's own server, only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from paperdesk.formats.digest.contents import ENGLISH
from paperdesk.library.network import request_log
from paperdesk.library.network_wishes import CurrentWishes
from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest, Words
    from paperdesk.formats.digest.mail import Envelope
    from paperdesk.library.mail_wishes import MailWishes
    from paperdesk.online.keyring import Keyring
    from paperdesk.online.mail import Post
    from paperdesk.online.secret import Secret

Stop = Callable[[], bool]

TEST_SUBJECT: Final = "A test by PaperDesk"
TEST_TEXT: Final = "PaperDesk can send mails through this server. Nothing else was sent.\n"


def usual_post() -> Post:
    """What sends mails, unless the user works offline; every mail is in the log of requests."""
    from paperdesk.online.mail import Post

    wishes = CurrentWishes()
    return Post(request_log(), lambda: not wishes().offline)


def usual_keyring() -> Keyring:
    """The keyring of this computer; raises PaperDeskError without a safe one."""
    from paperdesk.online.keyring import Keyring

    return Keyring()


class Mailing:
    """Sends mails as the user wishes; `post` and `keyring` are made when they are needed."""

    def __init__(
        self,
        wishes: MailWishes,
        post: Callable[[], Post] = usual_post,
        keyring: Callable[[], Keyring] = usual_keyring,
    ) -> None:
        self.wishes = wishes
        self._post = post
        self._keyring = keyring

    def keep_password(self, text: str) -> None:
        """Keep the password in the keyring, or none for ""; raises PaperDeskError when that cannot be."""
        from paperdesk.online.secret import Secret

        keyring = self._keyring()
        if text:
            keyring.put(self._name(), Secret(text))
        else:
            keyring.remove(self._name())

    def has_password(self) -> bool:
        """Whether a password is kept; False as well when the keyring cannot be asked."""
        try:
            return self._keyring().get(self._name()) is not None
        except PaperDeskError:
            return False

    def send(self, digest: Digest, at: datetime, words: Words = ENGLISH, stop: Stop = lambda: False) -> None:
        """Send a digest; raises PaperDeskError in a sentence when it was not taken."""
        from paperdesk.formats.digest.mail import write_mail

        self._send(lambda envelope: write_mail(digest, envelope, words), at, stop)

    def send_test(
        self,
        at: datetime,
        subject: str = TEST_SUBJECT,
        text: str = TEST_TEXT,
        stop: Stop = lambda: False,
    ) -> None:
        """Send a mail that says that it works."""
        from paperdesk.formats.digest.mail import made_mail

        self._send(lambda envelope: made_mail(subject, text, "", envelope), at, stop)

    def _send(self, make: Callable[[Envelope], bytes], at: datetime, stop: Stop) -> None:
        from paperdesk.formats.digest.mail import Envelope
        from paperdesk.online.mail import Letter
        from paperdesk.online.request import Permission

        wishes = self.wishes
        server = wishes.server()
        password = self._password() if wishes.user else None
        mail = make(Envelope(at, wishes.sender, wishes.recipient))
        letter = Letter(wishes.sender, wishes.recipient, mail)
        self._post().send(server, password, letter, Permission.ASKED, stop)

    def _password(self) -> Secret:
        found = self._keyring().get(self._name())
        if found is None:
            raise PaperDeskError(
                f"No password is kept for {self.wishes.user} at {self.wishes.host}, so nothing was sent. "
                "Type it in the window, under “Mail for Digests”."
            )
        return found

    def _name(self) -> str:
        """What the password is called in the keyring."""
        return f"mail {self.wishes.user}@{self.wishes.host}"
