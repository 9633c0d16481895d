"""What the kiosk shows while nobody stands before it: who we are, when, and what is busy now."""
