"""A printer on USB without a driver of the system, by pyusb and libusb. Not tried on hardware."""

import time
from contextlib import suppress
from errno import EACCES
from typing import Any

from kiosk.drivers.line import Deadlines, LineError, StallError

_PRINTER_CLASS = 7
_CHUNK = 4096
_READ = 512
_PAUSE = 0.05


class UsbLine:
    """The printer `vendor`:`product`, the one with that `serial` if there are several.

    `backend`: what pyusb speaks through; None: libusb as it finds it.
    """

    lasting = True

    def __init__(
        self,
        vendor: int,
        product: int,
        deadlines: Deadlines,
        *,
        serial: str | None = None,
        backend: Any = None,
    ) -> None:
        self._wanted = (vendor, product, serial)
        self._deadlines = deadlines
        self._backend = backend
        self._usb: Any = None
        self._device: Any = None
        self._out: Any = None
        self._in: Any = None

    def open(self) -> None:
        """Find it, take it from the system's driver, claim it; raises LineError."""
        self.close()
        self._usb = _library()
        try:
            self._device = self._found()
            self._claim()
        except self._usb.core.NoBackendError as error:
            raise LineError("no USB library: libusb 1.0 is not installed") from error
        except (self._usb.core.USBError, NotImplementedError, ValueError) as error:
            self.close()
            raise LineError(f"{self._name} cannot be opened: {_why(error)}") from error

    def close(self) -> None:
        """Let go."""
        device, self._device, self._out, self._in = self._device, None, None, None
        if device is not None:
            with suppress(self._usb.core.USBError, NotImplementedError):
                self._usb.util.dispose_resources(device)

    def write(self, data: bytes) -> None:
        """In chunks, each with the whole deadline."""
        endpoint, view = self._endpoint(self._out), memoryview(data)
        while view:
            try:
                sent = endpoint.write(bytes(view[:_CHUNK]), _ms(self._deadlines.write))
            except self._usb.core.USBTimeoutError as error:
                raise StallError("the printer takes nothing") from error
            except self._usb.core.USBError as error:
                raise LineError(f"sending stopped: {_why(error)}") from error
            view = view[sent:]

    def read(self, timeout: float) -> bytes:
        """What came, b"" if nothing; a printer without a way back says nothing."""
        if self._in is None and self._out is not None:
            time.sleep(min(max(timeout, 0.0), _PAUSE))
            return b""
        endpoint = self._endpoint(self._in)
        try:
            return bytes(endpoint.read(_READ, _ms(timeout)))
        except self._usb.core.USBTimeoutError:
            return b""
        except self._usb.core.USBError as error:
            raise LineError(f"receiving stopped: {_why(error)}") from error

    def _found(self) -> Any:
        vendor, product, serial = self._wanted
        for device in self._usb.core.find(
            find_all=True, idVendor=vendor, idProduct=product, backend=self._backend
        ):
            if serial is None or device.serial_number == serial:
                return device
        raise LineError(f"no printer {self._name}")

    def _claim(self) -> None:
        util = self._usb.util
        interface = _printer_interface(self._configuration(), util)
        with suppress(NotImplementedError):  # systems without drivers to take it from
            if self._device.is_kernel_driver_active(interface.bInterfaceNumber):
                self._device.detach_kernel_driver(interface.bInterfaceNumber)
        util.claim_interface(self._device, interface.bInterfaceNumber)
        if interface.bAlternateSetting:
            self._device.set_interface_altsetting(interface)
        self._out = _bulk(interface, util, util.ENDPOINT_OUT)
        self._in = _bulk(interface, util, util.ENDPOINT_IN)
        if self._out is None:
            raise ValueError("it has nothing to write to")

    def _configuration(self) -> Any:
        """The one in force; a device fresh from the cable may have none."""
        try:
            return self._device.get_active_configuration()
        except self._usb.core.USBError:
            self._device.set_configuration()
            return self._device.get_active_configuration()

    @property
    def _name(self) -> str:
        vendor, product, serial = self._wanted
        return f"{vendor:04x}:{product:04x}" + (f" with serial {serial}" if serial else "")

    @staticmethod
    def _endpoint(endpoint: Any) -> Any:
        if endpoint is None:
            raise LineError("the device is not open")
        return endpoint


def _library() -> Any:
    try:
        import usb.core  # noqa: PLC0415 - only where a printer hangs on it
        import usb.util  # noqa: PLC0415
    except ImportError as error:
        raise LineError("pyusb is not installed") from error
    return usb


def _printer_interface(configuration: Any, util: Any) -> Any:
    """A printer's own, best one that also speaks; it may offer several ways of working."""

    def worth(interface: Any) -> tuple[bool, bool]:
        is_printer = interface.bInterfaceClass == _PRINTER_CLASS
        return is_printer, _bulk(interface, util, util.ENDPOINT_IN) is not None

    return max(configuration, key=worth)


def _bulk(interface: Any, util: Any, way: int) -> Any:
    for endpoint in interface:
        is_bulk = util.endpoint_type(endpoint.bmAttributes) == util.ENDPOINT_TYPE_BULK
        if is_bulk and util.endpoint_direction(endpoint.bEndpointAddress) == way:
            return endpoint
    return None


def _ms(seconds: float) -> int:
    """Never 0, which means for ever."""
    return max(1, int(seconds * 1000))


def _why(error: Exception) -> str:
    if getattr(error, "errno", None) == EACCES:
        return "the system does not allow it (a udev rule is missing)"
    return str(error)
