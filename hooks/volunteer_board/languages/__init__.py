"""Words, numbers, dates and letters of each language."""
