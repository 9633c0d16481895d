"""Reading the kiosk's pages out to whoever cannot read them."""
