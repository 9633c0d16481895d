"""Who signs in: accounts, sessions, secrets, and what slows down who guesses. Nothing of HTTP."""
