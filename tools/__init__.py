"""What builds, checks and tests the house; no program needs it."""
