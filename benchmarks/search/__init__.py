"""How well the kiosk's search finds what people mean, and how fast."""
