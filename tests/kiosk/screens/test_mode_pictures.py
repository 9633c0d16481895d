"""Every page in every mode: look at each beside the design before writing it."""

import pytest


@pytest.mark.parametrize("mode", ["large", "contrast", "low", "en", "pseudo"])
def test_page(scene, comforted, screen, golden, mode):
    window = screen(scene(comforted(mode)))
    golden(window.look(), f"kiosk-mode-{scene.name.replace(' ', '-')}-{mode}")


PAGES = {
    "welcome": lambda kiosk: None,
    "categories": lambda kiosk: kiosk.vm.start(),
    "category": lambda kiosk: kiosk.vm.chooseCategory("dat-dai"),
    "ticket": lambda kiosk: (kiosk.vm.take(False), kiosk.issue()),
}
"""What leads to each page of a visit from the one before."""


@pytest.mark.parametrize("mode", ["large", "low", "pseudo"])
def test_a_visit_lying_down(comforted, screen, golden, mode):
    kiosk = comforted(mode)
    window = screen(kiosk, (1920, 1080))
    for page, lead in PAGES.items():
        lead(kiosk)
        golden(window.look(), f"kiosk-mode-{page}-{mode}-landscape")
