"""A year of one board, seen by those who read it again and again."""
