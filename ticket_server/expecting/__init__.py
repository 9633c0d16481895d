"""How long people will wait, around the reckoning: its process, its substitute, what is told."""
