"""The hall TV and the signs over the counters."""
