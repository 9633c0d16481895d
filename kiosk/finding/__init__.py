"""Finds what a citizen came for: by words typed, by suggestions, by plain questions. No Qt here."""
