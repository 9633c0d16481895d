"""The ticket's QR: whole dots per module, no border (the layout keeps the quiet zone)."""

from functools import lru_cache

from PIL import Image
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET_MODULES = 4
_LEAST_MODULE = 4


@lru_cache(maxsize=8)
def qr_picture(text: str, least: int) -> tuple[Image.Image, int]:
    """A square of at least `least` dots, and the dots of one module."""
    code = QRCode[Image.Image](error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    module = max(_LEAST_MODULE, -(-least // len(rows)))
    picture = Image.new("L", (len(rows), len(rows)))
    picture.putdata([0 if dark else 255 for row in rows for dark in row])
    side = len(rows) * module
    return picture.resize((side, side), Image.Resampling.NEAREST), module
