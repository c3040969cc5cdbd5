"""What the system tells of the computer: whether there is a network and what it costs, and the battery."""

from __future__ import annotations

from PySide6.QtNetwork import QNetworkInformation

from paperdesk.library.feeding.schedule import Surroundings
from paperdesk.library.power import on_battery

_Feature = QNetworkInformation.Feature
_Reachability = QNetworkInformation.Reachability


def surroundings() -> Surroundings:
    """What is told just now; the first time takes a moment, and is to be asked in the interface thread."""
    QNetworkInformation.loadDefaultBackend()
    network = QNetworkInformation.instance()
    connected = metered = None
    if network is not None and network.supports(_Feature.Reachability):
        connected = network.reachability() != _Reachability.Disconnected
    if network is not None and network.supports(_Feature.Metered):
        metered = network.isMetered()
    return Surroundings(connected, metered, on_battery())
