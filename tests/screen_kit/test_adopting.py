"""Another description of the centre waits for whoever stands before the screen."""


def test_a_changed_description_waits_for_whoever_is_in_the_middle(qtbot, joined, server):
    before = joined.centre
    joined.at_rest = lambda: False
    server.centre = server.centre.model_copy(update={"digest": "two"})
    counters = [{"number": 9, "categories": []}]
    with qtbot.waitSignal(joined.boardChanged):
        server.tell(6, "ConfigAdopted", digest="two", counters=counters)
    server.centre = server.centre.model_copy(update={"digest": "three"})
    server.tell(7, "ConfigAdopted", digest="three", counters=counters)
    qtbot.waitUntil(lambda: joined._told.digest == "three")
    joined.settle()
    assert joined.centre is before
    joined.at_rest = lambda: True
    with qtbot.waitSignal(joined.centreChanged):
        joined.settle()
    assert joined.centre.digest == "three"
