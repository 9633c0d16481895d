"""The settings for the supervisor's page: the file's text, checks, forms, saves, versions."""
