"""Who sits at the counter: signing in at a paired officer's PC, signing out, handing over."""
