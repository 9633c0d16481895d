"""What screens share of speaking to devices: serial lines and scanners."""
