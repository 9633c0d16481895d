"""The guidance officer's desk: numbers for others, and what became of those that were given."""
