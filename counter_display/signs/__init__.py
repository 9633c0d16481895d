"""Serial signs over the counters: what they say, whose turn it is on the line, and the probe."""
