"""Who comes this morning, and what for."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Citizen:
    """Somebody who takes a number. `also`: a second matter under the same number."""

    category: str
    procedure: str | None = None
    also: str | None = None
    priority: bool = False
    english: bool = False


CITIZENS = (
    Citizen(category="dat-dai"),
    Citizen(category="chung-thuc"),
    Citizen(category="kinh-doanh"),
    Citizen(category="dat-dai", procedure="dang-ky-bien-dong"),
    Citizen(category="chung-thuc", priority=True),
    Citizen(category="thue-bhxh"),
    Citizen(category="xay-dung-mt-nn", english=True),
    Citizen(category="chung-thuc", procedure="chung-thuc-chu-ky"),
    Citizen(category="dat-dai", priority=True),
    Citizen(category="cong-thuong"),
    Citizen(category="chung-thuc"),
    Citizen(category="dat-dai"),
    Citizen(category="kinh-doanh", english=True),
    Citizen(category="chung-thuc"),
    Citizen(category="xay-dung-mt-nn", priority=True),
    Citizen(category="thue-bhxh"),
    Citizen(category="xay-dung-mt-nn"),
    Citizen(category="dat-dai"),
    Citizen(category="kinh-doanh", also="chung-thuc"),
    Citizen(category="chung-thuc", english=True),
)
