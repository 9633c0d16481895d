"""The desktop's keyboard, one module for each kind of desktop."""
