"""The citizen's phone: what a ticket's code opens. No account, no cookie, nothing of others."""
