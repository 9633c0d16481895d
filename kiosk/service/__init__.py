"""What staff do at the kiosk itself: the hidden way in, the PIN, and how everything stands."""
