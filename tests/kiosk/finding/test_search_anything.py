"""Whatever is typed: an answer that can be shown, the best first, each matter once."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.finding.index import index_of
from kiosk.finding.search import MOST, search

SYLLABLES = st.sampled_from(
    ["khai", "sinh", "số", "đỏ", "mat", "kết", "cc", "dk", "bhyt", "2", "giays", "xnx", "asdf"]
)
LINES = st.text(max_size=60) | st.lists(SYLLABLES, max_size=12).map(" ".join)


@given(text=LINES, language=st.sampled_from(["vi", "en", "fr"]))
def test_any_line_has_an_answer(index, text, language):
    hits = search(index, text, language)
    assert len(hits) <= MOST
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    assert all(0 < h.score <= 100 and h.name for h in hits)
    assert len({(h.category, h.procedure) for h in hits}) == len(hits)


def test_a_centre_without_procedures_is_searched(centre):
    bare = index_of(centre.model_copy(update={"categories": centre.categories[:1]}))
    assert [h.category for h in search(bare, "hướng dẫn", "vi")] == ["guide"]
    assert search(bare, "khai sinh", "vi") == ()
