"""What people shorten, say instead, and say around their matter. Words, no rules; all folded."""

_SHORT = """
    attp an toan thuc pham | bds bat dong san | bh bao hiem | bhtn bao hiem that nghiep
    bhxh bao hiem xa hoi | bhyt bao hiem y te | btxh bao tro xa hoi | cc can cuoc | cc cong chung
    cccd can cuoc cong dan | cmnd chung minh nhan dan | cmt chung minh thu
    cmtnd chung minh thu nhan dan | dk dang ki | dkkd dang ki kinh doanh | dkkh dang ki ket hon
    dkks dang ki khai sinh | dkkt dang ki khai tu | dktt dang ki thuong tru | dktt dang ki tam tru
    dvc dich vu cong | gcn giay chung nhan | gkh giay ket hon | gks giay khai sinh | gp giay phep
    gpkd giay phep kinh doanh | gplx giay phep lai xe | gpxd giay phep xay dung
    gxn giay xac nhan | hd hop dong | hd huong dan | hk ho khau | hkd ho kinh doanh
    hktt ho khau thuong tru | hs ho so | hs hoc sinh | htx hop tac xa | kd kinh doanh
    kh ket hon | ks khai sinh | kt khai tu | lltp li lich tu phap | lptb le phi truoc ba
    ncc nguoi co cong | nkt nguoi khuyet tat | nvqs nghia vu quan su | pccc phong chay chua chay
    qsdd quyen su dung dat | sdd su dung dat | syll so yeu li lich | tncn thu nhap ca nhan
    tt thuong tru | tt tam tru | tthn tinh trang hon nhan | ubnd uy ban nhan dan
    vsattp ve sinh an toan thuc pham | xd xay dung | xn xac nhan
"""
_INSTEAD = """
    ba bo cha tia | me ma | lanh linh nhan lay | tre muon | heo lon | coi xem | chet mat | bia so
    tiem quan | nghi ngung | sua chinh | chia tach | gop hop nhap | rach hu nat | giu trong
    died dead death | buy sell sold sale | house home | lost missing | child baby | copy photocopy
    paper document | certify notary | renew extend | marry married marriage
"""
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


def _lists(text: str) -> list[list[str]]:
    return [words.split() for words in text.replace("\n", "|").split("|") if words.split()]


def _by_first(lists: list[list[str]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    meanings: dict[str, tuple[tuple[str, ...], ...]] = {}
    for short, *words in lists:
        meanings[short] = (*meanings.get(short, ()), tuple(words))
    return meanings


SHORT = _by_first(_lists(_SHORT))
"""Short forms and what they may mean in every centre; a centre's own belong in its keywords."""
INSTEAD = {word: frozenset(group) for group in _lists(_INSTEAD) for word in group}
"""Words that are said for each other, here or there in the country."""
FILLERS = {language: frozenset(words.split()) for language, words in _AROUND.items()}
"""Folded words that stand in every sentence, and so say little of the matter, by language."""
FIRST = "vi"
"""The language that everything here is said in; the fillers of others mean something in it."""


def says_little(plain: str, language: str) -> bool:
    """Whether a folded word stands in every sentence of whoever reads `language`."""
    return plain in FILLERS[FIRST] or plain in FILLERS.get(language, ())
