"""The starting kit of each posting, and the agreement made from it."""
