"""A digest before it is read, kept, printed or sent: of what, since when, with what, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.digest_worker import DigestWorker
from paperdesk.ui.dialogs.pieces import (
    Scroller,
    button,
    check_box,
    combo_box,
    hairline,
    headed,
    line_edit,
    sentence,
    set_role,
)
from paperdesk.ui.dialogs.preview_side import PreviewSide
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.digest_questions import DigestAnswer, DigestChoices, DigestRequest, Way
from paperdesk.ui.language import number_text
from paperdesk.ui.style_worker import sentence_of
from paperdesk.ui.widgets.digest_page import on_screen, write_digest
from paperdesk.ui.widgets.digest_words import day_text, phrases, words
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from datetime import date

    from paperdesk.formats.digest.contents import Digest
    from paperdesk.library.digests import Wanted

LEFT: Final = 360
PAUSE: Final = 120
SHOWN: Final = 30
"""Papers that the preview shows."""
OTHER: Final = "other"
LAST: Final = "last"


class DigestSheet(Sheet):
    """Shows a digest that follows what is chosen; `answer` is set when something is to be done with it."""

    def __init__(self, window: QWidget, request: DigestRequest) -> None:
        """Begin with the choices of the request."""
        super().__init__(window, self.tr("Digest"), QSize(1020, 680))
        self.answer: DigestAnswer | None = None
        self._request = request
        self._digest: Digest | None = None
        chosen = request.choices
        self.worker = DigestWorker(request.library, self)
        self.source = combo_box(
            self.tr("Of what"),
            [(str(at), each.label) for at, each in enumerate(request.sources)],
            str(chosen.source),
        )
        self.decided = Segments([self.tr("What came in"), self.tr("What you kept")])
        self.decided.choose(int(chosen.kept))
        self.since = combo_box(self.tr("Since when"), self._days(), self._day_of(chosen.since))
        own = chosen.since if self.since.currentData() == OTHER else request.today.isoformat()
        self.day = line_edit(self.tr("The first day"), own, "2026-11-20")
        self.below = sentence("", "hint")
        self.name = line_edit(self.tr("Title"), chosen.title)
        self.order = combo_box(self.tr("In which order"), self._orders(), chosen.sort)
        self.abstracts, self.highlights = self._make_boxes(chosen)
        self.preview = PreviewSide(self.tr("Preview"))
        for each in (self.source, self.since, self.order):
            # A long name must not make them wider than their room.
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            each.setMinimumContentsLength(8)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._fill()
        self._connect()
        self.worker.start()
        self._follow()

    def _days(self) -> list[tuple[str, str]]:
        days = [
            ("today", self.tr("Today")),
            ("yesterday", self.tr("Yesterday and today")),
            ("week", self.tr("The last seven days")),
        ]
        if self._request.last is not None:
            last = self.tr("Since the last digest, {day}").format(day=day_text(self._request.last))
            days.append((LAST, last))
        return [*days, (OTHER, self.tr("Since another day"))]

    def _orders(self) -> list[tuple[str, str]]:
        return [
            ("-added", self.tr("The newest first")),
            ("-popularity", self.tr("What is read most first")),
            ("-trending", self.tr("What trends now first")),
            ("-interest", self.tr("What may interest you first")),
        ]

    def _day_of(self, since: str) -> str:
        """Which of the days is chosen first."""
        known = {value for value, _ in self._days()}
        return since if since in known else OTHER

    def _make_boxes(self, chosen: DigestChoices) -> tuple[QCheckBox, QCheckBox]:
        abstracts = check_box(
            self.tr("Abstracts"), self.tr("The abstract of each paper"), on=chosen.abstracts
        )
        highlights = check_box(
            self.tr("Your highlights"),
            self.tr("What you highlighted, with your comments; notes stay at home"),
            on=chosen.highlights,
        )
        return abstracts, highlights

    def _fill(self) -> None:
        self.add_title(self.tr("Digest"), self.tr("Papers to read in the browser, on paper or in your mail"))
        self.body.addWidget(hairline())
        self.add_sides(self._left(), self.preview)
        self._add_buttons()

    def _left(self) -> QWidget:
        groups: list[tuple[str, Sequence[QWidget]]] = [
            (self.tr("Of what"), [self.source, self.decided]),
            (self.tr("Since when"), [self.since, self.day, self.below]),
            (self.tr("In which order"), [self.order]),
            (self.tr("Title"), [self.name]),
            (self.tr("With each paper"), [self.abstracts, self.highlights]),
        ]
        scroller = Scroller(headed(groups))
        scroller.setFixedWidth(LEFT)
        return scroller

    def _add_buttons(self) -> None:
        send = self.tr("Send the digest to {}").format(self._request.recipient)
        if not self._request.recipient:
            send = self.tr("Send the digest by mail; first you say through which server")
        cancel = button(self.tr("Cancel"), self.tr("Do nothing with the digest"), self.reject)
        mail = button(self.tr("Mail…"), self.tr("Set up how digests are sent"), lambda: self._end("mail"))
        self._ways = (
            button(self.tr("Send…"), send, lambda: self._end("send")),
            button(self.tr("Print…"), self.tr("Print the digest"), lambda: self._end("print")),
            button(self.tr("Save…"), self.tr("Keep the digest in a file"), lambda: self._end("save")),
            button(
                self.tr("Open in Browser"),
                self.tr("Show the digest as a page in the browser"),
                lambda: self._end("open"),
                "primary",
            ),
        )
        for each in (cancel, mail, *self._ways[:-1]):
            each.setAutoDefault(False)
        self._hint = self.add_footer("", cancel, mail, *self._ways)
        self.start_with(self.source)  # the buttons wait for the digest

    def _connect(self) -> None:
        self._timer.timeout.connect(self._ask)
        self.worker.made.connect(self._take)
        self.worker.failed.connect(lambda error: self.preview.say(spoken(sentence_of(error)), "err"))
        self.source.currentIndexChanged.connect(self._follow)
        self.decided.chosen.connect(self._follow)
        self.since.currentIndexChanged.connect(self._follow)
        self.order.currentIndexChanged.connect(self._follow)
        self.day.textChanged.connect(self._follow)
        self.name.textChanged.connect(self._follow)
        self.abstracts.toggled.connect(self._follow)
        self.highlights.toggled.connect(self._follow)

    def choices(self) -> DigestChoices:
        """What is chosen now."""
        day = self.since.currentData()
        return DigestChoices(
            self.source.currentIndex(),
            self.day.text().strip() if day == OTHER else day,
            self.decided.current() == 1,
            self.abstracts.isChecked(),
            self.highlights.isChecked(),
            self.name.text().strip(),
            self.order.currentData(),
        )

    def _first_day(self) -> date:
        from paperdesk.library.digests import read_since

        since = self.choices().since
        if since == LAST and self._request.last is not None:
            return self._request.last
        return read_since(since, self._request.today)

    def wanted(self) -> Wanted:
        """What is to be made; raises PaperDeskError for what is no day."""
        from paperdesk.library.digests import Wanted

        chosen = self.choices()
        source = self._request.sources[chosen.source]
        return Wanted(
            self._first_day(),
            query=source.query,
            kept=chosen.kept,
            feed=source.feed,
            sort=chosen.sort,
            title=chosen.title,
            of=source.label if source.query or source.feed else "",
            abstracts=chosen.abstracts,
            highlights=chosen.highlights,
        )

    def _follow(self) -> None:
        """Have made what is chosen, unless it makes no sense."""
        self.day.setVisible(self.since.currentData() == OTHER)
        self.worker.forget()  # what was chosen before must not be sent any more
        self._digest = None
        self._enable()
        try:
            self.wanted()
        except PaperDeskError as error:
            self._timer.stop()
            self._fault(spoken(str(error)))
            return
        self._fault("")
        self._timer.start()

    def _fault(self, text: str) -> None:
        self.below.setText(text)
        self.below.setVisible(bool(text))
        set_role(self.below, "err" if text else "hint")
        if text:
            self.preview.say("")

    def _ask(self) -> None:
        if not self.preview.is_shown():
            self.preview.say(self.tr("Looking through the papers…"))
        self.worker.ask(self.wanted(), self._request.today, phrases())

    def _take(self, digest: Digest) -> None:
        self._digest = digest
        self._enable()
        self.name.setPlaceholderText(digest.title)
        if not len(digest):
            self.preview.say(self._nothing())
            return
        self.preview.show_text()
        left = write_digest(self.preview.text.document(), digest, words(), on_screen(), SHOWN)
        self.preview.more.setText(self.tr("… and {} more").format(number_text(left)) if left else "")

    def _nothing(self) -> str:
        if self.choices().kept:
            return self.tr("Nothing was kept since then. Choose an earlier day, or what came in.")
        return self.tr("Nothing came in since then. Choose an earlier day, or other papers.")

    def _enable(self) -> None:
        ready = self._digest is not None and len(self._digest) > 0
        for each in self._ways:
            each.setEnabled(ready)

    def _end(self, way: Way) -> None:
        from paperdesk.formats.digest.contents import Digest

        digest = self._digest or Digest("", "", ())
        self.answer = DigestAnswer(way, self.choices(), digest)
        self.accept()

    @override
    def done(self, result: int) -> None:
        self._timer.stop()
        self.worker.stop()
        super().done(result)
