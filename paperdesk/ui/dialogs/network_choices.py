"""What may be sent to the network and to whom: a part of the preferences, kept in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from paperdesk.library.network_wishes import (
    NetworkWishes,
    keep_wishes,
    read_wishes,
    require_contact,
)
from paperdesk.ui.dialogs.kept_choices import KeptChoices
from paperdesk.ui.dialogs.line_choice import LineChoice
from paperdesk.ui.dialogs.pieces import button, check_box, label
from paperdesk.ui.dialogs.services import Services
from paperdesk.ui.language import number_text
from paperdesk.ui.lookups import ServiceChoice

ABOUT: Final[Mapping[str, object]] = MappingProxyType(
    {
        "arxiv": QT_TRANSLATE_NOOP("NetworkChoices", "Preprints, by arXiv ID and by title"),
        "crossref": QT_TRANSLATE_NOOP("NetworkChoices", "Articles, conference papers and books"),
        "doi": QT_TRANSLATE_NOOP("NetworkChoices", "Whatever has a DOI, data and software too"),
        "europepmc": QT_TRANSLATE_NOOP("NetworkChoices", "Life sciences, by PMID, DOI and title"),
        "pubmed": QT_TRANSLATE_NOOP("NetworkChoices", "Medicine, by PMID"),
        "openalex": QT_TRANSLATE_NOOP("NetworkChoices", "Works of all fields"),
        "semanticscholar": QT_TRANSLATE_NOOP("NetworkChoices", "Papers of all fields"),
        "dblp": QT_TRANSLATE_NOOP("NetworkChoices", "Computer science, by title"),
        "huggingface": QT_TRANSLATE_NOOP("NetworkChoices", "Machine learning, by arXiv ID"),
        "openlibrary": QT_TRANSLATE_NOOP("NetworkChoices", "Books, by ISBN"),
    }
)


class NetworkChoices(KeptChoices):
    """The controls of the section; what is chosen is kept at once."""

    def __init__(self, form: QGridLayout, parent: QObject) -> None:
        """Put the section below what is in `form`."""
        super().__init__(form, parent)
        self.wishes = read_wishes()
        self.add_head(self.tr("Network"))
        self.offline = check_box(
            self.tr("Work offline: send nothing"),
            self.tr("Nothing leaves this computer, whatever is asked for"),
            on=self.wishes.offline,
        )
        self.resume = check_box(
            self.tr("Look up waiting papers by itself once there is a network"),
            self.tr("What you asked for while there was none is asked for then"),
            on=self.wishes.resume,
        )
        self.contact = self._contact()
        self.services, self._told = self._services()
        self._add_all()
        self.offline.toggled.connect(lambda on: self._keep(replace(self.wishes, offline=on)))
        self.resume.toggled.connect(lambda on: self._keep(replace(self.wishes, resume=on)))
        self.contact.chosen.connect(lambda text: self._keep(replace(self.wishes, contact=text)))

    def controls(self) -> tuple[QWidget, ...]:
        """What Tab stops at, from top to bottom."""
        return (self.offline, self.resume, self.contact, self.services)

    def reset(self) -> None:
        """Go back to how PaperDesk came."""
        self._keep(NetworkWishes())
        self._show()

    def _contact(self) -> LineChoice:
        return LineChoice(
            self.tr("Mail address for services"),
            self.wishes.contact,
            self.tr("Services that know whom to write to answer sooner. None is sent unless you type one."),
            require_contact,
            "name@example.org",
        )

    def _services(self) -> tuple[QPushButton, QWidget]:
        choose = button(
            self.tr("Choose…"),
            self.tr("Choose which services are asked, and at which addresses"),
            self._choose,
            "plain",
        )
        choose.setAccessibleName(self.tr("Choose services"))
        choose.setAutoDefault(False)
        self._number = label(self._asked())
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._number, 1)
        row.addWidget(choose)
        return choose, place

    def _add_all(self) -> None:
        self.add_across(self.offline, self.resume)
        self.add_beside(self.tr("Mail address for services"), self.contact)
        self.add_beside(self.tr("Services to ask"), self._told, self._told.sizeHint().height())
        self.add_across(self.trouble)

    def _keep(self, wishes: NetworkWishes) -> None:
        if self.has_kept(lambda: keep_wishes(wishes)):
            self.wishes = wishes

    def _show(self) -> None:
        self.offline.setChecked(self.wishes.offline)
        self.resume.setChecked(self.wishes.resume)
        self.contact.show_text(self.wishes.contact)
        self._number.setText(self._asked())

    def _asked(self) -> str:
        choices = service_choices(self.wishes)
        on = sum(each.on for each in choices)
        if on == len(choices):
            return self.tr("All {} services").format(number_text(on))
        return self.tr("{0} of {1} services").format(number_text(on), number_text(len(choices)))

    def _choose(self) -> None:
        sheet = Services(self.services, service_choices(self.wishes))
        if sheet.run():
            chosen = sheet.chosen()
            own = {each.id: each.own for each in chosen}
            addresses = {name: base for name, base in {**self.wishes.addresses, **own}.items() if base}
            off = tuple(each.id for each in chosen if not each.on)
            self._keep(replace(self.wishes, addresses=addresses, off=off))
            self._show()


def service_choices(wishes: NetworkWishes) -> Sequence[ServiceChoice]:
    """The services there are, as they are wished."""
    from paperdesk.online.places import BASES, NAMES

    return [
        ServiceChoice(
            name,
            shown,
            QCoreApplication.translate("NetworkChoices", str(ABOUT.get(name, ""))),
            BASES[name],
            wishes.addresses.get(name, ""),
            name not in wishes.off,
        )
        for name, shown in NAMES.items()
    ]
