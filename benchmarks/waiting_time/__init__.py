"""A centre that does not exist, simulated, and how well waits are foretold there."""
