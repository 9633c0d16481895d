"""What people shorten when they type, and what they say around their matter. Words, no rules."""

SHORT: dict[str, tuple[str, ...]] = {
    short: tuple(words.split())
    for short, words in {
        "attp": "an toan thuc pham",
        "bhtn": "bao hiem that nghiep",
        "bhxh": "bao hiem xa hoi",
        "bhyt": "bao hiem y te",
        "btxh": "bao tro xa hoi",
        "cc": "can cuoc",
        "cccd": "can cuoc cong dan",
        "cmnd": "chung minh nhan dan",
        "cmt": "chung minh thu",
        "cmtnd": "chung minh thu nhan dan",
        "dk": "dang ki",
        "dkkd": "dang ki kinh doanh",
        "dvc": "dich vu cong",
        "gcn": "giay chung nhan",
        "gks": "giay khai sinh",
        "gp": "giay phep",
        "gpxd": "giay phep xay dung",
        "hk": "ho khau",
        "hkd": "ho kinh doanh",
        "hktt": "ho khau thuong tru",
        "hs": "ho so",
        "htx": "hop tac xa",
        "kd": "kinh doanh",
        "ks": "khai sinh",
        "lptb": "le phi truoc ba",
        "ncc": "nguoi co cong",
        "nkt": "nguoi khuyet tat",
        "pccc": "phong chay chua chay",
        "qsdd": "quyen su dung dat",
        "sdd": "su dung dat",
        "tncn": "thu nhap ca nhan",
        "tthn": "tinh trang hon nhan",
        "ubnd": "uy ban nhan dan",
        "xd": "xay dung",
        "xn": "xac nhan",
    }.items()
}
"""Short forms that mean the same in every centre; a centre's own belong in its keywords."""

_AROUND = {
    "vi": """
        a ah anh ba bac ban bi biet bo cac cai cha chau chi cho chong chu con cua dau de den di duoc
        em gi gio giup hay hoi hom khong la lam lay len me minh moi muon nao nay nen ngoai nhe nhieu
        no noi o oi ong phai ra roi sao ta thi toi trong tui u va vay ve vo voi xin
    """,
    "en": """
        a an and apply are at can do for from get have help her here his how i in is it like make me
        mi need of on our please that the their this to up want what where with would you
    """,
}
FILLERS = {language: frozenset(words.split()) for language, words in _AROUND.items()}
"""Folded words that stand in every sentence, and so say little of the matter, by language."""
FIRST = "vi"
"""The language that everything here is said in; the fillers of others mean something in it."""


def says_little(plain: str, language: str) -> bool:
    """Whether a folded word stands in every sentence of whoever reads `language`."""
    return plain in FILLERS[FIRST] or plain in FILLERS.get(language, ())
