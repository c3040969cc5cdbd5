"""What the system tells of the computer."""

from dataclasses import dataclass

import pytest
from PySide6.QtNetwork import QNetworkInformation

from paperdesk.library.feeding.schedule import Surroundings
from paperdesk.ui.presenters import computer

_Feature = QNetworkInformation.Feature
_Reachability = QNetworkInformation.Reachability


@dataclass
class Told:
    """A system that tells of its network."""

    features: tuple[QNetworkInformation.Feature, ...]
    reached: QNetworkInformation.Reachability = _Reachability.Online
    metered: bool = False

    def supports(self, feature: QNetworkInformation.Feature) -> bool:
        return feature in self.features

    def reachability(self) -> QNetworkInformation.Reachability:
        return self.reached

    def isMetered(self) -> bool:
        return self.metered


BOTH = (_Feature.Reachability, _Feature.Metered)


@pytest.mark.parametrize(
    ("told", "around"),
    [
        (None, Surroundings(None, None, True)),
        (Told(()), Surroundings(None, None, True)),
        (Told(BOTH), Surroundings(True, False, True)),
        (Told(BOTH, _Reachability.Local, True), Surroundings(True, True, True)),
        (Told(BOTH, _Reachability.Disconnected), Surroundings(False, False, True)),
        (Told(BOTH[:1]), Surroundings(True, None, True)),
    ],
)
def test_surroundings_are_what_the_system_tells(
    told: Told | None, around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QNetworkInformation, "instance", staticmethod(lambda: told))
    monkeypatch.setattr(computer, "on_battery", lambda: True)
    assert computer.surroundings() == around


def test_system_is_asked_without_harm() -> None:
    assert isinstance(computer.surroundings(), Surroundings)
