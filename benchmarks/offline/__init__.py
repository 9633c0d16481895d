"""Kiosks that go on without their server: cut, killed, their clocks set, again and again."""
