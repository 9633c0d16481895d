"""`kiosk ticket-preview`: a layout as the picture that a printer would print."""
