"""How a screen is built: Qt, theme, shared controls, the link to the server."""
