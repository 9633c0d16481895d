"""People over HTTP: signing in and out, accounts, and the page to sign in."""
