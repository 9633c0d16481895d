"""The centre's description for commands without a screen. No Qt.

Read from its `config.toml`, or made up; asked of the server: `screen_kit.described`.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from screen_kit.described import UnknownCentreError
from ticket_protocol.centre import Category, Centre, Procedure
from ticket_protocol.part import Words


def written(path: Path) -> Centre:
    """What a `config.toml` says of names and categories; whether it is sound, its server tells."""
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        return _centre(values)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnknownCentreError(f"{path} cannot be read: {error}") from error
    except (KeyError, TypeError, AttributeError, ValidationError) as error:
        raise UnknownCentreError(
            f"{path} does not describe a centre ({error}); ticket-server check says more"
        ) from error


def _centre(values: Mapping[str, Any]) -> Centre:
    own = values["centre"]
    serving = values.get("counters", [])
    categories = [
        {**one, "counters": [c["number"] for c in serving if one["id"] in c["categories"]]}
        for one in values["categories"]
    ]
    return Centre.model_validate(
        {
            "version": "", "digest": "", "name": own["name"], "short": own["short_name"],
            "unit": own["unit"], "phone": own.get("phone"),
            "languages": own.get("languages", ["vi", "en"]),
            "follow_url": values.get("ticket", {}).get("follow_url"),
            "categories": categories, "counters": [],
        }
    )  # fmt: skip


def made_up() -> Centre:
    """A centre with long names, for looking at layouts."""
    name = "Trung tâm Phục vụ hành chính công xã Đồng Mẫu"
    english = "Đồng Mẫu Commune Public Administration Service Centre"
    return Centre(
        version="",
        digest="",
        name=Words(vi=name, en=english),
        short=Words(vi="Hành chính công xã Đồng Mẫu", en="Đồng Mẫu Commune Public Services"),
        unit=Words(vi="xã Đồng Mẫu", en="Đồng Mẫu Commune"),
        phone="1900 0000",
        categories=(_land(), _family()),
        counters=(),
    )


def _land() -> Category:
    change = Words(
        vi="Đăng ký biến động (chuyển nhượng, tặng cho, thừa kế)",
        en="Register a change of land rights",
    )
    return Category(
        id="dat-dai", name=Words(vi="Đất đai", en="Land"), icon="land", series="9", counters=(9,),
        procedures=(Procedure(id="dang-ky-bien-dong", name=change),),
    )  # fmt: skip


def _family() -> Category:
    long = Words(
        vi="Hộ tịch: kết hôn, xác nhận hôn nhân, trích lục",
        en="Civil status: marriage, marital status, extracts",
    )
    return Category(
        id="ket-hon", name=long, icon="rings", series="3", counters=(3, 4), procedures=()
    )
