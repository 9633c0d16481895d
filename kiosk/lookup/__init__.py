"""A second screen that gives no numbers: find a procedure, see what it needs, play its clip."""
