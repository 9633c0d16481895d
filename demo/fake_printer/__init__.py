"""A ticket printer without paper: speaks ESC/POS as a real one does, its faults included."""
