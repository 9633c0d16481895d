"""What `ticket-server restore` says and asks."""

from ticket_server.backup.manifest import Backup
from ticket_server.said import Said


def parts(backup: Backup) -> dict[str, object]:
    """What is told of a backup."""
    known = backup.manifest
    return {
        "made": f"{known.made_at:%d/%m/%Y %H:%M}",
        "centre": known.centre,
        "tickets": known.tickets,
        "facts": known.facts,
        "day": f"{known.day:%d/%m/%Y}" if known.day else "–",
        "path": backup.path,
    }


FOUND = Said(vi="Tìm thấy {n} bản sao lưu:", en="{n} backups were found:")
ONE = Said(
    vi="  {number}. {made} · {centre} · {tickets} phiếu (tickets), đến ngày {day} · {path}", en=""
)
NOTHING = Said(
    vi="Không tìm thấy bản sao lưu nào. Hãy cắm USB, hoặc chỉ thư mục: --from THƯ_MỤC.",
    en="No backup was found. Plug in the stick, or name the folder: --from FOLDER.",
)
WHICH = Said(
    vi="Dùng bản số mấy? Enter: bản số 1, mới nhất.",
    en="Which one? Enter: number 1, the newest.",
)
CHECKING = Said(vi="Đang kiểm tra bản sao …", en="The copy is being checked …")
GOOD = Said(
    vi="Bản sao tốt: {centre}, {made}, {facts} sự kiện, {tickets} phiếu.",
    en="The copy is good: {centre}, {made}, {facts} facts, {tickets} tickets.",
)
REPLACE = Said(
    vi="Trong {data} đang có dữ liệu: đến ngày {day}, {tickets} phiếu. Chúng sẽ được giữ riêng, "
    "không "
    "bị xóa. Thay bằng bản sao? Gõ CO rồi Enter.",
    en="There are data in {data}: up to {day}, {tickets} tickets. They are kept aside, not "
    "deleted. "
    "Replace them by the copy? Type YES and Enter.",
)
REPLACE_UNREADABLE = Said(
    vi="Trong {data} có dữ liệu không đọc được. Chúng sẽ được giữ riêng, không bị xóa. Thay bằng "
    "bản "
    "sao? Gõ CO rồi Enter.",
    en="There are data in {data} that cannot be read. They are kept aside, not deleted. Replace "
    "them by the copy? Type YES and Enter.",
)
KEPT = Said(
    vi="Không thay đổi gì. (Không có người trả lời: dùng --replace.)",
    en="Nothing was changed. (With nobody to answer: use --replace.)",
)
STOPPED = Said(vi="Đã dừng, không thay đổi gì.", en="Stopped; nothing was changed.")
CONFIG_BACK = Said(
    vi="Dùng tệp mô tả trung tâm từ bản sao lưu: {config}",
    en="The centre's description is taken from the backup: {config}",
)
WHICH_CONFIG = Said(
    vi="{config} khác với tệp trong bản sao lưu. Dùng tệp nào? 1 (hoặc Enter): tệp ở đây. 2: tệp "
    "trong "
    "bản sao lưu.",
    en="{config} is not the one in the backup. Which one? 1 (or Enter): the one here. 2: that of "
    "the backup.",
)
CONFIG_KEPT = Said(vi="Tệp cũ được giữ tại {kept}", en="The old description is kept as {kept}")
NUMBERS = Said(
    vi="\nNhững số cấp sau lúc sao lưu không còn trong dữ liệu, nhưng phiếu giấy có thể đang ở "
    "trong "
    "tay người dân. Hãy xem các phiếu hôm nay, từng dãy số: số lớn nhất nhìn thấy là số nào?\n"
    "Không biết: nhấn Enter, hệ thống sẽ nhảy qua một khoảng an toàn. Hôm nay chưa cấp số nào: gõ "
    "0.\nHôm nay đã khôi phục một lần trên máy khác: đừng nhấn Enter, hãy xem phiếu mới nhất và gõ "
    "số.",
    en="\nNumbers given after the backup are no longer in the data, but their papers may be in "
    "people's hands. Look at today's papers, series by series: which is the highest number?\n"
    "If you do not know, press Enter: a safe stretch is skipped. If none was given today, type 0.\n"
    "If the data came back on another machine today already, do not press Enter: look at the "
    "newest papers, and type the number.",
)
LAST = Said(
    vi="Dãy {series} ({fields}): số lớn nhất? Enter: tiếp tục từ {next}.",
    en="Series {series}: the highest number? Enter: go on from {next}.",
)
NO_NUMBER = Said(
    vi="'{answer}' không phải số của dãy này, ví dụ {example}.",
    en="'{answer}' is no number of this series, such as {example}.",
)
MUST_SAY = Said(
    vi="Dãy {series} không đủ số để nhảy qua: hãy cho biết số lớn nhất đã thấy, --last "
    "{series}=SỐ.",
    en="Series {series} has too few numbers to skip some: say the highest that was seen, --last "
    "{series}=NUMBER.",
)
NO_SERIES = Said(vi="Không có dãy số {series}.", en="There is no series {series}.")
DONE = Said(
    vi="\nĐã khôi phục trong {seconds} giây. Số tiếp theo của từng dãy: {numbers}.",
    en="\nRestored in {seconds} s. The next numbers of the series: {numbers}.",
)
OLD = Said(vi="Dữ liệu cũ được giữ tại {before}", en="The old data are kept in {before}")
THEN = Said(
    vi="Bây giờ hãy khởi động máy chủ. Ki-ốt và màn hình tự kết nối lại; ki-ốt tự gửi lại những "
    "số đã in mà nó còn nhớ. Ai cầm phiếu mà hệ thống không còn biết: cấp số mới và ưu tiên.\n"
    "Mọi người đăng nhập lại. Hãy xem lại các mục Thiết bị và Người dùng: máy bị thu hồi, tài "
    "khoản bị khóa, mật khẩu hay mã PIN được đổi sau lúc sao lưu nay lại như trước, phải làm lại.",
    en="Now start the server. Kiosks and screens connect by themselves; kiosks hand in the numbers "
    "they printed and still remember. Whoever holds a paper that is not known any more gets a new "
    "number, with priority.\n"
    "Everybody signs in again. Look through Devices and People: what was revoked, disabled or "
    "changed after the backup is as it was before, and has to be done once more.",
)
