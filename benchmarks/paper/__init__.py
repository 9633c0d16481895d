"""A kiosk's printer under faults: tickets that can be told apart, trials, random sequences."""
