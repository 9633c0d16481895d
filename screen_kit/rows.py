"""Rows of frozen records as a Qt list model that changes only what differs."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel, Generic[Record]):
    """A list of records; each field named in `roles` is a role of the same name.

    `key` tells which old row a new record continues, so that delegates stay with their row.
    """

    def __init__(
        self,
        roles: Sequence[str],
        key: Callable[[Record], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._roles = {Qt.ItemDataRole.UserRole + 1 + i: name for i, name in enumerate(roles)}
        self._key = key
        self._rows: list[Record] = []

    @property
    def rows(self) -> tuple[Record, ...]:
        """The records as shown."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """The fields that delegates may require."""
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A field of a record."""
        name = self._roles.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        return getattr(self._rows[index.row()], name)

    def show(self, records: Sequence[Record]) -> None:
        """Makes the rows equal to `records` with as few changes as needed."""
        keys = {self._key(record) for record in records}
        for i in reversed(range(len(self._rows))):
            if self._key(self._rows[i]) not in keys:
                self.beginRemoveRows(NOWHERE, i, i)
                del self._rows[i]
                self.endRemoveRows()
        for i, record in enumerate(records):
            self._place(i, record)

    def _place(self, i: int, record: Record) -> None:
        key = self._key(record)
        at = next((k for k in range(i, len(self._rows)) if self._key(self._rows[k]) == key), None)
        if at is None:
            self.beginInsertRows(NOWHERE, i, i)
            self._rows.insert(i, record)
            self.endInsertRows()
            return
        if at != i:
            self.beginMoveRows(NOWHERE, at, at, NOWHERE, i)
            self._rows.insert(i, self._rows.pop(at))
            self.endMoveRows()
        if self._rows[i] != record:
            self._rows[i] = record
            self.dataChanged.emit(self.index(i), self.index(i))
