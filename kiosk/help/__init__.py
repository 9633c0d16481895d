"""A citizen at the kiosk calls for a person."""
