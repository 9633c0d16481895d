"""What somebody held before the scanner, and what it does to the visit."""
