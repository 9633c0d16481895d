"""Why a ticket was called, in a sentence a citizen can be told. Pure; both languages."""

from datetime import datetime, timedelta, tzinfo

from ticket_protocol.record import CallReason, Passed
from ticket_protocol.replies import Said
from ticket_protocol.words import CallHow, SpecificReason, TicketState

STRICT_S = 24 * 3600
"""A credit of a whole day stands for "before everybody"."""

SHOWN = 3
"""More passed-over heads than this are counted, not named."""

WHY_VI = {
    SpecificReason.APPOINTMENT: "đã hẹn giờ",
    SpecificReason.RETURNING: "quay lại bổ sung giấy tờ",
    SpecificReason.URGENT: "việc gấp",
    SpecificReason.OTHER: "lý do khác",
}
WHY_EN = {
    SpecificReason.APPOINTMENT: "an appointment",
    SpecificReason.RETURNING: "back with the missing paper",
    SpecificReason.URGENT: "urgent",
    SpecificReason.OTHER: "another reason",
}

NOT_CALLED_VI = {
    TicketState.HELD: "đang chờ bổ sung giấy tờ, vẫn giữ nguyên lượt",
    TicketState.GUIDED: "đang được hướng dẫn, vẫn giữ nguyên lượt",
    TicketState.MISSED: "đã được gọi mà chưa có mặt, sẽ được gọi lại sau khi báo tại quầy",
}
NOT_CALLED_EN = {
    TicketState.HELD: "waits for a missing paper and keeps its place",
    TicketState.GUIDED: "is with a guide and keeps its place",
    TicketState.MISSED: "was called and nobody came; it is called again once its holder reports",
}


def why_called(number: str, reason: CallReason, zone: tzinfo) -> Said:
    """Why `number` was called and not the heads of the counter's other lines."""
    own_vi, own_en = _place(reason, zone)
    if reason.how is CallHow.SPECIFIC:
        word = reason.why or SpecificReason.OTHER
        vi = f"Cán bộ gọi đích danh số {number} ({WHY_VI[word]}); {own_vi}"
        en = f"The officer called {number} by its number ({WHY_EN[word]}); {own_en}"
    else:
        vi, en = f"Đến lượt số {number}: {own_vi}", f"{number} was next: {own_en}"
    for head in sorted(reason.passed, key=_effective)[:SHOWN]:
        head_vi, head_en = _place(head, zone)
        vi += f"; số {head.number} {head_vi}"
        en += f"; {head.number} {head_en}"
    if len(reason.passed) > SHOWN:
        vi += f"; và {len(reason.passed) - SHOWN} số khác"
        en += f"; and {len(reason.passed) - SHOWN} more"
    return Said(vi=vi + ".", en=en + ".")


def why_waiting(number: str, place: CallReason, ahead: int, zone: tzinfo) -> Said:
    """Why `number`, which stands at `place`, still waits: how many come before it."""
    own_vi, own_en = _place(place, zone)
    who_vi = f"trước còn {ahead} người" if ahead else "là người tiếp theo"
    who_en = f"{ahead} before it" if ahead else "next in line"
    return Said(vi=f"Số {number} {own_vi}; {who_vi}.", en=f"{number} {own_en}; {who_en}.")


def why_not_called(number: str, state: TicketState) -> Said:
    """Why `number`, which does not wait, is nobody's next."""
    vi = NOT_CALLED_VI.get(state, "không còn chờ")
    en = NOT_CALLED_EN.get(state, "waits no more")
    return Said(vi=f"Số {number} {vi}.", en=f"{number} {en}.")


def _effective(head: Passed) -> datetime:
    return head.key + timedelta(seconds=head.offset_s)


def _place(turn: Passed | CallReason, zone: tzinfo) -> tuple[str, str]:
    """Since when it counts as waiting, and why, if that is not when it came."""
    came, key = _clock(turn.issued_at, zone), turn.key
    credit = round((turn.issued_at - key).total_seconds())
    vi, en = f"chờ từ {came}", f"waiting since {came}"
    if turn.first:
        vi, en = f"lấy số {came}, cán bộ xếp lên đầu", f"came {came}, put first by an officer"
    elif turn.appointed is not None:
        hour = _clock(turn.appointed, zone)
        vi, en = f"lấy số {came}, hẹn {hour}", f"came {came} for {hour}"
        if credit > 0:
            vi += f", tính từ {_clock(key, zone)}"
            en += f", counted from {_clock(key, zone)}"
    elif credit >= STRICT_S:
        vi, en = f"lấy số {came}, ưu tiên trước", f"came {came}, priority before all"
    elif credit > 0:
        vi = f"lấy số {came}, ưu tiên được cộng {_minutes(credit)} phút"
        en = f"came {came} with {_minutes(credit)} minutes' priority"
    elif credit < 0:
        vi = f"lấy số {came}, tính lại từ {_clock(key, zone)}"
        en = f"came {came}, counted from {_clock(key, zone)}"
    if turn.offline:
        vi += " (số cấp khi mất kết nối với máy chủ)"
        en += " (given while the server could not be reached)"
    if turn.offset_s:
        vi += f" (quầy hỗ trợ, lùi {_minutes(turn.offset_s)} phút)"
        en += f" (this counter only helps there: {_minutes(turn.offset_s)} minutes later)"
    return vi, en


def _minutes(seconds: int) -> int:
    return max(1, round(seconds / 60))


def _clock(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%H:%M}"
