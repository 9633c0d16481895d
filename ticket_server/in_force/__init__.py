"""The description of the centre in force: who follows it, and how another one gets there."""
