"""Clips: what is said in them, and who plays them."""
