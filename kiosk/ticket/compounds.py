"""Words of several syllables that a line's end must not part, frequent in names of procedures.

The settings can hold anything else together with a no-break space.
"""

from itertools import pairwise

_WORDS = """
hôn nhân|căn cước|đất đai|hộ tịch|khai sinh|khai tử|kết hôn|cải chính|trích lục|chứng thực
hành chính|công dân|trung tâm|phục vụ|hộ kinh doanh|kinh doanh|hợp tác xã|hợp tác|tác xã
xác nhận|đăng ký|biến động|chuyển nhượng|tặng cho|thừa kế|giấy chứng nhận|chứng nhận
quyền sử dụng|sử dụng|nông nghiệp|môi trường|xây dựng|giáo dục|đào tạo|văn hóa|thể thao
du lịch|tôn giáo|thi đua|khen thưởng|nội vụ|y tế|cư trú|công an|bảo hiểm|bảo trợ|xã hội
bảo hiểm xã hội|hướng dẫn|hồ sơ|trực tuyến|dịch vụ|quốc gia|kết quả|người có công|có công
công thương|khuyết tật|mức độ|cơ sở|đủ điều kiện|điều kiện|an toàn|thực phẩm|liên thông
thường trú|tạm trú|trẻ em|quý công dân|cán bộ|giá trị|trong ngày|lỡ lượt|vui lòng
theo dõi|mã qr|góp ý|phản ánh|thủ tục|tình trạng|chữ ký|cá nhân|tra cứu|cài đặt
giám hộ|con nuôi|nhận nuôi|bổ sung|giấy tờ|bản sao|di chúc|hợp đồng|ủy quyền|thu hồi
giấy phép|cấp giấy|cấp lại|cấp đổi|thế chấp|hộ gia đình|gia đình|xóa nghèo|hộ nghèo|mai táng
trợ cấp|liệt sĩ|thương binh|nghĩa vụ|quân sự|tạm vắng|thông tin|quê quán|dân tộc|giới tính
""".replace("\n", "|")


def _pairs(words: str) -> set[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for compound in filter(None, words.split("|")):
        syllables = compound.split()
        pairs.update(pairwise(syllables))
    return pairs


COMPOUNDS: frozenset[tuple[str, str]] = frozenset(_pairs(_WORDS))
