"""This machine's own addresses in the network."""

from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

IPV4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
WORKS = QNetworkInterface.InterfaceFlag.IsRunning
OWN = QNetworkInterface.InterfaceFlag.IsLoopBack


def addresses() -> tuple[str, ...]:
    """As a person would look for them; none while no cable and no radio network is connected."""
    return tuple(
        entry.ip().toString()
        for one in QNetworkInterface.allInterfaces()
        if one.flags() & WORKS and not one.flags() & OWN
        for entry in one.addressEntries()
        if entry.ip().protocol() == IPV4
    )
