"""`kiosk doctor`: finds printers, asks them how they are, tries them, and proposes settings."""
