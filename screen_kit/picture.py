"""Pictures of screens, drawn in memory."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow


def taken(window: QQuickWindow, size: tuple[int, int]) -> QImage:
    """What `window` shows at `size`, once everything has been laid out."""
    window.setWidth(size[0])
    window.setHeight(size[1])
    window.show()
    for _ in range(3):
        QCoreApplication.processEvents()
    image = window.grabWindow()
    if image.size() != QSize(*size):
        image = image.scaled(QSize(*size), Qt.AspectRatioMode.IgnoreAspectRatio)
    return image.convertToFormat(QImage.Format.Format_RGB888)
