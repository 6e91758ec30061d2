"""The data in which a browser searches and filters a board, in one language."""
