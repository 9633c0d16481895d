"""The central ticket server: the only program that knows the rules."""
