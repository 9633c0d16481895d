"""How a citizen wants the kiosk: its letters, its colours, where its keys are, its voice."""
