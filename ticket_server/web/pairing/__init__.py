"""Pairing and devices over HTTP."""
