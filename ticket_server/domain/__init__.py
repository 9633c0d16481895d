"""The rules of a hall. Pure: no clock, no IO, no logging, no wire."""
