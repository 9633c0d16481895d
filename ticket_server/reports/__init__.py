"""Reports: what a day's facts come to, the figures reckoned from it, and the files made of them."""
