"""What a kiosk knows of its printer, and the thread that owns it. Its bytes: `drivers`."""
