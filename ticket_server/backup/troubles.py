"""Why a backup cannot be made or used, in words a clerk can act on."""

import errno
from enum import StrEnum
from pathlib import Path

from ticket_server.said import Said
from ticket_server.storage.store import StoreError


class Why(StrEnum):
    """What is in the way."""

    GONE = "gone"
    READ_ONLY = "read_only"
    FULL = "full"
    BAD_DISK = "bad_disk"
    DAMAGED = "damaged"
    CHANGED = "changed"
    FORGED = "forged"
    RUNNING = "running"
    NO_SQLITE = "no_sqlite"
    OTHER = "other"


SAID = {
    Why.GONE: Said(
        vi="{where}: không thấy thư mục này. Hãy cắm lại USB hoặc mở máy kia, rồi sao lưu lại.",
        en="{where}: there is no such folder now. Plug in the stick, or start the other PC, and "
        "back up again.",
    ),
    Why.READ_ONLY: Said(
        vi="{where}: không ghi được vào đây (chỉ đọc). Hãy tắt khóa ghi của USB hoặc xin quyền "
        "ghi.",
        en="{where}: nothing can be written here (read only). Take off the stick's lock, or ask "
        "for the right to write.",
    ),
    Why.FULL: Said(
        vi="{where}: hết chỗ trống. Hãy xóa bớt tệp khác hoặc dùng USB lớn hơn. Các bản sao lưu cũ "
        "vẫn còn nguyên.",
        en="{where}: no room is left. Delete other files, or take a larger stick. The older "
        "backups are all still there.",
    ),
    Why.BAD_DISK: Said(
        vi="{where}: ổ đĩa hoặc USB bị lỗi khi đọc hay ghi. Hãy thay cái khác.",
        en="{where}: the disk or stick fails when it is read or written. Take another one.",
    ),
    Why.DAMAGED: Said(
        vi="{where}: bản sao bị hỏng ({detail}). Không dùng bản này.",
        en="{where}: the copy is damaged ({detail}). It is not used.",
    ),
    Why.CHANGED: Said(
        vi="{where}: nhật ký đã bị thay đổi ở sự kiện {detail}. Hãy chạy ticket-server verify; các "
        "bản sao lưu cũ vẫn còn, bản vừa chép nằm trong thư mục changed.",
        en="{where}: the log was changed at fact {detail}. Run ticket-server verify; the older "
        "backups are still there, what was copied now lies in the folder changed.",
    ),
    Why.FORGED: Said(
        vi="{where}: bản sao đã bị sửa ở sự kiện {detail}. Không dùng bản này; hãy chọn bản khác.",
        en="{where}: the copy was changed at fact {detail}. It is not used; choose another one.",
    ),
    Why.RUNNING: Said(
        vi="Một lần sao lưu khác đang chạy. Hãy đợi nó xong.",
        en="Another backup is being made. Wait until it is done.",
    ),
    Why.NO_SQLITE: Said(
        vi="Dữ liệu nằm trong PostgreSQL: hãy sao lưu bằng pg_dump (xem docs/backup.md).",
        en="The data are in PostgreSQL: back them up with pg_dump (see docs/backup.md).",
    ),
    Why.OTHER: Said(vi="{where}: {detail}", en="{where}: {detail}"),
}


class BackupError(Exception):
    """No good backup came of it, or it cannot be used; what was there before still is."""

    def __init__(self, why: Why, where: Path | None = None, detail: str = "") -> None:
        self.why, self.detail = why, detail
        self.said = SAID[why].of(where=where or "", detail=detail)
        super().__init__(str(self.said))


class NoWayError(Exception):
    """It cannot be restored as things are; nothing was changed."""


OF_ERRNO = {
    errno.ENOSPC: Why.FULL,
    errno.EDQUOT: Why.FULL,
    errno.EFBIG: Why.FULL,
    errno.EROFS: Why.READ_ONLY,
    errno.EACCES: Why.READ_ONLY,
    errno.EPERM: Why.READ_ONLY,
    errno.ENOENT: Why.GONE,
    errno.ENOTDIR: Why.GONE,
    errno.ENODEV: Why.GONE,
    errno.ENXIO: Why.GONE,
    errno.ESTALE: Why.GONE,
    errno.EHOSTDOWN: Why.GONE,
    errno.EHOSTUNREACH: Why.GONE,
    errno.ENOTCONN: Why.GONE,
    errno.ETIMEDOUT: Why.GONE,
    errno.EIO: Why.BAD_DISK,
}
OF_SQLITE = {
    "SQLITE_FULL": Why.FULL,
    "SQLITE_READONLY": Why.READ_ONLY,
    "SQLITE_PERM": Why.READ_ONLY,
    "SQLITE_CANTOPEN": Why.GONE,
    "SQLITE_CORRUPT": Why.DAMAGED,
    "SQLITE_NOTADB": Why.DAMAGED,
    "SQLITE_IOERR": Why.BAD_DISK,
}


def of(error: OSError | StoreError, where: Path) -> BackupError:
    """What the system's error means for somebody with a stick in the hand."""
    cause = getattr(error.__cause__, "orig", None) or error.__cause__ or error
    name = "_".join(getattr(cause, "sqlite_errorname", "").split("_")[:2])
    if name in OF_SQLITE:
        return BackupError(OF_SQLITE[name], where, str(cause))
    if isinstance(cause, OSError) and cause.errno in OF_ERRNO:
        return BackupError(OF_ERRNO[cause.errno], where, str(cause))
    return BackupError(Why.OTHER, where, str(error))
