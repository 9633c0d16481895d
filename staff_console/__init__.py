"""The officer's call bar."""
