"""Every page in every mode, upright: look at each beside the design before writing it."""

import pytest


@pytest.mark.parametrize("mode", ["large", "contrast", "low", "en", "pseudo"])
def test_page(scene, comforted, screen, golden, mode):
    window = screen(scene(comforted(mode)))
    golden(window.look(), f"kiosk-mode-{scene.name.replace(' ', '-')}-{mode}")
