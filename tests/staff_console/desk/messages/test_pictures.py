"""The pages for messages to everybody, Vietnamese and English, as pictures."""

from datetime import timedelta

import pytest

from ticket_protocol.part import Words

pytestmark = pytest.mark.parametrize("language", ["vi", "en"])

LONG = Words(
    vi="Mời chủ xe mang biển số 30A-123.45 ra cổng phía sau di chuyển xe, xin cảm ơn",
    en="The owner of the car 30A-123.45, please move it from the rear gate, thank you",
)


def test_nothing_stands(busy, console, look, language):
    vm = console(language=language)
    vm.press("messages")
    look(vm, "page-messages", unfolded=True)


def test_several_stand(busy, console, look, language):
    busy.post("technical", until=busy.now + timedelta(minutes=45))
    busy.post("free", text=LONG)
    vm = console(language=language)
    vm.press("messages")
    look(vm, "page-messages-stand", unfolded=True)


@pytest.mark.parametrize("about", ["closing_soon", "technical"])
def test_what_will_be_said(busy, console, look, language, about):
    vm = console(language=language)
    vm.press("messages")
    vm.pick(f"new:{about}")
    look(vm, f"page-message-{about.replace('_', '-')}", unfolded=True)


def test_to_be_written(busy, console, look, language):
    vm = console(language=language)
    vm.press("messages")
    vm.pick("new:free")
    vm.pick("for:0")
    look(vm, "page-message-free", unfolded=True)
