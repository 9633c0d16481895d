"""Pairing: devices without a token, the codes they show, and what becomes of them."""
