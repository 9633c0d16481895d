"""The kiosk: gives a citizen a number and a ticket."""
