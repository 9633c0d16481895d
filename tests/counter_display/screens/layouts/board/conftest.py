"""A centre that tells what to bring, what it costs and how long it takes."""

import pytest

from ticket_protocol.centre import Procedure
from ticket_protocol.part import Words


def words(vi, en=None):
    return Words(vi=vi, en=en)


BIRTH = Procedure(
    id="khai-sinh",
    name=words("Đăng ký khai sinh", "Register a birth"),
    papers=(
        words("Giấy chứng sinh, hoặc giấy tờ thay thế theo quy định", "Birth certificate paper"),
        words("Thẻ căn cước của cha, mẹ hoặc người đi khai", "ID card of a parent or yourself"),
        words("Giấy chứng nhận kết hôn của cha mẹ (nếu có)", "Marriage certificate, if any"),
    ),
    fee=words("Không thu phí nếu đúng hạn 60 ngày", "Free of charge within 60 days"),
    time_limit=words(
        "Trong ngày; nhận sau 15 giờ thì trong ngày làm việc tiếp theo",
        "The same day; the next working day if handed in after 15:00",
    ),
)
COPY = Procedure(
    id="sao-y",
    name=words("Chứng thực bản sao từ bản chính", "Certify a copy against the original"),
    papers=(words("Bản chính giấy tờ cần chứng thực", "The original document"),),
    time_limit=words("Làm ngay", "At once"),
)
PORTAL = Procedure(
    id="truc-tuyen",
    name=words("Hướng dẫn nộp hồ sơ trên Cổng Dịch vụ công quốc gia", "Help with online filing"),
    time_limit=words("Làm ngay"),
)
LONGEST = Procedure(
    id="dai-nhat",
    name=words(
        "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các "
        "trường hợp chuyển nhượng, thừa kế, tặng cho của hộ gia đình, cá nhân và tổ chức",
        "Register changes of land use rights and of the ownership of assets attached to land when "
        "they are transferred, inherited or given away by households, persons and organisations",
    ),
    papers=tuple(
        words(
            f"{number}. Hợp đồng, văn bản về việc chuyển quyền sử dụng đất, quyền sở hữu tài sản "
            "gắn liền với đất đã được công chứng hoặc chứng thực theo quy định của pháp luật về "
            "đất đai và về dân sự",
            f"{number}. Notarised or certified contract or document on the transfer of the land "
            "use right and of the ownership of assets attached to land, as the laws on land and "
            "on civil matters require",
        )
        for number in range(1, 5)
    ),
    fee=words("Theo mức thu của Hội đồng nhân dân tỉnh", "As set by the province"),
)


@pytest.fixture
def centre(centre):
    """Counters 1 to 4 and 9 tell something."""
    told = {"huong-dan": (PORTAL,), "chung-thuc": (COPY,), "khai-sinh": (BIRTH,)}
    told |= {"dat-dai": (LONGEST,)}
    categories = tuple(
        category.model_copy(update={"procedures": told.get(category.id, category.procedures)})
        for category in centre.categories
    )
    update = {"categories": categories, "phone": "1900 0000", "address": "phananh@dongmau.example"}
    return centre.model_copy(update=update)
