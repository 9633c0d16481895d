"""Copies of a centre's data that are known to be good, and the way back from one of them."""
