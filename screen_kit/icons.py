"""Pictures for QML: `image://icon/NAME/COLOUR` and `image://pattern/COLOUR`, drawn at any size.

SVG files of `assets/` whose `currentColor` becomes the colour asked for; no shader is needed.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ASSETS = Path(__file__).parents[1] / "assets"
LEAST = 24


@cache
def _svg(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def drawn(path: Path, colour: str, size: QSize) -> QImage:
    """The SVG at `path` in one colour (`#rrggbb`), filling `size` pixels."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    svg = _svg(path).replace("currentColor", colour)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF(0, 0, size.width(), size.height())
    )
    painter.end()
    return image


class SvgPictures(QQuickImageProvider):
    """Draws `NAME/COLOUR` from a folder of SVG files."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, size: QSize, asked: QSize) -> QImage:  # noqa: N802
        """Qt asks for a picture; a missing name is a mistake in QML and logs a warning."""
        picture, _, colour = name.partition("/")
        side = QSize(max(asked.width(), 0) or LEAST, max(asked.height(), 0) or LEAST)
        path = self._folder / f"{picture}.svg"
        if not path.exists():
            return QImage()
        size.setWidth(side.width())
        size.setHeight(side.height())
        return drawn(path, colour or "#000000", side)
