"""HTTP and WebSocket: commands in, facts out."""
