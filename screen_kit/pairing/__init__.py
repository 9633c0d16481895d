"""Pairing: a device without a token shows a code, and goes to work when it has been confirmed."""
