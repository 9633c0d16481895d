"""One whole centre on one machine."""
