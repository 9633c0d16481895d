"""Why a device is not paired, renamed or moved: codes for programs, words for supervisors."""

from ticket_server.domain.refusals import Refusal


class WrongCode(Refusal):
    """No device shows these digits."""

    code = "WRONG_CODE"


class PairingOver(Refusal):
    """The device has to ask anew."""

    code = "PAIRING_OVER"


class NameNotInSettings(Refusal):
    """No device of that kind has such a name in `config.toml`."""

    code = "NAME_NOT_IN_SETTINGS"


class NameTaken(Refusal):
    """Another device has that name, and its token still counts."""

    code = "NAME_TAKEN"


class CountersNotMeant(Refusal):
    """That kind of device stands at no counters of its own, or the settings name them."""

    code = "COUNTERS_NOT_MEANT"


class UnknownDevice(Refusal):
    """No such token, or it was revoked."""

    code = "UNKNOWN_DEVICE"
