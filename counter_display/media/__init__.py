"""Clips and pictures beside the calls: which comes next, what is written under it, how it plays."""
