"""What a hall says aloud, as words; whoever makes sound of them is not here."""
