"""The command that makes digests."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from paperdesk.model.kept_json import kept_table
from paperdesk.ui.commands.wording import say
from paperdesk.ui.digest_questions import DigestAnswer, DigestChoices, DigestRequest, DigestSource

if TYPE_CHECKING:
    from paperdesk.ui.desk import Desk

CHOICES: Final = "digest/choices"
LAST: Final = "digest/last"


def make(desk: Desk) -> None:
    """Make a digest to be read in the browser, kept, printed or sent."""
    desk.flush_wanted.emit()
    asked = request(desk)
    while (answer := desk.ask.digest(asked)) is not None:
        _keep(desk, asked, answer.choices)
        if answer.way == "mail":
            set_up_mail(desk)
        elif _done(desk, answer):
            desk.settings.set(LAST, date.today().isoformat())
            return
        asked = replace(request(desk), choices=answer.choices)


def set_up_mail(desk: Desk) -> None:
    """Say through which mail server digests are sent."""
    from paperdesk.ui.commands.digest_mail import set_up

    set_up(desk)


def request(desk: Desk) -> DigestRequest:
    """What digests there can be, and what was chosen last."""
    from paperdesk.ui.commands.digest_mail import recipient

    library = desk.session.library
    found = sources(desk)
    kept = kept_table(desk.settings.text(CHOICES))
    labels = [each.label for each in found]
    wanted = str(kept.get("label", ""))
    place = _place_of(desk, found)
    usual = DigestChoices()
    return DigestRequest(
        library.path,
        found,
        DigestChoices(
            place or (labels.index(wanted) if wanted in labels else 0),
            str(kept.get("since", usual.since)),
            kept.get("kept") is True,
            kept.get("abstracts") is not False,
            kept.get("highlights") is not False,
            sort=str(kept.get("sort", usual.sort)),
        ),
        date.today(),
        _last(desk),
        recipient(),
    )


def sources(desk: Desk) -> tuple[DigestSource, ...]:
    """Everything that a digest may be of: all papers, the list as it is shown, feeds and saved searches."""
    from paperdesk.library.feeding.subscriptions import feeds

    library = desk.session.library
    query = desk.shown.full_query
    listed = [DigestSource(say("The list that is shown"), query)] if query else []
    return (
        DigestSource(say("All papers")),
        *listed,
        *(DigestSource(feed.name, feed=feed) for feed in feeds(library)),
        *(DigestSource(search.name, search.query) for search in library.known_searches()),
    )


def _place_of(desk: Desk, found: tuple[DigestSource, ...]) -> int:
    """The feed whose place is shown or was clicked, 0 when it is another place."""
    if not desk.place().startswith("feed:"):
        return 0
    known = (at for at, each in enumerate(found) if each.feed and str(each.feed.id) == desk.place_value())
    return next(known, 0)


def _last(desk: Desk) -> date | None:
    try:
        return date.fromisoformat(desk.settings.text(LAST))
    except ValueError:
        return None


def _keep(desk: Desk, asked: DigestRequest, choices: DigestChoices) -> None:
    values = asdict(choices) | {"label": asked.sources[choices.source].label}
    del values["source"], values["title"]
    desk.settings.set(CHOICES, json.dumps(values))


def _done(desk: Desk, answer: DigestAnswer) -> bool:
    """Do with the digest what is wanted; False when the user wants to choose again."""
    from paperdesk.ui.commands import digest_mail, digest_output

    if answer.way == "open":
        return digest_output.show_in_browser(desk, answer.digest)
    if answer.way == "save":
        return digest_output.save(desk, answer.digest)
    if answer.way == "print":
        return digest_output.print_out(desk, answer.digest)
    return digest_mail.send(desk, answer.digest)
