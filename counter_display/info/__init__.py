"""The information board: what to bring for each procedure, page by page, where clips are seen."""
