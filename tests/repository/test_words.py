"""No file tells where it was written, or which index its packages came from."""

import re

PRIVATE = re.compile(
    r"(?<![\w.])/(?:work|home|root|opt|Users)/\w|[.][.]/shared\b"
    r"|pypi[.]org|pythonhoste[d]|npmj[s]|crates[.]io|deb[.]debian"
)


def test_no_private_path_and_no_registry(own_files, root):
    found = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in own_files("*")
        if (match := PRIVATE.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert found == []
