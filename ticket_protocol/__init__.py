"""What the programs of a centre say to each other. No Qt, no SQL."""
