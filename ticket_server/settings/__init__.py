"""`config.toml`: the one description of the centre, read, checked and handed on."""
