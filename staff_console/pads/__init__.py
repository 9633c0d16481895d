"""Call keypads: what their keys mean, what their displays show, and the lines they hang on."""
