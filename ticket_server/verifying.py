"""`ticket-server verify`: holds the log against its chain, and says in two languages what it saw.

How it is reckoned: `storage.verify`. What it can know: docs/log.md.
"""

import argparse
import os
import re

from ticket_server.cli import UsageError
from ticket_server.said import Said
from ticket_server.storage.chain import Entry
from ticket_server.storage.reading import reading
from ticket_server.storage.verify import Broken, Expected, Whole, Wrong

BROKEN = 3
"""The exit code when the log is not what it was."""
LEAST_DIGITS = 16
GROUP = 4


def verify(arguments: argparse.Namespace) -> int:
    """0: the log is whole, and what was expected is in it; BROKEN: it is not what it was."""
    asked = arguments.expect
    expected = None if asked is None else _expected(asked, arguments.at)
    with reading(arguments.data, os.environ.get("DENLUOT_DATABASE") or None) as data:
        found = data.verify(expected)
    for line in words(found, expected):
        print(line)  # noqa: T201 - the command's own words
    missed = isinstance(found, Whole) and expected is not None and found.met is None
    return BROKEN if missed or isinstance(found, Broken) else 0


def _expected(text: str, at: int | None) -> Expected:
    """A hash as people copy it from paper: blanks and capitals do not count."""
    digits = re.sub(r"[\s.:-]", "", text).lower()
    if not re.fullmatch(rf"[0-9a-f]{{{LEAST_DIGITS},64}}", digits):
        raise UsageError(
            f"Mã kiểm chứng có từ {LEAST_DIGITS} đến 64 chữ số 0-9, a-f · "
            f"A hash has {LEAST_DIGITS} to 64 digits 0-9, a-f."
        )
    return Expected(hash=digits, at=at)


def written(digest: bytes) -> str:
    """A hash for paper: hexadecimal digits in groups of four."""
    digits = digest.hex()
    return " ".join(digits[i : i + GROUP] for i in range(0, len(digits), GROUP))


def words(found: Whole | Broken, expected: Expected | None) -> list[str]:
    """What was found, Vietnamese first."""
    if isinstance(found, Broken):
        return _broken(found)
    if found.last is None:
        return ["Nhật ký chưa có sự kiện nào.", "The log is empty."]
    last = found.last.entry
    assert found.last.hash is not None
    whole = [
        f"Chuỗi kiểm chứng liền mạch: {found.count} sự kiện, đến {_moment(last)}.",
        f"The chain is unbroken: {found.count} facts, up to {_moment(last)}.",
        f"Mã kiểm chứng cuối · closing hash (seq {last.seq}): {written(found.last.hash)}",
    ]
    if expected is None:
        said = _UNKNOWN
    else:
        said = _missed(expected) if found.met is None else _met(found.met, last)
    return [*whole, said.vi, said.en]


_UNKNOWN = Said(
    vi="Lần kiểm tra này không thể biết: phần cuối có bị cắt bỏ không, và cả chuỗi có bị viết lại "
    "từ đầu không. Muốn biết, hãy so với mã kiểm chứng in trên báo cáo ngày: "
    "--expect MÃ --at SEQ.",
    en="This alone cannot tell whether the end was cut off, nor whether the whole chain was "
    "written anew. For that, give the closing hash printed on a day's report: "
    "--expect HASH --at SEQ.",
)


def _met(fact: Entry, last: Entry) -> Said:
    after = last.seq - fact.seq
    return Said(
        vi=f"Khớp với mã đã in: đến sự kiện {fact.seq} ({_moment(fact)}), không gì bị sửa, thêm "
        f"hay bớt. {after} sự kiện sau đó chỉ được bảo vệ bởi chuỗi kiểm chứng.",
        en=f"It meets the printed hash: up to fact {fact.seq} ({_moment(fact)}) nothing was "
        f"changed, added or taken out. The {after} facts after it have the chain alone.",
    )


def _missed(expected: Expected) -> Said:
    vi = "Không sự kiện nào" if expected.at is None else f"Sự kiện {expected.at} không"
    en = "No fact" if expected.at is None else f"No fact {expected.at}"
    return Said(
        vi=f"KHÔNG KHỚP. {vi} có mã đã in: phần cuối đã bị cắt, hoặc cả chuỗi đã được viết lại, "
        "hoặc mã gõ sai.",
        en=f"IT DOES NOT MEET. {en} has the printed hash: the end was cut off, or the whole "
        "chain was written anew, or the hash was mistyped.",
    )


def _broken(found: Broken) -> list[str]:
    said = _WRONG[found.wrong].of(seq=found.seq, last=found.last, before=found.seq - 1)
    entry = found.found
    there = f"seq {entry.seq}, {_moment(entry)}, {entry.kind}"
    return [
        "NHẬT KÝ ĐÃ BỊ THAY ĐỔI. " + said.vi,
        "THE LOG WAS CHANGED. " + said.en,
        f"Đang nằm ở đó · what lies there now: {there}" + (f", {entry.by}" if entry.by else ""),
    ]


_WRONG = {
    Wrong.CHANGED: Said(
        vi="Sự kiện {seq}: nội dung không còn khớp với mã kiểm chứng của nó, hoặc sự kiện {before} "
        "ngay trước nó đã bị sửa và tính mã lại.",
        en="Fact {seq}: its content no longer fits its hash, or fact {before} before it was "
        "changed and hashed anew.",
    ),
    Wrong.MOVED: Said(
        vi="Sự kiện {seq}: sai thứ tự; sự kiện thuộc chỗ này đang nằm ở số {last}.",
        en="Fact {seq}: out of order; what belongs here lies at {last}.",
    ),
    Wrong.TAKEN_OUT: Said(
        vi="Sự kiện {seq} đến {last}: đã bị lấy đi.",
        en="Facts {seq} to {last}: taken out.",
    ),
    Wrong.INSERTED: Said(
        vi="Sự kiện {seq} đến {last}: bị chèn thêm vào.",
        en="Facts {seq} to {last}: put in afterwards.",
    ),
}


def _moment(entry: Entry) -> str:
    return f"{entry.at.astimezone():%d/%m/%Y %H:%M:%S}"
