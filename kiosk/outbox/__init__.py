"""What a kiosk has given, asked and owes, kept so that nothing of it is lost or said twice."""
