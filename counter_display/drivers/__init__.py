"""What speaks to the display's devices."""
