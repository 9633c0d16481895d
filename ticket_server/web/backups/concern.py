"""The alarm about backups: the last one failed, or the log lost what an older one holds."""

from datetime import tzinfo

from ticket_protocol.replies import Said
from ticket_protocol.supervising import AlarmKind, AlarmReply
from ticket_protocol.texts import filled, texts
from ticket_server.backup.nightly import Nightly
from ticket_server.backup.standing import FolderStanding
from ticket_server.web.supervising.concerns import Concern

FAILED = "page.supervisor.alarm_backup"
DIFFERS = "page.supervisor.alarm_backup_differs"


def of_backups(nightly: Nightly) -> Concern:
    """Of the first folder that needs somebody."""

    def concern(_zone: tzinfo) -> AlarmReply | None:
        told = (_alarm(one) for one in nightly.stands.folders)
        return next((alarm for alarm in told if alarm is not None), None)

    return concern


def _alarm(one: FolderStanding) -> AlarmReply | None:
    if one.good is not None and one.good.manifest.continues is False:
        words = _said(DIFFERS, one.folder, one.folder)
        return AlarmReply(id="backup", kind=AlarmKind.BACKUP, pressing=True, said=words)
    if one.trouble is None:
        return None
    return AlarmReply(
        id="backup",
        kind=AlarmKind.BACKUP,
        pressing=False,
        said=_said(FAILED, one.trouble.vi, one.trouble.en),
        since=one.trouble.since,
    )


def _said(key: str, vi: str, en: str) -> Said:
    return Said(vi=filled(texts("vi")[key], {"why": vi}), en=filled(texts("en")[key], {"why": en}))
