"""What pictures for sharing and posters say, in the words of each language."""
