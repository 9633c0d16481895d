"""Where facts and tickets are kept. The only room that speaks SQL."""
