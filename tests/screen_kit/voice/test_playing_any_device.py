"""Whatever a loudspeaker does, and whatever cannot be said: every utterance ends, in order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from screen_kit.voice.utterance import Phrase, Utterance

TEXTS = ["một", "hai", "ba"]

tempers = st.fixed_dictionaries(
    {
        "opens": st.booleans(),
        "dies_after": st.none() | st.floats(0, 3),
        "stalls_after": st.none() | st.floats(0, 3),
        "swallows": st.booleans(),
    }
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(TEXTS), max_size=3), min_size=1, max_size=3),
    st.lists(tempers, min_size=3, max_size=3),
    st.sets(st.sampled_from(TEXTS)),
)
def test_whatever_the_device_does_every_utterance_ends_once_in_order(
    taped, make_hall, said, devices, missing
):
    hall = make_hall(*taped())
    hall.missing = missing
    for call, (texts, temper) in enumerate(zip(said, devices, strict=False)):
        vars(hall.tape).update(temper)
        phrases = tuple(Phrase(language="vi", text=text) for text in texts)
        hall.player.say(Utterance(call=call, phrases=phrases))
        hall.run(14, step=0.05)
        told = [t for t in hall.heard.what if t[0] != "device" and t[1] == call]
        indices = [("phrase", call, i) for i in range(len(texts))]
        assert told == [("started", call), *indices, ("ended", call)]
