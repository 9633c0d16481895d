"""The server's pages for browsers: their files, their texts, and what a browser may load."""
