"""Measures the programs against the limits of the house; see docs/benchmarks.md."""
